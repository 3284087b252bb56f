import { Hono } from 'hono'
import {
  type Command,
  permitsSomewhere,
  signedIn,
  type Viewer,
  type ViewerEnv,
} from '#src/people/index.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { type AdminLink, AdminPage } from './admin.page.tsx'

const links: readonly (AdminLink & { command: Command })[] = [
  {
    command: 'people-reading',
    href: '/admin/people',
    label: 'People',
    what: 'Who can sign in, and in which role.',
  },
  {
    command: 'partnership-changing',
    href: '/admin/partnerships',
    label: 'Partnerships',
    what: 'Their names, places and purposes.',
  },
  {
    command: 'organisation-recording',
    href: '/admin/organisations',
    label: 'Add an organisation',
    what: 'Shared by the whole programme. Its page and its services are changed from the directory.',
  },
  {
    command: 'list-importing',
    href: '/directory/sources',
    label: 'Lists of organisations',
    what: 'Lists that somebody gave, and what became of their rows.',
  },
  {
    command: 'programme-changing',
    href: '/admin/programme',
    label: 'Programme',
    what: 'Its name, its purpose and the date this site stands at.',
  },
  {
    command: 'outbox-reading',
    href: '/admin/outbox',
    label: 'Outbox',
    what: 'Mail that was sent, or waits because no mail server is set.',
  },
  {
    command: 'history-reading',
    href: '/admin/history',
    label: 'History',
    what: 'Who did what, with the way back.',
  },
]

export const adminRoutes = new Hono<ViewerEnv>()
  .use('/admin', signedIn)
  .use('/admin/*', signedIn)
  .get('/admin', async (c) => {
    const open = linksFor(c.var.viewer)
    if (open.length === 0) throw new Refusal('not-permitted', 'These pages are for officers.')
    return await respondWithPage(c, { title: 'Admin', body: <AdminPage links={open} /> })
  })

/** The links of the admin pages this viewer may open. */
export function linksFor(viewer: Viewer): readonly AdminLink[] {
  return links.filter((link) => permitsSomewhere(viewer, link.command))
}
