import { sql } from 'kysely'
import type { RecordKind, Row } from '#src/history/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { type Held, pairKey, type WantedNeighbour } from './import/wanted.ts'
import { type PlaceTables, places, toPlace } from './place.sql.ts'
import type { PlaceFacts } from './place.ts'
import { placeRecords } from './place-record.ts'

/** All places and who lies in whom; of the rest, what is held of the places about to be loaded. */
export async function heldPlaces(tx: Tx, codes: readonly string[]): Promise<Held> {
  return {
    places: await allPlaces(tx),
    parents: await allParents(tx),
    successors: await successors(tx),
    outlines: await outlinesOf(tx, codes),
    neighbours: await neighboursOf(tx, codes),
  }
}

/** One loader at a time: what it found held stays so until it has written. Readers go on. A large load may take minutes. */
export async function lockPlaces(tx: Tx): Promise<void> {
  await sql`SET LOCAL statement_timeout = '10min'`.execute(tx)
  await sql`LOCK TABLE place IN SHARE ROW EXCLUSIVE MODE`.execute(tx)
}

/** Tells the server how large the tables have become, so that searches use their indexes at once. */
export async function measurePlaces(tx: Tx): Promise<void> {
  await sql`ANALYZE place, place_parent, place_successor, place_outline, place_neighbour`.execute(
    tx,
  )
}

async function allPlaces(tx: Tx): Promise<Map<string, PlaceFacts>> {
  const rows = await places(tx).execute()
  return new Map(rows.map((row) => [row.code, toPlace(row)]))
}

async function allParents(tx: Tx): Promise<Set<string>> {
  const rows = await tx.withTables<PlaceTables>().selectFrom('place_parent').selectAll().execute()
  return new Set(rows.map((row) => pairKey(row.place_code, row.parent_code)))
}

async function successors(tx: Tx): Promise<Map<string, string | null>> {
  const rows = await tx
    .withTables<PlaceTables>()
    .selectFrom('place_successor')
    .selectAll()
    .execute()
  return new Map(rows.map((row) => [pairKey(row.place_code, row.successor_code), row.succeeded_on]))
}

/** Each as the text that the same outline has when it comes from a file. */
async function outlinesOf(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .withTables<PlaceTables>()
    .selectFrom('place_outline')
    .selectAll()
    .where('place_code', '=', sql<string>`any(${[...codes]})`)
    .execute()
  return new Map(
    rows.map(({ place_code, outline: { type, coordinates } }) => [
      place_code,
      JSON.stringify({ type, coordinates }),
    ]),
  )
}

async function neighboursOf(
  tx: Tx,
  codes: readonly string[],
): Promise<Map<string, WantedNeighbour>> {
  const rows = await tx
    .withTables<PlaceTables>()
    .selectFrom('place_neighbour')
    .selectAll()
    .where('place_code', '=', sql<string>`any(${[...codes]})`)
    .execute()
  return new Map(
    rows.map((row) => [
      `${row.place_code}/${row.lens}/${row.rank}`,
      { code: row.place_code, lens: row.lens, rank: row.rank, neighbour: row.neighbour_code },
    ]),
  )
}

const namingColumns: readonly { record: RecordKind; columns: readonly string[] }[] = [
  { record: placeRecords.place, columns: ['code'] },
  { record: placeRecords.parent, columns: ['place_code', 'parent_code'] },
  { record: placeRecords.successor, columns: ['place_code', 'successor_code'] },
  { record: placeRecords.outline, columns: ['place_code'] },
  { record: placeRecords.neighbour, columns: ['place_code', 'neighbour_code'] },
]

/** Every row that names one of these places, by kind of record: what has to go when the places go. */
export async function rowsOfPlaces(
  tx: Tx,
  codes: readonly string[],
): Promise<{ record: RecordKind; rows: Row[] }[]> {
  const found: { record: RecordKind; rows: Row[] }[] = []
  for (const { record, columns } of namingColumns) {
    const isNamed = sql.join(
      columns.map((column) => sql`${sql.ref(column)} = any(${[...codes]})`),
      sql` OR `,
    )
    const { rows } = await sql<{ row: Row }>`
      SELECT to_jsonb(held) - 'search_words' AS row FROM ${sql.table(record.table)} AS held WHERE ${isNamed}
    `.execute(tx)
    found.push({ record, rows: rows.map(({ row }) => row) })
  }
  return found
}
