import { type Context, Hono } from 'hono'
import { type Command, signedIn, type ViewerEnv } from '#src/people/index.ts'
import { inTransaction, type Tx } from '#src/platform/db/db.ts'
import { attempt, type FormResult, type FormState, readForm } from '#src/platform/http/form.ts'
import { type Page, respondWithPage } from '#src/platform/http/respond.tsx'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { actionToChange } from '../action/action-seen.routes.ts'
import { actionTrail } from '../action/action-state.routes.tsx'
import {
  addMilestone,
  type MilestoneAsOf,
  meetMilestone,
  moveMilestone,
} from './milestone.commands.ts'
import { milestoneCompletionForm, milestoneForm, milestoneMoveForm } from './milestone.form.ts'
import { MilestoneCompletionPage, MilestoneMovePage, MilestonePage } from './milestone.page.tsx'

type ViewerContext = Context<ViewerEnv, string>

const empty: FormState = { values: {}, errors: [] }

/** Where officers set, move and meet milestones. */
export const milestoneRoutes = new Hono<ViewerEnv>()
  .use('/actions/:id/milestones', signedIn)
  .use('/actions/:id/milestones/*', signedIn)
  .get('/actions/:id/milestones', async (c) => {
    const { action } = await actionToChange(c.var, c.req.param('id'), 'milestone-adding')
    return await respondWithPage(c, newPage({ action, asOf: c.var.asOf }, empty))
  })
  .post('/actions/:id/milestones', async (c) => {
    const { viewer, asOf } = c.var
    const { action } = await actionToChange(c.var, c.req.param('id'), 'milestone-adding')
    return await saved(c, action.id, await readForm(c, milestoneForm), {
      work: async (tx, value) => await addMilestone(tx, viewer, { action, asOf }, value),
      page: (state) => newPage({ action, asOf }, state),
    })
  })
  .get('/actions/:id/milestones/:milestoneId/moves', async (c) => {
    const found = await milestoneToChange(c, 'milestone-moving')
    return await respondWithPage(c, movePage(found, empty))
  })
  .post('/actions/:id/milestones/:milestoneId/moves', async (c) => {
    const found = await milestoneToChange(c, 'milestone-moving')
    return await saved(c, found.action.id, await readForm(c, milestoneMoveForm), {
      work: async (tx, value) => await moveMilestone(tx, c.var.viewer, found, value),
      page: (state) => movePage(found, state),
    })
  })
  .get('/actions/:id/milestones/:milestoneId/completion', async (c) => {
    const found = await milestoneToChange(c, 'milestone-meeting')
    return await respondWithPage(c, completionPage(found, empty))
  })
  .post('/actions/:id/milestones/:milestoneId/completion', async (c) => {
    const found = await milestoneToChange(c, 'milestone-meeting')
    return await saved(c, found.action.id, await readForm(c, milestoneCompletionForm), {
      work: async (tx, value) => await meetMilestone(tx, c.var.viewer, found, value),
      page: (state) => completionPage(found, state),
    })
  })

async function milestoneToChange(c: ViewerContext, command: Command): Promise<MilestoneAsOf> {
  const { action, standing } = await actionToChange(c.var, c.req.param('id'), command)
  const milestone = standing.milestones.find(({ id }) => id === c.req.param('milestoneId'))
  if (milestone === undefined) throw notFound('milestone')
  return { action, milestone, asOf: c.var.asOf }
}

/** Saves a form and leads to the action, or shows the form again with what was wrong. */
async function saved<T>(
  c: ViewerContext,
  actionId: string,
  form: FormResult<T>,
  { work, page }: { work: (tx: Tx, value: T) => Promise<string>; page: (state: FormState) => Page },
): Promise<Response> {
  const done = await attempt(
    form,
    async (value) => await inTransaction(c.var.db, async (tx) => await work(tx, value)),
  )
  if (!done.ok) return await respondWithPage(c, page(done.state))
  return c.redirect(`/actions/${actionId}?saved=${done.value}`, 303)
}

function newPage({ action, asOf }: Omit<MilestoneAsOf, 'milestone'>, state: FormState): Page {
  return framed('Set a milestone', action, state, <MilestonePage {...{ action, asOf, ...state }} />)
}

function movePage(found: MilestoneAsOf, state: FormState): Page {
  return framed(
    'Move a milestone',
    found.action,
    state,
    <MilestoneMovePage {...found} {...state} />,
  )
}

function completionPage(found: MilestoneAsOf, state: FormState): Page {
  const body = <MilestoneCompletionPage {...found} {...state} />
  return framed('Meet a milestone', found.action, state, body)
}

function framed(
  title: string,
  action: MilestoneAsOf['action'],
  { errors }: FormState,
  body: Page['body'],
): Page {
  return {
    title: `${title}: ${action.what}`,
    breadcrumbs: actionTrail(action),
    status: errors.length === 0 ? 200 : 400,
    body,
  }
}
