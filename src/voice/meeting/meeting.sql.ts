import { sql } from 'kysely'
import type { Scope } from '#src/people/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import type { Meeting, MeetingState, PaperSource } from './meeting.ts'
import type { MeetingTables } from './meeting-tables.sql.ts'

/** The newest row of meeting_publication tells whether the public may see a meeting. */
const newestState = sql<MeetingState>`(
  SELECT publication.state FROM meeting_publication AS publication
  WHERE publication.partnership_id = meeting.partnership_id AND publication.meeting_id = meeting.id
  ORDER BY publication.recorded_at DESC, publication.id DESC LIMIT 1
)`

function meetings(db: Db) {
  return db
    .withTables<MeetingTables>()
    .selectFrom('meeting')
    .select([
      'id',
      'partnership_id as partnershipId',
      'slug',
      'title',
      'held_on as heldOn',
      'venue',
      'summary',
      'closing',
      'paper_source_id as paperSourceId',
    ])
    .select(newestState.as('state'))
}

/** Those a viewer may see: published ones, and drafts where their scope reaches. */
function seenBy(query: ReturnType<typeof meetings>, drafts: Scope): ReturnType<typeof meetings> {
  if (drafts === 'all') return query
  const ids = [...drafts.partnershipIds]
  return query.where((where) =>
    where.or([
      where(newestState, '=', 'published'),
      ...(ids.length === 0 ? [] : [where('partnership_id', 'in', ids)]),
    ]),
  )
}

/** Newest first; those whose day is not known last. `drafts` says whose drafts the viewer may see. */
export async function meetingsSeenBy(
  db: Db,
  drafts: Scope,
  partnershipId?: string,
): Promise<Meeting[]> {
  const query = seenBy(meetings(db), drafts)
  const chosen =
    partnershipId === undefined ? query : query.where('partnership_id', '=', partnershipId)
  return await chosen
    .orderBy('held_on', (order) => order.desc().nullsLast())
    .orderBy('title')
    .orderBy('id')
    .execute()
}

export async function meetingBySlug(
  db: Db,
  drafts: Scope,
  slug: string,
): Promise<Meeting | undefined> {
  return await seenBy(meetings(db), drafts).where('slug', '=', slug).executeTakeFirst()
}

/** A meeting that is known by its id already, whoever asks. */
export async function meetingById(
  db: Db,
  partnershipId: string,
  id: string,
): Promise<Meeting | undefined> {
  return await meetings(db)
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function takenSlugs(db: Db, slug: string): Promise<Set<string>> {
  const rows = await db
    .withTables<MeetingTables>()
    .selectFrom('meeting')
    .select('slug')
    .where((where) => where.or([where('slug', '=', slug), where('slug', 'like', `${slug}-%`)]))
    .execute()
  return new Set(rows.map((row) => row.slug))
}

function sources(db: Db) {
  return db
    .withTables<MeetingTables>()
    .selectFrom('paper_source')
    .select([
      'id',
      'partnership_id as partnershipId',
      'file_name as fileName',
      'media_type as mediaType',
      'sha256',
      'text',
    ])
}

/** The source of these bytes in a partnership, if it came in before. */
export async function sourceOfHash(
  db: Db,
  partnershipId: string,
  sha256: string,
): Promise<PaperSource | undefined> {
  return await sources(db)
    .where('partnership_id', '=', partnershipId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
}

export async function sourceById(
  db: Db,
  partnershipId: string,
  id: string,
): Promise<PaperSource | undefined> {
  return await sources(db)
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The meeting that was taken from a source, if one is on record. */
export async function meetingOfSource(
  db: Db,
  partnershipId: string,
  paperSourceId: string,
): Promise<Meeting | undefined> {
  return await meetings(db)
    .where('partnership_id', '=', partnershipId)
    .where('paper_source_id', '=', paperSourceId)
    .executeTakeFirst()
}
