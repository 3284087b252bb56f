import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { permits, type ViewerEnv } from '#src/people/index.ts'
import { respond } from '#src/platform/http/respond.tsx'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { allThemes } from '#src/theme/index.ts'
import { ButtonLink } from '#src/ui/index.ts'
import { allDatasets } from '../dataset/dataset.sql.ts'
import { publicationInWords } from '../figure/citation.ts'
import type { SeriesStore } from '../series/series.sql.ts'
import { catalogueForm } from './catalogue.form.ts'
import { CataloguePage } from './catalogue.page.tsx'
import { catalogueOf } from './catalogue.sql.ts'
import { byTheme, type CatalogueEntry, isFoundBy } from './catalogue.ts'

/** What there are figures of. */
export function catalogueRoutes(store: SeriesStore) {
  return new Hono<ViewerEnv>().get('/evidence', async (c) => {
    const words = wordsAsked(c)
    const all = await catalogueOf(c.var.db, store, c.var.asOf)
    const found = all.filter((entry) => isFoundBy(entry, words))
    return await respond(c, {
      page: async () => ({
        title: words === '' ? 'Evidence' : `Evidence: ${words}`,
        description: 'Official figures by theme, with their sources and editions.',
        body: (
          <CataloguePage
            words={words}
            themes={byTheme(found, await allThemes(c.var.db))}
            held={all.length}
            datasets={await allDatasets(c.var.db)}
            load={wayToLoad(c)}
          />
        ),
      }),
      json: () => ({ filter: { q: words }, indicators: found.map(entryAsJson) }),
      csv: () => ({ columns, rows: found.map(cellsOf) }),
    })
  })
}

function wordsAsked(c: Context<ViewerEnv, string>): string {
  const parsed = catalogueForm.safeParse(c.req.query())
  if (parsed.success) return parsed.data.q
  throw new Refusal(
    'bad-input',
    `${parsed.error.issues[0]?.message ?? 'That cannot be searched for'}.`,
  )
}

/** Only whoever may load figures is shown where. */
function wayToLoad(c: Context<ViewerEnv, string>): Child {
  if (!permits(c.var.viewer, 'statistics-loading')) return null
  return (
    <p>
      <ButtonLink href="/evidence/loads" kind="secondary">
        Load figures
      </ButtonLink>
    </p>
  )
}

function entryAsJson({ indicator, dataset, edition, extent, lastShown }: CatalogueEntry) {
  const { id, label, description, unit, decimals, polarity, themeId } = indicator
  return {
    id,
    label,
    description,
    unit,
    decimals,
    polarity,
    theme: themeId,
    dataset: dataset.id,
    source: dataset.source,
    edition: edition.id,
    publishedOn: edition.publishedOn,
    places: extent.places,
    firstPeriod: extent.firstPeriod,
    lastPeriod: extent.lastPeriod,
    lastShown,
  }
}

const columns = [
  'indicator',
  'label',
  'description',
  'unit',
  'theme',
  'dataset',
  'source',
  'edition',
  'published_on',
  'places',
  'first_period',
  'last_period',
] as const

function cellsOf({ indicator, dataset, edition, extent }: CatalogueEntry) {
  return [
    indicator.id,
    indicator.label,
    indicator.description,
    indicator.unit,
    indicator.themeId ?? 'none',
    dataset.id,
    dataset.source,
    edition.id,
    publicationInWords(edition),
    extent.places,
    extent.firstPeriod,
    extent.lastPeriod,
  ]
}
