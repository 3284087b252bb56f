const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const month =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const day = '(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?'
const until = '(?:\\s?(?:-|–|&|and|to)\\s?\\d{1,2}(?:\\s?(?:st|nd|rd|th))?)?'

/** Each way of writing a day, and where day, month and year stand in it. Days come before months. */
const forms: readonly (readonly [RegExp, (found: RegExpExecArray) => (string | undefined)[]])[] = [
  [
    new RegExp(`\\b${day}${until}\\s+(?:of\\s+)?${month},?\\s+(\\d{4})(?!\\d)`, 'iu'),
    ([, d, m, y]) => [d, m, y],
  ],
  [
    new RegExp(`\\b${month}\\s+${day}${until},?\\s+(\\d{4})(?!\\d)`, 'iu'),
    ([, m, d, y]) => [d, m, y],
  ],
  [/\b(\d{4})-(\d{2})-(\d{2})(?!\d)/, ([, y, m, d]) => [d, m, y]],
  [/\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/, ([, d, m, y]) => [d, m, y]],
]

export interface DateFound {
  /** In ISO form. */
  date: string
  start: number
  end: number
}

/** The first day that is written out in a text, with day, month and year. */
export function firstDate(text: string): DateFound | null {
  const all = forms.flatMap(([form, order]): DateFound[] => {
    const found = form.exec(text)
    if (found === null) return []
    const date = isoDate(order(found))
    return date === null ? [] : [{ date, start: found.index, end: found.index + found[0].length }]
  })
  return all.toSorted((a, b) => a.start - b.start)[0] ?? null
}

function isoDate([dayText = '', monthText = '', yearText = '']: (string | undefined)[]):
  | string
  | null {
  const named = months.findIndex((name) => name.startsWith(monthText.slice(0, 3).toLowerCase()))
  const monthNumber = /^\d+$/.test(monthText) ? Number(monthText) : named + 1
  const year = Number(yearText)
  const instant = new Date(Date.UTC(year, monthNumber - 1, Number(dayText)))
  const isReal =
    instant.getUTCDate() === Number(dayText) && instant.getUTCMonth() === monthNumber - 1
  return isReal && year >= 1800 && year <= 2200 ? instant.toISOString().slice(0, 10) : null
}
