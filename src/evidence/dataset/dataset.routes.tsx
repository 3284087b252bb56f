import { Hono } from 'hono'
import type { Db } from '#src/platform/db/db.ts'
import type { RequestEnv } from '#src/platform/http/env.ts'
import { respond } from '#src/platform/http/respond.tsx'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { publicationInWords } from '../figure/citation.ts'
import { indicatorsOfDataset } from '../indicator/indicator.sql.ts'
import { loadOfEdition, stepsOf } from '../load/load.sql.ts'
import { DatasetPage, type DatasetPageProps, type EditionShown } from './dataset.page.tsx'
import { datasetById, editionsOf, extentsOf } from './dataset.sql.ts'
import type { Edition } from './dataset.ts'

/** Published sources, with their editions and how each came in. */
export const datasetRoutes = new Hono<RequestEnv>().get('/evidence/datasets/:id', async (c) => {
  const props = await datasetShown(c.var.db, c.req.param('id'))
  const { dataset, editions } = props
  return await respond(c, {
    page: () => ({
      title: `${dataset.label}: the dataset`,
      breadcrumbs: [{ href: '/evidence', label: 'Evidence' }],
      body: <DatasetPage {...props} />,
    }),
    json: () => ({
      ...dataset,
      editions: editions.map(({ edition }) => edition),
      indicators: props.indicators.map(({ id, label, unit }) => ({ id, label, unit })),
      extents: props.extents,
    }),
    csv: () => ({ columns, rows: editions.map(({ edition }) => cellsOf(edition)) }),
  })
})

async function datasetShown(db: Db, id: string): Promise<DatasetPageProps> {
  const dataset = await datasetById(db, id)
  const editions = dataset === undefined ? [] : await editionsOf(db, id)
  if (dataset === undefined || editions.length === 0) throw notFound('dataset')
  const current = editions.find(({ isCurrent }) => isCurrent)
  return {
    dataset,
    editions: await Promise.all(editions.map(async (edition) => await withSteps(db, edition))),
    indicators: await indicatorsOfDataset(db, id),
    extents: current === undefined ? [] : await extentsOf(db, current.id),
  }
}

async function withSteps(db: Db, edition: Edition): Promise<EditionShown> {
  const load = await loadOfEdition(db, edition.id)
  return { edition, steps: load === undefined ? [] : await stepsOf(db, load.id) }
}

const columns = [
  'dataset',
  'edition',
  'published_on',
  'loaded_at',
  'file_name',
  'sha256',
  'rows',
  'places',
  'current',
] as const

function cellsOf(edition: Edition) {
  return [
    edition.datasetId,
    edition.id,
    publicationInWords(edition),
    edition.loadedAt.toISOString(),
    edition.fileName,
    edition.sha256,
    edition.rows,
    edition.places,
    edition.isCurrent ? 'yes' : 'no',
  ]
}
