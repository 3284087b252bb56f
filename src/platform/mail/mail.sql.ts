import { sql } from 'kysely'
import type { Db, Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import type { MailState, MailText } from './mail.ts'

type MailTables = {
  mail: {
    id: string
    to_person_id: string
    subject: string
    body: string
    recorded_at: Date
  }
  mail_state: {
    id: string
    mail_id: string
    state: MailState
    reason: string | null
    recorded_at: Date
  }
}

export interface MailStateRow {
  state: MailState
  reason: string | null
  recordedAt: Date
}

export interface MailRow {
  id: string
  toPersonId: string
  subject: string
  recordedAt: Date
  newest: MailStateRow
}

export async function insertMail(tx: Tx, toPersonId: string, kept: MailText): Promise<string> {
  const id = newId()
  await tx
    .withTables<MailTables>()
    .insertInto('mail')
    .values({
      id,
      to_person_id: toPersonId,
      subject: kept.subject,
      body: kept.text,
      recorded_at: sql`clock_timestamp()`,
    })
    .execute()
  return id
}

export async function insertMailState(
  db: Db,
  mailId: string,
  state: MailState,
  reason: string | null = null,
): Promise<void> {
  await db
    .withTables<MailTables>()
    .insertInto('mail_state')
    .values({ id: newId(), mail_id: mailId, state, reason, recorded_at: sql`clock_timestamp()` })
    .execute()
}

/** Mail that was being sent when its process ended is said to have failed. Returns how many there were. */
export async function failUnfinishedMail(
  db: Db,
  reason: string,
  olderThanS: number,
): Promise<number> {
  const rows = await newestStates(db)
    .where('newest.state', '=', 'queued')
    .where(
      'newest.recorded_at',
      '<',
      sql<Date>`clock_timestamp() - make_interval(secs => ${olderThanS})`,
    )
    .execute()
  for (const row of rows) await insertMailState(db, row.id, 'failed', reason)
  return rows.length
}

function newestStates(db: Db) {
  return db
    .withTables<MailTables>()
    .selectFrom('mail')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('mail_state')
          .select(['mail_state.state', 'mail_state.reason', 'mail_state.recorded_at'])
          .whereRef('mail_state.mail_id', '=', 'mail.id')
          .orderBy('mail_state.id', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select([
      'mail.id',
      'mail.to_person_id',
      'mail.subject',
      'mail.recorded_at',
      'newest.state',
      'newest.reason',
      'newest.recorded_at as state_recorded_at',
    ])
}

type NewestRow = Awaited<ReturnType<ReturnType<typeof newestStates>['execute']>>[number]

function toMailRow(row: NewestRow): MailRow {
  return {
    id: row.id,
    toPersonId: row.to_person_id,
    subject: row.subject,
    recordedAt: row.recorded_at,
    newest: { state: row.state, reason: row.reason, recordedAt: row.state_recorded_at },
  }
}

/** One page of the outbox, newest first, and how many mails there are in all. */
export async function newestMail(
  db: Db,
  page: { limit: number; offset: number },
): Promise<{ rows: MailRow[]; total: number }> {
  const rows = await newestStates(db)
    .orderBy('mail.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const counted = await db
    .withTables<MailTables>()
    .selectFrom('mail')
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: rows.map(toMailRow), total: counted.total }
}

/** How many mails stand in the outbox unsent: held, or refused by the mail server. */
export async function heldMailCount(db: Db): Promise<number> {
  const counted = await newestStates(db)
    .clearSelect()
    .where('newest.state', 'in', ['held', 'failed'])
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return counted.total
}

export async function mailById(
  db: Db,
  id: string,
): Promise<{ mail: MailRow; body: string; states: MailStateRow[] } | undefined> {
  const row = await newestStates(db)
    .select('mail.body')
    .where('mail.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const states = await db
    .withTables<MailTables>()
    .selectFrom('mail_state')
    .select(['state', 'reason', 'recorded_at'])
    .where('mail_id', '=', id)
    .orderBy('id')
    .execute()
  return {
    mail: toMailRow(row),
    body: row.body,
    states: states.map(({ state, reason, recorded_at }) => ({
      state,
      reason,
      recordedAt: recorded_at,
    })),
  }
}
