import { insidePhrase, type Place, placesByCodes } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { currentEdition, datasetById, editionById, extentsOf } from '../dataset/dataset.sql.ts'
import type { Dataset, Edition, Extent } from '../dataset/dataset.ts'
import { indicatorById } from '../indicator/indicator.sql.ts'
import type { DescribedIndicator } from '../indicator/indicator.ts'
import { type SeriesStore, seriesOf } from '../series/series.sql.ts'
import { type Figure, type FigurePlace, figureOf } from './figure.ts'
import type { FigureQuestion } from './figure-address.ts'
import { daysOf } from './pinned.ts'

/** An indicator in one edition of its dataset. */
export interface IndicatorEdition {
  indicator: DescribedIndicator
  dataset: Dataset
  edition: Edition
  /** What the edition holds of it. */
  extent: Extent
}

/** An indicator in an edition, or in the current one; refused in words where there is none. */
export async function indicatorEdition(
  db: Db,
  indicatorId: string,
  editionId: string | null,
): Promise<IndicatorEdition> {
  const indicator = await indicatorById(db, indicatorId)
  const dataset = indicator && (await datasetById(db, indicator.datasetId))
  if (indicator === undefined || dataset === undefined) {
    throw new Refusal(
      'not-found',
      `There is no indicator “${indicatorId}” here. The catalogue of evidence lists those there are.`,
    )
  }
  const edition =
    editionId === null ? await currentEdition(db, dataset.id) : await editionById(db, editionId)
  const extent = edition && (await extentIn(db, edition, indicatorId))
  if (edition === undefined || extent === undefined) {
    throw new Refusal(
      'not-found',
      editionId === null
        ? `No figures of ${indicator.label} are loaded.`
        : `There is no such edition with figures of ${indicator.label}.`,
    )
  }
  const { unit, decimals } = extent
  return { indicator: { ...indicator, unit, decimals }, dataset, edition, extent }
}

async function extentIn(
  db: Db,
  edition: Edition,
  indicatorId: string,
): Promise<Extent | undefined> {
  return (await extentsOf(db, edition.id)).find((each) => each.indicatorId === indicatorId)
}

/**
 * A figure by its question. Where the question names no last period, it ends with those that ended on or before
 * `asOf`.
 */
export async function figureBy(
  db: Db,
  store: SeriesStore,
  question: FigureQuestion,
  asOf: string,
): Promise<{ figure: Figure; extent: Extent }> {
  const { indicator, dataset, edition, extent } = await indicatorEdition(
    db,
    question.indicator,
    question.edition,
  )
  const places = await placesOf(db, question.places)
  const { from, until } = daysOf(question)
  const observations = await seriesOf(store, {
    editionId: edition.id,
    indicatorId: indicator.id,
    places: question.places,
    from,
    until: until ?? asOf,
  })
  return {
    figure: figureOf({ question, indicator, dataset, edition, places, observations }),
    extent,
  }
}

/** The places of a question in its order; one that nobody here knows is refused. */
async function placesOf(db: Db, codes: readonly string[]): Promise<FigurePlace[]> {
  const held = new Map((await placesByCodes(db, codes)).map((place) => [place.code, place]))
  return codes.map((code) => {
    const place = held.get(code)
    if (place === undefined) {
      throw new Refusal('not-found', `There is no place with the code “${code}” here.`)
    }
    return figurePlace(place)
  })
}

export function figurePlace(place: Place): FigurePlace {
  return { code: place.code, name: place.name, inside: insidePhrase(place) }
}
