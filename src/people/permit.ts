import { type Role, roles, type Viewer } from './person.ts'

/** Everything that needs a permit, by the noun its history entry carries. */
export const commands = [
  'person-adding',
  'role-granting',
  'role-ending',
  'person-erasing',
  'partnership-founding',
  'partnership-changing',
  'partnership-removing',
  'programme-changing',
  'place-importing',
  'statistics-loading',
  'number-choosing',
  'meeting-recording',
  'organisation-recording',
  'organisation-changing',
  'service-recording',
  'service-changing',
  'service-confirming',
  'capacity-reporting',
  'service-state-changing',
  'list-importing',
  'directory-clearing',
  'coding',
  'need-assessing',
  'plan-adding',
  'plan-publishing',
  'plan-removing',
  'aim-adding',
  'action-adding',
  'action-changing',
  'action-state-recording',
  'lead-confirming',
  'measure-recording',
  'milestone-adding',
  'milestone-moving',
  'milestone-meeting',
  'paper-drafting',
  'paper-publishing',
  'meeting-changing',
  'meeting-publishing',
  'point-correcting',
  'point-setting-aside',
  'name-replacing',
  'paper-reviewing',
  'history-undoing',
  'people-reading',
  'outbox-reading',
  'history-reading',
  'draft-reading',
] as const
export type Command = (typeof commands)[number]

/** How far a role reaches with a command: nowhere, in the partnership it is held for, or anywhere. */
export type Reach = 'nowhere' | 'own-partnership' | 'anywhere'

type Line = Readonly<Record<Role, Reach>>

const nowhere: Line = {
  'programme-officer': 'nowhere',
  'partnership-officer': 'nowhere',
  facilitator: 'nowhere',
  'panel-member': 'nowhere',
  'organisation-editor': 'nowhere',
  member: 'nowhere',
}
const programme: Line = { ...nowhere, 'programme-officer': 'anywhere' }
const officers: Line = { ...programme, 'partnership-officer': 'own-partnership' }
/** What all partnerships share, and each of them brings in. */
const anyOfficer: Line = { ...programme, 'partnership-officer': 'anywhere' }
const members: Line = { ...officers, member: 'own-partnership' }

/** Who may do what: the one table. Whoever is not signed in may do none of it. */
export const permitTable: Readonly<Record<Command, Line>> = {
  'person-adding': officers,
  'role-granting': officers,
  'role-ending': officers,
  'person-erasing': programme,
  'partnership-founding': programme,
  'partnership-changing': officers,
  'partnership-removing': programme,
  'programme-changing': programme,
  'place-importing': programme,
  'statistics-loading': anyOfficer,
  'number-choosing': officers,
  'meeting-recording': officers,
  'organisation-recording': officers,
  'organisation-changing': officers,
  'service-recording': officers,
  'service-changing': officers,
  'service-confirming': officers,
  'capacity-reporting': officers,
  'service-state-changing': officers,
  'list-importing': officers,
  'directory-clearing': programme,
  coding: officers,
  'need-assessing': officers,
  'plan-adding': officers,
  'plan-publishing': officers,
  'plan-removing': programme,
  'aim-adding': officers,
  'action-adding': officers,
  'action-changing': officers,
  'action-state-recording': officers,
  'lead-confirming': officers,
  'measure-recording': officers,
  'milestone-adding': officers,
  'milestone-moving': officers,
  'milestone-meeting': officers,
  'paper-drafting': officers,
  'paper-publishing': officers,
  'meeting-changing': officers,
  'meeting-publishing': officers,
  'point-correcting': officers,
  'point-setting-aside': officers,
  'name-replacing': officers,
  'paper-reviewing': officers,
  'history-undoing': officers,
  'people-reading': officers,
  'outbox-reading': programme,
  'history-reading': officers,
  'draft-reading': members,
}

/** Where a viewer may do something: everywhere, or in the partnerships named, which may be none. */
export type Scope = 'all' | { partnershipIds: readonly string[] }

export function scopeOf(viewer: Viewer, command: Command): Scope {
  const partnershipIds = new Set<string>()
  for (const { role, partnershipId } of viewer.roles) {
    const reach = permitTable[command][role]
    if (reach === 'anywhere') return 'all'
    if (reach === 'own-partnership' && partnershipId !== null) partnershipIds.add(partnershipId)
  }
  return { partnershipIds: [...partnershipIds] }
}

/**
 * Whether a viewer may do something, in a partnership or, where none is named, in the whole programme.
 * A role that reaches its own partnership does not reach what belongs to none.
 */
export function permits(viewer: Viewer, command: Command, partnershipId?: string | null): boolean {
  const scope = scopeOf(viewer, command)
  if (scope === 'all') return true
  return typeof partnershipId === 'string' && scope.partnershipIds.includes(partnershipId)
}

/** Whether there is any place at all where a viewer may do something: for menus and for pages that list. */
export function permitsSomewhere(viewer: Viewer, command: Command): boolean {
  const scope = scopeOf(viewer, command)
  return scope === 'all' || scope.partnershipIds.length > 0
}

/** Taking an entry back asks for the permit to undo and for that of the command it came from. */
export function permitsUndo(
  viewer: Viewer,
  entry: { command: string; partnershipId: string | null },
): boolean {
  const original = commands.find((command) => command === entry.command)
  return (
    permits(viewer, 'history-undoing', entry.partnershipId) &&
    (original === undefined
      ? scopeOf(viewer, 'history-undoing') === 'all'
      : permits(viewer, original, entry.partnershipId))
  )
}

/** Every line of the table, for tests that walk it and for the page that prints it. */
export function permitLines(): { command: Command; role: Role; reach: Reach }[] {
  return commands.flatMap((command) =>
    roles.map((role) => ({ command, role, reach: permitTable[command][role] })),
  )
}
