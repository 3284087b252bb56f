import { createHash } from 'node:crypto'
import { recordDeed } from '#src/history/index.ts'
import { actorOf, requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { canonicalJson } from './canonical.ts'
import { type Draft, draftOf } from './draft.sql.ts'
import { editionHeads, insertEdition } from './edition.sql.ts'
import { lockedPaperRow } from './paper.sql.ts'
import type { ListedPaper } from './paper.ts'

export interface Publication {
  /** What was wrong in the edition before; empty for the first. */
  erratum: string
  heldOn: string
}

/**
 * Publishes what a draft says as a numbered edition, which nothing changes any more. Refuses while a quote is not in
 * the words of its point. It is not undone: whoever read it has read it.
 */
export async function publishEdition(
  tx: Tx,
  viewer: Viewer,
  paper: ListedPaper,
  { erratum, heldOn }: Publication,
): Promise<number> {
  requirePermit(viewer, 'paper-publishing', paper.partnershipId)
  if ((await lockedPaperRow(tx, paper.id)) === undefined) throw notFound('paper')
  const draft = await draftOf(tx, paper, '')
  refuseFaults(draft)
  const last = (await editionHeads(tx, [paper])).get(paper.id)?.at(-1)
  const number = (last?.number ?? 0) + 1
  const text = canonicalJson(draft.view.content)
  const sha256 = hashOf(text)
  if (last !== undefined) refuseWithoutChange(last.sha256 === sha256, erratum)
  const id = newId()
  const edition = {
    partnershipId: paper.partnershipId,
    id,
    paperId: paper.id,
    number,
    content: text,
    sha256,
    erratum: last === undefined ? null : erratum,
    heldOn,
    recordedBy: actorOf(viewer).label,
  }
  await insertEdition(tx, edition)
  await recordDeed(tx, actorOf(viewer), {
    command: 'paper-publishing',
    label: `published edition ${number} of the paper “${paper.title}”`,
    subject: { kind: 'paper', id: paper.id },
    partnershipId: paper.partnershipId,
    changes: [
      {
        record: { kind: 'paper-edition', id },
        before: null,
        after: { id, number, sha256, held_on: heldOn },
      },
    ],
    heldOn,
  })
  return number
}

function refuseFaults({ meeting, view: { content }, faults }: Draft): void {
  if (meeting.state === 'draft')
    throw new Refusal(
      'bad-input',
      'Publish the meeting first, so that readers can follow each quote to its point',
      'publish',
    )
  if (!content.blocks.some(({ body }) => body.kind !== 'heading'))
    throw new Refusal('bad-input', 'Add something to the paper before you publish it', 'publish')
  const [first] = faults
  if (first === undefined) return
  const more = faults.length === 1 ? '' : ` There are ${faults.length} such places.`
  throw new Refusal('bad-input', `This cannot be published. ${first.sentence}${more}`, 'publish')
}

function refuseWithoutChange(isSame: boolean, erratum: string): void {
  if (erratum === '')
    throw new Refusal('bad-input', 'Enter what was wrong in the edition before', 'erratum')
  if (isSame)
    throw new Refusal('bad-input', 'Nothing has changed since the last edition', 'publish')
}

/** SHA-256 of a text, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
