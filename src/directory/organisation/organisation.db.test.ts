import { beforeAll, beforeEach, expect, test } from 'vitest'
import { entriesOf, operator, undoEntry } from '#src/history/index.ts'
import type { Partnership } from '#src/partnership/index.ts'
import { operatorAsViewer, type Viewer } from '#src/people/index.ts'
import { inTransaction, type Tx } from '#src/platform/db/db.ts'
import { useDatabase } from '#test/db.ts'
import { groundForDirectory, officerOf } from '#test/directory.ts'
import shared from '#test/organisation-kinds.json' with { type: 'json' }
import { directoryRecordKinds } from '../directory-record.ts'
import { changeOrganisation, recordOrganisation } from './organisation.commands.ts'
import { type OrganisationForm, organisationForm } from './organisation.form.ts'
import { organisationById, organisationChoices, organisationNames } from './organisation.sql.ts'

const world = useDatabase()
let miltonKeynes: Partnership
let cherwell: Partnership

beforeAll(async () => {
  ;({ miltonKeynes, cherwell } = await groundForDirectory(world.db))
})
beforeEach(async () => {
  await world.pool.query('TRUNCATE organisation CASCADE')
})

const typed = (more: Record<string, string> = {}): OrganisationForm =>
  organisationForm.parse({ name: 'Moot Aid (illustrative)', place: 'E06000042', ...more })

const inTx = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  await inTransaction(world.db, work)
const record = async (form: OrganisationForm, viewer: Viewer = operatorAsViewer) =>
  await inTx(async (tx) => await recordOrganisation(tx, viewer, form))
const change = async (id: string, form: OrganisationForm, viewer: Viewer = operatorAsViewer) =>
  await inTx(async (tx) => await changeOrganisation(tx, viewer, id, form))
const undo = async (entryId: string) =>
  await inTx(async (tx) => await undoEntry(tx, operator, entryId, directoryRecordKinds))

const whole = typed({
  kind: 'charity',
  otherNames: 'MAID\nMoot Help',
  sizeBand: '2-to-9',
  postcode: 'mk93ej',
  web: 'moot.example',
  identifiers: 'GB-CHC-1094112\nGB-COH-445790',
})

test('a body is kept whole, and its kind says one tier and one sector', async () => {
  const { id } = await record(whole)

  expect(await organisationById(world.db, id)).toMatchObject({
    name: 'Moot Aid (illustrative)',
    otherNames: ['MAID', 'Moot Help'],
    kind: 'charity',
    tier: 'not-territorial',
    sector: 'voluntary-and-community',
    sizeBand: '2-to-9',
    placeCode: 'E06000042',
    postcode: 'MK9 3EJ',
    web: 'https://moot.example',
    identifiers: [
      { scheme: 'GB-CHC', value: '1094112' },
      { scheme: 'GB-COH', value: '00445790' },
    ],
    illustrative: true,
  })
  expect(await organisationNames(world.db, [id])).toEqual(
    new Map([[id, 'Moot Aid (illustrative)']]),
  )
})

test.for(shared.organisationTypes)('the database takes the kind $id', async ({ id: kind }) => {
  await expect(record(typed({ kind }))).resolves.toHaveProperty('id')
})

test('what is not known is kept as that', async () => {
  const { id } = await record(typed({ place: '' }))

  expect(await organisationById(world.db, id)).toMatchObject({
    kind: null,
    tier: null,
    sector: null,
    placeCode: null,
    otherNames: [],
    identifiers: [],
  })
})

test('adding is one entry, and undo takes the body away', async () => {
  const { id, entryId } = await record(whole)
  const entries = await entriesOf(world.db, { kind: 'organisation', id })
  expect(entries.map(({ id: entry, command }) => [entry, command])).toEqual([
    [entryId, 'organisation-recording'],
  ])

  await undo(entryId)
  expect(await organisationById(world.db, id)).toBeUndefined()
})

test('a change of names, numbers and place is one entry, and undo puts each back', async () => {
  const { id } = await record(whole)
  const before = await organisationById(world.db, id)
  const entryId = await change(
    id,
    typed({ kind: 'charity', otherNames: 'Moot Help', place: 'X-MOOT-HOLLOW', identifiers: '' }),
  )
  expect(await organisationById(world.db, id)).toMatchObject({
    otherNames: ['Moot Help'],
    identifiers: [],
    placeCode: 'X-MOOT-HOLLOW',
    web: null,
  })

  await undo(entryId ?? '')
  expect(await organisationById(world.db, id)).toEqual(before)
})

test('saving a body as it is writes nothing', async () => {
  const { id } = await record(whole)

  expect(await change(id, whole)).toBeUndefined()
  expect(await entriesOf(world.db, { kind: 'organisation', id })).toHaveLength(1)
})

test('an officer adds and changes bodies in their place, and in no other', async () => {
  const officer = officerOf(miltonKeynes)
  const { id } = await record(typed({ place: 'x-moot-hollow' }), officer)

  await expect(change(id, whole, officer)).resolves.toBeTypeOf('string')
  await expect(change(id, whole, officerOf(cherwell))).rejects.toMatchObject({
    id: 'not-permitted',
  })
  for (const place of ['E07000177', 'E12000008', '']) {
    await expect(record(typed({ place }), officer)).rejects.toMatchObject({
      id: 'bad-input',
      field: 'place',
      message: 'Enter the code of Milton Keynes (E06000042), or of a place in it',
    })
  }
})

test('a member adds nothing', async () => {
  const member: Viewer = {
    person: { id: 'member', label: 'Member' },
    roles: [{ role: 'member', partnershipId: miltonKeynes.id }],
  }

  await expect(record(whole, member)).rejects.toMatchObject({ id: 'not-permitted' })
  expect(await organisationChoices(world.db)).toEqual([])
})
