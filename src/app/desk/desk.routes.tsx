import { Hono } from 'hono'
import { entriesBy } from '#src/history/index.ts'
import { allPartnerships, type Partnership, partnershipsById } from '#src/partnership/index.ts'
import {
  type Command,
  countsByRole,
  permits,
  permitsSomewhere,
  scopeOf,
  signedIn,
  type Viewer,
  type ViewerEnv,
} from '#src/people/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { heldMailCount } from '#src/platform/mail/mail.sql.ts'
import { openReviews } from '#src/voice/index.ts'
import { DeskPage, type Need } from './desk.page.tsx'

const undoableShown = 5

/** My work: what needs me, in order. */
export const deskRoutes = new Hono<ViewerEnv>().use('/desk', signedIn).get('/desk', async (c) => {
  const { db, viewer } = c.var
  const partnerships = await partnershipsOf(db, viewer)
  const mine = viewer.person === null ? [] : await entriesBy(db, viewer.person.id, undoableShown)
  return await respondWithPage(c, {
    title: 'Your desk',
    body: (
      <DeskPage
        needs={await needsOf(db, viewer, partnerships)}
        roles={viewer.roles}
        partnerships={partnerships}
        undoable={mine.filter((entry) => permits(viewer, 'history-undoing', entry.partnershipId))}
        starts={startsOf(viewer)}
      />
    ),
  })
})

/** The partnerships a viewer works for: those of their roles, or all for a programme officer. */
async function partnershipsOf(db: Db, viewer: Viewer): Promise<Partnership[]> {
  if (viewer.roles.some((held) => held.role === 'programme-officer'))
    return await allPartnerships(db)
  return await partnershipsById(
    db,
    viewer.roles.flatMap((held) => (held.partnershipId === null ? [] : [held.partnershipId])),
  )
}

/** What waits for this viewer: mail that was not sent, papers to look over, partnerships without an officer or a purpose. */
async function needsOf(
  db: Db,
  viewer: Viewer,
  partnerships: readonly Partnership[],
): Promise<Need[]> {
  const needs: Need[] = []
  const held = permits(viewer, 'outbox-reading') ? await heldMailCount(db) : 0
  if (held > 0) {
    needs.push({
      what: held === 1 ? 'One message was not sent' : `${held} messages were not sent`,
      why: 'No mail server is set, or it refused them.',
      href: '/admin/outbox',
      button: 'Open the outbox',
    })
  }
  needs.push(...(await reviewNeeds(db, viewer)))
  for (const partnership of partnerships) {
    if (permits(viewer, 'role-granting', partnership.id))
      needs.push(...(await officerNeeds(db, partnership)))
    if (permits(viewer, 'partnership-changing', partnership.id))
      needs.push(...purposeNeeds(partnership))
  }
  return needs
}

/** Papers that came in and are not meetings yet. */
async function reviewNeeds(db: Db, viewer: Viewer): Promise<Need[]> {
  const reviews = await openReviews(db, scopeOf(viewer, 'paper-reviewing'))
  return reviews.map(({ id, fileName, recordedBy }) => ({
    what: `Look over the paper “${fileName}”`,
    why: `${recordedBy} brought it in. Once you accept it, it becomes a meeting.`,
    href: `/meetings/import/${id}`,
    button: 'Review it',
  }))
}

async function officerNeeds(db: Db, partnership: Partnership): Promise<Need[]> {
  const counts = await countsByRole(db, partnership.id)
  if (counts.some(({ role, count }) => role === 'partnership-officer' && count > 0)) return []
  return [
    {
      what: `${partnership.name} has no officer`,
      why: 'Nobody but the programme can change what it shows.',
      href: '/admin/people',
      button: 'Give somebody the role',
    },
  ]
}

function purposeNeeds(partnership: Partnership): Need[] {
  if (partnership.purpose !== '') return []
  return [
    {
      what: `${partnership.name} has not said what it is for`,
      why: 'Its public page opens with that sentence.',
      href: `/admin/partnerships/${partnership.slug}`,
      button: 'Say it',
    },
  ]
}

function startsOf(viewer: Viewer): { href: string; label: string }[] {
  return starts.filter(({ command }) => permitsSomewhere(viewer, command))
}

const starts: readonly { command: Command; href: string; label: string }[] = [
  {
    command: 'partnership-founding',
    href: '/admin/partnerships#found',
    label: 'Found a partnership',
  },
  { command: 'paper-reviewing', href: '/meetings/import', label: 'Bring in a paper' },
  { command: 'plan-adding', href: '/plans/new', label: 'Add a plan' },
  { command: 'action-adding', href: '/actions/new', label: 'Add an action' },
  { command: 'person-adding', href: '/admin/people', label: 'Add a person' },
  { command: 'meeting-recording', href: '/meetings/new', label: 'Record a meeting by hand' },
  { command: 'history-reading', href: '/admin', label: 'Everything officers keep in order' },
]
