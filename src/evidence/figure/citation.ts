import type { Dataset, Edition } from '../dataset/dataset.ts'
import type { Figure } from './figure.ts'
import { listInWords } from './list-words.ts'
import { periodInWords, spanInWords } from './period-words.ts'

/** When an edition was published; editions of which nobody said so say that. */
export function publicationInWords({ publishedOn }: Pick<Edition, 'publishedOn'>): string {
  return publishedOn ?? 'not given'
}

/** `Edition of 29 January 2026`, or that its date is not given. */
export function editionInWords({ publishedOn }: Pick<Edition, 'publishedOn'>): string {
  return publishedOn === null
    ? 'Edition whose publication date is not given'
    : `Edition of ${periodInWords(publishedOn)}`
}

/** Source and edition, as they stand under a chart. */
export function sourceInWords(dataset: Dataset, edition: Edition): string {
  return `${dataset.source}, ${dataset.label}. ${editionInWords(edition)}, retrieved ${retrievedOn(edition)}.`
}

/** What a reader copies beside a figure: who published it, what it is, when it was had, on what terms, and where. */
export function citationOf(
  { dataset, edition, indicator, places, periods }: Figure,
  address: string,
): string {
  const [first, last] = [periods[0], periods.at(-1)]
  const when = first === undefined || last === undefined ? '' : `, ${spanInWords(first, last)}`
  const published =
    edition.publishedOn === null
      ? 'publication date not given'
      : `published ${periodInWords(edition.publishedOn)}`
  return [
    `${dataset.source}, ${dataset.label}, ${published}, retrieved ${retrievedOn(edition)}.`,
    `${indicator.label}: ${listInWords(places.map(({ name }) => name))}${when}.`,
    licenceInWords(dataset.licence),
    address,
  ].join(' ')
}

function retrievedOn({ loadedAt }: Edition): string {
  return periodInWords(loadedAt.toISOString().slice(0, 10))
}

/** The terms a figure may be used on, as its publisher wants them said. */
export function licenceInWords(licence: string): string {
  if (/^OGL(-UK)?-3\.0$/i.test(licence)) {
    return 'Contains public sector information licensed under the Open Government Licence v3.0.'
  }
  return licence === '' ? 'Licence not given.' : `Licence: ${licence}.`
}
