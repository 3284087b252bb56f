import { sql } from 'kysely'
import type { Db } from '#src/platform/db/db.ts'
import type { Dataset, Edition, Extent } from './dataset.ts'

type EditionRow = {
  id: string
  dataset_id: string
  published_on: string | null
  loaded_at: Date
  file_name: string
  sha256: string
  rows: number
  places: number
}

type DatasetTables = {
  dataset: { id: string; label: string; source: string; source_url: string | null; licence: string }
  edition: EditionRow
  edition_announcement: { edition_id: string }
  current_edition: EditionRow
  edition_indicator: {
    edition_id: string
    indicator_id: string
    unit: string
    decimals: number
    rows: number
    withheld: number
    places: number
    first_period: string
    last_period: string
    starts_on: string
    ends_on: string
  }
}

const datasetColumns = ['id', 'label', 'source', 'source_url', 'licence'] as const

function datasets(db: Db) {
  return db.withTables<DatasetTables>().selectFrom('dataset').select(datasetColumns)
}

function toDataset(row: DatasetTables['dataset']): Dataset {
  const { source_url: sourceUrl, ...rest } = row
  return { ...rest, sourceUrl }
}

/** Every dataset that shows an edition, by label. */
export async function allDatasets(db: Db): Promise<Dataset[]> {
  const rows = await datasets(db)
    .where('id', 'in', (of) => of.selectFrom('current_edition').select('dataset_id'))
    .orderBy('label')
    .orderBy('id')
    .execute()
  return rows.map(toDataset)
}

export async function datasetById(db: Db, id: string): Promise<Dataset | undefined> {
  const row = await datasets(db).where('id', '=', id).executeTakeFirst()
  return row && toDataset(row)
}

/** Announced editions, with whether each is the current one of its dataset. */
function editions(db: Db) {
  return db
    .withTables<DatasetTables>()
    .selectFrom('edition')
    .innerJoin('edition_announcement', 'edition_announcement.edition_id', 'edition.id')
    .leftJoin('current_edition', 'current_edition.id', 'edition.id')
    .select([
      'edition.id',
      'edition.dataset_id',
      'edition.published_on',
      'edition.loaded_at',
      'edition.file_name',
      'edition.sha256',
      'edition.rows',
      'edition.places',
      'current_edition.id as current_id',
    ])
}

function toEdition(row: EditionRow & { current_id: string | null }): Edition {
  return {
    id: row.id,
    datasetId: row.dataset_id,
    publishedOn: row.published_on,
    loadedAt: row.loaded_at,
    sha256: row.sha256,
    fileName: row.file_name,
    rows: row.rows,
    places: row.places,
    isCurrent: row.current_id !== null,
  }
}

/** The editions of a dataset that are announced, the current one first. */
export async function editionsOf(db: Db, datasetId: string): Promise<Edition[]> {
  const rows = await editions(db)
    .where('edition.dataset_id', '=', datasetId)
    .orderBy(sql`edition.coverage = 'excerpt'`)
    .orderBy(sql`edition.published_on`, (by) => by.desc().nullsLast())
    .orderBy('edition.loaded_at', 'desc')
    .orderBy('edition.id', 'desc')
    .execute()
  return rows.map(toEdition)
}

/** The edition of a dataset that is shown; undefined where none is. */
export async function currentEdition(db: Db, datasetId: string): Promise<Edition | undefined> {
  const row = await editions(db)
    .where('current_edition.dataset_id', '=', datasetId)
    .executeTakeFirst()
  return row && toEdition(row)
}

/** The current edition of every dataset. */
export async function currentEditions(db: Db): Promise<Edition[]> {
  const rows = await editions(db)
    .where('current_edition.id', 'is not', null)
    .orderBy('edition.dataset_id')
    .execute()
  return rows.map(toEdition)
}

/** An edition that is announced, current or not. */
export async function editionById(db: Db, id: string): Promise<Edition | undefined> {
  const row = await editions(db).where('edition.id', '=', id).executeTakeFirst()
  return row && toEdition(row)
}

/** What an edition holds, indicator by indicator. */
export async function extentsOf(db: Db, editionId: string): Promise<Extent[]> {
  const rows = await db
    .withTables<DatasetTables>()
    .selectFrom('edition_indicator')
    .selectAll()
    .where('edition_id', '=', editionId)
    .orderBy('indicator_id')
    .execute()
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    unit: row.unit,
    decimals: row.decimals,
    rows: row.rows,
    withheld: row.withheld,
    places: row.places,
    firstPeriod: row.first_period,
    lastPeriod: row.last_period,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  }))
}
