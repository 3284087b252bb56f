import { beforeAll, describe, expect, test } from 'vitest'
import { operator, undoEntry } from '#src/history/index.ts'
import { operatorAsViewer, type Viewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { keepThemes } from '#src/theme/index.ts'
import { useDatabase } from '#test/db.ts'
import { aPartnershipRow } from '#test/partnership-row.ts'
import { anActionOf, anOrganisationRow, aPlan, aPlanForm, asOf, publish } from '#test/plan-rows.ts'
import { actionsFor } from '../action/action.sql.ts'
import { addAim } from '../aim/aim.commands.ts'
import { aimsFor } from '../aim/aim.sql.ts'
import { addPlan, recordPlanState, removePlans } from './plan.commands.ts'
import { planSeenBy, plansSeenBy } from './plan.sql.ts'
import type { Plan } from './plan.ts'
import { planRecordKinds } from './plan-record.ts'

const world = useDatabase()
const nobodys = { partnershipIds: [] }

beforeAll(async () => {
  await inTransaction(world.db, async (tx) => await keepThemes(tx, operator))
})

const aPartnership = async () => await aPartnershipRow(world.db)
const undo = async (entryId: string) =>
  await inTransaction(
    world.db,
    async (tx) => await undoEntry(tx, operator, entryId, planRecordKinds),
  )

async function titlesSeen(drafts: 'all' | { partnershipIds: string[] }, on = asOf) {
  const plans = await plansSeenBy(world.db, { drafts, asOf: on })
  return plans.map(({ title }) => title)
}

async function anAim(plan: Plan, words: string, heldOn = ''): Promise<string> {
  const form = { words, theme: 'jobs', place: 'X-TEST', indicator: null, heldOn }
  return await inTransaction(
    world.db,
    async (tx) => await addAim(tx, operatorAsViewer, { plan, asOf }, form),
  )
}

describe('a plan', () => {
  test('keeps whose it is, and begins as a draft', async () => {
    const partnershipId = await aPartnership()
    const organisationId = await anOrganisationRow(world.db)
    const plan = await aPlan(world.db, partnershipId, {
      title: 'A plan of one body',
      level: 'organisation',
      organisationId,
      startsOn: '2009-04-01',
      endsOn: '2011-03-31',
    })
    expect(plan).toMatchObject({
      partnershipId,
      title: 'A plan of one body',
      level: 'organisation',
      organisationId,
      bodyName: null,
      startsOn: '2009-04-01',
      endsOn: '2011-03-31',
      state: 'draft',
      firstPublishedOn: null,
    })
  })

  test('and the adding of it are taken back as one', async () => {
    const partnershipId = await aPartnership()
    const { planId, entryId } = await inTransaction(
      world.db,
      async (tx) => await addPlan(tx, operatorAsViewer, aPlanForm(partnershipId), asOf),
    )
    await undo(entryId)
    expect(await planSeenBy(world.db, { drafts: 'all', asOf }, planId)).toBeUndefined()
  })

  test('that holds something is not taken away under it', async () => {
    const partnershipId = await aPartnership()
    const { planId, entryId } = await inTransaction(
      world.db,
      async (tx) => await addPlan(tx, operatorAsViewer, aPlanForm(partnershipId), asOf),
    )
    const plan = await planSeenBy(world.db, { drafts: 'all', asOf }, planId)
    if (plan !== undefined) await anActionOf(world.db, plan)
    await expect(undo(entryId)).rejects.toMatchObject({ id: 'not-undoable' })
  })

  test('needs the permit of its own partnership', async () => {
    const [own, elsewhere] = [await aPartnership(), await aPartnership()]
    const officer: Viewer = {
      person: { id: 'officer', label: 'Officer' },
      roles: [{ role: 'partnership-officer', partnershipId: own }],
    }
    const add = async (partnershipId: string) =>
      await inTransaction(
        world.db,
        async (tx) => await addPlan(tx, officer, aPlanForm(partnershipId), asOf),
      )
    await expect(add(elsewhere)).rejects.toMatchObject({ id: 'not-permitted' })
    expect((await add(own)).planId).toBeTruthy()
  })
})

describe('who sees a plan', () => {
  test('a draft its partnership alone, with all under it', async () => {
    const [own, elsewhere] = [await aPartnership(), await aPartnership()]
    const plan = await aPlan(world.db, own, { title: 'Seen by its own' })
    await anActionOf(world.db, plan, { what: 'A draft action' })
    await anAim(plan, 'A draft aim')
    expect(await titlesSeen({ partnershipIds: [own] })).toContain('Seen by its own')
    for (const drafts of [nobodys, { partnershipIds: [elsewhere] }]) {
      expect(await titlesSeen(drafts)).not.toContain('Seen by its own')
      const planIds = [plan.id]
      expect(await actionsFor(world.db, { drafts, asOf, planIds })).toEqual([])
      expect(await aimsFor(world.db, { drafts, asOf, planIds })).toEqual([])
    }
  })

  test('a published one everybody, from the day it was published', async () => {
    const plan = await aPlan(world.db, await aPartnership(), { title: 'Published in March' })
    await publish(world.db, plan.id, '2010-03-01')
    expect(await titlesSeen(nobodys, '2010-02-28')).not.toContain('Published in March')
    expect(await titlesSeen(nobodys, '2010-03-01')).toContain('Published in March')
  })

  test('one made a draft again nobody else, whatever day is asked for', async () => {
    const plan = await aPlan(world.db, await aPartnership(), { title: 'Taken back' })
    await publish(world.db, plan.id, '2010-03-01')
    const published = await planSeenBy(world.db, { drafts: nobodys, asOf }, plan.id)
    expect(published?.state).toBe('published')
    const entryId = await inTransaction(
      world.db,
      async (tx) =>
        await recordPlanState(
          tx,
          operatorAsViewer,
          { plan: published ?? plan, asOf },
          { state: 'draft', heldOn: '' },
        ),
    )
    for (const day of ['2010-03-01', asOf])
      expect(await titlesSeen(nobodys, day)).not.toContain('Taken back')
    await undo(entryId)
    expect(await titlesSeen(nobodys)).toContain('Taken back')
  })

  test('nobody is told the same twice: a published plan is not published again', async () => {
    const plan = await aPlan(world.db, await aPartnership(), { state: 'published' })
    await expect(publish(world.db, plan.id, '')).rejects.toMatchObject({ field: 'state' })
  })

  test('a day to come is no day on which it was published', async () => {
    const plan = await aPlan(world.db, await aPartnership())
    await expect(publish(world.db, plan.id, '2010-05-01')).rejects.toMatchObject({
      field: 'heldOn',
      message: 'The date must be on or before 30 April 2010',
    })
  })
})

describe('an aim', () => {
  test('stands from its day on, for its theme and place', async () => {
    const plan = await aPlan(world.db, await aPartnership())
    await publish(world.db, plan.id, '2009-11-18')
    await anAim(plan, 'Fewer people out of work', '2010-02-01')
    const aims = async (facts: object) =>
      (await aimsFor(world.db, { drafts: nobodys, asOf, planIds: [plan.id], ...facts })).map(
        ({ words }) => words,
      )
    expect(await aims({})).toEqual(['Fewer people out of work'])
    expect(await aims({ places: ['X-TEST'], themes: ['jobs'] })).toEqual(await aims({}))
    expect(await aims({ asOf: '2010-01-31' })).toEqual([])
    expect(await aims({ asOf: '2010-02-01' })).toEqual(await aims({}))
    expect(await aims({ places: ['E06000042'] })).toEqual([])
    expect(await aims({ themes: ['food'] })).toEqual([])
    expect(await aims({ places: [] })).toEqual([])
  })

  test('is refused for a theme or place that is not held', async () => {
    const plan = await aPlan(world.db, await aPartnership())
    const add = async (facts: object) =>
      await inTransaction(
        world.db,
        async (tx) =>
          await addAim(
            tx,
            operatorAsViewer,
            { plan, asOf },
            { words: 'A', theme: 'jobs', place: 'X-TEST', indicator: null, heldOn: '', ...facts },
          ),
      )
    await expect(add({ theme: 'gold' })).rejects.toMatchObject({ field: 'theme' })
    await expect(add({ place: 'E06000999' })).rejects.toMatchObject({ field: 'place' })
  })
})

test('all plans of a partnership are removed as one entry, which is taken back whole', async () => {
  const [own, kept] = [await aPartnership(), await aPartnership()]
  const organisationId = await anOrganisationRow(world.db)
  const plan = await aPlan(world.db, own)
  await anActionOf(world.db, plan, {
    lead: organisationId,
    partners: [await anOrganisationRow(world.db)],
  })
  await anAim(plan, 'An aim')
  await aPlan(world.db, kept)
  const left = async (partnershipId: string) => {
    const counts = await Promise.all(
      planRecordKinds.map(async ({ table }) => {
        const { rows } = await world.pool.query<{ count: number }>(
          `SELECT count(*) FROM ${table} WHERE partnership_id = $1`,
          [partnershipId],
        )
        return rows[0]?.count ?? 0
      }),
    )
    return counts
  }
  const before = await left(own)
  expect(before.reduce((sum, count) => sum + count)).toBe(7)
  const removed = await inTransaction(
    world.db,
    async (tx) => await removePlans(tx, operatorAsViewer, own),
  )
  expect(removed).toBe(1)
  expect((await left(own)).every((count) => count === 0)).toBe(true)
  const ofKept = { partnershipIds: [kept] }
  expect(await plansSeenBy(world.db, { drafts: ofKept, asOf }, ofKept)).toHaveLength(1)
  const { rows } = await world.pool.query<{ id: string }>(
    "SELECT id FROM history_entry WHERE command = 'plan-removing' AND partnership_id = $1",
    [own],
  )
  expect(rows).toHaveLength(1)
  await undo(rows[0]?.id ?? '')
  expect(await left(own)).toEqual(before)
})
