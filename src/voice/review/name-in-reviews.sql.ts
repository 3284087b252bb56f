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
    SELECT to_jsonb(version) AS row FROM paper_review_version AS version
    JOIN paper_review AS review
      ON review.partnership_id = version.partnership_id AND review.id = version.review_id
    WHERE review.partnership_id = ${partnershipId} AND review.paper_source_id = ${paperSourceId}
    ORDER BY version.review_id, version.number
  `.execute(tx)
  return found.rows.map(({ row }) => row)
}
