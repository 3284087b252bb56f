import { type Context, Hono } from 'hono'
import { type Partnership, partnershipBySlug } from '#src/partnership/index.ts'
import { permits, signedIn, type ViewerEnv } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { shownIndicators } from '../catalogue/catalogue.sql.ts'
import { fixedNumbers } from '../profile/five-numbers.ts'
import { chooseNumber } from './chosen-number.commands.ts'
import { chosenNumberForm } from './chosen-number.form.ts'
import { ChosenNumberPage } from './chosen-number.page.tsx'
import { chosenBy } from './chosen-number.sql.ts'

const path = '/admin/partnerships/:slug/number'

/** Where officers choose the fifth number of their partnership. */
export const chosenNumberRoutes = new Hono<ViewerEnv>()
  .use(path, signedIn)
  .get(path, async (c) => {
    const partnership = await choosable(c, c.req.param('slug'))
    const chosen = await chosenBy(c.var.db, partnership.id)
    return await page(c, partnership, { values: { indicator: chosen ?? '' }, errors: [] })
  })
  .post(path, async (c) => {
    const partnership = await choosable(c, c.req.param('slug'))
    const form = await readForm(c, chosenNumberForm)
    const done = await attempt(
      form,
      async ({ indicator }) =>
        await inTransaction(
          c.var.db,
          async (tx) =>
            await chooseNumber(tx, c.var.viewer, partnership, { indicator, heldOn: c.var.asOf }),
        ),
    )
    if (!done.ok) return await page(c, partnership, done.state)
    return c.redirect(`/admin/partnerships/${partnership.slug}/number?saved=${done.value}`, 303)
  })

async function choosable(c: Context<ViewerEnv, string>, slug: string): Promise<Partnership> {
  const partnership = await partnershipBySlug(c.var.db, slug)
  if (partnership === undefined || !permits(c.var.viewer, 'number-choosing', partnership.id)) {
    throw notFound('partnership')
  }
  return partnership
}

async function page(
  c: Context<ViewerEnv, string>,
  partnership: Partnership,
  state: FormState,
): Promise<Response> {
  const fixed = new Set<string>(fixedNumbers.map(({ indicator }) => indicator))
  const indicators = (await shownIndicators(c.var.db))
    .map(({ indicator }) => indicator)
    .filter(({ id }) => !fixed.has(id))
  const saved = c.req.query('saved')
  return await respondWithPage(c, {
    title: `The number that ${partnership.name} chooses`,
    breadcrumbs: [
      { href: '/admin', label: 'Admin' },
      { href: '/admin/partnerships', label: 'Partnerships' },
      { href: `/admin/partnerships/${partnership.slug}`, label: partnership.name },
    ],
    status: state.errors.length === 0 ? 200 : 400,
    body: (
      <ChosenNumberPage
        partnership={partnership}
        indicators={indicators}
        saved={saved !== undefined && isId(saved) ? saved : undefined}
        {...state}
      />
    ),
  })
}
