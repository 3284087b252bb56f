import { makeRecords, type RecordRef, type Row } from '#src/history/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { redactValue } from '../meeting/name-redaction.ts'
import type { NameReplacement } from '../meeting/name-replacer.commands.ts'
import { versionsOfSource } from './name-in-reviews.sql.ts'
import { reviewRecordKinds } from './review.ts'

/** Puts a role in the place of a name in every version of the review by which a meeting came in. */
export async function replaceNameInReviews(
  tx: Tx,
  { partnershipId, inText, source }: NameReplacement,
): Promise<readonly RecordRef[]> {
  if (source === null) return []
  const versions = await versionsOfSource(tx, partnershipId, source.id)
  const changes = versions.map((before) => {
    const id = `${String(before['review_id'])}/${String(before['number'])}`
    const after: Row = {
      ...before,
      label: inText(String(before['label'])),
      draft: redactValue(before['draft'], inText, source.moved),
    }
    return { record: { kind: 'paper-review-version', id }, before, after }
  })
  await makeRecords(tx, changes, reviewRecordKinds)
  const reviews = new Set(versions.map((version) => String(version['review_id'])))
  return [...reviews].map((id) => ({ kind: 'paper-review', id }))
}
