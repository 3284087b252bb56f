import { describe, expect, test } from 'vitest'
import { changesOf, entryById, undoEntry } from '#src/history/index.ts'
import { inTransaction, type Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { type TestDatabase, useDatabase } from '#test/db.ts'
import { aPartnershipRow } from '#test/partnership-row.ts'
import { addPerson, endRole, grantRole } from './people.commands.ts'
import type { PersonGiven } from './person.form.ts'
import {
  countsByRole,
  currentRoles,
  peopleSeenBy,
  personByEmail,
  personSeenBy,
  viewerById,
} from './person.sql.ts'
import { nobody, operatorAsViewer, peopleRecordKinds, type Viewer } from './person.ts'

const world = useDatabase()
const asOf = '2010-04-30'
let numbered = 0

function given(over: Partial<PersonGiven> = {}): PersonGiven {
  numbered += 1
  return {
    email: `person-${numbered}@example.org`,
    name: `Person ${numbered}`,
    label: '',
    role: 'programme-officer',
    partnershipId: null,
    heldOn: '',
    ...over,
  }
}

async function add(over: Partial<PersonGiven> = {}, viewer: Viewer = operatorAsViewer) {
  return await commit(world, async (tx) => await addPerson(tx, viewer, given(over), asOf))
}

async function commit<T>({ db }: TestDatabase, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await inTransaction(db, work)
}

async function officerOf(partnershipId: string): Promise<Viewer> {
  const { personId } = await add({ role: 'partnership-officer', partnershipId })
  return await viewerById(world.db, personId)
}

describe('a person', () => {
  test('is added with a role, held from the instance’s date and recorded now', async () => {
    const { personId, isNew } = await add({ email: 'ana@example.org', name: 'Ana' })
    expect(isNew).toBe(true)
    const person = await personSeenBy(world.db, 'all', personId)
    expect(person).toMatchObject({
      name: 'Ana',
      email: 'ana@example.org',
      label: 'Programme officer',
      recordedBy: 'Operator of this machine',
      roles: [{ role: 'programme-officer', partnershipId: null, heldOn: asOf, ended: null }],
    })
    const recordedAt = person?.roles[0]?.recordedAt.getTime() ?? 0
    expect(Math.abs(Date.now() - recordedAt)).toBeLessThan(60_000)
    expect(await viewerById(world.db, personId)).toEqual({
      person: { id: personId, label: 'Programme officer' },
      roles: [{ role: 'programme-officer', partnershipId: null }],
    })
  })

  test('is found by an address in any case', async () => {
    await add({ email: 'case@example.org' })
    expect(await personByEmail(world.db, 'CASE@Example.org')).toBeDefined()
  })

  test('whose address is known already gets the role, and keeps their name', async () => {
    const partnershipId = await aPartnershipRow(world.db)
    const first = await add({ email: 'twice@example.org', name: 'First' })
    const second = await add({
      email: 'twice@example.org',
      name: 'Second',
      role: 'member',
      partnershipId,
    })
    expect(second).toMatchObject({ personId: first.personId, isNew: false })
    const person = await personSeenBy(world.db, 'all', first.personId)
    expect(person?.name).toBe('First')
    expect(person?.roles.map(({ role }) => role)).toEqual(['programme-officer', 'member'])
  })

  test('added by two people at once is one person', async () => {
    const partnershipId = await aPartnershipRow(world.db)
    const both = await Promise.all([
      add({ email: 'race@example.org' }),
      add({ email: 'race@example.org', role: 'member', partnershipId }),
    ])
    expect(new Set(both.map(({ personId }) => personId)).size).toBe(1)
    expect(await currentRoles(world.db, both[0].personId)).toHaveLength(2)
  })

  test('leaves neither name nor address in history', async () => {
    const added = await add({ email: 'marker-address@example.org', name: 'Marker Name' })
    const entry = await entryById(world.db, added.entryId)
    const changes = await changesOf(world.db, added.entryId)
    expect(JSON.stringify([entry, changes])).not.toMatch(/marker/i)
    expect(changes.map(({ record }) => record.kind)).toEqual(['role-held'])
    const all = await world.pool.query<object>(
      `SELECT 1 FROM history_entry entry JOIN history_change change ON change.entry_id = entry.id
       WHERE (to_jsonb(entry)::text || to_jsonb(change)::text) ~* 'marker'`,
    )
    expect(all.rowCount).toBe(0)
  })

  test('cannot be added by nobody, by a member, or into another partnership', async () => {
    const here = await aPartnershipRow(world.db)
    const elsewhere = await aPartnershipRow(world.db)
    const { personId } = await add({ role: 'member', partnershipId: here })
    const member = await viewerById(world.db, personId)
    const officer = await officerOf(here)
    const into = { role: 'member' as const, partnershipId: here }
    await expect(add(into, nobody)).rejects.toMatchObject({ id: 'not-permitted' })
    await expect(add(into, member)).rejects.toMatchObject({ id: 'not-permitted' })
    await expect(add({ ...into, partnershipId: elsewhere }, officer)).rejects.toMatchObject({
      id: 'not-permitted',
    })
    await expect(add({}, officer)).rejects.toMatchObject({ id: 'not-permitted' })
    await expect(add(into, officer)).resolves.toMatchObject({ isNew: true })
  })
})

async function grant(
  viewer: Viewer,
  personId: string,
  role: PersonGiven['role'],
  partnershipId: string | null,
) {
  const wanted = { personId, role, partnershipId, heldOn: '2009-11-18' }
  return await commit(world, async (tx) => await grantRole(tx, viewer, wanted, asOf))
}

describe('a role', () => {
  test('is held once at a time', async () => {
    const partnershipId = await aPartnershipRow(world.db)
    const { personId } = await add()
    await grant(operatorAsViewer, personId, 'member', partnershipId)
    await expect(grant(operatorAsViewer, personId, 'member', partnershipId)).rejects.toMatchObject({
      id: 'already-exists',
      field: 'role',
    })
  })

  test('cannot be granted by an officer beyond their partnership', async () => {
    const officer = await officerOf(await aPartnershipRow(world.db))
    const { personId } = await add()
    for (const [role, partnershipId] of [
      ['programme-officer', null],
      ['partnership-officer', await aPartnershipRow(world.db)],
    ] as const) {
      await expect(grant(officer, personId, role, partnershipId)).rejects.toMatchObject({
        id: 'not-permitted',
      })
    }
  })

  test('cannot begin after the instance’s date', async () => {
    await expect(add({ heldOn: '2010-05-01' })).rejects.toMatchObject({
      id: 'bad-input',
      field: 'heldOn',
    })
  })

  test('ends on a day, is kept with who ended it, and no longer counts', async () => {
    const partnershipId = await aPartnershipRow(world.db)
    const { personId } = await add({ role: 'member', partnershipId, heldOn: '2009-11-18' })
    expect(await countsByRole(world.db, partnershipId)).toEqual([{ role: 'member', count: 1 }])
    const [held] = await currentRoles(world.db, personId)
    const officer = await officerOf(partnershipId)
    const ending = { roleId: held?.id ?? '', endedOn: '2010-01-31' }
    const entryId = await commit(world, async (tx) => await endRole(tx, officer, ending, asOf))
    expect(await viewerById(world.db, personId)).toMatchObject({ roles: [] })
    const person = await personSeenBy(world.db, { partnershipIds: [partnershipId] }, personId)
    expect(person?.roles).toMatchObject([
      { heldOn: '2009-11-18', ended: { on: '2010-01-31', recordedBy: 'Partnership officer' } },
    ])
    await expect(
      commit(world, async (tx) => await endRole(tx, officer, ending, asOf)),
    ).rejects.toMatchObject({ id: 'already-exists' })

    await commit(
      world,
      async (tx) =>
        await undoEntry(tx, { id: 'operator', label: 'Operator' }, entryId, peopleRecordKinds),
    )
    expect(await viewerById(world.db, personId)).toMatchObject({
      roles: [{ role: 'member', partnershipId }],
    })
  })

  test('cannot end before it began or after the instance’s date', async () => {
    const partnershipId = await aPartnershipRow(world.db)
    const { personId } = await add({ role: 'member', partnershipId, heldOn: '2009-11-18' })
    const [held] = await currentRoles(world.db, personId)
    for (const endedOn of ['2009-11-17', '2010-05-01']) {
      const ending = { roleId: held?.id ?? '', endedOn }
      await expect(
        commit(world, async (tx) => await endRole(tx, operatorAsViewer, ending, asOf)),
      ).rejects.toMatchObject({ id: 'bad-input', field: 'endedOn' })
    }
  })

  test('cannot be ended by an officer of another partnership', async () => {
    const partnershipId = await aPartnershipRow(world.db)
    const { personId } = await add({ role: 'member', partnershipId })
    const [held] = await currentRoles(world.db, personId)
    const stranger = await officerOf(await aPartnershipRow(world.db))
    const ending = { roleId: held?.id ?? '', endedOn: '' }
    await expect(
      commit(world, async (tx) => await endRole(tx, stranger, ending, asOf)),
    ).rejects.toMatchObject({ id: 'not-permitted' })
  })

  test('that is not there cannot be ended', async () => {
    const ending = { roleId: newId(), endedOn: '' }
    await expect(
      commit(world, async (tx) => await endRole(tx, operatorAsViewer, ending, asOf)),
    ).rejects.toMatchObject({ id: 'not-found' })
  })

  test('that was granted is taken back by an undo, unless it has changed since', async () => {
    const partnershipId = await aPartnershipRow(world.db)
    const { personId } = await add()
    const entryId = await grant(operatorAsViewer, personId, 'member', partnershipId)
    const [, held] = await currentRoles(world.db, personId)
    const undo = async () =>
      await commit(
        world,
        async (tx) =>
          await undoEntry(tx, { id: 'operator', label: 'Operator' }, entryId, peopleRecordKinds),
      )
    const ending = { roleId: held?.id ?? '', endedOn: '' }
    await commit(world, async (tx) => await endRole(tx, operatorAsViewer, ending, asOf))
    await expect(undo()).rejects.toMatchObject({ id: 'changed-since' })
  })
})

describe('the last programme officer', () => {
  test('stays, even where two are ended at once', async () => {
    await world.pool.query<object>('DELETE FROM role_held')
    const two = [await add(), await add()]
    const endings = await Promise.allSettled(
      two.map(async ({ personId }) => {
        const [held] = await currentRoles(world.db, personId)
        const ending = { roleId: held?.id ?? '', endedOn: '' }
        return await commit(world, async (tx) => await endRole(tx, operatorAsViewer, ending, asOf))
      }),
    )
    expect(endings.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a list of people', () => {
  test('holds whom the viewer may see, by name, with the roles they may see', async () => {
    const here = await aPartnershipRow(world.db)
    const elsewhere = await aPartnershipRow(world.db)
    const both = await add({ name: 'Émile', role: 'member', partnershipId: here })
    await add({ name: 'Zoe', role: 'member', partnershipId: elsewhere })
    await add({ name: 'Adam', role: 'member', partnershipId: here })
    await commit(
      world,
      async (tx) =>
        await grantRole(
          tx,
          operatorAsViewer,
          { personId: both.personId, role: 'member', partnershipId: elsewhere, heldOn: '' },
          asOf,
        ),
    )
    const scope = { partnershipIds: [here] }
    const seen = await peopleSeenBy(world.db, scope, { limit: 10, offset: 0 })
    expect(seen.total).toBe(2)
    expect(seen.people.map(({ name }) => name)).toEqual(['Adam', 'Émile'])
    expect(seen.people[1]?.roles.map(({ partnershipId }) => partnershipId)).toEqual([here])
    const nowhere = await peopleSeenBy(world.db, { partnershipIds: [] }, { limit: 10, offset: 0 })
    expect(nowhere).toEqual({ people: [], total: 0 })
  })

  test('ends where its page ends', async () => {
    const here = await aPartnershipRow(world.db)
    for (const name of ['A', 'B', 'C']) await add({ name, role: 'member', partnershipId: here })
    const page = await peopleSeenBy(world.db, { partnershipIds: [here] }, { limit: 2, offset: 2 })
    expect(page).toMatchObject({ total: 3, people: [{ name: 'C' }] })
  })
})

describe('the tables', () => {
  test('hold no column for a network address or the name of a browser', async () => {
    const { rows } = await world.pool.query<{ column_name: string }>(
      `SELECT column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name ~ '(^|_)(ip|agent|address)(_|$)'`,
    )
    expect(rows).toEqual([])
  })

  test('refuse a second current role of the same kind, whoever writes it', async () => {
    const { personId } = await add()
    await expect(
      world.pool.query<object>(
        `INSERT INTO role_held (id, person_id, role, held_on, recorded_by) VALUES ($1, $2, 'programme-officer', $3, 'x')`,
        [newId(), personId, asOf],
      ),
    ).rejects.toMatchObject({ code: '23505' })
  })
})
