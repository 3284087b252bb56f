import { Hono } from 'hono'
import { type HistoryEntry, newestEntries } from '#src/history/index.ts'
import { allPartnerships, programmeHere } from '#src/partnership/index.ts'
import type { ViewerEnv } from '#src/people/index.ts'
import { countOfPlaces, placeShapes, placesByCodes } from '#src/place/index.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { dayInWords } from '#src/platform/time/day.ts'
import { allThemes } from '#src/theme/index.ts'
import { meetingsAhead } from '#src/voice/index.ts'
import { FrontPage, type FrontProps } from './front.page.tsx'

/** Deeds that are told to everybody, by when they were true; the rest of history is for officers. */
const publicCommands = ['partnership-founding'] as const

const changesShown = 5

export const frontRoutes = new Hono<ViewerEnv>().get('/', async (c) => {
  const { db } = c.var
  const [programme, partnerships, themes, placeCount, entries] = await Promise.all([
    programmeHere(db),
    allPartnerships(db),
    allThemes(db),
    countOfPlaces(db),
    newestEntries(db, 'all', { limit: 50, commands: publicCommands }),
  ])
  const codes = partnerships.map((partnership) => partnership.placeCode)
  const [places, shapes] = await Promise.all([placesByCodes(db, codes), placeShapes(db, codes)])
  const placed = partnerships.map((partnership) => ({
    partnership,
    place: places.find((place) => place.code === partnership.placeCode),
  }))
  return await respondWithPage(c, {
    title: programme.name,
    description: programme.purpose,
    body: (
      <FrontPage
        programme={programme}
        partnerships={placed}
        shapes={shapes}
        themes={themes}
        changes={changesTold(entries, c.var.asOf)}
        placeCount={placeCount}
        meetings={await meetingsAhead(c)}
      />
    ),
  })
})

/** What was true by the instance’s date and has not been taken back, newest first. */
function changesTold(entries: readonly HistoryEntry[], asOf: string): FrontProps['changes'] {
  return entries
    .flatMap(({ undoneBy, heldOn, label }) =>
      undoneBy === null && heldOn !== null && heldOn <= asOf
        ? [{ heldOn, label: `${label.charAt(0).toUpperCase()}${label.slice(1)}` }]
        : [],
    )
    .toSorted((one, other) => other.heldOn.localeCompare(one.heldOn))
    .slice(0, changesShown)
    .map(({ heldOn, label }) => ({ when: dayInWords(heldOn), label }))
}
