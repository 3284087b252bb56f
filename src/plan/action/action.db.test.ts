import { beforeAll, describe, expect, test } from 'vitest'
import { changesOf, operator, undoEntry } from '#src/history/index.ts'
import { operatorAsViewer } from '#src/people/index.ts'
import { inTransaction, type Tx } from '#src/platform/db/db.ts'
import { keepThemes } from '#src/theme/index.ts'
import { useDatabase } from '#test/db.ts'
import { aPartnershipRow } from '#test/partnership-row.ts'
import {
  anActionForm,
  anActionOf,
  anOrganisationRow,
  aPlan,
  asOf,
  publish,
} from '#test/plan-rows.ts'
import { recordMeasure } from '../measure/measure.commands.ts'
import { addMilestone, meetMilestone, moveMilestone } from '../milestone/milestone.commands.ts'
import type { Plan } from '../plan/plan.ts'
import { planRecordKinds } from '../plan/plan-record.ts'
import { changeAction, confirmLead, recordActionState } from './action.commands.ts'
import type { ActionForm } from './action.form.ts'
import { actionSeenBy, actionsFor } from './action.sql.ts'
import type { Action, ActionState } from './action.ts'
import { type ActionStanding, actionOn } from './action-standing.ts'

const world = useDatabase()
const nobodys = { partnershipIds: [] }
let plan: Plan
let lead: string
let partner: string

beforeAll(async () => {
  await inTransaction(world.db, async (tx) => await keepThemes(tx, operator))
  plan = await aPlan(world.db, await aPartnershipRow(world.db))
  await publish(world.db, plan.id, '2009-11-18')
  lead = await anOrganisationRow(world.db, 'Lead (illustrative)')
  partner = await anOrganisationRow(world.db, 'Partner (illustrative)')
})

const done = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  await inTransaction(world.db, work)

async function held(id: string): Promise<Action> {
  const action = await actionSeenBy(world.db, { drafts: 'all', asOf }, id)
  if (action === undefined) throw new Error('The action is not there')
  return action
}

async function standing(id: string, on = asOf): Promise<ActionStanding> {
  const found = actionOn(await held(id), on)
  if (found === undefined) throw new Error('The action was not there yet')
  return found
}

/** Takes an entry back, and the taking back as well: what it wrote is there as before. */
async function undoneAndRedone(id: string, entryId: string): Promise<[Action | undefined, Action]> {
  const undo = await done(async (tx) => await undoEntry(tx, operator, entryId, planRecordKinds))
  const without = await actionSeenBy(world.db, { drafts: 'all', asOf }, id)
  await done(async (tx) => await undoEntry(tx, operator, undo, planRecordKinds))
  return [without, await held(id)]
}

describe('an action', () => {
  test('keeps who leads it, who takes part, both places and where it came from', async () => {
    const origin = { kind: 'point', id: '01900000-0000-7000-8000-000000000009' } as const
    const { actionId } = await anActionOf(world.db, plan, {
      lead,
      partners: [partner, lead, partner],
      benefitPlace: 'X-TEST',
      startsOn: '2010-01-04',
      endsOn: '2010-12-31',
      origin,
      heldOn: '2010-01-04',
    })
    expect(await standing(actionId)).toMatchObject({
      leadOrganisationId: lead,
      partnerOrganisationIds: [partner],
      benefitPlaceCode: 'X-TEST',
      organisationPlaceCode: null,
      startsOn: '2010-01-04',
      origin,
      state: 'live',
      stateHeldOn: '2010-01-04',
      leadConfirmedOn: null,
      datesSay: 'running',
    })
  })

  test('is refused a place or a theme that is not held, beside its field', async () => {
    await expect(anActionOf(world.db, plan, { benefitPlace: 'E06000999' })).rejects.toMatchObject({
      field: 'benefitPlace',
    })
    await expect(anActionOf(world.db, plan, { organisationPlace: 'x' })).rejects.toMatchObject({
      field: 'organisationPlace',
    })
    await expect(anActionOf(world.db, plan, { theme: 'gold' })).rejects.toMatchObject({
      field: 'theme',
    })
  })

  test('is taken back whole with its partners and its state', async () => {
    const { actionId, entryId } = await anActionOf(world.db, plan, { lead, partners: [partner] })
    const before = await held(actionId)
    const [without, again] = await undoneAndRedone(actionId, entryId)
    expect(without).toBeUndefined()
    expect(again).toEqual(before)
  })

  test('is put right, and the putting right is taken back', async () => {
    const { actionId } = await anActionOf(world.db, plan, { partners: [partner] })
    const before = await held(actionId)
    const facts = { what: 'Run two job clubs', lead, benefitPlace: 'X-TEST' }
    const entryId = await changed(before, { ...facts, leadSince: '' })
    expect(await standing(actionId)).toMatchObject({
      what: 'Run two job clubs',
      leadOrganisationId: lead,
      partnerOrganisationIds: [],
      benefitPlaceCode: 'X-TEST',
    })
    expect((await undoneAndRedone(actionId, entryId))[0]).toEqual(before)
  })
})

