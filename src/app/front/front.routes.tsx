import { Hono } from 'hono'
import { type HistoryEntry, newestEntries } from '#src/history/index.ts'
import { allPartnerships, programmeHere } from '#src/partnership/index.ts'
import type { ViewerEnv } from '#src/people/index.ts'
import { countOfPlaces, placeShapes, placesByCodes } from '#src/place/index.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { dayInWords, dayOf } from '#src/platform/time/day.ts'
import { allThemes } from '#src/theme/index.ts'
import { FrontPage, type FrontProps } from './front.page.tsx'

/** Deeds that are told to everybody; the rest of history is for officers. */
const publicCommands = new Set(['partnership-founding', 'place-importing'])

const changesShown = 5

export const frontRoutes = new Hono<ViewerEnv>().get('/', async (c) => {
  const { db } = c.var
  const [programme, partnerships, themes, placeCount, entries] = await Promise.all([
    programmeHere(db),
    allPartnerships(db),
    allThemes(db),
    countOfPlaces(db),
    newestEntries(db, 'all', { limit: 50 }),
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
        changes={entries.filter(isTold).slice(0, changesShown).map(changeOf)}
        placeCount={placeCount}
      />
    ),
  })
})

function isTold(entry: HistoryEntry): boolean {
  return publicCommands.has(entry.command) && entry.undoneBy === null
}

function changeOf(entry: HistoryEntry): FrontProps['changes'][number] {
  const label = `${entry.label.charAt(0).toUpperCase()}${entry.label.slice(1)}`
  return { when: dayInWords(dayOf(entry.recordedAt)), label }
}
