import type { Stats } from '#src/platform/stats/stats.ts'
import type { Period } from '../series/period.ts'

/** What the texts of a file mean. */
export interface Readings {
  places: readonly { text: string; code: string }[]
  periods: readonly { text: string; period: Period }[]
  indicators: readonly { indicator: string; measure: string; unit: string; id: string }[]
}

/**
 * Makes the table `observation` of the table `line`, in the order of places, and takes `line` away. Places, periods,
 * indicators and breakdowns become numbers that sort as they do, with their text beside: that is what makes sorting ten
 * million figures cheap. A record whose place has no code is left out.
 */
export async function makeObservations(stats: Stats, readings: Readings): Promise<void> {
  await makeReadings(stats, readings)
  await makeTypes(stats)
  await stats.all(`
    CREATE OR REPLACE TABLE observation AS
    SELECT (line.rowid + 1)::UINTEGER AS record, i.id::indicator_id AS indicator, p.code::place_code AS place,
      line.breakdown::breakdown_text AS breakdown, t.iso::period_iso AS period,
      t.starts AS period_start, t.ends AS period_end, line.value, line.lower, line.upper,
      coalesce(line.status, line.value_text) AS status
    FROM line
      JOIN place_read p ON p.text = line.place
      JOIN period_read t ON t.text = line.period
      JOIN indicator_read i ON i.indicator = line.indicator AND i.measure = line.measure AND i.unit = line.unit
    ORDER BY place, indicator, breakdown, period, record`)
  await stats.all('DROP TABLE line')
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

async function makeTypes(stats: Stats): Promise<void> {
  const types = [
    ['place_code', 'SELECT DISTINCT code AS it FROM place_read ORDER BY it'],
    [
      'period_iso',
      'SELECT iso FROM (SELECT DISTINCT iso, starts, ends FROM period_read) ORDER BY starts, ends, iso',
    ],
    ['indicator_id', 'SELECT DISTINCT id AS it FROM indicator_read ORDER BY it'],
    ['breakdown_text', 'SELECT DISTINCT breakdown AS it FROM line ORDER BY it'],
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