const changed = async (
  action: Action,
  { leadSince, ...facts }: Partial<ActionForm> & { leadSince: string },
): Promise<string> => {
  const form = { ...anActionForm(plan.id, facts), leadSince }
  return await done(async (tx) => await changeAction(tx, operatorAsViewer, { action, asOf }, form))
}

const leadOn = async (actionId: string, day: string) =>
  (await standing(actionId, day)).leadOrganisationId

describe('the lead of an action', () => {
  test('is kept by the days before another leads it', async () => {
    const { actionId } = await anActionOf(world.db, plan, { lead, heldOn: '2010-01-04' })
    await changed(await held(actionId), { lead: partner, leadSince: '2010-03-01' })
    expect(await leadOn(actionId, '2010-02-28')).toBe(lead)
    expect(await leadOn(actionId, '2010-03-01')).toBe(partner)
    const entryId = await changed(await held(actionId), { lead: null, leadSince: '' })
    expect(await leadOn(actionId, '2010-04-29')).toBe(partner)
    expect(await leadOn(actionId, asOf)).toBeNull()
    await undoneAndRedone(actionId, entryId)
    expect(await leadOn(actionId, asOf)).toBeNull()
  })

  test('comes back when the change is undone', async () => {
    const { actionId } = await anActionOf(world.db, plan, { lead, heldOn: '2010-01-04' })
    const before = await held(actionId)
    const entryId = await changed(before, { lead: partner, leadSince: '2010-03-01' })
    expect((await undoneAndRedone(actionId, entryId))[0]).toEqual(before)
  })

  test('is refused a day before that of the lead on record, a day to come, and a day alone', async () => {
    const { actionId } = await anActionOf(world.db, plan, { lead, heldOn: '2010-01-04' })
    const action = await held(actionId)
    const refusedSince = async (leadSince: string, newLead = partner) =>
      await expect(changed(action, { lead: newLead, leadSince })).rejects.toMatchObject({
        id: 'bad-input',
        field: 'leadSince',
      })
    await refusedSince('2010-01-03')
    await refusedSince('2010-05-01')
    await refusedSince('2010-02-01', lead)
    await changed(action, { lead: partner, leadSince: '2010-01-04' })
    expect(await leadOn(actionId, '2010-01-04')).toBe(partner)
  })

  test('is no new row where only something else is put right', async () => {
    const { actionId } = await anActionOf(world.db, plan, { lead, heldOn: '2010-01-04' })
    const before = await held(actionId)
    await changed(before, { what: 'Run two job clubs', lead, leadSince: '' })
    expect((await held(actionId)).leads).toEqual(before.leads)
  })

  test('led it from its beginning, where that turns out to be earlier', async () => {
    const { actionId } = await anActionOf(world.db, plan, { lead, heldOn: '2010-02-01' })
    const entryId = await moveTo(actionId, 'live', '2010-01-01')
    expect(await leadOn(actionId, '2010-01-01')).toBe(lead)
    expect((await undoneAndRedone(actionId, entryId))[0]?.leads).toHaveLength(1)
  })
})

const moveTo = async (id: string, state: ActionState, heldOn: string, why = '') => {
  const action = await held(id)
  const form = { state, why, heldOn }
  return await done(
    async (tx) => await recordActionState(tx, operatorAsViewer, { action, asOf }, form),
  )
}

