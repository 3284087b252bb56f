import { partnershipBySlug } from '#src/partnership/index.ts'
import type { Viewer } from '#src/people/index.ts'
import {
  type Action,
  actionOn,
  actionSeenBy,
  addAction,
  addAim,
  addMilestone,
  addPlan,
  confirmLead,
  meetMilestone,
  moveMilestone,
  type Plan,
  planSeenBy,
  recordActionState,
  recordMeasure,
  recordPlanState,
} from '#src/plan/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import type { FoundingWords } from './founding-words.ts'
import { type ActionSketch, demonstrationPlans, type PlanSketch } from './plan-world.ts'

/** Who tells the plans, as of which day, and the organisations of the directory by their names. */
export interface Telling {
  viewer: Viewer
  asOf: string
  organisations: ReadonlyMap<string, string>
  /** What the founding meeting tells. */
  words: FoundingWords
}

/** Loads the plans of the demonstration with all that is told of them, each by the command that people use. */
export async function loadPlans(tx: Tx, telling: Telling): Promise<void> {
  for (const sketch of demonstrationPlans) await tellPlan(tx, telling, sketch)
}

async function tellPlan(tx: Tx, telling: Telling, sketch: PlanSketch): Promise<void> {
  const { viewer, asOf } = telling
  const partnership = await partnershipBySlug(tx, sketch.partnership)
  if (partnership === undefined) throw notFound('partnership')
  const { title, startsOn, endsOn } = sketch
  const form = { title, startsOn, endsOn, level: 'partnership', bodyName: null } as const
  const { planId } = await addPlan(
    tx,
    viewer,
    { ...form, partnership: partnership.id, organisationId: null },
    asOf,
  )
  const plan = await planSeenBy(tx, { drafts: 'all', asOf }, planId)
  if (plan === undefined) throw notFound('plan')
  for (const aim of sketch.aims)
    await addAim(tx, viewer, { plan, asOf }, { ...aim, indicator: null })
  for (const action of sketch.actions) await tellAction(tx, telling, plan, action)
  if (sketch.publishedOn === null) return
  const published = { state: 'published', heldOn: sketch.publishedOn } as const
  await recordPlanState(tx, viewer, { plan, asOf }, published)
}

async function tellAction(
  tx: Tx,
  telling: Telling,
  plan: Plan,
  sketch: ActionSketch,
): Promise<void> {
  const { viewer, asOf } = telling
  const [first, ...later] = sketch.states
  if (first === undefined) throw new Error(`“${sketch.what}” has no state`)
  const { states: _, confirmations, measures, milestones, cameFrom, ...facts } = sketch
  const { actionId } = await addAction(
    tx,
    viewer,
    { plan, asOf },
    {
      ...facts,
      ...first,
      plan: plan.id,
      origin: cameFrom === undefined ? null : originOf(telling, cameFrom),
      lead: facts.lead === null ? null : idOf(telling, facts.lead),
      partners: (facts.partners ?? []).map((name) => idOf(telling, name)),
    },
  )
  const held = async (): Promise<Action> => await actionTold(tx, actionId, asOf)
  for (const state of later)
    await recordActionState(tx, viewer, { action: await held(), asOf }, state)
  const action = await held()
  for (const heldOn of confirmations ?? [])
    await confirmLead(tx, viewer, { action, asOf }, { heldOn })
  for (const measure of measures ?? []) await recordMeasure(tx, viewer, { action, asOf }, measure)
  for (const milestone of milestones ?? []) await tellMilestone(tx, telling, held, milestone)
}

/** The point an action came out of, found by the words it begins with. */
function originOf({ words }: Telling, begins: string): { kind: 'point'; id: string } {
  return { kind: 'point', id: words.wordsThatBegin(begins).id }
}

async function tellMilestone(
  tx: Tx,
  { viewer, asOf }: Telling,
  held: () => Promise<Action>,
  { what, dueOn, heldOn, moved, metOn }: NonNullable<ActionSketch['milestones']>[number],
): Promise<void> {
  await addMilestone(tx, viewer, { action: await held(), asOf }, { what, dueOn, heldOn })
  const told = async () => {
    const action = await held()
    const milestone = actionOn(action, asOf)?.milestones.find((each) => each.what === what)
    if (milestone === undefined) throw notFound('milestone')
    return { action, milestone, asOf }
  }
  if (moved !== undefined) await moveMilestone(tx, viewer, await told(), moved)
  if (metOn !== undefined) await meetMilestone(tx, viewer, await told(), { heldOn: metOn })
}

async function actionTold(tx: Tx, actionId: string, asOf: string): Promise<Action> {
  const action = await actionSeenBy(tx, { drafts: 'all', asOf }, actionId)
  if (action === undefined) throw notFound('action')
  return action
}

function idOf({ organisations }: Telling, name: string): string {
  const id = organisations.get(name)
  if (id === undefined) throw new Error(`The directory of the demonstration has no “${name}”`)
  return id
}
