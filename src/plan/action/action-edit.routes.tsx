import type { Context } from 'hono'
import { partnershipsById } from '#src/partnership/index.ts'
import {
  permitsSomewhere,
  requirePermitSomewhere,
  scopeOf,
  type ViewerEnv,
} from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, type FormValues, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import {
  isSearch,
  organisationOptions,
  organisationsChosen,
  placeChoices,
  themeChoices,
  waveChoices,
} from '../plan/choices.routes.ts'
import type { PlanSlots } from '../plan/names.routes.ts'
import { plansSeenBy } from '../plan/plan.sql.ts'
import type { Plan } from '../plan/plan.ts'
import { mayChange, planSeen, readerOf } from '../plan/plan-seen.routes.ts'
import { addAction, changeAction } from './action.commands.ts'
import { type ActionFactsForm, actionDetailsForm, actionForm } from './action.form.ts'
import { ActionDetailsPage, ActionPlanPage, NewActionPage } from './action-edit.page.tsx'
import { asListed } from './action-fields.parts.tsx'
import { actionToChange } from './action-seen.routes.ts'
import type { ActionStanding } from './action-standing.ts'
import { originIn } from './origin.ts'

type ViewerContext = Context<ViewerEnv, string>

/** The form of a new action; first, where there is more than one plan it could belong to, which of them. */
export async function answerNewAction(c: ViewerContext, slots: PlanSlots): Promise<Response> {
  requirePermitSomewhere(c.var.viewer, 'action-adding')
  const asked = c.req.query()
  const plans = await plansToAddTo(c)
  const [only] = plans
  const plan =
    asked['plan'] === undefined
      ? plans.length === 1
        ? only
        : undefined
      : await addable(c, asked['plan'])
  if (plan === undefined) return await choosePlan(c, plans)
  const origin = originIn(asked['origin'] ?? '') === null ? '' : (asked['origin'] ?? '')
  const values = {
    origin,
    theme: asked['theme'] ?? '',
    benefitPlace: asked['place'] ?? '',
    state: 'proposed',
    organisationPlace: asListed,
  }
  return await newActionPage(c, slots, plan, { values, errors: [] })
}

async function plansToAddTo(c: ViewerContext): Promise<Plan[]> {
  const scope = scopeOf(c.var.viewer, 'action-adding')
  return await plansSeenBy(c.var.db, readerOf(c.var), scope === 'all' ? {} : scope)
}

async function addable(c: ViewerContext, planId: string): Promise<Plan> {
  const plan = await planSeen(c.var, planId)
  mayChange(c.var, 'action-adding', plan.partnershipId)
  return plan
}

async function choosePlan(c: ViewerContext, plans: readonly Plan[]): Promise<Response> {
  const hrefOf = ({ id }: Plan): string =>
    `/actions/new?${new URLSearchParams({ ...c.req.query(), plan: id }).toString()}`
  return await respondWithPage(c, {
    title: 'Add an action',
    breadcrumbs: [{ href: '/plans', label: 'Plans' }],
    body: (
      <ActionPlanPage
        plans={plans}
        hrefOf={hrefOf}
        canAddPlan={permitsSomewhere(c.var.viewer, 'plan-adding')}
      />
    ),
  })
}

async function newActionPage(
  c: ViewerContext,
  slots: PlanSlots,
  plan: Plan,
  state: FormState,
): Promise<Response> {
  const origin = originIn(state.values['origin'] ?? '')
  return await respondWithPage(c, {
    title: `Add an action: ${plan.title}`,
    breadcrumbs: planTrail(plan),
    status: state.errors.length === 0 ? 200 : 400,
    body: (
      <NewActionPage
        {...{ plan, origin, asOf: c.var.asOf, ...state }}
        originShown={origin === null ? undefined : await slots.originShown?.(c.var, origin)}
        {...(await fieldChoices(c, slots, plan.partnershipId, state.values))}
      />
    ),
  })
}

function planTrail(plan: Plan) {
  return [
    { href: '/plans', label: 'Plans' },
    { href: `/plans/${plan.id}`, label: plan.title },
  ]
}

