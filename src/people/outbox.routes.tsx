import { Hono } from 'hono'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { type MailRow, mailById, newestMail } from '#src/platform/mail/mail.sql.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { type MailLine, MailPage, OutboxPage } from './outbox.page.tsx'
import { pageAsked } from './page-asked.ts'
import { requirePermit } from './permit.commands.ts'
import { namesOf } from './person.sql.ts'
import type { ViewerEnv } from './viewer.routes.tsx'

const mailsOnPage = 50
const trail = [{ href: '/admin', label: 'Admin' }]

/** What the site wrote to people, for programme officers. */
export const outboxRoutes = new Hono<ViewerEnv>()
  .get('/admin/outbox', async (c) => {
    requirePermit(c.var.viewer, 'outbox-reading')
    const asked = pageAsked(c.req.query('page'), mailsOnPage)
    const { rows, total } = await newestMail(c.var.db, asked)
    const names = await namesOf(
      c.var.db,
      rows.map(({ toPersonId }) => toPersonId),
    )
    return await respondWithPage(c, {
      title: 'Outbox',
      breadcrumbs: trail,
      body: (
        <OutboxPage
          mails={rows.map((row) => mailLine(row, names))}
          total={total}
          page={{ current: asked.current, pages: Math.ceil(total / mailsOnPage) }}
        />
      ),
    })
  })
  .get('/admin/outbox/:id', async (c) => {
    requirePermit(c.var.viewer, 'outbox-reading')
    const id = c.req.param('id')
    const found = isId(id) ? await mailById(c.var.db, id) : undefined
    if (found === undefined) throw notFound('mail')
    const names = await namesOf(c.var.db, [found.mail.toPersonId])
    return await respondWithPage(c, {
      title: found.mail.subject,
      breadcrumbs: [...trail, { href: '/admin/outbox', label: 'Outbox' }],
      body: <MailPage mail={mailLine(found.mail, names)} body={found.body} states={found.states} />,
    })
  })

function mailLine(row: MailRow, names: ReadonlyMap<string, string>): MailLine {
  return {
    id: row.id,
    subject: row.subject,
    to: names.get(row.toPersonId) ?? 'Somebody who was erased',
    recordedAt: row.recordedAt,
    state: row.newest.state,
  }
}
