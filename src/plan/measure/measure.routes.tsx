import { type Context, Hono } from 'hono'
import { signedIn, type ViewerEnv } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import type { Action } from '../action/action.ts'
import { actionToChange } from '../action/action-seen.routes.ts'
import { actionTrail } from '../action/action-state.routes.tsx'
import { recordMeasure } from './measure.commands.ts'
import { measureForm } from './measure.form.ts'
import { MeasurePage } from './measure.page.tsx'

type ViewerContext = Context<ViewerEnv, string>

/** Where officers record what an action counts about itself. */
export const measureRoutes = new Hono<ViewerEnv>()
  .use('/actions/:id/measures', signedIn)
  .get('/actions/:id/measures', async (c) => {
    const { action } = await actionToChange(c.var, c.req.param('id'), 'measure-recording')
    return await measurePage(c, action, { values: {}, errors: [] })
  })
  .post('/actions/:id/measures', async (c) => {
    const { db, viewer, asOf } = c.var
    const { action } = await actionToChange(c.var, c.req.param('id'), 'measure-recording')
    const done = await attempt(
      await readForm(c, measureForm),
      async (value) =>
        await inTransaction(
          db,
          async (tx) => await recordMeasure(tx, viewer, { action, asOf }, value),
        ),
    )
    if (!done.ok) return await measurePage(c, action, done.state)
    return c.redirect(`/actions/${action.id}?saved=${done.value}`, 303)
  })

async function measurePage(c: ViewerContext, action: Action, state: FormState): Promise<Response> {
  return await respondWithPage(c, {
    title: `Record a measure: ${action.what}`,
    breadcrumbs: actionTrail(action),
    status: state.errors.length === 0 ? 200 : 400,
    body: <MeasurePage action={action} asOf={c.var.asOf} {...state} />,
  })
}
