import type { Dataset, Edition, Extent } from '../dataset/dataset.ts'
import type { DescribedIndicator } from '../indicator/indicator.ts'

/** An indicator as the catalogue lists it: with the edition that is shown of it. */
export interface CatalogueEntry {
  indicator: DescribedIndicator
  dataset: Dataset
  edition: Edition
  extent: Extent
  /** The last period that had ended by the date of the site; null where none had. */
  lastShown: string | null
}

/** Whether every word typed begins a word of what the entry is about. */
export function isFoundBy(entry: CatalogueEntry, words: string): boolean {
  const { indicator, dataset } = entry
  const text = wordsOf(
    [indicator.label, indicator.description, indicator.id, dataset.label, dataset.source].join(' '),
  )
  return wordsOf(words).every((typed) => text.some((word) => word.startsWith(typed)))
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')
}

export interface ThemeEntries {
  /** Null are the indicators that belong to no theme. */
  theme: { id: string; label: string } | null
  entries: readonly CatalogueEntry[]
}

/** Entries under their themes, in the order of the themes; what belongs to none comes last. */
export function byTheme(
  entries: readonly CatalogueEntry[],
  themes: readonly { id: string; label: string }[],
): ThemeEntries[] {
  const known = new Set(themes.map(({ id }) => id))
  const under = (id: string | null) =>
    entries.filter(({ indicator: { themeId } }) =>
      id === null ? themeId === null || !known.has(themeId) : themeId === id,
    )
  return [
    ...themes.map((theme) => ({ theme, entries: under(theme.id) })),
    { theme: null, entries: under(null) },
  ].filter(({ entries: held }) => held.length > 0)
}
