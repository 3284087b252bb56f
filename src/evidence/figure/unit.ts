import { digitsOf } from './rounding.ts'

/** What a figure is told in: the unit of its indicator, and on how many decimals it is shown. */
export interface Scale {
  unit: string
  decimals: number
}

/** How words stand about digits. */
interface Wording {
  before: string
  after: string
  /** What stands after the digits of a difference, where it is another: percentage points. */
  afterDifference?: string
}

const signed: ReadonlyMap<string, Wording> = new Map([
  ['', { before: '', after: '' }],
  ['%', { before: '', after: '%', afterDifference: ' percentage points' }],
  ['£', { before: '£', after: '' }],
  ['£ million', { before: '£', after: ' million' }],
  ['yrs', { before: '', after: ' years' }],
])

const rate = /\bper ([\d,]+) (.+)$/i
const score = /^score out of (\d+)$/i

function wordingOf(unit: string): Wording {
  const known = signed.get(unit)
  if (known !== undefined) return known
  const [, base, of] = rate.exec(unit) ?? []
  if (base !== undefined) {
    return { before: '', after: ` per ${digitsOf(Number(base.replaceAll(',', '')), 0)} ${of}` }
  }
  const [, most] = score.exec(unit) ?? []
  if (most !== undefined) {
    return { before: '', after: ` out of ${most}`, afterDifference: ' points' }
  }
  // A ratio is a bare number: its name says that it is one.
  return { before: '', after: /\bratio$/i.test(unit) ? '' : ` ${lowerFirst(unit)}` }
}

/** A figure with its unit, as it is read in a sentence: `4.0%`, `£16,556`, `5.0 per 1,000 people`. */
export function inUnit(value: number, { unit, decimals }: Scale): string {
  const { before, after } = wordingOf(unit)
  return signedBefore(digitsOf(value, decimals), before) + after
}

/** A difference with its unit, without its sign: `2.1 percentage points`. */
export function differenceInUnit(difference: number, { unit, decimals }: Scale): string {
  const { before, after, afterDifference = after } = wordingOf(unit)
  const digits = digitsOf(Math.abs(difference), decimals)
  const word = Number(digits) === 1 ? afterDifference.replace(/points$/, 'point') : afterDifference
  return `${before}${digits}${word}`
}

/** The interval of a figure: `75.1% to 80.7%`, `12.1 to 15.3 per 1,000 people`. */
export function intervalInUnit(lower: number, upper: number, scale: Scale): string {
  const { before, after } = wordingOf(scale.unit)
  const sign = after === '%' ? '%' : ''
  const tail = after === '%' ? '' : after
  const end = (value: number) => signedBefore(digitsOf(value, scale.decimals), before) + sign
  return `${end(lower)} to ${end(upper)}${tail}`
}

/** The unit as the axis of a chart says it. */
export function unitInWords(unit: string): string {
  if (unit === '£') return 'pounds'
  if (unit === '£ million') return 'millions of pounds'
  if (unit === 'yrs') return 'years'
  return unit === '' ? 'count' : lowerFirst(unit)
}

/** The minus goes before the sign of money: `−£12`. */
function signedBefore(digits: string, before: string): string {
  return digits.startsWith('\u2212') ? `\u2212${before}${digits.slice(1)}` : `${before}${digits}`
}

/** A small first letter, save in what is all capitals. */
export function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}
