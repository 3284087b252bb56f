import type { Context } from 'hono'
import type { ViewerEnv } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import type { PlanSlots } from '../plan/names.routes.ts'
import { confirmLead, recordActionState } from './action.commands.ts'
import { actionStateForm, leadConfirmationForm } from './action.form.ts'
import { ActionStatePage, LeadConfirmationPage } from './action-edit.page.tsx'
import { type ActionSeen, actionToChange } from './action-seen.routes.ts'

type ViewerContext = Context<ViewerEnv, string>

const empty: FormState = { values: {}, errors: [] }

export async function answerActionState(c: ViewerContext): Promise<Response> {
  const seen = await actionToChange(c.var, c.req.param('id'), 'action-state-recording')
  return await statePage(c, seen, { values: { state: seen.standing.state }, errors: [] })
}

export async function saveActionState(c: ViewerContext): Promise<Response> {
  const { db, viewer, asOf } = c.var
  const seen = await actionToChange(c.var, c.req.param('id'), 'action-state-recording')
  const { action } = seen
  const done = await attempt(
    await readForm(c, actionStateForm),
    async (value) =>
      await inTransaction(
        db,
        async (tx) => await recordActionState(tx, viewer, { action, asOf }, value),
      ),
  )
  if (!done.ok) return await statePage(c, seen, done.state)
  return c.redirect(`/actions/${action.id}?saved=${done.value}`, 303)
}

async function statePage(
  c: ViewerContext,
  { standing }: ActionSeen,
  state: FormState,
): Promise<Response> {
  return await respondWithPage(c, {
    title: `Change the state of an action: ${standing.what}`,
    breadcrumbs: actionTrail(standing),
    status: state.errors.length === 0 ? 200 : 400,
    body: <ActionStatePage action={standing} asOf={c.var.asOf} {...state} />,
  })
}

/** The way back to an action from a page that changes it. */
export function actionTrail({ id, what }: { id: string; what: string }) {
  return [
    { href: '/plans', label: 'Plans' },
    { href: `/actions/${id}`, label: what },
  ]
}

export async function answerLeadConfirmation(
  c: ViewerContext,
  slots: PlanSlots,
): Promise<Response> {
  const seen = await actionToChange(c.var, c.req.param('id'), 'lead-confirming')
  return await confirmationPage(c, slots, seen, empty)
}

export async function saveLeadConfirmation(c: ViewerContext, slots: PlanSlots): Promise<Response> {
  const { db, viewer, asOf } = c.var
  const seen = await actionToChange(c.var, c.req.param('id'), 'lead-confirming')
  const { action } = seen
  const done = await attempt(
    await readForm(c, leadConfirmationForm),
    async (value) =>
      await inTransaction(db, async (tx) => await confirmLead(tx, viewer, { action, asOf }, value)),
  )
  if (!done.ok) return await confirmationPage(c, slots, seen, done.state)
  return c.redirect(`/actions/${action.id}?saved=${done.value}`, 303)
}

async function confirmationPage(
  c: ViewerContext,
  slots: PlanSlots,
  { standing }: ActionSeen,
  state: FormState,
): Promise<Response> {
  const lead = standing.leadOrganisationId
  const names = await slots.organisationNames(c.var.db, lead === null ? [] : [lead])
  return await respondWithPage(c, {
    title: `Record that its lead confirmed it: ${standing.what}`,
    breadcrumbs: actionTrail(standing),
    status: state.errors.length === 0 ? 200 : 400,
    body: (
      <LeadConfirmationPage
        action={standing}
        lead={lead === null ? undefined : names.get(lead)}
        asOf={c.var.asOf}
        {...state}
      />
    ),
  })
}
