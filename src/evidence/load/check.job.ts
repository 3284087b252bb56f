import { createReadStream } from 'node:fs'
import { type Place, placesByCodes } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import type { Stats } from '#src/platform/stats/stats.ts'
import { currentEdition, extentsOf } from '../dataset/dataset.sql.ts'
import { datasetsOfIndicators } from '../indicator/indicator.sql.ts'
import { type Period, periodOf } from '../series/period.ts'
import { suppressionMarks, unreadFigureInWords } from './figure-text.ts'
import { FileFault, refuse } from './file-fault.job.ts'
import * as finding from './finding.ts'
import { unexpected } from './header.ts'
import {
  countOfLines,
  type MeasureFound,
  measuresFound,
  type PlaceFound,
  placesFound,
  textsOf,
  unreadFigure,
} from './line.sql.ts'
import type { Checked, Counts, Description, Finding, LoadOptions } from './load.ts'
import { type Named, named } from './naming.ts'
import { extentsFound, makeObservations, observationCounts } from './observation.sql.ts'
import { codeRead, unknownCodeInWords } from './place-code.ts'
import { stemOf } from './publication-date.ts'
import { linesOfRecords } from './record-line.ts'
import {
  doubledFigure,
  gapsFound,
  jumpsFound,
  lastDays,
  makeSeries,
  marksFound,
  oddIntervals,
} from './series-check.sql.ts'
import { sideFileOf } from './side-file.ts'
import { stagedLines } from './staging.job.ts'

/** What a check is made of. */
export interface CheckGround {
  db: Db
  stats: Stats
  /** The stored file. */
  file: string
  fileName: string
  sideText: string | null
  description: Description
  options: LoadOptions
}

/** Looks at every record, refuses what cannot be figures, and says what a reader should know of the rest. */
export async function checked(
  ground: CheckGround,
): Promise<{ result: Checked; findings: readonly Finding[] }> {
  const { stats, description, options } = ground
  await stagedLines(stats, ground.file, description.columns)
  const read = await countOfLines(stats)
  if (read === 0) refuse('The file has a header and no figures.', 1)
  const places = await placesRead(ground)
  const periods = await periodsRead(ground)
  await refuseUnread(ground)
  const measures = await measuresFound(stats)
  const names = await namesOf(ground, measures)
  const notes = await textsOf(stats, 'notes')
  await makeObservations(stats, {
    places: places.read,
    periods,
    indicators: names.indicators.map((each) => ({ ...each, id: each.read.id })),
  })
  await makeSeries(stats)
  await refuseDoubled(ground)
  const counts = { read, ...(await countsOf(stats, read)) }
  const register = await placesByCodes(
    ground.db,
    places.read.map(({ code }) => code),
  )
  const unregistered = unregisteredOf(places.read, register)
  if (options.isStrict) refuseUnregistered(unregistered)
  const extents = new Map((await extentsFound(stats)).map((extent) => [extent.indicatorId, extent]))
  const indicators = readsOf(names).flatMap((each) => {
    const extent = extents.get(each.id)
    return extent === undefined ? [] : [{ ...each, ...extent }]
  })
  const result: Checked = { dataset: names.dataset, indicators, counts, unregistered }
  return {
    result,
    findings: [
      ...finding.unregisteredFinding(unregistered),
      ...finding.leftOutFinding(places.left),
      ...finding.endedFinding(endedOf(await lastDays(stats), register)),
      ...finding.gapFinding(await gapsFound(stats)),
      ...finding.jumpFinding(await jumpsFound(stats)),
      ...finding.markFinding(await marksFound(stats)),
      ...finding.intervalFinding(await oddIntervals(stats)),
      ...finding.unitFinding(await unitsOtherwise(ground, names)),
      ...finding.noteFinding(notes),
      ...finding.columnFinding(unexpected(description.columns)),
      ...finding.dateFinding(description.publication),
    ],
  }
}

async function countsOf(stats: Stats, read: number): Promise<Omit<Counts, 'read'>> {
  const { rows, withheld, places } = await observationCounts(stats)
  return { loaded: rows, withheld, leftOut: read - rows, places }
}

/** Refuses the file for what stands in a record; records count from 1. */
async function refuseRecord(
  { file }: CheckGround,
  record: number,
  column: string | null,
  sentence: string,
): Promise<never> {
  const lines = await linesOfRecords(createReadStream(file), [record])
  return refuse(sentence, lines.get(record) ?? null, column)
}

function nameOf(
  { description: { columns } }: CheckGround,
  meaning: keyof typeof columns.at,
): string {
  return columns.names[columns.at[meaning] ?? -1] ?? meaning
}

