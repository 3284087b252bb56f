import type { Organisation } from './organisation.ts'
import { organisationKinds } from './organisation-kind.ts'

/** A body that could act on a theme in a place, and why it is named, in words. */
export interface CouldAct {
  organisation: Organisation
  because: 'service-elsewhere' | 'kind'
  /** The service elsewhere that it is named for. */
  serviceId: string | null
  reason: string
}

/** A service of the theme somewhere near: where it is, in words. */
export interface ServiceElsewhere {
  organisationId: string
  serviceId: string
  serviceName: string
  placeName: string
}

/** Why a body is named: the words that a reader sees. */
export function reasonOf(
  organisation: Organisation,
  themeLabel: string,
  { elsewhere, placeName }: { elsewhere: ServiceElsewhere | undefined; placeName: string | null },
): string {
  if (elsewhere !== undefined) {
    return `Offers “${elsewhere.serviceName}” in ${elsewhere.placeName}, and could reach here.`
  }
  const kind =
    organisation.kind === null
      ? 'A body like this'
      : articled(organisationKinds[organisation.kind].label)
  const where = placeName === null ? '' : ` This one is in ${placeName}.`
  return `${kind} often acts on ${inSentence(themeLabel)}: a judgement, not a finding.${where}`
}

function articled(label: string): string {
  const article = /^(NHS|[AEIO])/.test(label) ? 'An' : 'A'
  return label === 'Citizens Advice' || label === 'Police' || label === 'Fire and rescue'
    ? label
    : `${article} ${inSentence(label)}`
}

/** A label within a sentence: its first letter small, unless it opens an abbreviation. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label
}
