/** A calendar date as ISO text, `2010-04-30`. */
export type Day = string

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

export function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10)
}

/** The day in words: `30 April 2010`. */
export function dayInWords(day: Day): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
