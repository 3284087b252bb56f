import { type Context, Hono } from 'hono'
import { permits, permitsSomewhere, signedIn, type ViewerEnv } from '#src/people/index.ts'
import { respond } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { actionsFor } from '../action/action.sql.ts'
import { aimsFor } from '../aim/aim.sql.ts'
import { namesFor, type PlanSlots } from './names.routes.ts'
import { type PlanListQuery, planListForm } from './plan.form.ts'
import { PlanPage } from './plan.page.tsx'
import { placesInAndUnder, plansSeenBy } from './plan.sql.ts'
import { answerNewPlan, answerPlanState, savePlan, savePlanState } from './plan-edit.routes.tsx'
import { PlanListPage } from './plan-list.page.tsx'
import { planSeen, readerOf } from './plan-seen.routes.ts'
import {
  actionCells,
  actionColumns,
  type PlanShown,
  planAsJson,
  planCells,
  planColumns,
} from './plan-table.ts'

type ViewerContext = Context<ViewerEnv, string>

/** The pages of plans, for everybody; and those on which officers add and publish them. */
export function planRoutes(slots: PlanSlots) {
  return new Hono<ViewerEnv>()
    .get('/plans', async (c) => await answerPlans(c, slots))
    .use('/plans/new', signedIn)
    .get('/plans/new', async (c) => await answerNewPlan(c, slots))
    .post('/plans', signedIn, async (c) => await savePlan(c, slots))
    .get('/plans/:id', async (c) => await answerPlan(c, slots))
    .use('/plans/:id/state', signedIn)
    .get('/plans/:id/state', answerPlanState)
    .post('/plans/:id/state', savePlanState)
}

async function answerPlans(c: ViewerContext, slots: PlanSlots): Promise<Response> {
  const { db, viewer, asOf } = c.var
  const query = asked(c.req.query())
  const all = await plansShown(c)
  const names = await namesFor(db, slots, everythingIn(all))
  const inside = query.place === undefined ? undefined : await placesInAndUnder(db, query.place)
  const shown = fitting(all, query, inside)
  return await respond(c, {
    page: () => ({
      title: 'Plans',
      description: 'What partnerships mean to change, who leads what, and where the help arrives.',
      body: (
        <PlanListPage
          {...{ query, shown, names, asOf }}
          places={[...names.places].map(([value, label]) => ({ value, label })).toSorted(byLabel)}
          themes={[...names.themes].map(([value, label]) => ({ value, label }))}
          canAdd={permitsSomewhere(viewer, 'plan-adding')}
        />
      ),
    }),
    json: () => ({
      asOf,
      filter: { place: query.place ?? null, theme: query.theme ?? null },
      plans: shown.map((each) => planAsJson(each, names)),
    }),
    csv: () => ({ columns: planColumns, rows: shown.map((each) => planCells(each, names)) }),
  })
}

function asked(typed: Record<string, string>): PlanListQuery {
  const parsed = planListForm.safeParse(typed)
  if (parsed.success) return parsed.data
  throw new Refusal('bad-input', 'That cannot be asked for.')
}

async function plansShown(c: ViewerContext): Promise<PlanShown[]> {
  const reader = readerOf(c.var)
  const [plans, aims, actions] = await Promise.all([
    plansSeenBy(c.var.db, reader),
    aimsFor(c.var.db, reader),
    actionsFor(c.var.db, reader),
  ])
  return plans.map((plan) => ({
    plan,
    aims: aims.filter(({ planId }) => planId === plan.id),
    actions: actions.filter(({ planId }) => planId === plan.id),
  }))
}

function everythingIn(shown: readonly PlanShown[]) {
  return {
    plans: shown.map(({ plan }) => plan),
    aims: shown.flatMap(({ aims }) => aims),
    actions: shown.flatMap(({ actions }) => actions),
  }
}

/** What of each plan fits the place and theme asked for; a plan of which nothing does is left out. */
function fitting(
  all: readonly PlanShown[],
  { theme }: PlanListQuery,
  inside: ReadonlySet<string> | undefined,
): PlanShown[] {
  if (theme === undefined && inside === undefined) return [...all]
  const fits = (themeId: string, placeCode: string | null): boolean =>
    (theme === undefined || themeId === theme) &&
    (inside === undefined || (placeCode !== null && inside.has(placeCode)))
  return all
    .map(({ plan, aims, actions }) => ({
      plan,
      aims: aims.filter(({ themeId, placeCode }) => fits(themeId, placeCode)),
      actions: actions.filter(({ themeId, benefitPlaceCode }) => fits(themeId, benefitPlaceCode)),
    }))
    .filter(({ aims, actions }) => aims.length + actions.length > 0)
}

function byLabel(one: { label: string }, other: { label: string }): number {
  return one.label.localeCompare(other.label, 'en-GB')
}

async function answerPlan(c: ViewerContext, slots: PlanSlots): Promise<Response> {
  const { db, viewer, asOf } = c.var
  const plan = await planSeen(c.var, c.req.param('id'))
  const only = { ...readerOf(c.var), planIds: [plan.id] }
  const [aims, actions] = await Promise.all([aimsFor(db, only), actionsFor(db, only)])
  const shown = { plan, aims, actions }
  const names = await namesFor(db, slots, everythingIn([shown]))
  const may = (command: 'plan-publishing' | 'aim-adding' | 'action-adding') =>
    permits(viewer, command, plan.partnershipId)
  return await respond(c, {
    page: () => ({
      title: plan.title,
      breadcrumbs: [{ href: '/plans', label: 'Plans' }],
      body: (
        <PlanPage
          {...shown}
          {...{ names, asOf }}
          can={{
            publish: may('plan-publishing'),
            addAim: may('aim-adding'),
            addAction: may('action-adding'),
          }}
          saved={savedEntry(c)}
        />
      ),
    }),
    json: () => ({ asOf, ...planAsJson(shown, names) }),
    csv: () => ({
      columns: actionColumns,
      rows: actions.map((action) => actionCells(action, names)),
    }),
  })
}

/** The history entry a redirect says was just written, so that the page can offer to undo it. */
export function savedEntry(c: ViewerContext): string | undefined {
  const id = c.req.query('saved')
  return id !== undefined && isId(id) ? id : undefined
}
