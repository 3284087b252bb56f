import { isDay } from './side-file.ts'

/** Who says when an edition was published, the first that does being believed. */
export type DateSource = 'option' | 'content' | 'side-file' | 'file-name'

export interface Publication {
  on: string | null
  from: DateSource | null
  /** A date that another source says, and that was not believed. */
  other: { on: string; from: DateSource } | null
}

const order: readonly DateSource[] = ['option', 'content', 'side-file', 'file-name']

/** When an edition was published: as somebody says, else in its content, else in its side file, else in its name. */
export function publicationOf(said: Readonly<Record<DateSource, string | null>>): Publication {
  const dates = order.flatMap((from) => {
    const on = said[from]
    return on === null ? [] : [{ on, from }]
  })
  const [first] = dates
  if (first === undefined) return { on: null, from: null, other: null }
  return { ...first, other: dates.find(({ on }) => on !== first.on) ?? null }
}

/** The day in the name of a file, such as `claimant-count_2026-01-29.csv`; null where there is none. */
export function dayInName(name: string): string | null {
  for (const [day] of name.matchAll(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g)) if (isDay(day)) return day
  return null
}

/** The name of a file without its ending, its day and its hash: what stays the same from edition to edition. */
export function stemOf(fileName: string): string {
  return fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll(/[_-]?(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g, '')
    .replace(/_[0-9a-f]{7,64}$/i, '')
}
