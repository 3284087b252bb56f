import type { Stats } from '#src/platform/stats/stats.ts'
import type { Period } from '../series/period.ts'
import { numberedRecordsOf, type Reading, recordsOf, valuesOf } from './line.sql.ts'

/** What the texts of a file mean. */
export interface Readings {
  places: readonly { text: string; code: string }[]
  periods: readonly { text: string; period: Period }[]
  indicators: readonly { indicator: string; measure: string; unit: string; id: string }[]
}

/**
 * Makes the table `observation` of the records of a file, in the order of places. Places, periods, indicators and
 * breakdowns become numbers that sort as they do, with their text beside: that is what makes sorting ten million figures
 * cheap. A record whose place has no code is left out.
 */
export async function makeObservations(
  stats: Stats,
  reading: Reading,
  readings: Readings,
): Promise<void> {
  await stats.all('DROP TABLE IF EXISTS observation')
  await makeReadings(stats, readings)
  await makeTypes(stats, reading)
  await stats.all(
    `CREATE OR REPLACE TABLE observation AS
     SELECT i.id::indicator_id AS indicator, p.code::place_code AS place, r.breakdown::breakdown_text AS breakdown,
       t.iso::period_iso AS period, t.starts AS period_start, t.ends AS period_end, r.value, r.lower, r.upper,
       coalesce(r.status, r.value_text) AS status
     FROM (${recordsOf(reading)}) r ${joins}
     ORDER BY place, indicator, breakdown, period`,
    valuesOf(reading),
  )
}

const joins = `JOIN place_read p ON p.text = r.place
  JOIN period_read t ON t.text = r.period
  JOIN indicator_read i ON i.indicator = r.indicator AND i.measure = r.measure AND i.unit = r.unit`

/** The numbers of the first two records that hold a figure, from 1. */
export async function recordsHolding(
  stats: Stats,
  reading: Reading,
  figure: { indicator: string; place: string; breakdown: string; period: string },
): Promise<[number, number]> {
  const { indicator, place, breakdown, period } = figure
  const rows = await stats.all<{ record: number }>(
    `SELECT record FROM (${numberedRecordsOf(reading)}) r ${joins}
     WHERE i.id = $indicator AND p.code = $place AND r.breakdown = $breakdown AND t.iso = $period
     ORDER BY record LIMIT 2`,
    { ...valuesOf(reading), indicator, place, breakdown, period },
  )
  return [rows[0]?.record ?? 0, rows[1]?.record ?? 0]
}

async function makeReadings(
  stats: Stats,
  { places, periods, indicators }: Readings,
): Promise<void> {
  await stats.all(
    'CREATE OR REPLACE TABLE place_read AS SELECT unnest($texts) AS text, unnest($codes) AS code',
    { texts: places.map(({ text }) => text), codes: places.map(({ code }) => code) },
  )
  await stats.all(
    `CREATE OR REPLACE TABLE period_read AS SELECT unnest($texts) AS text, unnest($isos) AS iso,
       unnest($starts)::DATE AS starts, unnest($ends)::DATE AS ends`,
    {
      texts: periods.map(({ text }) => text),
      isos: periods.map(({ period }) => period.iso),
      starts: periods.map(({ period }) => period.start),
      ends: periods.map(({ period }) => period.end),
    },
  )
  await stats.all(
    `CREATE OR REPLACE TABLE indicator_read AS SELECT unnest($names) AS indicator, unnest($measures) AS measure,
       unnest($units) AS unit, unnest($ids) AS id`,
    {
      names: indicators.map(({ indicator }) => indicator),
      measures: indicators.map(({ measure }) => measure),
      units: indicators.map(({ unit }) => unit),
      ids: indicators.map(({ id }) => id),
    },
  )
}

async function makeTypes(stats: Stats, reading: Reading): Promise<void> {
  await stats.all(
    `CREATE OR REPLACE TABLE breakdown_read AS ${
      reading.columns.breakdowns.length === 0
        ? "SELECT '' AS text"
        : `SELECT DISTINCT breakdown AS text FROM (${recordsOf(reading)})`
    }`,
    reading.columns.breakdowns.length === 0 ? {} : valuesOf(reading),
  )
  const types = [
    ['place_code', 'SELECT DISTINCT code AS it FROM place_read ORDER BY it'],
    [
      'period_iso',
      'SELECT iso FROM (SELECT DISTINCT iso, starts, ends FROM period_read) ORDER BY starts, ends, iso',
    ],
    ['indicator_id', 'SELECT DISTINCT id AS it FROM indicator_read ORDER BY it'],
    ['breakdown_text', 'SELECT DISTINCT text AS it FROM breakdown_read ORDER BY it'],
  ] as const
  for (const [name, values] of types) {
    await stats.all(`DROP TYPE IF EXISTS ${name}`)
    await stats.all(`CREATE TYPE ${name} AS ENUM (${values})`)
  }
}

/** How many figures there are; how many of them are kept back; of how many places. */
export async function observationCounts(
  stats: Stats,
): Promise<{ rows: number; withheld: number; places: number }> {
  const [counts] = await stats.all<{ rows: number; withheld: number; places: number }>(
    `SELECT count(*) AS rows, count(*) - count(value) AS withheld, count(DISTINCT enum_code(place)) AS places
     FROM observation`,
  )
  return counts ?? { rows: 0, withheld: 0, places: 0 }
}

export interface ExtentFound {
  indicatorId: string
  rows: number
  withheld: number
  places: number
  firstPeriod: string
  lastPeriod: string
  startsOn: string
  endsOn: string
}

/** What there is of each indicator, by its id. */
export async function extentsFound(stats: Stats): Promise<ExtentFound[]> {
  return await stats.all<ExtentFound>(
    `SELECT indicator::VARCHAR AS "indicatorId", sum(rows)::INTEGER AS rows,
       sum(rows - valued)::INTEGER AS withheld, count(DISTINCT place) AS places,
       arg_min(first_period, first_code)::VARCHAR AS "firstPeriod",
       arg_max(last_period, last_code)::VARCHAR AS "lastPeriod",
       min(starts) AS "startsOn", max(ends) AS "endsOn"
     FROM series GROUP BY indicator ORDER BY indicator`,
  )
}
