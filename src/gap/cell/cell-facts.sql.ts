import { openServicesFor } from '#src/directory/index.ts'
import type { SeriesStore } from '#src/evidence/index.ts'
import { allPartnerships } from '#src/partnership/index.ts'
import { type Place, placesWithinEach } from '#src/place/index.ts'
import { actionsFor, aimsFor } from '#src/plan/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { allThemes } from '#src/theme/index.ts'
import { themedWords } from '#src/voice/index.ts'
import { readingsOf } from '../need/figure-reading.sql.ts'
import type { FigureReading } from '../need/figure-reading.ts'
import { assessmentsIn, quotedFiguresIn } from '../need/need-claim.sql.ts'
import type { CellFacts, PlaceFacts } from './cell-facts.ts'

/** What a cell may look at is what the public may: drafts of nobody. */
const noDrafts = { partnershipIds: [] }

/** All that is on record of places as of a date, by place and theme. So many questions, however many places there are. */
export async function factsOf(
  db: Db,
  store: SeriesStore,
  places: readonly Place[],
  asOf: string,
): Promise<Map<string, PlaceFacts>> {
  const codes = places.map(({ code }) => code)
  const themes = (await allThemes(db)).map(({ id }) => id)
  const within = await placesWithinEach(db, codes)
  const readings = await readingsOf(db, store, { places, within, asOf })
  const records = await recordsOf(db, { codes, within, themes, asOf })
  return new Map(
    codes.map((code) => {
      const held = { ...recordsAt(records, code, within), readings: readings.get(code) ?? [] }
      return [code, new Map(themes.map((themeId) => [themeId, underTheme(held, themeId)]))]
    }),
  )
}

interface Asked {
  codes: readonly string[]
  within: ReadonlyMap<string, readonly Place[]>
  themes: readonly string[]
  asOf: string
}

async function recordsOf(db: Db, { codes, within, themes, asOf }: Asked) {
  const own = new Set(codes)
  const partnerships = (await allPartnerships(db)).filter(({ placeCode }) => own.has(placeCode))
  const outer = [...within.values()].flat().map(({ code }) => code)
  const hereAndAbove = [...new Set([...codes, ...outer])]
  return {
    placeOf: new Map(partnerships.map(({ id, placeCode }) => [id, placeCode])),
    quoted: await quotedFiguresIn(db, { places: codes, asOf }),
    assessments: await assessmentsIn(db, { places: codes, asOf }),
    words: await themedWords(db, { partnerships: partnerships.map(({ id }) => id), asOf }),
    actions: await actionsFor(db, { drafts: noDrafts, asOf, places: hereAndAbove }),
    services: await openServicesFor(db, { places: codes, themes, asOf }),
    aims: await aimsFor(db, { drafts: noDrafts, asOf, places: hereAndAbove }),
  }
}

/** Actions and aims count where they are for the place, or for a wider one; services where they reach it. */
function recordsAt(
  { placeOf, ...records }: Awaited<ReturnType<typeof recordsOf>>,
  code: string,
  within: Asked['within'],
) {
  const here = new Set([code, ...(within.get(code) ?? []).map((place) => place.code)])
  return {
    quoted: records.quoted.filter(({ placeCode }) => placeCode === code),
    assessments: records.assessments.filter(({ placeCode }) => placeCode === code),
    words: records.words.filter(({ partnershipId }) => placeOf.get(partnershipId) === code),
    actions: records.actions.filter(({ benefitPlaceCode }) => here.has(benefitPlaceCode ?? '')),
    services: records.services.flatMap((service) => {
      const reaches = service.reaches.filter(({ place }) => place === code)
      return reaches.length === 0 ? [] : [{ ...service, reaches }]
    }),
    aims: records.aims.filter(({ placeCode }) => here.has(placeCode)),
  }
}

function underTheme(
  held: ReturnType<typeof recordsAt> & { readings: readonly FigureReading[] },
  theme: string,
): CellFacts {
  const isOfIt = ({ themeId }: { themeId: string }): boolean => themeId === theme
  const words = held.words.filter(isOfIt)
  return {
    readings: held.readings.filter(isOfIt),
    quoted: held.quoted.filter(isOfIt),
    assessments: held.assessments.filter(isOfIt),
    points: words.filter(({ kind }) => kind === 'point'),
    presented: words.filter(({ kind }) => kind !== 'point'),
    actions: held.actions.filter(isOfIt),
    services: held.services.filter(({ themes }) => themes.includes(theme)),
    aims: held.aims.filter(isOfIt),
  }
}
