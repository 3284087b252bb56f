import type { Db } from '#src/platform/db/db.ts'
import type { DescribedIndicator, Polarity } from './indicator.ts'

type IndicatorTables = {
  indicator: {
    id: string
    dataset_id: string
    label: string
    description: string
    unit: string
    decimals: number
    polarity: Polarity
    theme_id: string | null
    caveats: string
  }
  current_edition: { id: string }
  edition_indicator: { edition_id: string; indicator_id: string }
  edition_announcement: { edition_id: string }
}

/** Indicators of which the current edition of their dataset holds figures. */
function shownIndicators(db: Db) {
  return db
    .withTables<IndicatorTables>()
    .selectFrom('indicator')
    .selectAll()
    .where('id', 'in', (of) =>
      of
        .selectFrom('edition_indicator')
        .innerJoin('current_edition', 'current_edition.id', 'edition_indicator.edition_id')
        .select('edition_indicator.indicator_id'),
    )
}

function toIndicator({
  dataset_id: datasetId,
  theme_id: themeId,
  ...row
}: IndicatorTables['indicator']): DescribedIndicator {
  return { ...row, datasetId, themeId }
}

/** By label. */
export async function allIndicators(db: Db): Promise<DescribedIndicator[]> {
  const rows = await shownIndicators(db).orderBy('label').orderBy('id').execute()
  return rows.map(toIndicator)
}

export async function indicatorsOfDataset(
  db: Db,
  datasetId: string,
): Promise<DescribedIndicator[]> {
  const rows = await shownIndicators(db)
    .where('dataset_id', '=', datasetId)
    .orderBy('label')
    .orderBy('id')
    .execute()
  return rows.map(toIndicator)
}

/** An indicator, whether or not the current edition still has it: a figure may be pinned to an earlier one. */
export async function indicatorById(db: Db, id: string): Promise<DescribedIndicator | undefined> {
  const row = await db
    .withTables<IndicatorTables>()
    .selectFrom('indicator')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toIndicator(row)
}

/** The dataset that each indicator belongs to, where an edition that is shown says so; one taken back binds nobody. */
export async function datasetsOfIndicators(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .withTables<IndicatorTables>()
    .selectFrom('indicator')
    .select(['id', 'dataset_id'])
    .where('id', 'in', (of) =>
      of
        .selectFrom('edition_indicator')
        .innerJoin(
          'edition_announcement',
          'edition_announcement.edition_id',
          'edition_indicator.edition_id',
        )
        .select('edition_indicator.indicator_id'),
    )
    .execute()
  return new Map(rows.map(({ id, dataset_id }) => [id, dataset_id]))
}