async function fieldChoices(
  c: ViewerContext,
  slots: PlanSlots,
  partnershipId: string,
  values: FormValues,
) {
  const { db } = c.var
  const placeCode = (await partnershipsById(db, [partnershipId]))[0]?.placeCode ?? ''
  return {
    themes: await themeChoices(db),
    waves: await waveChoices(db),
    places: await placeChoices(db, placeCode, [
      values['benefitPlace'],
      values['organisationPlace'],
    ]),
    ...(await organisationOptions(db, slots, values)),
  }
}

export async function saveAction(c: ViewerContext, slots: PlanSlots): Promise<Response> {
  const { db, viewer, asOf } = c.var
  const form = await readForm(c, actionForm)
  const plan = await addable(c, form.values['plan'] ?? '')
  if (isSearch(form.values)) return await newActionPage(c, slots, plan, { ...form, errors: [] })
  const done = await attempt(form, async (value) => {
    const facts = { ...value, ...(await placed(c, slots, value)) }
    return await inTransaction(db, async (tx) => await addAction(tx, viewer, { plan, asOf }, facts))
  })
  if (!done.ok) return await newActionPage(c, slots, plan, done.state)
  return c.redirect(`/actions/${done.value.actionId}?saved=${done.value.entryId}`, 303)
}

/** Checks the organisations chosen, and puts the lead where the directory has it, if that was asked. */
async function placed(
  c: ViewerContext,
  slots: PlanSlots,
  { lead, partners, organisationPlace }: ActionFactsForm,
): Promise<Pick<ActionFactsForm, 'organisationPlace'>> {
  const known = await organisationsChosen(c.var.db, slots, [
    { id: lead, field: 'lead' },
    ...partners.map((id) => ({ id, field: 'partners' })),
  ])
  if (organisationPlace !== asListed) return { organisationPlace }
  return { organisationPlace: known.get(lead ?? '')?.placeCode ?? null }
}

export async function answerActionDetails(c: ViewerContext, slots: PlanSlots): Promise<Response> {
  const { standing } = await actionToChange(c.var, c.req.param('id'), 'action-changing')
  return await detailsPage(c, slots, standing, { values: valuesOf(standing), errors: [] })
}

export async function saveActionDetails(c: ViewerContext, slots: PlanSlots): Promise<Response> {
  const { db, viewer, asOf } = c.var
  const { action, standing } = await actionToChange(c.var, c.req.param('id'), 'action-changing')
  const form = await readForm(c, actionDetailsForm)
  if (isSearch(form.values)) return await detailsPage(c, slots, standing, { ...form, errors: [] })
  const done = await attempt(form, async (value) => {
    const facts = { ...value, ...(await placed(c, slots, value)) }
    return await inTransaction(
      db,
      async (tx) => await changeAction(tx, viewer, { action, asOf }, facts),
    )
  })
  if (!done.ok) return await detailsPage(c, slots, standing, done.state)
  return c.redirect(`/actions/${action.id}?saved=${done.value}`, 303)
}

async function detailsPage(
  c: ViewerContext,
  slots: PlanSlots,
  action: ActionStanding,
  state: FormState,
): Promise<Response> {
  const plan = await planSeen(c.var, action.planId)
  return await respondWithPage(c, {
    title: `Change an action: ${action.what}`,
    breadcrumbs: [...planTrail(plan), { href: `/actions/${action.id}`, label: action.what }],
    status: state.errors.length === 0 ? 200 : 400,
    body: (
      <ActionDetailsPage
        action={action}
        asOf={c.var.asOf}
        {...state}
        {...(await fieldChoices(c, slots, action.partnershipId, state.values))}
      />
    ),
  })
}

function valuesOf(action: ActionStanding): FormValues {
  return {
    what: action.what,
    kind: action.kind,
    theme: action.themeId,
    wave: action.waveId === null ? '' : String(action.waveId),
    lead: action.leadOrganisationId ?? '',
    partners: action.partnerOrganisationIds.join('\n'),
    benefitPlace: action.benefitPlaceCode ?? '',
    organisationPlace: action.organisationPlaceCode ?? '',
    startsOn: action.startsOn ?? '',
    endsOn: action.endsOn ?? '',
  }
}
