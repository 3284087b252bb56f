import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { useDatabase } from '#test/db.ts'
import { recordDeed, undoEntry } from './history.commands.ts'
import { changesOf, entriesBy, entriesOf, entryById, newestEntries } from './history.sql.ts'
import type { Change, Deed, RecordKind, Row } from './history.ts'

const world = useDatabase()
const actor = { id: newId(), label: 'An officer' }

// Two tables of this test alone, so that history is tested without any feature.
const kinds: readonly RecordKind[] = [
  { kind: 'moot', table: 'moot', key: ['id'] },
  { kind: 'moot-parish', table: 'moot_parish', key: ['moot_id', 'parish'] },
]

beforeAll(async () => {
  await world.pool.query(`
    CREATE TABLE moot (id text PRIMARY KEY, name text NOT NULL, held_on date, tags jsonb, weight numeric);
    CREATE TABLE moot_parish (moot_id text REFERENCES moot (id), parish text, PRIMARY KEY (moot_id, parish));
  `)
})

interface Kept {
  row: unknown
}

async function rows(): Promise<{ moots: Kept[]; parishes: Kept[] }> {
  const moots = await world.pool.query<Kept>('SELECT to_jsonb(moot) AS row FROM moot ORDER BY id')
  const parishes = await world.pool.query<Kept>(
    'SELECT to_jsonb(p) AS row FROM moot_parish p ORDER BY moot_id, parish',
  )
  return { moots: moots.rows, parishes: parishes.rows }
}

function change(kind: string, id: string, before: Row | null, after: Row | null): Change {
  return { record: { kind, id }, before, after }
}

function deed(id: string, changes: readonly Change[], partnershipId: string | null = null): Deed {
  return {
    command: 'moot-calling',
    label: `called the moot ${id}`,
    subject: { kind: 'moot', id },
    partnershipId,
    changes,
  }
}

/** Writes a moot with its parishes and the history entry, as a command would. */
async function call(
  id: string,
  parishes: readonly string[] = [],
  partnershipId: string | null = null,
): Promise<string> {
  const row = {
    id,
    name: `Moot ${id}`,
    held_on: '2009-11-18',
    tags: { hundred: ['Secklow', null] },
    weight: 1.5,
  }
  return await inTransaction(world.db, async (tx) => {
    await sql`INSERT INTO moot SELECT * FROM jsonb_populate_record(NULL::moot, ${JSON.stringify(row)}::jsonb)`.execute(
      tx,
    )
    for (const parish of parishes)
      await sql`INSERT INTO moot_parish VALUES (${id}, ${parish})`.execute(tx)
    return await recordDeed(
      tx,
      actor,
      deed(
        id,
        [
          change('moot', id, null, row),
          ...parishes.map((parish) =>
            change('moot-parish', `${id}/${parish}`, null, { moot_id: id, parish }),
          ),
        ],
        partnershipId,
      ),
    )
  })
}

async function rename(id: string, from: string, to: string): Promise<string> {
  return await inTransaction(world.db, async (tx) => {
    await sql`UPDATE moot SET name = ${to} WHERE id = ${id}`.execute(tx)
    const base = { id, held_on: '2009-11-18', tags: { hundred: ['Secklow', null] }, weight: 1.5 }
    return await recordDeed(tx, actor, {
      ...deed(id, [change('moot', id, { ...base, name: from }, { ...base, name: to })]),
      label: `renamed the moot ${id} to ${to}`,
    })
  })
}

async function undo(entryId: string): Promise<string> {
  return await inTransaction(world.db, async (tx) => await undoEntry(tx, actor, entryId, kinds))
}

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('It was not refused')
}

