import { lowerFirst } from './unit.ts'

/** What a publisher says of one figure beside its value. */
export interface Mark {
  /** What follows "marked": `provisional`. */
  words: string
  /** It may still change: drawn as an open dot. */
  isProvisional: boolean
}

/**
 * Shorthand that official tables use beside a figure or in its place.
 * @see https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/
 */
const shorthand: ReadonlyMap<string, string> = new Map([
  ['b', 'a break in the series'],
  ['c', 'confidential'],
  ['e', 'estimated'],
  ['f', 'forecast'],
  ['low', 'above zero, though it rounds to it'],
  ['p', 'provisional'],
  ['r', 'revised'],
  ['u', 'of low reliability'],
  ['x', 'not available'],
  ['z', 'not applicable'],
  ['w', 'none recorded'],
  ['*', 'withheld'],
  ['#', 'withheld'],
  ['-', 'none, or not available'],
  ...['.', '..', '...', ':', 'na', 'n/a', 'null'].map((sign) => [sign, 'not available'] as const),
])

const provisional = /^(provisional|estimated|forecast)$/

/** A status as its publisher wrote it, in words; null where nothing is said. */
export function markOf(status: string | null): Mark | null {
  const text = status?.trim() ?? ''
  if (text === '') return null
  const sign = text.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  const words = shorthand.get(sign) ?? lowerFirst(text)
  return { words, isProvisional: provisional.test(words) }
}
