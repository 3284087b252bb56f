import { operatorAsViewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { draftPaper, paperSeenBy, publishEdition } from '#src/publish/index.ts'
import { meetingRecordBySlug } from '#src/voice/index.ts'
import type { TestSite } from './app.ts'

export interface FreshPaper {
  slug: string
  /** The heading that its draft begins with. */
  blockId: string
}

/** A paper of a meeting, published once, whose draft has another title by now. */
export async function freshPaper(site: TestSite, meetingSlug: string): Promise<FreshPaper> {
  const { db, pool } = site.database
  const meeting = await meetingRecordBySlug(db, 'all', meetingSlug)
  if (meeting === undefined) throw new Error(`No meeting ${meetingSlug}`)
  const { slug } = await inTransaction(
    db,
    async (tx) => await draftPaper(tx, operatorAsViewer, meeting),
  )
  const paper = await paperSeenBy(db, 'all', slug)
  if (paper === undefined) throw new Error(`No paper ${slug}`)
  await inTransaction(
    db,
    async (tx) =>
      await publishEdition(tx, operatorAsViewer, paper, { erratum: '', heldOn: '2010-04-30' }),
  )
  await pool.query("UPDATE paper SET title = title || ', again' WHERE id = $1", [paper.id])
  const { rows } = await pool.query<{ id: string }>(
    'SELECT id FROM paper_block WHERE paper_id = $1 ORDER BY position LIMIT 1',
    [paper.id],
  )
  return { slug, blockId: rows[0]?.id ?? '' }
}
