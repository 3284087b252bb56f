import { sql } from 'kysely'
import type { Row } from '#src/history/index.ts'
import type { Db, Tx } from '#src/platform/db/db.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { Scope } from './permit.ts'
import type { Person, PersonWithRoles, Role, RoleRecord, Viewer } from './person.ts'
import { nobody } from './person.ts'

type PeopleTables = {
  person: {
    id: string
    email: string
    name: string
    label: string
    recorded_at: Date
    recorded_by: string
    updated_at: Date
    retained_until: string
  }
  role_held: {
    id: string
    person_id: string
    role: Role
    partnership_id: string | null
    held_on: string
    recorded_at: Date
    recorded_by: string
    ended_on: string | null
    ended_recorded_at: Date | null
    ended_recorded_by: string | null
  }
}

const retention = sql<string>`(current_date + interval '2 years')::date`

const personColumns = [
  'person.id',
  'person.name',
  'person.email',
  'person.label',
  'person.recorded_at',
  'person.recorded_by',
  'person.retained_until',
] as const

function people(db: Db) {
  return db.withTables<PeopleTables>().selectFrom('person').select(personColumns)
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof people>['execute']>>[number]

function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    label: row.label,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    retainedUntil: row.retained_until,
  }
}

function toRole(row: PeopleTables['role_held']): RoleRecord {
  const { ended_on, ended_recorded_at, ended_recorded_by } = row
  return {
    id: row.id,
    personId: row.person_id,
    role: row.role,
    partnershipId: row.partnership_id,
    heldOn: row.held_on,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    ended:
      ended_on === null || ended_recorded_at === null || ended_recorded_by === null
        ? null
        : { on: ended_on, recordedAt: ended_recorded_at, recordedBy: ended_recorded_by },
  }
}

function scopedRoles(db: Db, scope: Scope) {
  const query = db.withTables<PeopleTables>().selectFrom('role_held').selectAll('role_held')
  if (scope === 'all') return query
  return scope.partnershipIds.length === 0
    ? query.where(sql<boolean>`false`)
    : query.where('partnership_id', 'in', [...scope.partnershipIds])
}

function scopedPeople(db: Db, scope: Scope): ReturnType<typeof people> {
  if (scope === 'all') return people(db)
  return people(db).where(
    'person.id',
    'in',
    scopedRoles(db, scope).clearSelect().select('role_held.person_id'),
  )
}

async function withRoles(
  db: Db,
  scope: Scope,
  found: readonly Person[],
): Promise<PersonWithRoles[]> {
  if (found.length === 0) return []
  const ids = found.map((person) => person.id)
  const rows = await scopedRoles(db, scope).where('person_id', 'in', ids).orderBy('id').execute()
  const roles = rows.map(toRole)
  return found.map((person) => ({
    ...person,
    roles: roles.filter((role) => role.personId === person.id),
  }))
}

/** One page of the people within a scope, by name, each with the roles within it; and how many there are in all. */
export async function peopleSeenBy(
  db: Db,
  scope: Scope,
  page: { limit: number; offset: number },
): Promise<{ people: PersonWithRoles[]; total: number }> {
  const rows = await scopedPeople(db, scope)
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const counted = await scopedPeople(db, scope)
    .clearSelect()
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { people: await withRoles(db, scope, rows.map(toPerson)), total: counted.total }
}

/** A person within a scope, with the roles within it. Whoever has none there is not found. */
export async function personSeenBy(
  db: Db,
  scope: Scope,
  id: string,
): Promise<PersonWithRoles | undefined> {
  const row = await scopedPeople(db, scope).where('person.id', '=', id).executeTakeFirst()
  return row && (await withRoles(db, scope, [toPerson(row)]))[0]
}

/** How many people hold each role in a partnership now: what may be said in public. */
export async function countsByRole(
  db: Db,
  partnershipId: string,
): Promise<{ role: Role; count: number }[]> {
  return await db
    .withTables<PeopleTables>()
    .selectFrom('role_held')
    .select(['role', (rows) => rows.fn.countAll<number>().as('count')])
    .where('partnership_id', '=', partnershipId)
    .where('ended_on', 'is', null)
    .groupBy('role')
    .orderBy('role')
    .execute()
}

/** Names of people by id, for pages that list what was written to them. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await people(db)
    .where('person.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export async function personByEmail(db: Db, email: string): Promise<Person | undefined> {
  const row = await people(db)
    .where(sql<string>`lower(person.email)`, '=', email.toLowerCase())
    .executeTakeFirst()
  return row && toPerson(row)
}

/** Somebody to act as on the command line. */
export async function viewerByEmail(db: Db, email: string): Promise<Viewer | undefined> {
  const person = await personByEmail(db, email)
  return person && (await viewerById(db, person.id))
}

