import type { Stats } from '#src/platform/stats/stats.ts'
import { type EditionOrder, editionFile } from '../dataset/edition-folder.ts'
import type { Observation } from './observation.ts'
import { periodOf } from './period.ts'

/** Where the figures lie, and who is asked for them. */
export interface SeriesStore {
  stats: Stats
  editionsFolder: string
}

/** Days between which periods lie whole; null leaves an end open. */
export interface Span {
  from: string | null
  until: string | null
}

export interface SeriesQuestion extends Span {
  editionId: string
  indicatorId: string
  places: readonly string[]
}

const columns = 'place, period, value, lower, upper, status'
const inSpan = `breakdown = ''
  AND ($from IS NULL OR period_start >= $from::DATE)
  AND ($until IS NULL OR period_end <= $until::DATE)`

/** The figures of places for an indicator, first period first. */
export async function seriesOf(
  store: SeriesStore,
  { editionId, indicatorId, places, from, until }: SeriesQuestion,
): Promise<Observation[]> {
  if (places.length === 0) return []
  return await store.stats.all<Observation>(
    `SELECT ${columns} FROM read_parquet($file)
     WHERE place IN (SELECT unnest($places)) AND indicator = $indicatorId AND ${inSpan}
     ORDER BY period_start, period_end, place`,
    { file: fileOf(store, editionId, 'by-place'), indicatorId, places, from, until },
  )
}

/** An observation of one of several indicators. */
export interface IndicatorObservation extends Observation {
  indicator: string
}

export interface ProfileQuestion extends Span {
  /** Editions of different datasets: no indicator is in two of them. */
  editionIds: readonly string[]
  indicatorIds: readonly string[]
  places: readonly string[]
}

/** The figures of places for many indicators at once, first period first. */
export async function profileOf(
  store: SeriesStore,
  { editionIds, indicatorIds, places, from, until }: ProfileQuestion,
): Promise<IndicatorObservation[]> {
  if (editionIds.length === 0 || indicatorIds.length === 0 || places.length === 0) return []
  const files = editionIds.map((id) => fileOf(store, id, 'by-place'))
  return await store.stats.all<IndicatorObservation>(
    `SELECT indicator, ${columns} FROM read_parquet($files)
     WHERE place IN (SELECT unnest($places)) AND indicator IN (SELECT unnest($indicatorIds))
       AND ${inSpan}
     ORDER BY indicator, period_start, period_end, place`,
    { files, indicatorIds, places, from, until },
  )
}

export interface RankingQuestion {
  editionId: string
  indicatorId: string
  period: string
}

/** Every place whose code begins as asked and that has a figure for an indicator in one period, with it. */
export async function valuesIn(
  store: SeriesStore,
  { editionId, indicatorId, period, prefixes }: RankingQuestion & { prefixes: readonly string[] },
): Promise<{ place: string; value: number }[]> {
  const sorted = prefixes.toSorted()
  return await store.stats.all<{ place: string; value: number }>(
    `SELECT place, value FROM read_parquet($file)
     WHERE indicator = $indicatorId AND breakdown = '' AND period = $period AND value IS NOT NULL
       AND period_start = $start::DATE AND place BETWEEN $first AND $last AND list_contains($prefixes, left(place, 3))
     ORDER BY place`,
    {
      file: fileOf(store, editionId, 'by-indicator'),
      indicatorId,
      period,
      prefixes,
      // The file is in order of first days, then of places: what lies elsewhere is not read.
      start: periodOf(period)?.start ?? null,
      first: sorted[0] ?? '',
      last: `${sorted.at(-1) ?? ''}~`,
    },
  )
}

/** How many places have a figure for an indicator in one period, by how their codes begin. */
export async function countsIn(
  store: SeriesStore,
  { editionId, indicatorId, period }: RankingQuestion,
): Promise<{ prefix: string; places: number }[]> {
  return await store.stats.all<{ prefix: string; places: number }>(
    `SELECT left(place, 3) AS prefix, count(*) AS places FROM read_parquet($file)
     WHERE indicator = $indicatorId AND breakdown = '' AND period = $period AND value IS NOT NULL
     GROUP BY prefix ORDER BY prefix`,
    { file: fileOf(store, editionId, 'by-indicator'), indicatorId, period },
  )
}

/** The periods of an indicator, first to last, each with how many places have a figure for it. */
export async function periodsIn(
  store: SeriesStore,
  { editionId, indicatorId, from, until }: Omit<SeriesQuestion, 'places'>,
): Promise<{ period: string; places: number }[]> {
  return await store.stats.all<{ period: string; places: number }>(
    `SELECT period, count(value) AS places FROM read_parquet($file)
     WHERE indicator = $indicatorId AND ${inSpan}
     GROUP BY period ORDER BY min(period_start), min(period_end)`,
    { file: fileOf(store, editionId, 'by-indicator'), indicatorId, from, until },
  )
}

/** The last period of each indicator of some editions that had ended by a day. */
export async function lastPeriodsOf(
  store: SeriesStore,
  editionIds: readonly string[],
  until: string,
): Promise<Map<string, string>> {
  if (editionIds.length === 0) return new Map()
  const rows = await store.stats.all<{ indicator: string; period: string }>(
    `SELECT indicator, max_by(period, period_end) AS period FROM read_parquet($files)
     WHERE breakdown = '' AND period_end <= $until::DATE
     GROUP BY indicator`,
    { files: editionIds.map((id) => fileOf(store, id, 'by-indicator')), until },
  )
  return new Map(rows.map(({ indicator, period }) => [indicator, period]))
}

/** Those of the places for which an indicator has a figure at all. */
export async function placesWithFigures(
  store: SeriesStore,
  { editionId, indicatorId, places }: Omit<SeriesQuestion, keyof Span>,
): Promise<string[]> {
  if (places.length === 0) return []
  const rows = await store.stats.all<{ place: string }>(
    `SELECT DISTINCT place FROM read_parquet($file)
     WHERE place IN (SELECT unnest($places)) AND indicator = $indicatorId
       AND breakdown = '' AND value IS NOT NULL
     ORDER BY place`,
    { file: fileOf(store, editionId, 'by-place'), indicatorId, places },
  )
  return rows.map(({ place }) => place)
}

function fileOf({ editionsFolder }: SeriesStore, editionId: string, order: EditionOrder): string {
  return editionFile(editionsFolder, editionId, order)
}
