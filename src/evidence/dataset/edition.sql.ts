import { sql } from 'kysely'
import type { Row } from '#src/history/index.ts'
import type { Db, Tx } from '#src/platform/db/db.ts'
import type { DescribedIndicator } from '../indicator/indicator.ts'
import type { Dataset, Extent } from './dataset.ts'

/** One announcement at a time: what is current is asked and changed in one breath. */
export async function lockEditions(tx: Tx): Promise<void> {
  await sql`LOCK TABLE edition IN SHARE ROW EXCLUSIVE MODE`.execute(tx)
}

/** The edition of a dataset that has these bytes, and whether it is announced. */
export async function editionOfBytes(
  db: Db,
  datasetId: string,
  sha256: string,
): Promise<{ id: string; isAnnounced: boolean } | undefined> {
  const { rows } = await sql<{ id: string; announced: boolean }>`
    SELECT edition.id, edition_announcement.edition_id IS NOT NULL AS announced
    FROM edition LEFT JOIN edition_announcement ON edition_announcement.edition_id = edition.id
    WHERE dataset_id = ${datasetId} AND sha256 = ${sha256}
  `.execute(db)
  const [row] = rows
  return row && { id: row.id, isAnnounced: row.announced }
}

/** The whole row of a dataset or indicator, as history keeps it; null where there is none. */
export async function rowOf(
  tx: Tx,
  table: 'dataset' | 'indicator',
  id: string,
): Promise<Row | null> {
  const { rows } = await sql<{ row: Row }>`
    SELECT to_jsonb(held) AS row FROM ${sql.table(table)} AS held WHERE id = ${id} FOR UPDATE
  `.execute(tx)
  return rows[0]?.row ?? null
}

export async function writeDataset(tx: Tx, dataset: Dataset): Promise<void> {
  const { id, label, source, sourceUrl, licence } = dataset
  await sql`
    INSERT INTO dataset (id, label, source, source_url, licence)
    VALUES (${id}, ${label}, ${source}, ${sourceUrl}, ${licence})
    ON CONFLICT (id) DO UPDATE
    SET label = EXCLUDED.label, source = EXCLUDED.source, source_url = EXCLUDED.source_url, licence = EXCLUDED.licence
  `.execute(tx)
}

/** A theme that is not held here is left away. */
export async function writeIndicator(tx: Tx, indicator: DescribedIndicator): Promise<void> {
  const { id, datasetId, label, description, unit, decimals, polarity, themeId, caveats } =
    indicator
  await sql`
    INSERT INTO indicator (id, dataset_id, label, description, unit, decimals, polarity, theme_id, caveats)
    VALUES (${id}, ${datasetId}, ${label}, ${description}, ${unit}, ${decimals}, ${polarity},
      (SELECT theme.id FROM theme WHERE theme.id = ${themeId}), ${caveats})
    ON CONFLICT (id) DO UPDATE
    SET dataset_id = EXCLUDED.dataset_id, label = EXCLUDED.label, description = EXCLUDED.description, unit = EXCLUDED.unit, decimals = EXCLUDED.decimals,
      polarity = EXCLUDED.polarity, theme_id = EXCLUDED.theme_id, caveats = EXCLUDED.caveats
  `.execute(tx)
}

/** When an edition was published, as somebody says who loads its bytes again after it was taken back. */
export async function dateEdition(
  tx: Tx,
  id: string,
  { on, from }: { on: string | null; from: string | null },
): Promise<void> {
  await sql`UPDATE edition SET published_on = ${on}, published_on_from = ${from} WHERE id = ${id}`.execute(
    tx,
  )
}

export interface NewEdition {
  id: string
  datasetId: string
  publishedOn: string | null
  publishedOnFrom: string | null
  fileName: string
  sha256: string
  bytes: number
  rows: number
  withheld: number
  places: number
  coverage: string
}

export async function insertEdition(
  tx: Tx,
  edition: NewEdition,
  extents: readonly Extent[],
): Promise<void> {
  await sql`
    INSERT INTO edition (id, dataset_id, published_on, published_on_from, file_name, sha256, bytes, rows, withheld,
      places, coverage)
    VALUES (${edition.id}, ${edition.datasetId}, ${edition.publishedOn}, ${edition.publishedOnFrom}, ${edition.fileName},
      ${edition.sha256}, ${edition.bytes}, ${edition.rows}, ${edition.withheld}, ${edition.places}, ${edition.coverage})
  `.execute(tx)
  await sql`
    INSERT INTO edition_indicator (edition_id, indicator_id, unit, decimals, rows, withheld, places, first_period,
      last_period, starts_on, ends_on)
    SELECT ${edition.id}, "indicatorId", unit, decimals, rows, withheld, places, "firstPeriod", "lastPeriod", "startsOn",
      "endsOn"
    FROM jsonb_to_recordset(${JSON.stringify(extents)}::jsonb) AS extent("indicatorId" text, unit text, decimals smallint,
      rows integer, withheld integer, places integer, "firstPeriod" text, "lastPeriod" text, "startsOn" date,
      "endsOn" date)
  `.execute(tx)
}

/** Announces an edition, and returns the row as history keeps it. */
export async function insertAnnouncement(
  tx: Tx,
  editionId: string,
  { heldOn, recordedBy }: { heldOn: string; recordedBy: string },
): Promise<Row> {
  const { rows } = await sql<{ row: Row }>`
    INSERT INTO edition_announcement AS held (edition_id, held_on, recorded_by)
    VALUES (${editionId}, ${heldOn}, ${recordedBy})
    RETURNING to_jsonb(held) AS row
  `.execute(tx)
  return rows[0]?.row ?? {}
}

/** The announced edition that has these bytes, of a dataset or of any. */
export async function announcedWithBytes(
  db: Db,
  sha256: string,
  datasetId: string | null,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT edition.id FROM edition JOIN edition_announcement ON edition_announcement.edition_id = edition.id
    WHERE sha256 = ${sha256} AND (${datasetId}::text IS NULL OR dataset_id = ${datasetId})
    ORDER BY edition.loaded_at DESC LIMIT 1
  `.execute(db)
  return rows[0]?.id
}

/** The ids of these that are editions, announced or not. */
export async function editionsAmong(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM edition WHERE id = any(${[...ids]}::uuid[])
  `.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** The hashes of the files that editions were made of. */
export async function bytesOfEditions(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ sha256: string }>`SELECT DISTINCT sha256 FROM edition`.execute(db)
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** Whether an edition was made of these bytes, announced or not. */
export async function holdsBytes(db: Db, sha256: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM edition WHERE sha256 = ${sha256} LIMIT 1`.execute(db)
  return rows.length > 0
}

/** Takes the rows of excerpts and of their loads away. Their folders are swept. */
export async function deleteExcerpts(tx: Tx): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM edition WHERE coverage = 'excerpt' FOR UPDATE
  `.execute(tx)
  const ids = sql`${rows.map(({ id }) => id)}::uuid[]`
  await sql`
    DELETE FROM load_step WHERE load_id IN (SELECT id FROM load WHERE edition_id = any(${ids}))
  `.execute(tx)
  await sql`DELETE FROM load WHERE edition_id = any(${ids})`.execute(tx)
  await sql`DELETE FROM edition_announcement WHERE edition_id = any(${ids})`.execute(tx)
  await sql`DELETE FROM edition_indicator WHERE edition_id = any(${ids})`.execute(tx)
  await sql`DELETE FROM edition WHERE id = any(${ids})`.execute(tx)
  return rows.length
}
