import { expect, test } from 'vitest'
import { inTransaction } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { useDatabase } from '#test/db.ts'
import { recordDeed } from './history.commands.ts'
import { changesOf, entryById } from './history.sql.ts'
import type { Change } from './history.ts'
import { redactHistory } from './redaction.commands.ts'

const world = useDatabase()
const actor = { id: newId(), label: 'An officer' }

async function entryIn(partnershipId: string, label: string, changes: Change[]): Promise<string> {
  return await inTransaction(
    world.db,
    async (tx) =>
      await recordDeed(tx, actor, {
        command: 'moot-calling',
        label,
        subject: { kind: 'moot', id: 'a' },
        partnershipId,
        changes,
      }),
  )
}

const change = (text: string): Change => ({
  record: { kind: 'moot', id: 'a' },
  before: null,
  after: { id: 'a', text },
})

const withoutAna = (text: string): string => text.replaceAll('Ana', 'a clerk')

async function redact(partnershipId: string): Promise<number> {
  return await inTransaction(
    world.db,
    async (tx) =>
      await redactHistory(tx, {
        partnershipId,
        patterns: ['%Ana%'],
        alsoWith: { kind: 'none', column: 'none', values: [] },
        redact: ({ label, changes }) => ({
          label: withoutAna(label),
          changes: changes.map((each) => ({
            ...each,
            after: { ...each.after, text: withoutAna(String(each.after?.['text'])) },
          })),
        }),
      }),
  )
}

test('words go out of labels and values of one partnership, and of no other', async () => {
  const [ours, theirs] = [newId(), newId()]
  const held = await entryIn(ours, 'heard Ana', [change('Ana spoke'), change('nobody spoke')])
  const other = await entryIn(theirs, 'heard Ana', [change('Ana spoke')])
  const clean = await entryIn(ours, 'heard nobody', [change('nobody spoke')])

  expect(await redact(ours)).toBe(1)

  expect((await entryById(world.db, held))?.label).toBe('heard a clerk')
  expect((await changesOf(world.db, held)).map(({ after }) => after)).toEqual([
    { id: 'a', text: 'a clerk spoke' },
    { id: 'a', text: 'nobody spoke' },
  ])
  expect((await entryById(world.db, other))?.label).toBe('heard Ana')
  expect((await changesOf(world.db, clean)).map(({ after }) => after)).toEqual([
    { id: 'a', text: 'nobody spoke' },
  ])
})

test('history stays closed before, after and beside a redaction', async () => {
  const id = await entryIn(newId(), 'heard Ana', [change('Ana spoke')])
  await redact(newId())
  const open = "SET LOCAL secklow.redaction = 'on'"
  for (const statement of [
    `UPDATE history_entry SET label = 'x' WHERE id = '${id}'`,
    `${open}; UPDATE history_entry SET actor_label = 'x' WHERE id = '${id}'`,
    `${open}; UPDATE history_change SET after = NULL WHERE entry_id = '${id}'`,
    `${open}; UPDATE history_change SET record_id = 'x' WHERE entry_id = '${id}'`,
    `${open}; DELETE FROM history_change WHERE entry_id = '${id}'`,
  ])
    await expect(world.pool.query(statement)).rejects.toThrow('append only')
})