describe('undo', () => {
  test('takes back a record with everything that hangs on it, and brings it back byte for byte when undone again', async () => {
    const empty = await rows()
    const entry = await call('a', ['Bradwell', 'Loughton', 'Woughton'])
    const full = await rows()
    const back = await undo(entry)
    expect(await rows()).toEqual(empty)
    await undo(back)
    expect(await rows()).toEqual(full)
  })

  test('restores the earlier values of a changed record', async () => {
    await call('b')
    const before = await rows()
    const entry = await rename('b', 'Moot b', 'Another name')
    expect(await rows()).not.toEqual(before)
    await undo(entry)
    expect(await rows()).toEqual(before)
  })

  test('refuses and names the later entry where the record has changed since', async () => {
    const called = await call('c')
    const renamed = await rename('c', 'Moot c', 'New name')
    const before = await rows()
    const refusal = await refusalOf(undo(called))
    expect(refusal.id).toBe('changed-since')
    expect(refusal.message).toContain(renamed)
    expect(await rows()).toEqual(before)
  })

  test('refuses a second undo of the same entry', async () => {
    const entry = await call('d')
    const first = await undo(entry)
    const refusal = await refusalOf(undo(entry))
    expect(refusal.id).toBe('changed-since')
    expect(refusal.message).toContain(first)
  })

  test('lets only one of two undoes at once pass', async () => {
    const entry = await call('e')
    const outcomes = await Promise.allSettled([undo(entry), undo(entry)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('refuses a kind that cannot be undone, and an entry that kept no values', async () => {
    const published = await inTransaction(
      world.db,
      async (tx) =>
        await recordDeed(tx, actor, deed('f', [change('publication', 'f', null, { id: 'f' })])),
    )
    const silent = await inTransaction(
      world.db,
      async (tx) => await recordDeed(tx, actor, deed('g', [])),
    )
    expect((await refusalOf(undo(published))).id).toBe('not-undoable')
    expect((await refusalOf(undo(silent))).id).toBe('not-undoable')
  })

  test('refuses to take away a record that something made since hangs on, and changes nothing', async () => {
    const entry = await call('needed')
    await call('other', [])
    await world.pool.query("INSERT INTO moot_parish VALUES ('needed', 'Simpson')")
    const before = await rows()
    expect((await refusalOf(undo(entry))).id).toBe('not-undoable')
    expect(await rows()).toEqual(before)
  })

  test('refuses an entry that is not there', async () => {
    expect((await refusalOf(undo(newId()))).id).toBe('not-found')
  })

  test('takes a list of 5,000 records back as one entry', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => String(index).padStart(4, '0'))
    const before = await rows()
    const entry = await call('list', many)
    expect((await rows()).parishes.length).toBe(before.parishes.length + 5000)
    const back = await undo(entry)
    expect(await rows()).toEqual(before)
    expect((await changesOf(world.db, back)).length).toBe(5001)
  })

  test('names the entry it took back, and the entry names its undo', async () => {
    const entry = await call('h')
    const back = await undo(entry)
    expect((await entryById(world.db, back))?.undoes).toBe(entry)
    expect((await entryById(world.db, entry))?.undoneBy).toBe(back)
  })
})

describe('history', () => {
  test('keeps nothing of a transaction that fails', async () => {
    const before = await newestEntries(world.db, 'all', { limit: 1 })
    const failing = inTransaction(world.db, async (tx) => {
      await recordDeed(tx, actor, deed('x', []))
      throw new Error('the command failed after its entry')
    })
    await expect(failing).rejects.toThrow('the command failed')
    expect(await newestEntries(world.db, 'all', { limit: 1 })).toEqual(before)
  })

  test('cannot be rewritten or deleted, even by the owner of the tables', async () => {
    const entry = await call('kept')
    for (const statement of [
      `UPDATE history_entry SET label = 'something else' WHERE id = '${entry}'`,
      `DELETE FROM history_entry WHERE id = '${entry}'`,
      `UPDATE history_change SET after = NULL WHERE entry_id = '${entry}'`,
      `DELETE FROM history_change WHERE entry_id = '${entry}'`,
    ]) {
      await expect(world.pool.query(statement)).rejects.toThrow('append only')
    }
  })

  test('is found through the partnerships a viewer may see, and through no other', async () => {
    const ours = newId()
    const theirs = newId()
    const seen = await call('ours', [], ours)
    const hidden = await call('theirs', [], theirs)
    const scope = { partnershipIds: [ours] }
    expect((await newestEntries(world.db, scope, { limit: 10 })).map(({ id }) => id)).toEqual([
      seen,
    ])
    expect(await entryById(world.db, hidden, scope)).toBeUndefined()
    expect(await newestEntries(world.db, { partnershipIds: [] }, { limit: 10 })).toEqual([])
  })

  test('shows a record the entries in which it was only one of many', async () => {
    const entry = await call('m', ['Calverton'])
    const found = await entriesOf(world.db, { kind: 'moot-parish', id: 'm/Calverton' })
    expect(found.map(({ id }) => id)).toEqual([entry])
  })

  test('offers an actor only what still stands and can be put back', async () => {
    const someone = { id: newId(), label: 'Somebody' }
    const record = async (id: string, changes: readonly Change[]) =>
      await inTransaction(world.db, async (tx) => await recordDeed(tx, someone, deed(id, changes)))
    await record('n', [])
    const kept = await record('o', [
      change('moot', 'o-not-there', null, { id: 'o-not-there', name: 'o' }),
    ])
    expect((await entriesBy(world.db, someone.id, 5)).map(({ id }) => id)).toEqual([kept])
    await undo(kept)
    expect(await entriesBy(world.db, someone.id, 5)).toEqual([])
  })
})
