import { beforeAll, beforeEach, expect, test } from 'vitest'
import { entriesOf, operator, undoEntry } from '#src/history/index.ts'
import type { Partnership } from '#src/partnership/index.ts'
import { operatorAsViewer, type Viewer } from '#src/people/index.ts'
import { inTransaction, type Tx } from '#src/platform/db/db.ts'
import { useDatabase } from '#test/db.ts'
import { asOf, groundForDirectory, officerOf } from '#test/directory.ts'
import { directoryRecordKinds } from '../directory-record.ts'
import { organisationsThatCould } from '../organisation/could-act.sql.ts'
import { recordOrganisation } from '../organisation/organisation.commands.ts'
import { importList } from '../source/source.commands.ts'
import {
  changeService,
  changeState,
  confirmService,
  recordService,
  reportCapacity,
} from './service.commands.ts'
import { openServicesFor, reportsOf, serviceById, servicesOf } from './service.sql.ts'

const world = useDatabase()
let miltonKeynes: Partnership
let cherwell: Partnership
let organisationId = ''
let id = ''

const facts = {
  name: 'Job club (illustrative)',
  what: 'Help with applications.',
  whoFor: 'Anybody out of work',
  themes: ['jobs'],
  placeServed: 'E06000042',
}

beforeAll(async () => {
  ;({ miltonKeynes, cherwell } = await groundForDirectory(world.db))
})

beforeEach(async () => {
  await world.pool.query('TRUNCATE organisation, source_list CASCADE')
  organisationId = await anOrganisationIn('E06000042')
  id = await aService(organisationId)
})

const inTx = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  await inTransaction(world.db, work)

async function anOrganisationIn(place: string, more: { kind?: 'charity' } = {}): Promise<string> {
  const form = {
    name: `Moot Aid, ${place} (illustrative)`,
    otherNames: [],
    kind: more.kind ?? null,
    sizeBand: null,
    place,
    postcode: null,
    web: null,
    identifiers: [],
  }
  return (await inTx(async (tx) => await recordOrganisation(tx, operatorAsViewer, form))).id
}

async function aService(of: string, more: Partial<typeof facts> = {}): Promise<string> {
  const form = { ...facts, ...more, state: 'open' as const, heldOn: '2010-01-04' }
  const at = { organisationId: of, asOf }
  return (await inTx(async (tx) => await recordService(tx, operatorAsViewer, at, form))).id
}

const at = () => ({ id, asOf })
const standing = async (day = asOf) => await serviceById(world.db, id, day)
const undo = async (entryId: string) =>
  await inTx(async (tx) => await undoEntry(tx, operator, entryId, directoryRecordKinds))

const changeTo = async (more: Partial<typeof facts>) =>
  await inTx(async (tx) => await changeService(tx, operatorAsViewer, at(), { ...facts, ...more }))

const confirm = async (viewer: Viewer, service: string) =>
  await inTx(async (tx) => await confirmService(tx, viewer, { id: service, asOf }, { heldOn: '' }))

const couldIn = async (place: string, day = asOf) =>
  (await organisationsThatCould(world.db, { place, theme: 'jobs', asOf: day })).map(
    ({ organisation, reason }) => [organisation.id, reason],
  )

test('a service stands as of a day: before its first state nothing is known of it', async () => {
  expect(await standing('2010-01-03')).toMatchObject({ state: 'not-known', stateOn: null })
  expect(await standing('2010-01-04')).toMatchObject({ state: 'open', stateOn: '2010-01-04' })
})

test('the newest day tells, whenever it was recorded', async () => {
  const close = { state: 'closed' as const, reason: 'no room', heldOn: '2010-03-01' }
  const earlier = { state: 'open' as const, reason: '', heldOn: '2010-02-01' }
  await inTx(async (tx) => await changeState(tx, operatorAsViewer, at(), close))
  await inTx(async (tx) => await changeState(tx, operatorAsViewer, at(), earlier))

  expect(await standing()).toMatchObject({ state: 'closed', stateReason: 'no room' })
  expect(await standing('2010-02-28')).toMatchObject({ state: 'open', stateOn: '2010-02-01' })
})

test('of two reports of one day the later recorded tells', async () => {
  const full = { capacity: 'full' as const, roomFor: '', heldOn: '2010-04-01' }
  const room = { capacity: 'room' as const, roomFor: '3', heldOn: '2010-04-01' }
  await inTx(async (tx) => await reportCapacity(tx, operatorAsViewer, at(), full))
  await inTx(async (tx) => await reportCapacity(tx, operatorAsViewer, at(), room))

  expect(await standing()).toMatchObject({ capacity: 'room', roomFor: 3 })
})

test('each report is kept with both its dates, and undo takes it back alone', async () => {
  const full = { capacity: 'full' as const, roomFor: '', heldOn: '2010-04-01' }
  const capacity = await inTx(async (tx) => await reportCapacity(tx, operatorAsViewer, at(), full))
  await inTx(async (tx) => await confirmService(tx, operatorAsViewer, at(), { heldOn: '' }))
  const reports = await reportsOf(world.db, id, asOf)
  expect(reports.map(({ what, heldOn }) => [what, heldOn])).toEqual([
    ['confirmation', asOf],
    ['capacity', '2010-04-01'],
    ['state', '2010-01-04'],
  ])
  expect(reports.every(({ recordedAt }) => recordedAt > new Date('2020-01-01'))).toBe(true)

  await undo(capacity)
  expect(await standing()).toMatchObject({ capacity: 'not-known', confirmedOn: asOf })
})

