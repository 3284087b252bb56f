/** Periods as they are told. They come as ISO: `2009`, `2009-11`, `2010-03-15`, or a start and a length, `2009-07-01/P1Y`. */

interface Told {
  /** As a heading or a cell: `Year from July 2009`. */
  words: string
  /** In a sentence, with its preposition: `in the year from July 2009`. */
  when: string
  /** Short enough for an axis: `2009/10`. */
  short: string
}

const pattern = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:\/P(\d+)([YMD]))?$/

function told(period: string): Told {
  const [, year, month, day, count, unit] = pattern.exec(period) ?? []
  if (year === undefined) return { words: period, when: `in ${period}`, short: period }
  if (month === undefined) return plain(year, period)
  if (count !== undefined && unit === 'Y') return years(Number(year), month, Number(count))
  if (count !== undefined && unit === 'M') return months(year, month, Number(count))
  if (day === undefined) return plain(`${monthName(month)} ${year}`, period)
  const words = `${Number(day)} ${monthName(month)} ${year}`
  return { words, when: `on ${words}`, short: `${year}-${month}-${day}` }
}

function plain(words: string, short: string): Told {
  return { words, when: `in ${words}`, short }
}

function years(year: number, month: string, count: number): Told {
  if (month === '01') {
    const span = count === 1 ? `${year}` : `${year} to ${year + count - 1}`
    return plain(span, span)
  }
  const length = count === 1 ? 'year' : `${count} years`
  const from = `${length} from ${monthName(month)} ${year}`
  const short = `${year}/${String(year + count).slice(-2)}`
  return { words: `${from.charAt(0).toUpperCase()}${from.slice(1)}`, when: `in the ${from}`, short }
}

function months(year: string, month: string, count: number): Told {
  if (count === 1) return plain(`${monthName(month)} ${year}`, `${year}-${month}`)
  const last = Number(month) - 1 + count - 1
  const lastYear = Number(year) + Math.floor(last / 12)
  const until = `${monthName(String((last % 12) + 1))} ${lastYear}`
  const from = lastYear === Number(year) ? monthName(month) : `${monthName(month)} ${year}`
  return plain(`${from} to ${until}`, `${year}-${month}`)
}

const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function monthName(month: string): string {
  return names[Number(month) - 1] ?? month
}

/** `2009`, `November 2009`, `Year from July 2009`. */
export function periodInWords(period: string): string {
  return told(period).words
}

/** `in 2009`, `on 15 March 2010`, `in the year from July 2009`. */
export function whenInWords(period: string): string {
  return told(period).when
}

/** Short enough for an axis, and still in order: `2009`, `2009-11`, `2009/10`. */
export function periodOnAxis(period: string): string {
  return told(period).short
}

/** `2007 to 2010`, or the one period there is. */
export function spanInWords(first: string, last: string): string {
  const [from, to] = [periodInWords(first), periodInWords(last)]
  if (first === last) return from
  return `${from} to ${to.startsWith('Year') ? to.charAt(0).toLowerCase() + to.slice(1) : to}`
}