describe('the states of an action', () => {
  test('are rows: each stays, and a day tells which one stood', async () => {
    const { actionId } = await anActionOf(world.db, plan, {
      state: 'proposed',
      heldOn: '2009-11-18',
    })
    await moveTo(actionId, 'live', '2010-02-01')
    await moveTo(actionId, 'dropped', '2010-04-01', 'The money lapsed')
    const states = await Promise.all(
      ['2009-11-18', '2010-01-31', '2010-02-01', asOf].map(
        async (day) => (await standing(actionId, day)).state,
      ),
    )
    expect(states).toEqual(['proposed', 'proposed', 'live', 'dropped'])
    expect((await standing(actionId)).why).toBe('The money lapsed')
  })

  test('are taken back one at a time', async () => {
    const { actionId } = await anActionOf(world.db, plan, { state: 'proposed' })
    const entryId = await moveTo(actionId, 'live', '')
    const before = await held(actionId)
    const [without, again] = await undoneAndRedone(actionId, entryId)
    expect(without && actionOn(without, asOf)?.state).toBe('proposed')
    expect(again).toEqual(before)
  })

  test('are refused where they say nothing new, and for a day to come', async () => {
    const { actionId } = await anActionOf(world.db, plan, { heldOn: '2010-02-01' })
    await expect(moveTo(actionId, 'live', '2010-03-01')).rejects.toMatchObject({ field: 'state' })
    await expect(moveTo(actionId, 'done', '2010-05-01')).rejects.toMatchObject({ field: 'heldOn' })
    // Before it was recorded as live it was nothing yet, so this is news.
    await moveTo(actionId, 'live', '2010-01-01')
    expect((await standing(actionId, '2010-01-01')).state).toBe('live')
  })
})

describe('what is reported of an action', () => {
  test('its lead confirms it; without a lead nobody can', async () => {
    const { actionId } = await anActionOf(world.db, plan, { lead, heldOn: '2010-01-04' })
    const action = await held(actionId)
    const entryId = await done(
      async (tx) =>
        await confirmLead(tx, operatorAsViewer, { action, asOf }, { heldOn: '2010-04-12' }),
    )
    expect((await standing(actionId)).leadConfirmedOn).toBe('2010-04-12')
    expect((await standing(actionId, '2010-04-11')).leadConfirmedOn).toBeNull()
    const [without] = await undoneAndRedone(actionId, entryId)
    expect(without?.confirmations).toEqual([])

    const leadless = await held((await anActionOf(world.db, plan)).actionId)
    await expect(
      done(
        async (tx) =>
          await confirmLead(tx, operatorAsViewer, { action: leadless, asOf }, { heldOn: '' }),
      ),
    ).rejects.toMatchObject({ id: 'bad-input', field: 'heldOn' })
  })

  test('a measure keeps its number, zero too, and its evidence', async () => {
    const { actionId } = await anActionOf(world.db, plan, { heldOn: '2010-01-04' })
    const action = await held(actionId)
    const form = { kind: 'how-much', what: 'people', evidence: 2 } as const
    const record = async (number: number, heldOn: string) =>
      await done(
        async (tx) =>
          await recordMeasure(tx, operatorAsViewer, { action, asOf }, { ...form, number, heldOn }),
      )
    await record(0, '2010-02-01')
    const entryId = await record(14.5, '2010-03-01')
    expect((await standing(actionId)).outputs).toMatchObject([
      { what: 'people', number: 14.5, evidenceLevel: 2, heldOn: '2010-03-01' },
    ])
    expect((await standing(actionId, '2010-02-28')).outputs).toMatchObject([{ number: 0 }])
    const [without] = await undoneAndRedone(actionId, entryId)
    expect(without?.measures.map(({ number }) => number)).toEqual([0])
  })

  test('a milestone is set, moved with its reason, and met once', async () => {
    const { actionId } = await anActionOf(world.db, plan, { heldOn: '2009-11-18' })
    const milestone = async () => {
      const action = await held(actionId)
      const found = actionOn(action, asOf)?.milestones[0]
      if (found === undefined) throw new Error('No milestone is there')
      return { action, milestone: found, asOf }
    }
    const action = await held(actionId)
    const set = { what: 'Doors open', dueOn: '2010-01-31', heldOn: '2009-12-01' }
    await done(async (tx) => await addMilestone(tx, operatorAsViewer, { action, asOf }, set))
    const toBeMoved = await milestone()
    const move = { movedTo: '2010-02-28', why: 'No room', heldOn: '2010-01-20' }
    const moved = await done(
      async (tx) => await moveMilestone(tx, operatorAsViewer, toBeMoved, move),
    )
    const toBeMet = await milestone()
    expect(toBeMet.milestone).toMatchObject({ firstDueOn: '2010-01-31', dueOn: '2010-02-28' })
    const early = [
      [
        { ...move, heldOn: '2010-01-10' },
        'It was moved on 20 January 2010 already: enter that day or one after it',
      ],
      [{ ...move, heldOn: '2009-11-30' }, 'It was set on 1 December 2009'],
    ] as const
    for (const [form, sentence] of early)
      await expect(
        done(async (tx) => await moveMilestone(tx, operatorAsViewer, toBeMet, form)),
      ).rejects.toMatchObject({ field: 'heldOn', message: sentence })
    expect((await undoneAndRedone(actionId, moved))[0]?.milestones[0]?.moves).toEqual([])
    await done(
      async (tx) => await meetMilestone(tx, operatorAsViewer, toBeMet, { heldOn: '2010-03-02' }),
    )
    const met = await milestone()
    expect(met.milestone.completion?.heldOn).toBe('2010-03-02')
    await expect(
      done(async (tx) => await meetMilestone(tx, operatorAsViewer, met, { heldOn: '' })),
    ).rejects.toMatchObject({ message: 'It was met on 2 March 2010' })
    await expect(
      done(async (tx) => await moveMilestone(tx, operatorAsViewer, met, move)),
    ).rejects.toMatchObject({ field: 'movedTo' })
  })
})

