import { type Context, Hono } from 'hono'
import { permits, signedIn, type ViewerEnv } from '#src/people/index.ts'
import { asOfDayAsked } from '#src/platform/http/as-of.ts'
import { respond } from '#src/platform/http/respond.tsx'
import { namesFor, type PlanSlots } from '../plan/names.routes.ts'
import { savedEntry } from '../plan/plan.routes.tsx'
import { planSeen } from '../plan/plan-seen.routes.ts'
import { ActionPage } from './action.page.tsx'
import {
  answerActionDetails,
  answerNewAction,
  saveAction,
  saveActionDetails,
} from './action-edit.routes.tsx'
import { actionSeen } from './action-seen.routes.ts'
import {
  answerActionState,
  answerLeadConfirmation,
  saveActionState,
  saveLeadConfirmation,
} from './action-state.routes.tsx'
import { storyAsJson } from './story-line-table.ts'

type ViewerContext = Context<ViewerEnv, string>

/** The page of an action, for everybody; and those on which officers add and change it. */
export function actionRoutes(slots: PlanSlots) {
  return new Hono<ViewerEnv>()
    .use('/actions/new', signedIn)
    .get('/actions/new', async (c) => await answerNewAction(c, slots))
    .post('/actions', signedIn, async (c) => await saveAction(c, slots))
    .get('/actions/:id', asOfDayAsked, async (c) => await answerAction(c, slots))
    .use('/actions/:id/*', signedIn)
    .get('/actions/:id/details', async (c) => await answerActionDetails(c, slots))
    .post('/actions/:id/details', async (c) => await saveActionDetails(c, slots))
    .get('/actions/:id/state', answerActionState)
    .post('/actions/:id/state', saveActionState)
    .get('/actions/:id/confirmations', async (c) => await answerLeadConfirmation(c, slots))
    .post('/actions/:id/confirmations', async (c) => await saveLeadConfirmation(c, slots))
}

async function answerAction(c: ViewerContext, slots: PlanSlots): Promise<Response> {
  const { db, viewer, asOf } = c.var
  const { standing } = await actionSeen(c.var, c.req.param('id'))
  const plan = await planSeen(c.var, standing.planId)
  const names = await namesFor(db, slots, { plans: [plan], aims: [], actions: [standing] })
  const origin =
    standing.origin === null ? undefined : await slots.originShown?.(c.var, standing.origin)
  return await respond(c, {
    page: () => ({
      title: standing.what,
      breadcrumbs: [
        { href: '/plans', label: 'Plans' },
        { href: `/plans/${plan.id}`, label: plan.title },
      ],
      body: (
        <ActionPage
          action={standing}
          {...{ plan, origin, names, asOf }}
          canChange={permits(viewer, 'action-changing', plan.partnershipId)}
          saved={savedEntry(c)}
        />
      ),
    }),
    json: () => ({ asOf, ...storyAsJson(standing, names) }),
  })
}
