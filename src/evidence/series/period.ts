/** A stretch of time that a figure is for. */
export interface Period {
  /** The shortest ISO form: `2009`, `2009-11`, `2010-03-15`, `2009-07-01/P1Y`. */
  iso: string
  /** Its first and its last day. */
  start: string
  end: string
}

const written = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T00:00:00)?(?:\/P(\d{1,3})([YMD]))?$/

/**
 * A period as official files write it; null where it is none. A bare year, month or day is that year, month or day; an
 * interval has a first day and a length. Whole years and months become the short form, so that one period has one name.
 * @see https://en.wikipedia.org/wiki/ISO_8601#Time_intervals
 */
export function periodOf(text: string): Period | null {
  const [, year, month, day, count, unit] = written.exec(text.trim()) ?? []
  if (year === undefined) return null
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`
  if (!isDay(first)) return null
  if (count === undefined) return spanFrom(first, 1, unitOf(month, day))
  // An interval has a whole day before its stroke.
  if (day === undefined || !isUnit(unit) || Number(count) === 0) return null
  return spanFrom(first, Number(count), unit)
}

function isUnit(text: string | undefined): text is Unit {
  return text === 'Y' || text === 'M' || text === 'D'
}

type Unit = 'Y' | 'M' | 'D'

function unitOf(month: string | undefined, day: string | undefined): Unit {
  if (month === undefined) return 'Y'
  return day === undefined ? 'M' : 'D'
}

function spanFrom(start: string, count: number, unit: Unit): Period | null {
  const end = dayBefore(later(start, count, unit))
  return end === null ? null : { iso: shortest(start, count, unit), start, end }
}

function shortest(start: string, count: number, unit: Unit): string {
  if (count === 1 && unit === 'D') return start
  if (unit === 'M' && count % 12 === 0) return shortest(start, count / 12, 'Y')
  if (count === 1 && unit === 'Y' && start.endsWith('-01-01')) return start.slice(0, 4)
  if (count === 1 && unit === 'M' && start.endsWith('-01')) return start.slice(0, 7)
  return `${start}/P${count}${unit}`
}

function later(start: string, count: number, unit: Unit): Date {
  const date = new Date(`${start}T00:00:00Z`)
  if (unit === 'Y') date.setUTCFullYear(date.getUTCFullYear() + count)
  else if (unit === 'M') date.setUTCMonth(date.getUTCMonth() + count)
  else date.setUTCDate(date.getUTCDate() + count)
  return date
}

function dayBefore(date: Date): string | null {
  date.setUTCDate(date.getUTCDate() - 1)
  return date.getUTCFullYear() > 9999 ? null : date.toISOString().slice(0, 10)
}

function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}
