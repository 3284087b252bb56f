import type { Context } from 'hono'
import { allPartnerships } from '#src/partnership/index.ts'
import { requirePermitSomewhere, scopeOf, type ViewerEnv } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import type { Option } from '#src/ui/index.ts'
import { isSearch, organisationOptions, organisationsChosen } from './choices.routes.ts'
import type { PlanSlots } from './names.routes.ts'
import { addPlan, recordPlanState } from './plan.commands.ts'
import { planForm, planStateForm } from './plan.form.ts'
import type { Plan } from './plan.ts'
import { NewPlanPage, PlanStatePage } from './plan-edit.page.tsx'
import { mayChange, planSeen } from './plan-seen.routes.ts'

type ViewerContext = Context<ViewerEnv, string>

const empty: FormState = { values: {}, errors: [] }
const plansTrail = { href: '/plans', label: 'Plans' }

export async function answerNewPlan(
  c: ViewerContext,
  slots: PlanSlots,
  state: FormState = empty,
): Promise<Response> {
  const { db, viewer } = c.var
  requirePermitSomewhere(viewer, 'plan-adding')
  const scope = scopeOf(viewer, 'plan-adding')
  const partnerships = (await allPartnerships(db)).flatMap(({ id, name }): Option[] =>
    scope === 'all' || scope.partnershipIds.includes(id) ? [{ value: id, label: name }] : [],
  )
  const offered = await organisationOptions(db, slots, state.values)
  return await respondWithPage(c, {
    title: 'Add a plan',
    breadcrumbs: [plansTrail],
    status: state.errors.length === 0 ? 200 : 400,
    body: <NewPlanPage {...{ partnerships }} {...offered} {...state} />,
  })
}

export async function savePlan(c: ViewerContext, slots: PlanSlots): Promise<Response> {
  const { db, viewer, asOf } = c.var
  const form = await readForm(c, planForm)
  if (isSearch(form.values)) return await answerNewPlan(c, slots, { ...form, errors: [] })
  const done = await attempt(form, async (value) => {
    const organisation = { id: value.organisationId, field: 'organisation' }
    await organisationsChosen(db, slots, [organisation])
    return await inTransaction(db, async (tx) => await addPlan(tx, viewer, value, asOf))
  })
  if (!done.ok) return await answerNewPlan(c, slots, done.state)
  return c.redirect(`/plans/${done.value.planId}?saved=${done.value.entryId}`, 303)
}

export async function answerPlanState(c: ViewerContext): Promise<Response> {
  return await planStatePage(c, await publishable(c), empty)
}

export async function savePlanState(c: ViewerContext): Promise<Response> {
  const { db, viewer, asOf } = c.var
  const plan = await publishable(c)
  const done = await attempt(
    await readForm(c, planStateForm),
    async (value) =>
      await inTransaction(
        db,
        async (tx) => await recordPlanState(tx, viewer, { plan, asOf }, value),
      ),
  )
  if (!done.ok) return await planStatePage(c, plan, done.state)
  return c.redirect(`/plans/${plan.id}?saved=${done.value}`, 303)
}

async function publishable(c: ViewerContext): Promise<Plan> {
  const plan = await planSeen(c.var, c.req.param('id'))
  mayChange(c.var, 'plan-publishing', plan.partnershipId)
  return plan
}

async function planStatePage(c: ViewerContext, plan: Plan, state: FormState): Promise<Response> {
  return await respondWithPage(c, {
    title: `${plan.state === 'draft' ? 'Publish' : 'Make a draft again'}: ${plan.title}`,
    breadcrumbs: [plansTrail, { href: `/plans/${plan.id}`, label: plan.title }],
    status: state.errors.length === 0 ? 200 : 400,
    body: <PlanStatePage plan={plan} asOf={c.var.asOf} {...state} />,
  })
}
