import { type CouldAct, organisationNames, organisationsThatCould } from '#src/directory/index.ts'
import type { SeriesStore } from '#src/evidence/index.ts'
import { type Place, placeByCode, placesByCodes, successorsOf } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { allThemes } from '#src/theme/index.ts'
import { factsOf } from './cell-facts.sql.ts'
import type { CellFacts, PlaceFacts } from './cell-facts.ts'
import { isAnswer } from './cell-judgement.ts'
import { type CellView, cellView, verdictOf } from './cell-view.ts'

export interface CellAsked {
  place: string
  theme: string
  asOf: string
}

/** A cell with all that its page shows; undefined where there is no such place or theme. */
export async function cellBy(
  db: Db,
  store: SeriesStore,
  { place: code, theme: themeId, asOf }: CellAsked,
): Promise<CellView | undefined> {
  const place = await placeByCode(db, code)
  const theme = (await allThemes(db)).find(({ id }) => id === themeId)
  if (place === undefined || theme === undefined) return undefined
  const next = place.hasEnded ? await successorsOf(db, code) : []
  const held = await factsOf(db, store, [place, ...next], asOf)
  const facts = factsAt(held, place, themeId)
  return cellView({
    place,
    theme,
    asOf,
    facts,
    couldAct: elseThan(
      facts.actions,
      await organisationsThatCould(db, { place: code, theme: themeId, asOf }),
    ),
    successors: next.map((successor) => ({
      place: successor,
      verdict: verdictOf(factsAt(held, successor, themeId), asOf),
    })),
    names: await namesIn(db, facts),
  })
}

/** What else could be done: whoever leads a live action of the cell, or takes part in one, does something already. */
function elseThan(actions: CellFacts['actions'], could: readonly CouldAct[]): CouldAct[] {
  const acting = new Set(
    actions
      .filter(isAnswer)
      .flatMap(({ leadOrganisationId, partnerOrganisationIds }) => [
        leadOrganisationId,
        ...partnerOrganisationIds,
      ]),
  )
  return could.filter(({ organisation }) => !acting.has(organisation.id))
}

function factsAt(held: ReadonlyMap<string, PlaceFacts>, { code }: Place, theme: string): CellFacts {
  const facts = held.get(code)?.get(theme)
  if (facts === undefined) throw new Error(`No facts were gathered of ${theme} in ${code}`)
  return facts
}

/** Names of the organisations and places that the actions of a cell speak of. */
async function namesIn(db: Db, { actions }: CellFacts): Promise<Map<string, string>> {
  const leads = actions.flatMap(({ leadOrganisationId }) => leadOrganisationId ?? [])
  const places = await placesByCodes(
    db,
    actions.flatMap(({ benefitPlaceCode }) => benefitPlaceCode ?? []),
  )
  return new Map([
    ...(await organisationNames(db, leads)),
    ...places.map(({ code, name }): [string, string] => [code, name]),
  ])
}
