import type { Actor, RecordKind } from '#src/history/index.ts'
import { operator } from '#src/history/index.ts'

/** What somebody who signs in may be. Some hold for one partnership, one meeting or one organisation. */
export const roles = [
  'programme-officer',
  'partnership-officer',
  'facilitator',
  'panel-member',
  'organisation-editor',
  'member',
] as const
export type Role = (typeof roles)[number]

export const roleLabels: Readonly<Record<Role, string>> = {
  'programme-officer': 'Programme officer',
  'partnership-officer': 'Partnership officer',
  facilitator: 'Facilitator',
  'panel-member': 'Panel member',
  'organisation-editor': 'Organisation editor',
  member: 'Member',
}

/** The roles that are given on the people pages; the others are given where the meeting or organisation is. */
export const grantableRoles = ['programme-officer', 'partnership-officer', 'member'] as const
export type GrantableRole = (typeof grantableRoles)[number]

/** Whether a role holds for one partnership, and not for the whole programme. */
export function isOfPartnership(role: GrantableRole): boolean {
  return role !== 'programme-officer'
}

export interface RoleHeld {
  role: Role
  partnershipId: string | null
}

/** Whoever asks: a person with the roles they hold now, or nobody. */
export interface Viewer {
  /** `label` names the person in words of their role, for public eyes and for history. */
  person: { id: string; label: string } | null
  roles: readonly RoleHeld[]
}

export const nobody: Viewer = { person: null, roles: [] }

/** The holder of this machine's command line may do what a programme officer may. */
export const operatorAsViewer: Viewer = {
  person: { id: operator.id, label: operator.label },
  roles: [{ role: 'programme-officer', partnershipId: null }],
}

/** The viewer as history names them. Ask only once a permit has shown that there is somebody. */
export function actorOf(viewer: Viewer): Actor {
  if (viewer.person === null) throw new Error('Nobody is signed in, so nobody can act')
  return { id: viewer.person.id, label: viewer.person.label }
}

/** One role of one person, with when it was true and when that was typed. */
export interface RoleRecord {
  id: string
  personId: string
  role: Role
  partnershipId: string | null
  heldOn: string
  recordedAt: Date
  recordedBy: string
  ended: { on: string; recordedAt: Date; recordedBy: string } | null
}

/** Somebody who signs in, as the people pages show them. */
export interface Person {
  id: string
  name: string
  email: string
  label: string
  recordedAt: Date
  recordedBy: string
  retainedUntil: string
}

export interface PersonWithRoles extends Person {
  roles: readonly RoleRecord[]
}

/** A person is known to history by id; their roles can be put back, their name and address are never in it. */
export const peopleRecordKinds: readonly RecordKind[] = [
  {
    kind: 'role-held',
    table: 'role_held',
    key: ['id'],
    path: (row) => `/admin/people/${String(row['person_id'])}`,
  },
]

/** The words a person is named by where nobody gave others: those of the role. */
export function labelFor(role: GrantableRole): string {
  return roleLabels[role]
}
