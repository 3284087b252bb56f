import { openServicesFor } from '#src/directory/index.ts'
import type { SeriesStore } from '#src/evidence/index.ts'
import { allPartnerships, type Partnership } from '#src/partnership/index.ts'
import { type Place, placesWithin } from '#src/place/index.ts'
import { actionsFor, aimsFor } from '#src/plan/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { allThemes } from '#src/theme/index.ts'
import { themedWords } from '#src/voice/index.ts'
import { readingsOf } from '../need/figure-reading.sql.ts'
import { assessmentsIn, quotedFiguresIn } from '../need/need-claim.sql.ts'
import type { CellFacts, PlaceFacts } from './cell-facts.ts'

/** What a cell may look at is what the public may: drafts of nobody. */
const noDrafts = { partnershipIds: [] }

/** All that is on record of places as of a date, by place and theme. */
export async function factsOf(
  db: Db,
  store: SeriesStore,
  places: readonly Place[],
  asOf: string,
): Promise<Map<string, PlaceFacts>> {
  const themes = (await allThemes(db)).map(({ id }) => id)
  const partnerships = await allPartnerships(db)
  const readings = await readingsOf(db, store, places, asOf)
  const facts = new Map<string, PlaceFacts>()
  for (const place of places) {
    const held = await recordsOf(db, place, { themes, partnerships, asOf })
    const ofTheme = (themeId: string): CellFacts => ({
      readings: (readings.get(place.code) ?? []).filter((each) => each.themeId === themeId),
      quoted: held.quoted.filter((each) => each.themeId === themeId),
      assessments: held.assessments.filter((each) => each.themeId === themeId),
      points: held.words.filter((each) => each.themeId === themeId && each.kind === 'point'),
      presented: held.words.filter((each) => each.themeId === themeId && each.kind !== 'point'),
      actions: held.actions.filter((each) => each.themeId === themeId),
      services: held.services.filter((each) => each.themes.includes(themeId)),
      aims: held.aims.filter((each) => each.themeId === themeId),
    })
    facts.set(place.code, new Map(themes.map((themeId) => [themeId, ofTheme(themeId)])))
  }
  return facts
}

interface Asked {
  themes: readonly string[]
  partnerships: readonly Partnership[]
  asOf: string
}

/** Actions and aims count where they are for the place, or for a wider one; services where they reach it. */
async function recordsOf(db: Db, { code }: Place, { themes, partnerships, asOf }: Asked) {
  const hereAndAbove = [code, ...(await placesWithin(db, code)).map((place) => place.code)]
  const here = partnerships.filter(({ placeCode }) => placeCode === code).map(({ id }) => id)
  return {
    quoted: await quotedFiguresIn(db, { places: [code], asOf }),
    assessments: await assessmentsIn(db, { places: [code], asOf }),
    words: await themedWords(db, { partnerships: here, asOf }),
    actions: await actionsFor(db, { drafts: noDrafts, asOf, places: hereAndAbove }),
    services: await openServicesFor(db, { places: [code], themes, asOf }),
    aims: await aimsFor(db, { drafts: noDrafts, asOf, places: hereAndAbove }),
  }
}
