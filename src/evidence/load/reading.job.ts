import { createReadStream } from 'node:fs'
import type { Stats } from '#src/platform/stats/stats.ts'
import { type Period, periodOf } from '../series/period.ts'
import { suppressionMarks, unreadFigureInWords } from './figure-text.ts'
import { refuse } from './file-fault.job.ts'
import { counted } from './finding.ts'
import type { Meaning } from './header.ts'
import { firstUnread, firstWithText, type PlaceFound, type Survey } from './line.sql.ts'
import { recordsHolding } from './observation.sql.ts'
import { codeRead, unknownCodeInWords } from './place-code.ts'
import { quoted } from './plain-text.ts'
import { linesOfRecords } from './record-line.ts'
import { doubledFigure } from './series-check.sql.ts'

/** What the texts of a file mean; where one means nothing, the file is refused with its line. */

export type PlaceRead = PlaceFound & { code: string }

/** Refuses the file for what stands in a record; records count from 1. */
async function refuseRecord(
  { reading }: Survey,
  { record, meaning }: { record: number; meaning: Meaning },
  sentence: string,
): Promise<never> {
  const lines = await linesOfRecords(createReadStream(reading.file), [record])
  return refuse(sentence, lines.get(record) ?? null, columnName(reading, meaning))
}

function columnName({ columns }: Survey['reading'], meaning: Meaning): string {
  return columns.names[columns.at[meaning] ?? -1] ?? meaning
}

/** Refuses the file for the first of these texts of a column, if there are any. */
async function refuseTexts(
  stats: Stats,
  survey: Survey,
  { column, texts }: { column: 'place' | 'period' | 'indicator'; texts: readonly string[] },
  inWords: (text: string) => string,
): Promise<void> {
  if (texts.length === 0) return
  const { record, text } = await firstWithText(stats, survey.reading, { column, texts })
  await refuseRecord(survey, { record, meaning: column }, inWords(text.trim()))
}

/** The places of a file, and the records that are of none with a code. */
export async function placesRead(
  stats: Stats,
  survey: Survey,
  isStrict: boolean,
): Promise<{ read: PlaceRead[]; left: PlaceFound[] }> {
  const read: PlaceRead[] = []
  const left: PlaceFound[] = []
  const unknown: string[] = []
  for (const place of survey.places) {
    const code = codeRead(place.text)
    if ('code' in code) read.push({ ...place, ...code })
    else if ('none' in code && !isStrict) left.push(place)
    else unknown.push(place.text)
  }
  await refuseTexts(stats, survey, { column: 'place', texts: unknown }, unknownCodeInWords)
  if (read.length === 0) refuse('No record of the file is of a place with a code.')
  return { read, left }
}

export async function periodsRead(
  stats: Stats,
  survey: Survey,
): Promise<{ text: string; period: Period }[]> {
  const read: { text: string; period: Period }[] = []
  const unknown: string[] = []
  for (const { text } of survey.periods) {
    const period = periodOf(text)
    if (period === null) unknown.push(text)
    else read.push({ text, period })
  }
  await refuseTexts(stats, survey, { column: 'period', texts: unknown }, (text) =>
    text === ''
      ? 'There is no period.'
      : `${quoted(text)} is no period. Periods such as 2009, 2009-11 or 2009-07-01/P1Y are read.`,
  )
  return read
}

/** A file that has a column for its indicators names one in each record. */
export async function refuseNameless(stats: Stats, survey: Survey): Promise<void> {
  if (survey.reading.columns.at.indicator === undefined) return
  const texts = survey.measures
    .map(({ indicator }) => indicator)
    .filter((name) => name.trim() === '')
  await refuseTexts(stats, survey, { column: 'indicator', texts }, () => 'There is no indicator.')
}

export async function refuseUnread(stats: Stats, survey: Survey): Promise<void> {
  if (survey.unread === 0) return
  const unread = await firstUnread(stats, survey.reading, suppressionMarks)
  if (unread !== null) await refuseRecord(survey, unread, unreadFigureInWords(unread.text))
}

/** Asked of the tables that were made of the file. */
export async function refuseDoubled(stats: Stats, { reading }: Survey): Promise<void> {
  const doubled = await doubledFigure(stats)
  if (doubled === null) return
  const { indicator, breakdown, place, period, count } = doubled
  const [first, second] = await recordsHolding(stats, reading, doubled)
  const lines = await linesOfRecords(createReadStream(reading.file), [first, second])
  const of = breakdown === '' ? indicator : `${indicator} (${breakdown})`
  const line = (lines.get(first) ?? 0).toLocaleString('en-GB')
  const more = count === 1 ? '' : ` There are ${counted(count - 1, 'more such figure')}.`
  refuse(
    `The figure of ${of} for ${place} in ${period} stands on line ${line} already.${more}`,
    lines.get(second) ?? null,
    columnName(reading, 'place'),
  )
}
