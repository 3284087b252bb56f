import { sql } from 'kysely'
import type { Scope } from '#src/people/index.ts'
import type { Db, Tx } from '#src/platform/db/db.ts'
import type { Review } from './review.ts'
import type { ReviewListed, ReviewState, VersionListed } from './review-listed.ts'
import type { ReviewTables } from './review-tables.sql.ts'

const state = sql<ReviewState>`CASE WHEN meeting.slug IS NOT NULL THEN 'accepted' ELSE coalesce((
  SELECT given.state FROM paper_review_state AS given
  WHERE given.partnership_id = review.partnership_id AND given.review_id = review.id
  ORDER BY given.recorded_at DESC, given.id DESC LIMIT 1
), 'open') END`

function reviews(db: Db) {
  return db
    .withTables<ReviewTables>()
    .selectFrom('paper_review as review')
    .innerJoin('paper_source as source', (join) =>
      join
        .onRef('source.partnership_id', '=', 'review.partnership_id')
        .onRef('source.id', '=', 'review.paper_source_id'),
    )
    .leftJoin('meeting', (join) =>
      join
        .onRef('meeting.partnership_id', '=', 'review.partnership_id')
        .onRef('meeting.paper_source_id', '=', 'review.paper_source_id'),
    )
    .select([
      'review.id',
      'review.partnership_id as partnershipId',
      'review.paper_source_id as paperSourceId',
      'source.file_name as fileName',
      'review.version',
      'review.recorded_at as recordedAt',
      'review.recorded_by as recordedBy',
      'meeting.slug as meetingSlug',
      'meeting.title as meetingTitle',
    ])
    .select(state.as('state'))
}

/** Those a viewer may work on, by where their permit reaches. */
function within(query: ReturnType<typeof reviews>, scope: Scope): ReturnType<typeof reviews> {
  if (scope === 'all') return query
  return scope.partnershipIds.length === 0
    ? query.where(sql<boolean>`false`)
    : query.where('review.partnership_id', 'in', [...scope.partnershipIds])
}

/** Newest first. */
export async function reviewsIn(
  db: Db,
  scope: Scope,
  states: readonly ReviewState[],
): Promise<ReviewListed[]> {
  return await within(reviews(db), scope)
    .where(state, 'in', [...states])
    .orderBy('review.recorded_at', 'desc')
    .orderBy('review.id', 'desc')
    .execute()
}

/** Papers that wait to be looked over. */
export async function openReviews(db: Db, scope: Scope): Promise<ReviewListed[]> {
  return await reviewsIn(db, scope, ['open'])
}

export async function reviewById(
  db: Db,
  scope: Scope,
  id: string,
): Promise<ReviewListed | undefined> {
  return await within(reviews(db), scope).where('review.id', '=', id).executeTakeFirst()
}

export async function reviewOfSource(
  db: Db,
  partnershipId: string,
  paperSourceId: string,
): Promise<ReviewListed | undefined> {
  return await reviews(db)
    .where('review.partnership_id', '=', partnershipId)
    .where('review.paper_source_id', '=', paperSourceId)
    .executeTakeFirst()
}

/** The review as a version has it, and the text it is of. */
export async function draftOf(
  db: Db,
  { partnershipId, id, version }: Pick<ReviewListed, 'partnershipId' | 'id' | 'version'>,
): Promise<{ review: Review; text: string }> {
  const row = await db
    .withTables<ReviewTables>()
    .selectFrom('paper_review_version as version')
    .innerJoin('paper_review as review', (join) =>
      join
        .onRef('review.partnership_id', '=', 'version.partnership_id')
        .onRef('review.id', '=', 'version.review_id'),
    )
    .innerJoin('paper_source as source', (join) =>
      join
        .onRef('source.partnership_id', '=', 'review.partnership_id')
        .onRef('source.id', '=', 'review.paper_source_id'),
    )
    .select(['version.draft', 'source.text'])
    .where('version.partnership_id', '=', partnershipId)
    .where('version.review_id', '=', id)
    .where('version.number', '=', version)
    .executeTakeFirstOrThrow()
  return { review: row.draft, text: row.text }
}

/** Every version, oldest first. */
export async function versionsOf(
  db: Db,
  { partnershipId, id }: Pick<ReviewListed, 'partnershipId' | 'id'>,
): Promise<VersionListed[]> {
  return await db
    .withTables<ReviewTables>()
    .selectFrom('paper_review_version')
    .select([
      'number',
      'changed_number as changedNumber',
      'label',
      'piece',
      'recorded_at as recordedAt',
      'recorded_by as recordedBy',
    ])
    .where('partnership_id', '=', partnershipId)
    .where('review_id', '=', id)
    .orderBy('number')
    .execute()
}

/** The number of the version that stands, locked until the transaction ends: of two changes at once one waits. */
export async function lockedVersion(
  tx: Tx,
  { partnershipId, id }: Pick<ReviewListed, 'partnershipId' | 'id'>,
): Promise<number | undefined> {
  const row = await tx
    .withTables<ReviewTables>()
    .selectFrom('paper_review')
    .select('version')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.version
}

export interface NewVersion {
  changedNumber: number
  label: string
  piece: number | null
  draft: Review
  recordedBy: string
}

/** Keeps a version under the next free number, and makes it stand. */
export async function insertVersion(
  tx: Tx,
  of: Pick<ReviewListed, 'partnershipId' | 'id'>,
  version: NewVersion,
): Promise<number> {
  const row = await tx
    .withTables<ReviewTables>()
    .insertInto('paper_review_version')
    .values({
      partnership_id: of.partnershipId,
      review_id: of.id,
      number: sql<number>`(
        SELECT max(number) + 1 FROM paper_review_version
        WHERE partnership_id = ${of.partnershipId} AND review_id = ${of.id}
      )`,
      changed_number: version.changedNumber,
      label: version.label,
      piece: version.piece,
      draft: JSON.stringify(version.draft),
      recorded_at: sql`clock_timestamp()`,
      recorded_by: version.recordedBy,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await makeStand(tx, of, row.number)
  return row.number
}

export async function makeStand(
  tx: Tx,
  { partnershipId, id }: Pick<ReviewListed, 'partnershipId' | 'id'>,
  version: number,
): Promise<void> {
  await tx
    .withTables<ReviewTables>()
    .updateTable('paper_review')
    .set({ version })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

/** Of two uploads of the same bytes at once, the second waits for the first. */
export async function lockBytes(tx: Tx, sha256: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(tx)
}
