import { type Context, Hono } from 'hono'
import { partnershipsById } from '#src/partnership/index.ts'
import { signedIn, type ViewerEnv } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { placeChoices, themeChoices } from '../plan/choices.routes.ts'
import type { PlanSlots } from '../plan/names.routes.ts'
import type { Plan } from '../plan/plan.ts'
import { mayChange, planSeen } from '../plan/plan-seen.routes.ts'
import { addAim } from './aim.commands.ts'
import { aimForm } from './aim.form.ts'
import { AimPage } from './aim.page.tsx'

type ViewerContext = Context<ViewerEnv, string>

/** Where officers add aims to a plan. */
export function aimRoutes(slots: PlanSlots) {
  return new Hono<ViewerEnv>()
    .use('/plans/:id/aims', signedIn)
    .get('/plans/:id/aims', async (c) => {
      const values = { theme: c.req.query('theme') ?? '', place: c.req.query('place') ?? '' }
      return await aimPage(c, slots, await aimable(c), { values, errors: [] })
    })
    .post('/plans/:id/aims', async (c) => {
      const { db, viewer, asOf } = c.var
      const plan = await aimable(c)
      const done = await attempt(
        await readForm(c, aimForm),
        async (value) =>
          await inTransaction(db, async (tx) => await addAim(tx, viewer, { plan, asOf }, value)),
      )
      if (!done.ok) return await aimPage(c, slots, plan, done.state)
      return c.redirect(`/plans/${plan.id}?saved=${done.value}`, 303)
    })
}

async function aimable(c: ViewerContext): Promise<Plan> {
  const plan = await planSeen(c.var, c.req.param('id'))
  mayChange(c.var, 'aim-adding', plan.partnershipId)
  return plan
}

async function aimPage(
  c: ViewerContext,
  slots: PlanSlots,
  plan: Plan,
  state: FormState,
): Promise<Response> {
  const { db, asOf } = c.var
  const placeCode = (await partnershipsById(db, [plan.partnershipId]))[0]?.placeCode ?? ''
  const indicators = (await slots.indicatorChoices?.(db)) ?? []
  return await respondWithPage(c, {
    title: `Add an aim: ${plan.title}`,
    breadcrumbs: [
      { href: '/plans', label: 'Plans' },
      { href: `/plans/${plan.id}`, label: plan.title },
    ],
    status: state.errors.length === 0 ? 200 : 400,
    body: (
      <AimPage
        {...{ plan, asOf, ...state }}
        themes={await themeChoices(db)}
        places={await placeChoices(db, placeCode, [state.values['place']])}
        indicators={indicators.map(({ id, label }) => ({ value: id, label }))}
      />
    ),
  })
}