async function placesRead(ground: CheckGround): Promise<{
  read: (PlaceFound & { code: string })[]
  left: PlaceFound[]
}> {
  const read: (PlaceFound & { code: string })[] = []
  const left: PlaceFound[] = []
  for (const place of await placesFound(ground.stats)) {
    const code = codeRead(place.text)
    if ('code' in code) read.push({ ...place, ...code })
    else if ('none' in code && !ground.options.isStrict) left.push(place)
    else {
      const words = unknownCodeInWords(place.text.trim())
      await refuseRecord(ground, place.record, nameOf(ground, 'place'), words)
    }
  }
  if (read.length === 0) refuse('No record of the file is of a place with a code.')
  return { read, left }
}

async function periodsRead(ground: CheckGround): Promise<{ text: string; period: Period }[]> {
  const read: { text: string; period: Period }[] = []
  for (const { text, record } of await textsOf(ground.stats, 'period')) {
    const period = periodOf(text)
    if (period !== null) read.push({ text, period })
    else {
      const words =
        text.trim() === ''
          ? 'There is no period.'
          : `“${text}” is no period. Periods such as 2009, 2009-11 or 2009-07-01/P1Y are read.`
      await refuseRecord(ground, record, nameOf(ground, 'period'), words)
    }
  }
  return read
}

async function refuseUnread(ground: CheckGround): Promise<void> {
  const unread = await unreadFigure(ground.stats, suppressionMarks)
  if (unread === null) return
  const { record, text, meaning } = unread
  await refuseRecord(ground, record, nameOf(ground, meaning), unreadFigureInWords(text))
}

async function namesOf(ground: CheckGround, measures: readonly MeasureFound[]): Promise<Named> {
  const nameless = measures.find(({ indicator }) => indicator.trim() === '')
  if (nameless !== undefined && ground.description.columns.at.indicator !== undefined) {
    const column = nameOf(ground, 'indicator')
    await refuseRecord(ground, nameless.record, column, 'There is no indicator.')
  }
  const found = named(measures, {
    option: ground.options.dataset,
    stem: stemOf(ground.fileName),
    side: ground.sideText === null ? null : sideFileOf(ground.sideText),
    datasetOf: await datasetsOfIndicators(ground.db),
  })
  if ('dataset' in found) return found
  throw new FileFault(found)
}

/** Each indicator once, however many spellings of it the file has. */
function readsOf(names: Named): Named['indicators'][number]['read'][] {
  return [...new Map(names.indicators.map(({ read }) => [read.id, read])).values()]
}

async function refuseDoubled(ground: CheckGround): Promise<void> {
  const doubled = await doubledFigure(ground.stats)
  if (doubled === null) return
  const { indicator, breakdown, place, period, record, other, count } = doubled
  const lines = await linesOfRecords(createReadStream(ground.file), [record, other])
  const of = breakdown === '' ? indicator : `${indicator} (${breakdown})`
  const more = count === 1 ? '' : ` There are ${finding.counted(count - 1, 'more such figure')}.`
  refuse(
    `The figure of ${of} for ${place} in ${period} stands on line ${(lines.get(record) ?? 0).toLocaleString('en-GB')} already.${more}`,
    lines.get(other) ?? null,
  )
}

function unregisteredOf(
  read: readonly { code: string; name: string }[],
  register: readonly Place[],
): { code: string; name: string }[] {
  const known = new Set(
    register.filter(({ kind }) => kind !== 'unregistered').map(({ code }) => code),
  )
  const unknown = read.filter(({ code }) => !known.has(code))
  return [...new Map(unknown.map(({ code, name }) => [code, { code, name: name.trim() }])).values()]
}

function refuseUnregistered(unregistered: readonly { code: string; name: string }[]): void {
  const [first] = unregistered
  if (first === undefined) return
  const others = unregistered.length - 1
  const more = others === 0 ? '' : `, and ${finding.counted(others, 'other')} like it`
  refuse(`No register loaded here has the place ${`${first.code} ${first.name}`.trim()}${more}.`)
}

function endedOf(
  days: readonly { place: string; ends: string }[],
  register: readonly Place[],
): { code: string; name: string; endsOn: string; until: string }[] {
  const until = new Map(days.map(({ place, ends }) => [place, ends]))
  return register.flatMap(({ code, name, endsOn }) => {
    const last = until.get(code)
    if (last === undefined || endsOn === null || last <= endsOn) return []
    return [{ code, name, endsOn, until: last }]
  })
}

/** Units that the file or the current edition says otherwise. */
async function unitsOtherwise(
  { db }: CheckGround,
  names: Named,
): Promise<{ id: string; unit: string; other: string }[]> {
  const inFile = names.indicators
    .filter(({ unit, read }) => unit !== '' && unit !== read.unit)
    .map(({ unit, read }) => ({ id: read.id, unit: read.unit, other: unit }))
  const edition = await currentEdition(db, names.dataset.id)
  if (edition === undefined) return inFile
  const before = new Map((await extentsOf(db, edition.id)).map((held) => [held.indicatorId, held]))
  const changed = readsOf(names).flatMap(({ id, unit }) => {
    const other = before.get(id)?.unit
    return other === undefined || other === unit ? [] : [{ id, unit, other }]
  })
  return [...inFile, ...changed]
}
