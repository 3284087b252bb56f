import { recordDeed } from '#src/history/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { requirePermit } from './permit.commands.ts'
import type { PersonGiven, RoleGiven } from './person.form.ts'
import {
  currentRoles,
  insertPerson,
  insertRole,
  lockedRoles,
  lockPerson,
  personByEmail,
  roleById,
  roleRow,
  writeRoleEnd,
} from './person.sql.ts'
import { actorOf, labelFor, type RoleRecord, roleLabels, type Viewer } from './person.ts'

/**
 * Adds a person with their first role. Where somebody has the address already, that person gets the role.
 * The entry in history names ids and roles only, so that the person can still be erased.
 */
export async function addPerson(
  tx: Tx,
  viewer: Viewer,
  given: PersonGiven,
  asOf: string,
): Promise<{ personId: string; isNew: boolean; entryId: string }> {
  requirePermit(viewer, 'person-adding', given.partnershipId)
  const actor = actorOf(viewer)
  const personId = newId()
  const isNew = await insertPerson(tx, {
    id: personId,
    email: given.email,
    name: given.name,
    label: given.label === '' ? labelFor(given.role) : given.label,
    recordedBy: actor.label,
  })
  if (!isNew) return await grantToHolder(tx, viewer, given, asOf)
  const change = await writeRole(tx, actor.label, { ...given, personId }, asOf)
  const entryId = await recordDeed(tx, actor, {
    command: 'person-adding',
    label: `added a person as ${inSentence(given.role)}`,
    subject: { kind: 'person', id: personId },
    partnershipId: given.partnershipId,
    changes: [change],
    heldOn: heldOnOf(given, asOf),
  })
  return { personId, isNew, entryId }
}

async function grantToHolder(tx: Tx, viewer: Viewer, given: PersonGiven, asOf: string) {
  const holder = await personByEmail(tx, given.email)
  if (holder === undefined) throw new Error('The holder of an address went away meanwhile')
  const entryId = await grantRole(tx, viewer, { ...given, personId: holder.id }, asOf)
  return { personId: holder.id, isNew: false, entryId }
}

/** Gives a person one more role. Returns the history entry's id. */
export async function grantRole(
  tx: Tx,
  viewer: Viewer,
  given: RoleGiven & { personId: string },
  asOf: string,
): Promise<string> {
  requirePermit(viewer, 'role-granting', given.partnershipId)
  await lockPerson(tx, given.personId)
  const current = await currentRoles(tx, given.personId)
  const isHeld = current.some(
    ({ role, partnershipId }) => role === given.role && partnershipId === given.partnershipId,
  )
  if (isHeld) {
    throw new Refusal('already-exists', 'This person already holds that role', 'role')
  }
  const actor = actorOf(viewer)
  const change = await writeRole(tx, actor.label, given, asOf)
  return await recordDeed(tx, actor, {
    command: 'role-granting',
    label: `gave a person the role ${inSentence(given.role)}`,
    subject: { kind: 'person', id: given.personId },
    partnershipId: given.partnershipId,
    changes: [change],
    heldOn: heldOnOf(given, asOf),
  })
}

/** Ends a role on a day. Whoever held it is signed in still, and can do less from the next request on. */
export async function endRole(
  tx: Tx,
  viewer: Viewer,
  ending: { roleId: string; endedOn: string },
  asOf: string,
): Promise<string> {
  const held = await roleById(tx, ending.roleId)
  if (held === undefined) throw notFound('role')
  requirePermit(viewer, 'role-ending', held.partnershipId)
  await lockPerson(tx, held.personId)
  await refuseIfLastOfProgramme(tx, held)
  const endedOn = ending.endedOn === '' ? laterOf(asOf, held.heldOn) : ending.endedOn
  refuseWrongDay(endedOn, 'endedOn', { from: held.heldOn, until: laterOf(asOf, held.heldOn) })
  const before = await roleRow(tx, held.id)
  if (before['ended_on'] !== null)
    throw new Refusal('already-exists', 'This role has ended already.')
  const actor = actorOf(viewer)
  const after = await writeRoleEnd(tx, held.id, { on: endedOn, recordedBy: actor.label })
  return await recordDeed(tx, actor, {
    command: 'role-ending',
    label: `ended a person’s role as ${roleLabels[held.role].toLowerCase()}`,
    subject: { kind: 'person', id: held.personId },
    partnershipId: held.partnershipId,
    changes: [{ record: { kind: 'role-held', id: held.id }, before, after }],
    heldOn: endedOn,
  })
}

async function writeRole(
  tx: Tx,
  recordedBy: string,
  given: RoleGiven & { personId: string },
  asOf: string,
) {
  const heldOn = heldOnOf(given, asOf)
  refuseWrongDay(heldOn, 'heldOn', { from: '1900-01-01', until: asOf })
  const id = newId()
  const after = await insertRole(tx, {
    id,
    personId: given.personId,
    role: given.role,
    partnershipId: given.partnershipId,
    heldOn,
    recordedBy,
  })
  return { record: { kind: 'role-held', id }, before: null, after }
}

/** Somebody must be left who can put things right. */
async function refuseIfLastOfProgramme(tx: Tx, held: RoleRecord): Promise<void> {
  if (held.role !== 'programme-officer') return
  const officers = await lockedRoles(tx, 'programme-officer')
  if (officers.length === 1 && officers[0]?.id === held.id) {
    throw new Refusal(
      'bad-input',
      'This is the only programme officer. Give somebody else the role first.',
    )
  }
}

function refuseWrongDay(
  day: string,
  field: string,
  { from, until }: { from: string; until: string },
): void {
  if (day < from || day > until) {
    throw new Refusal('bad-input', `Enter a date between ${from} and ${until}`, field)
  }
}

function heldOnOf({ heldOn }: RoleGiven, asOf: string): string {
  return heldOn === '' ? asOf : heldOn
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other
}

function inSentence(role: RoleGiven['role']): string {
  return roleLabels[role].toLowerCase()
}