test('every command writes one entry with the day it was true', async () => {
  const confirmed = { heldOn: '2010-04-20' }
  await inTx(async (tx) => await confirmService(tx, operatorAsViewer, at(), confirmed))
  const entries = await entriesOf(world.db, { kind: 'service', id })

  expect(entries.map(({ command, heldOn }) => [command, heldOn])).toEqual([
    ['service-confirming', '2010-04-20'],
    ['service-recording', '2010-01-04'],
  ])
})

test('what a service is can be changed and taken back; saving it as it is writes nothing', async () => {
  const form = { ...facts, themes: ['skills', 'jobs'], whoFor: 'Everybody' }
  const change = await inTx(async (tx) => await changeService(tx, operatorAsViewer, at(), form))
  expect(await standing()).toMatchObject({ themes: ['jobs', 'skills'], whoFor: 'Everybody' })
  const again = await inTx(async (tx) => await changeService(tx, operatorAsViewer, at(), form))
  expect(again).toBeUndefined()

  await undo(change ?? '')
  expect(await standing()).toMatchObject({ themes: ['jobs'], whoFor: 'Anybody out of work' })
})

test('nobody can confirm what is to come', async () => {
  const early = inTx(
    async (tx) => await confirmService(tx, operatorAsViewer, at(), { heldOn: '2010-05-01' }),
  )

  await expect(early).rejects.toMatchObject({ id: 'bad-input', field: 'heldOn' })
})

test('a theme or a place that is not held is refused beside its field', async () => {
  await expect(changeTo({ themes: ['dancing'] })).rejects.toMatchObject({ field: 'themes' })
  await expect(changeTo({ placeServed: 'E99999999' })).rejects.toMatchObject({
    field: 'placeServed',
  })
})

test('officers reach what acts in their place or inside it, and no more', async () => {
  const parish = await aService(await anOrganisationIn('X-MOOT-HOLLOW'))
  const officer = officerOf(miltonKeynes)

  await expect(confirm(officer, id)).resolves.toBeTypeOf('string')
  await expect(confirm(officer, parish)).resolves.toBeTypeOf('string')
  await expect(confirm(officerOf(cherwell), id)).rejects.toMatchObject({ id: 'not-permitted' })
  const [entry] = await entriesOf(world.db, { kind: 'service', id })
  expect(entry?.partnershipId).toBe(miltonKeynes.id)
})

test('an officer reaches a body elsewhere that has a service for their place', async () => {
  const serving = await aService(organisationId, { placeServed: 'E04012925' })
  const confirmation = inTx(
    async (tx) =>
      await confirmService(tx, officerOf(cherwell), { id: serving, asOf }, { heldOn: '' }),
  )

  await expect(confirmation).resolves.toBeTypeOf('string')
})

test('a closure waits for the programme where another partnership has the body in a list', async () => {
  const bytes = new TextEncoder().encode(`organisation_id,name\n${organisationId},Moot Aid\n`)
  const given = { name: 'Ours', fileName: 'ours.csv', bytes }
  const place = { partnership: cherwell, asOf }
  await inTx(async (tx) => await importList(tx, officerOf(cherwell), place, given))
  const close = async (viewer: Viewer) =>
    await inTx(
      async (tx) =>
        await changeState(tx, viewer, at(), { state: 'closed', reason: '', heldOn: '' }),
    )

  await expect(close(officerOf(miltonKeynes))).rejects.toThrow(/an officer of the programme/)
  await expect(close(operatorAsViewer)).resolves.toBeTypeOf('string')
})

const openIn = async (places: string[], themes = ['jobs'], day = asOf) =>
  (await openServicesFor(world.db, { places, themes, asOf: day })).map(({ reaches }) => reaches)

test('a service reaches all of a place inside its own, and a part of a place around it', async () => {
  expect(await openIn(['E06000042'])).toEqual([[{ place: 'E06000042', extent: 'all' }]])
  expect(await openIn(['X-MOOT-HOLLOW'])).toEqual([[{ place: 'X-MOOT-HOLLOW', extent: 'all' }]])
  expect(await openIn(['E12000008', 'E07000177'])).toEqual([
    [{ place: 'E12000008', extent: 'part' }],
  ])
  expect(await openIn(['E07000177'])).toEqual([])
})

test('only open services of the theme on the day are found', async () => {
  expect(await openIn(['E06000042'], ['food'])).toEqual([])
  expect(await openIn(['E06000042'], ['food', 'jobs'])).toHaveLength(1)
  expect(await openIn(['E06000042'], ['jobs'], '2010-01-03')).toEqual([])
  const close = { state: 'closed' as const, reason: '', heldOn: '2010-04-01' }
  await inTx(async (tx) => await changeState(tx, operatorAsViewer, at(), close))
  expect(await openIn(['E06000042'])).toEqual([])
  expect(await openIn(['E06000042'], ['jobs'], '2010-03-31')).toHaveLength(1)
})

test('a service for nobody knows where counts in no place', async () => {
  const unplaced = await aService(organisationId, { placeServed: '' })

  expect(await openIn(['E06000042', 'K02000001'])).toHaveLength(1)
  expect(await servicesOf(world.db, [organisationId], asOf)).toHaveLength(2)
  expect((await serviceById(world.db, unplaced, asOf))?.placeServed).toBeNull()
})

test('who could act is near, and has no open service that reaches', async () => {
  const near = [
    [organisationId, 'Offers “Job club (illustrative)” in Milton Keynes, and could reach here.'],
  ]

  expect(await couldIn('E07000177')).toEqual(near)
  expect(await couldIn('E06000042')).toEqual([])
  expect(await couldIn('X-MOOT-HOLLOW')).toEqual([])
  expect(await couldIn('E07000177', '2010-01-03')).toEqual([])
})
