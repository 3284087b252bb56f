import type { Stats } from '#src/platform/stats/stats.ts'

/** Periods go by this many into one number, a bit for each. */
const wordSize = 62

/**
 * Makes the table `series`: one row for each run of an indicator, breakdown and place, and for each 62 periods of the
 * file, with a bit for each period it has a figure of. It is small, and tells gaps and doubled figures.
 */
export async function makeSeries(stats: Stats): Promise<void> {
  await stats.all(`
    CREATE OR REPLACE TABLE series AS
    SELECT indicator, breakdown, place, enum_code(period) // ${wordSize} AS word, count(*) AS rows, count(value) AS valued,
      bit_or(1::BIGINT << (enum_code(period) % ${wordSize})::INTEGER) AS bits,
      min(enum_code(period)) AS first_code, max(enum_code(period)) AS last_code,
      min(period) AS first_period, max(period) AS last_period,
      min(period_start) AS starts, max(period_end) AS ends
    FROM observation GROUP BY 1, 2, 3, 4`)
}

/** A figure that the file holds twice or more. */
export interface Doubled {
  indicator: string
  breakdown: string
  place: string
  period: string
}

/** One figure that stands twice, and how many do; null where each stands once. */
export async function doubledFigure(stats: Stats): Promise<(Doubled & { count: number }) | null> {
  const suspects = await stats.all<{ rows: number }>(
    'SELECT coalesce(sum(rows - bit_count(bits)), 0) AS rows FROM series WHERE rows <> bit_count(bits)',
  )
  if ((suspects[0]?.rows ?? 0) === 0) return null
  const [first = null] = await stats.all<Doubled & { count: number }>(`
    SELECT o.indicator::VARCHAR AS indicator, o.breakdown::VARCHAR AS breakdown, o.place::VARCHAR AS place,
      o.period::VARCHAR AS period, count(*) OVER () AS count
    FROM observation o SEMI JOIN (SELECT * FROM series WHERE rows <> bit_count(bits)) s
      ON o.indicator = s.indicator AND o.breakdown = s.breakdown AND o.place = s.place
    GROUP BY ALL HAVING count(*) > 1 ORDER BY 3, 1, 2, 4 LIMIT 1`)
  return first
}

export interface Gap {
  indicator: string
  place: string
  missing: number
}

const shown = 20

/** Runs that lack periods which others of their indicator have, between their own first and last. */
export async function gapsFound(stats: Stats): Promise<{ count: number; first: Gap[] }> {
  const gaps = `
    WITH periods AS (
      SELECT indicator, breakdown, code, row_number() OVER (PARTITION BY indicator, breakdown ORDER BY code) AS nth
      FROM (SELECT DISTINCT indicator, breakdown, enum_code(period) AS code FROM observation)
    ), runs AS (
      SELECT indicator, breakdown, place, sum(rows) AS rows, min(first_code) AS first_code, max(last_code) AS last_code
      FROM series GROUP BY 1, 2, 3
    )
    SELECT runs.indicator::VARCHAR AS indicator, place::VARCHAR AS place,
      (l.nth - f.nth + 1 - rows)::INTEGER AS missing
    FROM runs
      JOIN periods f ON f.indicator = runs.indicator AND f.breakdown = runs.breakdown AND f.code = first_code
      JOIN periods l ON l.indicator = runs.indicator AND l.breakdown = runs.breakdown AND l.code = last_code
    WHERE l.nth - f.nth + 1 > rows`
  const [row] = await stats.all<{ count: number }>(`SELECT count(*) AS count FROM (${gaps})`)
  const first = await stats.all<Gap>(
    `${gaps} ORDER BY missing DESC, indicator, place LIMIT ${shown}`,
  )
  return { count: row?.count ?? 0, first }
}

export interface Jump {
  indicator: string
  place: string
  period: string
  value: number
  before: number
}

/** How many times as large, or how small a part, a figure is when it is told as a jump. */
export const jumpFactor = 5

/** Figures that are five times, or a fifth of, the figure before them. Figures lie in the order of places. */
export async function jumpsFound(stats: Stats): Promise<{ count: number; first: Jump[] }> {
  const jumps = `
    SELECT indicator::VARCHAR AS indicator, place::VARCHAR AS place, period::VARCHAR AS period, value, before
    FROM (
      SELECT indicator, place, period, value, lag(value) OVER () AS before,
        lag(place) OVER () = place AND lag(indicator) OVER () = indicator
          AND lag(breakdown) OVER () = breakdown AS continues
      FROM observation
    ) WHERE continues AND value > 0 AND before > 0
      AND (value >= ${jumpFactor} * before OR before >= ${jumpFactor} * value)`
  await stats.all(`CREATE OR REPLACE TEMP TABLE jump AS ${jumps}`)
  const [row] = await stats.all<{ count: number }>('SELECT count(*) AS count FROM jump')
  const first = await stats.all<Jump>(
    `SELECT * FROM jump ORDER BY greatest(value / before, before / value) DESC, place, period LIMIT ${shown}`,
  )
  return { count: row?.count ?? 0, first }
}

/** Marks that stand where a figure is kept back, with how often. */
export async function marksFound(stats: Stats): Promise<{ status: string; rows: number }[]> {
  return await stats.all(
    `SELECT coalesce(status, '') AS status, count(*) AS rows FROM observation WHERE value IS NULL
     GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${shown}`,
  )
}

/** Intervals that end before they begin, or do not hold their figure. */
export async function oddIntervals(
  stats: Stats,
): Promise<{ count: number; first: { place: string; period: string }[] }> {
  const odd = 'FROM observation WHERE lower > upper OR value < lower OR value > upper'
  const [row] = await stats.all<{ count: number }>(`SELECT count(*) AS count ${odd}`)
  if ((row?.count ?? 0) === 0) return { count: 0, first: [] }
  const first = await stats.all<{ place: string; period: string }>(
    `SELECT place::VARCHAR AS place, period::VARCHAR AS period ${odd} ORDER BY place, period LIMIT ${shown}`,
  )
  return { count: row?.count ?? 0, first }
}

/** The last day that each place has a figure of. */
export async function lastDays(stats: Stats): Promise<{ place: string; ends: string }[]> {
  return await stats.all(
    'SELECT place::VARCHAR AS place, max(ends) AS ends FROM series GROUP BY place ORDER BY place',
  )
}