/** A person as a viewer, with the roles they hold now; nobody where the id is of nobody. */
export async function viewerById(db: Db, personId: string): Promise<Viewer> {
  const rows = await db
    .withTables<PeopleTables>()
    .selectFrom('person')
    .leftJoin('role_held', (join) =>
      join.onRef('role_held.person_id', '=', 'person.id').on('role_held.ended_on', 'is', null),
    )
    .select(['person.id', 'person.label', 'role_held.role', 'role_held.partnership_id'])
    .where('person.id', '=', personId)
    .orderBy('role_held.id')
    .execute()
  const first = rows[0]
  if (first === undefined) return nobody
  return {
    person: { id: first.id, label: first.label },
    roles: rows.flatMap(({ role, partnership_id }) =>
      role === null ? [] : [{ role, partnershipId: partnership_id }],
    ),
  }
}

/** Writes a person; false where somebody else wrote one with this address meanwhile. */
export async function insertPerson(
  tx: Tx,
  person: Pick<Person, 'id' | 'email' | 'name' | 'label' | 'recordedBy'>,
): Promise<boolean> {
  const written = await tx
    .withTables<PeopleTables>()
    .insertInto('person')
    .values({
      id: person.id,
      email: person.email,
      name: person.name,
      label: person.label,
      recorded_at: sql`clock_timestamp()`,
      recorded_by: person.recordedBy,
      updated_at: sql`clock_timestamp()`,
      retained_until: retention,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return written.numInsertedOrUpdatedRows === 1n
}

/** Holds a person until the transaction ends, so that two changes of their roles come one after the other. */
export async function lockPerson(tx: Tx, id: string): Promise<void> {
  await sql`SELECT id FROM person WHERE id = ${id} FOR NO KEY UPDATE`.execute(tx)
}

/** Whoever has just signed in is kept for two more years. */
export async function retainPerson(db: Db, id: string): Promise<void> {
  await db
    .withTables<PeopleTables>()
    .updateTable('person')
    .set({ retained_until: retention })
    .where('id', '=', id)
    .execute()
}

export async function currentRoles(db: Db, personId: string): Promise<RoleRecord[]> {
  const query = scopedRoles(db, 'all').where('ended_on', 'is', null)
  return (await query.where('person_id', '=', personId).orderBy('id').execute()).map(toRole)
}

/** Everybody's current roles of a kind, held still until the transaction ends. */
export async function lockedRoles(tx: Tx, role: Role): Promise<RoleRecord[]> {
  const query = scopedRoles(tx, 'all').where('ended_on', 'is', null)
  return (await query.where('role', '=', role).orderBy('id').forUpdate().execute()).map(toRole)
}

export async function roleById(db: Db, id: string): Promise<RoleRecord | undefined> {
  const row = await scopedRoles(db, 'all').where('id', '=', id).executeTakeFirst()
  return row && toRole(row)
}

export async function insertRole(
  tx: Tx,
  held: Pick<RoleRecord, 'id' | 'personId' | 'role' | 'partnershipId' | 'heldOn' | 'recordedBy'>,
): Promise<Row> {
  const writing = tx
    .withTables<PeopleTables>()
    .insertInto('role_held')
    .values({
      id: held.id,
      person_id: held.personId,
      role: held.role,
      partnership_id: held.partnershipId,
      held_on: held.heldOn,
      recorded_at: sql`clock_timestamp()`,
      recorded_by: held.recordedBy,
    })
    .execute()
  await writing.catch((error: unknown) => {
    throw isMissingReference(error)
      ? new Refusal('bad-input', 'Select the partnership this role is for', 'partnership')
      : error
  })
  return await roleRow(tx, held.id)
}

/** Partnerships stand above people, so the database alone knows whether one is there. */
function isMissingReference(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23503'
}

export async function writeRoleEnd(
  tx: Tx,
  id: string,
  ended: { on: string; recordedBy: string },
): Promise<Row> {
  await tx
    .withTables<PeopleTables>()
    .updateTable('role_held')
    .set({
      ended_on: ended.on,
      ended_recorded_at: sql`clock_timestamp()`,
      ended_recorded_by: ended.recordedBy,
    })
    .where('id', '=', id)
    .execute()
  return await roleRow(tx, id)
}

/** The whole row as history keeps it: ids, a role and dates, nothing personal. */
export async function roleRow(tx: Tx, id: string): Promise<Row> {
  const found = await sql<{ row: Row }>`
    SELECT to_jsonb(role_held) AS row FROM role_held WHERE id = ${id}
  `.execute(tx)
  const row = found.rows[0]?.row
  if (row === undefined) throw new Error('A role that was written is not there')
  return row
}
