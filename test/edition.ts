import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { periodOf } from '#src/evidence/index.ts'
import type { Pool } from '#src/platform/db/pool.ts'
import { newId } from '#src/platform/id/id.ts'

/** Figures of one indicator, as a test writes them down: place, period, value, and what else is published beside it. */
export type Published = readonly [
  place: string,
  period: string,
  value: number | null,
  more?: { lower?: number; upper?: number; status?: string },
]

export interface EditionGiven {
  indicator: string
  label: string
  description?: string
  unit?: string
  decimals?: number
  polarity?: 'higher-is-worse' | 'higher-is-better' | 'neither'
  theme?: string | null
  caveats?: string
  publishedOn?: string | null
  loadedAt?: string
  figures: readonly Published[]
}

/** Holds an edition as a load leaves it behind, announced: rows in the database, figures in two files. Returns its id. */
export async function announceEdition(
  pool: Pool,
  editionsFolder: string,
  given: EditionGiven,
): Promise<string> {
  const id = newId()
  await writeFiles(join(editionsFolder, id), given)
  await pool.query(
    `INSERT INTO dataset (id, label, source, source_url, licence)
     VALUES ($1, $2, 'Office for National Statistics', 'https://www.ons.gov.uk/', 'OGL-UK-3.0')
     ON CONFLICT DO NOTHING`,
    [given.indicator, given.label],
  )
  await pool.query(
    `INSERT INTO indicator (id, dataset_id, label, description, unit, decimals, polarity, theme_id, caveats)
     VALUES ($1, $1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [
      given.indicator,
      given.label,
      given.description ?? '',
      unitOf(given),
      decimalsOf(given),
      given.polarity ?? 'neither',
      given.theme ?? null,
      given.caveats ?? '',
    ],
  )
  await writeEdition(pool, id, given)
  return id
}

async function writeEdition(pool: Pool, id: string, given: EditionGiven): Promise<void> {
  const { figures, indicator, publishedOn = '2026-01-29' } = given
  const withheld = figures.filter(([, , value]) => value === null).length
  const places = new Set(figures.map(([place]) => place)).size
  await pool.query(
    `INSERT INTO edition (id, dataset_id, published_on, published_on_from, loaded_at, file_name, sha256, bytes, rows,
       withheld, places)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10)`,
    [
      id,
      indicator,
      publishedOn,
      publishedOn === null ? null : 'option',
      given.loadedAt ?? '2026-02-02T10:00:00Z',
      `${indicator}.csv`,
      createHash('sha256').update(id).digest('hex'),
      figures.length,
      withheld,
      places,
    ],
  )
  await pool.query(
    "INSERT INTO edition_announcement (edition_id, held_on, recorded_by) VALUES ($1, '2010-04-30', 'a test')",
    [id],
  )
  const periods = figures
    .map(([, period]) => periodOf(period))
    .filter((period) => period !== null)
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
  const [first, last] = [periods[0], periods.at(-1)]
  await pool.query(
    'INSERT INTO edition_indicator VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    [
      id,
      indicator,
      unitOf(given),
      decimalsOf(given),
      figures.length,
      withheld,
      places,
      first?.iso,
      last?.iso,
      first?.start,
      last?.end,
    ],
  )
}

function unitOf({ unit }: EditionGiven): string {
  return unit ?? '%'
}

function decimalsOf({ decimals }: EditionGiven): number {
  return decimals ?? 1
}

async function writeFiles(folder: string, { indicator, figures }: EditionGiven): Promise<void> {
  await mkdir(folder, { recursive: true })
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(
    `CREATE TABLE held (indicator VARCHAR, place VARCHAR, breakdown VARCHAR, period VARCHAR, period_start DATE,
       period_end DATE, value DOUBLE, lower DOUBLE, upper DOUBLE, status VARCHAR)`,
  )
  for (const [place, text, value, more = {}] of figures) {
    const period = periodOf(text)
    await connection.run(
      "INSERT INTO held VALUES ($1, $2, '', $3, $4::DATE, $5::DATE, $6, $7, $8, $9)",
      [
        indicator,
        place,
        text,
        period?.start ?? null,
        period?.end ?? null,
        value,
        more.lower ?? null,
        more.upper ?? null,
        more.status ?? null,
      ],
    )
  }
  const orders = {
    'by-indicator': 'indicator, breakdown, period_start, place',
    'by-place': 'place, indicator, breakdown, period_start',
  }
  for (const [name, order] of Object.entries(orders)) {
    const file = join(folder, `${name}.parquet`).replaceAll("'", "''")
    await connection.run(
      `COPY (SELECT * FROM held ORDER BY ${order}) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`,
    )
  }
  connection.closeSync()
  instance.closeSync()
}
