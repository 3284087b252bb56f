import { sql } from 'kysely'
import type { Row } from '#src/history/index.ts'
import type { Tx } from '#src/platform/db/db.ts'

/** The reviews of a source, with every version of each, as whole rows. */
export async function versionsOfSource(
  tx: Tx,
  partnershipId: string,
  paperSourceId: string,
): Promise<Row[]> {
  const found = await sql<{ row: Row }>`
    SELECT to_jsonb(kept) AS row FROM paper_review_version AS kept
    JOIN paper_review AS review
      ON review.partnership_id = kept.partnership_id AND review.id = kept.review_id
    WHERE review.partnership_id = ${partnershipId} AND review.paper_source_id = ${paperSourceId}
    ORDER BY kept.review_id, kept.number
  `.execute(tx)
  return found.rows.map(({ row }) => row)
}
