import { type Place, placesByCodes } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import type { Stats } from '#src/platform/stats/stats.ts'
import { currentEdition, extentsOf } from '../dataset/dataset.sql.ts'
import { datasetsOfIndicators } from '../indicator/indicator.sql.ts'
import { FileFault, refuse } from './file-fault.job.ts'
import * as finding from './finding.ts'
import { unexpected } from './header.ts'
import type { Survey } from './line.sql.ts'
import type { Checked, Counts, Description, Finding, LoadOptions } from './load.ts'
import { type Named, named } from './naming.ts'
import { extentsFound, makeObservations, observationCounts } from './observation.sql.ts'
import { stemOf } from './publication-date.ts'
import {
  periodsRead,
  placesRead,
  refuseDoubled,
  refuseNameless,
  refuseUnread,
} from './reading.job.ts'
import {
  gapsFound,
  jumpsFound,
  lastDays,
  makeSeries,
  marksFound,
  oddIntervals,
} from './series-check.sql.ts'
import { sideFileOf } from './side-file.ts'
import { surveyOf } from './survey.job.ts'

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
  const survey = await surveyOf(stats, ground.file, description.columns)
  const places = await placesRead(stats, survey, options.isStrict)
  const periods = await periodsRead(stats, survey)
  await refuseUnread(stats, survey)
  const names = await namesOf(ground, survey)
  await makeObservations(stats, survey.reading, {
    places: places.read,
    periods,
    indicators: names.indicators.map((each) => ({ ...each, id: each.read.id })),
  })
  await makeSeries(stats)
  await refuseDoubled(stats, survey)
  const counts = { read: survey.rows, ...(await countsOf(stats, survey.rows)) }
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
      ...finding.noteFinding(survey.notes),
      ...finding.columnFinding(unexpected(description.columns)),
      ...finding.dateFinding(description.publication),
    ],
  }
}

async function countsOf(stats: Stats, read: number): Promise<Omit<Counts, 'read'>> {
  const { rows, withheld, places } = await observationCounts(stats)
  return { loaded: rows, withheld, leftOut: read - rows, places }
}

async function namesOf(ground: CheckGround, survey: Survey): Promise<Named> {
  await refuseNameless(ground.stats, survey)
  const found = named(survey.measures, {
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
