import { beforeEach, expect, test } from 'vitest'
import {
  openServicesFor,
  organisationChoices,
  organisationsThatCould,
} from '#src/directory/index.ts'
import { entriesOf, operator } from '#src/history/index.ts'
import { allPartnerships, programmeHere } from '#src/partnership/index.ts'
import { operatorAsViewer, personByEmail } from '#src/people/index.ts'
import { placeByCode } from '#src/place/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { deletePapersOf, paperSeenBy } from '#src/publish/index.ts'
import { keepThemes } from '#src/theme/index.ts'
import { meetingsSeenBy, removeMeetingsOf } from '#src/voice/index.ts'
import { useDatabase } from '#test/db.ts'
import { prepareWorld } from './demonstration.ts'
import { demonstrationBodies } from './directory-world.ts'
import { removeDemonstration } from './removal.ts'
import { world } from './world.ts'

const database = useDatabase()

beforeEach(async () => {
  // Published editions refuse to go; in this database of the test alone they may.
  await database.pool.query(`
    ALTER TABLE paper_edition DISABLE TRIGGER USER;
    TRUNCATE history_change, history_entry, demonstration, programme, partnership, role_held, person,
      place, place_parent, place_successor, place_outline, place_neighbour CASCADE;
    ALTER TABLE paper_edition ENABLE TRIGGER USER;
  `)
  await inTransaction(database.db, async (tx) => await keepThemes(tx, operator))
})

const bodies = async () =>
  (await organisationChoices(database.db)).map(({ name }) => name).toSorted()

test('every body of the directory is there, and whatever is invented says so', async () => {
  await prepareWorld(database.db, false)
  const told = demonstrationBodies.map(({ name }) => name)
  const names = await bodies()
  expect(names).toEqual(expect.arrayContaining(told))
  expect(names.filter((name) => !told.includes(name))).toEqual([
    'Hollow End Allotments (illustrative)',
    'The Three Parishes Trust Ltd (illustrative)',
    'Watling Street Walkers (illustrative)',
  ])
  for (const { name, services } of demonstrationBodies) {
    const isInvented = name.endsWith('(illustrative)')
    expect({ name, services: isInvented ? [] : (services ?? []) }).toEqual({ name, services: [] })
    for (const service of services ?? []) expect(service.name).toMatch(/ \(illustrative\)$/)
  }
})

test('food has no service in the invented parish, and a town council could act there', async () => {
  await prepareWorld(database.db, false)
  const { standsOn: asOf } = world.programme
  const place = 'X-MOOT-HOLLOW'
  expect(await openServicesFor(database.db, { places: [place], themes: ['food'], asOf })).toEqual(
    [],
  )
  const could = await organisationsThatCould(database.db, { place, theme: 'food', asOf })
  expect(could.map(({ organisation, because }) => [organisation.name, because])).toEqual([
    ['Bicester Food Parcels (illustrative)', 'service-elsewhere'],
    ['Milton Keynes Council', 'kind'],
    ['Moot Hollow Town Council (illustrative)', 'kind'],
  ])
})

test('of the job clubs of Milton Keynes one has room, one is full, one was never confirmed', async () => {
  await prepareWorld(database.db, false)
  const { standsOn: asOf } = world.programme
  const open = await openServicesFor(database.db, { places: ['E06000042'], themes: ['jobs'], asOf })
  expect(open.map(({ capacity, confirmedOn }) => [capacity, confirmedOn])).toEqual([
    ['not-known', null],
    ['full', '2010-04-12'],
    ['room', '2010-04-20'],
  ])
})

test('the first start loads the world, and a second leaves it as it is', async () => {
  expect(await prepareWorld(database.db, false)).toBe('demonstration')
  const before = await allPartnerships(database.db)
  expect(before.map(({ slug }) => slug)).toEqual(['aylesbury-vale', 'cherwell', 'milton-keynes'])
  expect(await prepareWorld(database.db, false)).toBe('kept')
  expect(await allPartnerships(database.db)).toEqual(before)
})

test('its meeting has a published paper, which goes with it', async () => {
  await prepareWorld(database.db, false)
  const [meeting] = await meetingsSeenBy(database.db, 'all')
  const slug = meeting?.slug ?? ''
  expect(await paperSeenBy(database.db, { partnershipIds: [] }, slug)).toMatchObject({
    newest: { number: 1, heldOn: '2010-04-30' },
  })
  await inTransaction(database.db, removeDemonstration)
  expect(await paperSeenBy(database.db, 'all', slug)).toBeUndefined()
})

test('the world stands at its own date', async () => {
  await prepareWorld(database.db, false)
  expect(await programmeHere(database.db)).toMatchObject({
    standsOn: '2010-04-30',
    showsDemonstration: true,
  })
})

test('an empty start is remembered: the demonstration does not come later by surprise', async () => {
  expect(await prepareWorld(database.db, true)).toBe('empty')
  expect(await prepareWorld(database.db, false)).toBe('kept')
  expect(await allPartnerships(database.db)).toEqual([])
})

test('one command removes it with its people, and keeps the real places', async () => {
  await prepareWorld(database.db, false)
  const removed = await inTransaction(database.db, removeDemonstration)
  expect(removed).toMatchObject({ partnerships: 3, people: 4, meetings: 1 })
  expect(await meetingsSeenBy(database.db, 'all')).toEqual([])
  expect(await allPartnerships(database.db)).toEqual([])
  expect(await bodies()).toEqual([])
  for (const { email } of world.people)
    expect(await personByEmail(database.db, email)).toBeUndefined()
  expect(await programmeHere(database.db)).toMatchObject({
    standsOn: null,
    showsDemonstration: false,
  })
  expect((await placeByCode(database.db, 'E06000042'))?.name).toBe('Milton Keynes')
  const { rowCount } = await database.pool.query<{ code: string }>(
    "SELECT code FROM place WHERE name LIKE '%(illustrative)'",
  )
  expect(rowCount).toBe(0)
  expect(await prepareWorld(database.db, false)).toBe('kept')
})

test('its people are named by role alone, at addresses that no mail reaches', () => {
  for (const { email, name } of world.people) {
    expect(email).toMatch(/\.invalid$/)
    expect(name).toMatch(/ \(illustrative\)$/)
  }
})

test('everything in it was told by a command, with its history entry', async () => {
  await prepareWorld(database.db, false)
  for (const { id } of await allPartnerships(database.db)) {
    expect(await entriesOf(database.db, { kind: 'partnership', id })).toHaveLength(1)
  }
  for (const { id } of await meetingsSeenBy(database.db, 'all')) {
    expect(await entriesOf(database.db, { kind: 'meeting', id })).toHaveLength(1)
  }
})

test('data of an earlier version, with the demonstration and without its meeting, starts and is kept', async () => {
  await prepareWorld(database.db, false)
  const ids = (await allPartnerships(database.db)).map(({ id }) => id)
  await inTransaction(database.db, async (tx) => {
    await deletePapersOf(tx, ids)
    await removeMeetingsOf(tx, operatorAsViewer, ids)
  })
  expect(await prepareWorld(database.db, false)).toBe('kept')
  expect(await meetingsSeenBy(database.db, 'all')).toEqual([])
  const removed = await inTransaction(database.db, removeDemonstration)
  expect(removed).toMatchObject({ partnerships: 3, meetings: 0 })
})
