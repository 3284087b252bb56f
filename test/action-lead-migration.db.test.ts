import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Change, makeRecords, operator, recordDeed, undoEntry } from '#src/history/index.ts'
import { planRecordKinds } from '#src/plan/index.ts'
import { type Db, inTransaction } from '#src/platform/db/db.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { dbOn, openPool, type Pool } from '#src/platform/db/pool.ts'
import { projectFolder } from '#src/platform/files/project.ts'
import { newId } from '#src/platform/id/id.ts'
import { keepThemes } from '#src/theme/index.ts'
import { useDatabase } from './db.ts'
import { aPartnershipRow } from './partnership-row.ts'
import { anOrganisationRow } from './plan-rows.ts'

const world = useDatabase()
let pool: Pool
let db: Db
let folder = ''
let owned: { partnership_id: string; recorded_at: string; recorded_by: string }
let plan: Change
let one = ''
let other = ''

// A schema that stands where the one before this migration left it.
beforeAll(async () => {
  await world.pool.query('CREATE SCHEMA earlier')
  const url = new URL(world.url)
  url.searchParams.set('options', '-c search_path=earlier')
  pool = openPool({ kind: 'url', url: url.href }, 2)
  db = dbOn(pool)
  folder = await mkdtemp(join(tmpdir(), 'secklow-earlier-'))
  const all = join(projectFolder, 'migrations')
  const earlier = (await readdir(all)).filter((name) => name < '0017')
  for (const name of earlier) await copyFile(join(all, name), join(folder, name))
  await migrate(pool, folder)
  await inTransaction(db, async (tx) => await keepThemes(tx, operator))
  const stamp = { recorded_at: '2010-02-01T09:00:00Z', recorded_by: 'A test' }
  owned = { partnership_id: await aPartnershipRow(db), ...stamp }
  one = await anOrganisationRow(db, 'One (illustrative)')
  other = await anOrganisationRow(db, 'Other (illustrative)')
  plan = made('plan', { title: 'A plan', level: 'partnership' })
})
afterAll(async () => {
  await pool.end()
  await rm(folder, { recursive: true })
})

function made(kind: string, fields: object): Change {
  const id = newId()
  return { record: { kind, id }, before: null, after: { id, ...owned, ...fields } }
}

/** An action as it was written before: its lead is a column. */
function anAction(lead: string | null): Change {
  const facts = { what: 'Run a job club', kind: 'deliver', theme_id: 'jobs' }
  return made('action', { ...facts, plan_id: plan.record.id, lead_organisation_id: lead })
}

function stateOf(action: Change, heldOn: string): Change {
  return made('action-state', { action_id: action.record.id, state: 'live', held_on: heldOn })
}

async function kept(command: string, ...changes: Change[]): Promise<string> {
  const subject = changes[0]?.record ?? plan.record
  const deed = { command, label: command, subject, partnershipId: owned.partnership_id, changes }
  return await inTransaction(db, async (tx) => {
    await makeRecords(tx, changes, planRecordKinds)
    return await recordDeed(tx, operator, deed)
  })
}

const undo = async (entry: string): Promise<string> =>
  await inTransaction(db, async (tx) => await undoEntry(tx, operator, entry, planRecordKinds))

async function leadsOf({ record }: Change): Promise<unknown[]> {
  const { rows } = await pool.query<{ lead: string | null; since: string }>(
    `SELECT lead_organisation_id AS lead, held_on::text AS since FROM action_lead WHERE action_id = $1`,
    [record.id],
  )
  return rows
}

test('a lead that was a column becomes a row, and what was done before can still be taken back', async () => {
  await kept('plan-adding', plan)
  const led = anAction(one)
  await kept('action-adding', led, stateOf(led, '2010-01-18'))
  await kept('action-state-recording', stateOf(led, '2010-01-04'))
  const changing = await kept('action-changing', {
    record: led.record,
    before: led.after,
    after: { ...led.after, lead_organisation_id: other },
  })
  const leadless = anAction(null)
  const adding = await kept('action-adding', leadless)
  const gone = anAction(one)
  const takingBack = await undo(await kept('action-adding', gone, stateOf(gone, '2009-11-18')))

  await copyFile(
    join(projectFolder, 'migrations/0017-action-lead.sql'),
    join(folder, '0017-action-lead.sql'),
  )
  await migrate(pool, folder)
  expect(await leadsOf(led)).toEqual([{ lead: other, since: '2010-01-04' }])
  expect(await leadsOf(leadless)).toEqual([{ lead: null, since: '2010-02-01' }])
  expect(await leadsOf(gone)).toEqual([])

  const undoing = await undo(changing)
  expect(await leadsOf(led)).toEqual([{ lead: one, since: '2010-01-04' }])
  await undo(undoing)
  expect(await leadsOf(led)).toEqual([{ lead: other, since: '2010-01-04' }])
  await undo(takingBack)
  expect(await leadsOf(gone)).toEqual([{ lead: one, since: '2009-11-18' }])
  await undo(adding)
  expect(await leadsOf(leadless)).toEqual([])
})
