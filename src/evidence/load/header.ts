import type { Fault } from './fault.ts'

/** What a column of an official file holds. */
export type Meaning =
  | 'place'
  | 'name'
  | 'indicator'
  | 'period'
  | 'value'
  | 'measure'
  | 'unit'
  | 'lower'
  | 'upper'
  | 'status'
  | 'notes'
  | 'published'

/** How the columns of a file are read. Positions count from 0. */
export interface Columns {
  names: readonly string[]
  at: Readonly<Partial<Record<Meaning, number>>>
  /** Columns that part the figures of a place and period, such as sex. */
  breakdowns: readonly number[]
  /** Columns that are left aside. */
  notRead: readonly string[]
}

const meanings: ReadonlyMap<string, Meaning> = new Map([
  ['areacd', 'place'],
  ['area code', 'place'],
  ['geography code', 'place'],
  ['areanm', 'name'],
  ['area name', 'name'],
  ['geography name', 'name'],
  ['indicator', 'indicator'],
  ['period', 'period'],
  ['time period', 'period'],
  ['observation', 'value'],
  ['value', 'value'],
  ['measure', 'measure'],
  ['unit', 'unit'],
  ['lci 95', 'lower'],
  ['lci', 'lower'],
  ['lower confidence interval (95%)', 'lower'],
  ['uci 95', 'upper'],
  ['uci', 'upper'],
  ['upper confidence interval (95%)', 'upper'],
  ['status', 'status'],
  ['observation status', 'status'],
  ['notes', 'notes'],
  ['published', 'published'],
  ['published on', 'published'],
  ['publication date', 'published'],
  ['release date', 'published'],
])

/** Columns that say of a row what the others say already, or that contradict what is known. */
const leftAside: ReadonlySet<string> = new Set(['geography', 'variable name', 'polarity'])

const breakdownNames: ReadonlySet<string> = new Set([
  'sex',
  'age',
  'age group',
  'ethnicity',
  'breakdown',
  'category',
  'industry',
])

const needed: readonly (readonly [meaning: Meaning, said: string])[] = [
  ['place', 'the code of the place (areacd)'],
  ['period', 'the period (period)'],
  ['value', 'the figure (observation)'],
]

function plainName(name: string): string {
  return name.trim().toLowerCase().replaceAll('_', ' ').replaceAll(/\s+/g, ' ')
}

/** Reads the names of the columns, in whatever order and letters they stand; a fault where one is missing or doubled. */
export function columnsOf(names: readonly string[]): Columns | Fault {
  const at: Partial<Record<Meaning, number>> = {}
  const breakdowns: number[] = []
  const notRead: string[] = []
  for (const [index, name] of names.entries()) {
    const plain = plainName(name)
    const meaning = meanings.get(plain)
    if (meaning !== undefined) {
      const before = at[meaning]
      if (before !== undefined) return doubled(names[before] ?? '', name)
      at[meaning] = index
    } else if (breakdownNames.has(plain)) breakdowns.push(index)
    else notRead.push(name)
  }
  const missing = needed.find(([meaning]) => at[meaning] === undefined)
  if (missing !== undefined) return lacking(names, missing[1])
  return { names, at, breakdowns, notRead }
}

/** Columns left aside of which a reader should know: not those that are known to say nothing more. */
export function unexpected({ notRead }: Columns): string[] {
  return notRead.filter((name) => !leftAside.has(plainName(name)))
}

function doubled(first: string, second: string): Fault {
  const both = first === second ? `is named twice` : `says the same as ${first}`
  return { sentence: `The column ${second} ${both}.`, line: 1, column: second }
}

function lacking(names: readonly string[], said: string): Fault {
  const [only = ''] = names
  const sign = names.length === 1 ? [';', '\t', '|'].find((each) => only.includes(each)) : undefined
  const sentence =
    sign === undefined
      ? `No column holds ${said}. The columns are ${listed(names)}.`
      : `The columns are parted by ${sign === '\t' ? 'tabs' : `“${sign}”`}. Save the file as CSV with commas.`
  return { sentence, line: 1, column: null }
}

const mostListed = 20

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostListed).map((name) => (name === '' ? '(no name)' : name))
  return shown.join(', ') + (names.length > mostListed ? ' …' : '')
}