describe('actions asked for', () => {
  test('are those of a place and a theme, and where asked those whose place is not known', async () => {
    const own = await aPlan(world.db, plan.partnershipId, { title: 'For the asking' })
    const added = async (what: string, theme: string, benefitPlace: string | null) => {
      await anActionOf(world.db, own, { what, theme, benefitPlace })
    }
    await added('jobs here', 'jobs', 'X-TEST')
    await added('food here', 'food', 'X-TEST')
    await added('jobs somewhere', 'jobs', null)
    const asked = async (filter: object) => {
      const found = await actionsFor(world.db, {
        drafts: 'all',
        asOf,
        planIds: [own.id],
        ...filter,
      })
      return found.map(({ what }) => what)
    }
    expect(await asked({})).toEqual(['jobs here', 'food here', 'jobs somewhere'])
    expect(await asked({ places: ['X-TEST'] })).toEqual(['jobs here', 'food here'])
    expect(await asked({ places: ['X-TEST', null], themes: ['jobs'] })).toEqual([
      'jobs here',
      'jobs somewhere',
    ])
    expect(await asked({ places: [null] })).toEqual(['jobs somewhere'])
    expect(await asked({ places: [] })).toEqual([])
    expect(await asked({ themes: [] })).toEqual([])
  })

  test('are none before they had a state', async () => {
    const { actionId } = await anActionOf(world.db, plan, { heldOn: '2010-03-01' })
    const ids = [actionId]
    expect(await actionsFor(world.db, { drafts: nobodys, asOf: '2010-02-28', ids })).toEqual([])
    expect(await actionsFor(world.db, { drafts: nobodys, asOf: '2010-03-01', ids })).toHaveLength(1)
  })
})

test('each deed is one entry, of its partnership, that keeps who typed it', async () => {
  const { actionId, entryId } = await anActionOf(world.db, plan, { partners: [partner] })
  const changes = await changesOf(world.db, entryId)
  expect(changes.map(({ record }) => record.kind)).toEqual([
    'action',
    'action-partner',
    'action-state',
    'action-lead',
  ])
  const action = await held(actionId)
  expect(action.states.map(({ recordedBy }) => recordedBy)).toEqual(['Operator of this machine'])
})
