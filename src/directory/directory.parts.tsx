import type { Child } from 'hono/jsx'
import type { Place } from '#src/place/index.ts'
import { dayInWords } from '#src/platform/time/day.ts'
import { type TableColumn, type TableRow, Tag } from '#src/ui/index.ts'
import { inSentence } from './organisation/could-act.ts'
import { type Organisation } from './organisation/organisation.ts'
import { organisationKinds, sectorLabels, tierLabels } from './organisation/organisation-kind.ts'
import { capacityInWords, freshnessOf, type Service, stateLabels } from './service/service.ts'

/** The words that pages of the directory look up: places by code, themes by id. */
export interface Words {
  places: ReadonlyMap<string, Place>
  themes: ReadonlyMap<string, string>
  asOf: string
}

const stateKinds = {
  open: 'blue',
  planned: 'outline',
  closed: undefined,
  'not-known': 'outline',
} as const

export function StateTag({ state }: Pick<Service, 'state'>) {
  return <Tag kind={stateKinds[state]}>{stateLabels[state]}</Tag>
}

/** A place with its link; `not known` where nobody knows it. */
export function PlaceOf({ code, places }: { code: string | null; places: Words['places'] }) {
  if (code === null) return <>not known</>
  return <a href={`/places/${code}`}>{places.get(code)?.name ?? code}</a>
}

export function ThemesOf({ ids, themes }: { ids: readonly string[]; themes: Words['themes'] }) {
  if (ids.length === 0) return <>no theme yet</>
  return <>{ids.map((id) => themes.get(id) ?? id).join(', ')}</>
}

export function CapacityOf({ service }: { service: Service }) {
  if (service.capacityOn === null) return <>Not known</>
  return (
    <>
      {capacityInWords(service)}
      <span class="sk-cell-note">on {dayInWords(service.capacityOn)}</span>
    </>
  )
}

export function ConfirmedOf({ service, asOf }: { service: Service; asOf: string }) {
  if (service.confirmedOn === null) return <>never</>
  return (
    <>
      {dayInWords(service.confirmedOn)}
      {freshnessOf(service, asOf) === 'stale' ? (
        <span class="sk-cell-note">more than a year ago</span>
      ) : null}
    </>
  )
}

/** `A charity`, `A unitary council`: what a body is, as a sentence begins with it. */
export function kindInWords({ kind }: Pick<Organisation, 'kind'>): string {
  if (kind === null) return 'An organisation whose kind is not known'
  const { label } = organisationKinds[kind]
  return `${/^(NHS|[AEIO])/.test(label) ? 'An' : 'A'} ${inSentence(label)}`
}

/** Kind with tier and sector, as a list shows them. */
export function KindOf({ organisation }: { organisation: Organisation }): Child {
  const { kind, tier, sector } = organisation
  if (kind === null || tier === null || sector === null) return <>not known</>
  return (
    <>
      {organisationKinds[kind].label}
      <span class="sk-cell-note">
        {tierLabels[tier]}, {inSentence(sectorLabels[sector])}
      </span>
    </>
  )
}

export const serviceColumns: readonly TableColumn[] = [
  { label: 'Service' },
  { label: 'Themes' },
  { label: 'For people in' },
  { label: 'State' },
  { label: 'Capacity' },
  { label: 'Last confirmed' },
]

export function serviceRow(service: Service, words: Words): TableRow {
  return {
    header: <a href={`/services/${service.id}`}>{service.name}</a>,
    cells: [
      <ThemesOf ids={service.themes} themes={words.themes} />,
      <PlaceOf code={service.placeServed} places={words.places} />,
      <StateTag state={service.state} />,
      <CapacityOf service={service} />,
      <ConfirmedOf service={service} asOf={words.asOf} />,
    ],
  }
}
