import { type Change, makeRecords, recordDeed } from '#src/history/index.ts'
import { actorOf, requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { type RecordedMeeting, recordMeeting } from '../meeting/meeting.commands.ts'
import { sourceOfHash } from '../meeting/meeting.sql.ts'
import { type MeetingState, meetingRecordKinds } from '../meeting/meeting.ts'
import type { PaperToKeep } from '../meeting/meeting-to-record.ts'
import { changed, type ReviewChange } from './change.ts'
import { meetingFromReview } from './meeting-from-review.ts'
import { pieceAt, pieceOf } from './piece.ts'
import {
  draftOf,
  insertVersion,
  lockBytes,
  lockedVersion,
  makeStand,
  reviewOfSource,
  versionsOf,
} from './review.sql.ts'
import { type Review, reviewRecordKinds } from './review.ts'
import type { ReviewListed } from './review-listed.ts'
import { sourceOf } from './source.ts'
import { versionAfter } from './version.ts'

const kinds = [...meetingRecordKinds, ...reviewRecordKinds]

/** A paper, and the review as which it was read. */
export interface StartedPaper {
  paper: PaperToKeep
  draft: Review
}

/** Keeps a paper and begins its review, as one history entry. A paper that is under review already is left as it is. */
export async function startReview(
  tx: Tx,
  viewer: Viewer,
  partnershipId: string,
  { paper, draft }: StartedPaper,
): Promise<{ id: string; entryId: string | undefined }> {
  requirePermit(viewer, 'paper-reviewing', partnershipId)
  await lockBytes(tx, paper.sha256)
  const kept = await sourceOfHash(tx, partnershipId, paper.sha256)
  const held = kept === undefined ? undefined : await reviewOfSource(tx, partnershipId, kept.id)
  if (held !== undefined) return { id: held.id, entryId: undefined }
  const id = newId()
  const changes = startOf(paper, draft, {
    partnershipId,
    id,
    keptSourceId: kept?.id,
    stamp: { recorded_at: new Date().toISOString(), recorded_by: actorOf(viewer).label },
  })
  await makeRecords(tx, changes, kinds)
  const entryId = await recordDeed(tx, actorOf(viewer), {
    command: 'paper-reviewing',
    label: `brought in the paper “${paper.fileName}” for review`,
    subject: { kind: 'paper-review', id },
    partnershipId,
    changes,
  })
  return { id, entryId }
}

interface Start {
  partnershipId: string
  id: string
  keptSourceId: string | undefined
  stamp: { recorded_at: string; recorded_by: string }
}

function startOf(
  { fileName, mediaType, sha256, text }: PaperToKeep,
  draft: Review,
  { partnershipId, id, keptSourceId, stamp }: Start,
): Change[] {
  const of = { partnership_id: partnershipId }
  const sourceId = keptSourceId ?? newId()
  const source = {
    record: { kind: 'paper-source', id: sourceId },
    before: null,
    after: {
      ...of,
      id: sourceId,
      file_name: fileName,
      media_type: mediaType,
      sha256,
      text,
      ...stamp,
    },
  }
  return [
    ...(keptSourceId === undefined ? [source] : []),
    {
      record: { kind: 'paper-review', id },
      before: null,
      after: { ...of, id, paper_source_id: sourceId, version: 1, ...stamp },
    },
    {
      record: { kind: 'paper-review-version', id: `${id}/1` },
      before: null,
      after: {
        ...of,
        review_id: id,
        number: 1,
        changed_number: null,
        label: 'read the paper',
        piece: null,
        draft,
        ...stamp,
      },
    },
  ]
}

/** Makes one change and keeps it as a version. Returns the piece to look at. */
export async function changeReview(
  tx: Tx,
  viewer: Viewer,
  listed: ReviewListed,
  { version, change }: { version: number; change: ReviewChange },
): Promise<number | null> {
  await requireStanding(tx, viewer, listed, version)
  const { review, text } = await draftOf(tx, { ...listed, version })
  const outcome = changed(review, sourceOf(text), change)
  if (!outcome.ok) throw new Refusal('bad-input', outcome.sentence, fieldOf(change))
  await insertVersion(tx, listed, {
    changedNumber: version,
    label: outcome.label,
    piece: outcome.piece,
    draft: outcome.review,
    recordedBy: actorOf(viewer).label,
  })
  return outcome.piece
}

/** The form a refusal is told in: that of the piece, or that of a record. */
function fieldOf(change: ReviewChange): string {
  return 'piece' in change ? 'panel' : 'edit'
}

/** Goes one change back, or one forward again. Returns the piece it was done to. */
export async function turnReview(
  tx: Tx,
  viewer: Viewer,
  listed: ReviewListed,
  { version, turn }: { version: number; turn: 'back' | 'forward' },
): Promise<number | null> {
  await requireStanding(tx, viewer, listed, version)
  const versions = await versionsOf(tx, listed)
  const here = versions.find(({ number }) => number === version)
  const goal =
    turn === 'back'
      ? versions.find(({ number }) => number === here?.changedNumber)
      : versionAfter(versions, version)
  if (goal === undefined)
    throw new Refusal(
      'bad-input',
      turn === 'back'
        ? 'There is no change to undo: this is the paper as it was read.'
        : 'There is no change to make again.',
      'panel',
    )
  await makeStand(tx, listed, goal.number)
  const piece = (turn === 'back' ? here : goal)?.piece ?? null
  return piece === null
    ? null
    : await pieceSameAs(tx, listed, piece, { version, goal: goal.number })
}

/** The piece in another version; where it is not there, the one that holds its words. */
async function pieceSameAs(
  tx: Tx,
  listed: ReviewListed,
  id: number,
  { version, goal }: { version: number; goal: number },
): Promise<number | null> {
  const there = (await draftOf(tx, { ...listed, version: goal })).review
  if (pieceOf(there, id) !== undefined) return id
  const before = (await draftOf(tx, { ...listed, version })).review
  const start = pieceOf(before, id)?.spans[0]?.[0]
  return start === undefined ? null : (pieceAt(there, start)?.id ?? null)
}

/** Records the meeting that a review tells of, as one history entry, so that undoing it opens the review again. */
export async function acceptReview(
  tx: Tx,
  viewer: Viewer,
  listed: ReviewListed,
  { version, state, asOf }: { version: number; state: MeetingState; asOf: string },
): Promise<RecordedMeeting> {
  await requireStanding(tx, viewer, listed, version)
  const { review, text } = await draftOf(tx, { ...listed, version })
  const { partnershipId, paperSourceId } = listed
  const meeting = meetingFromReview(review, sourceOf(text), { state, paperSourceId })
  return await recordMeeting(tx, viewer, { partnershipId, asOf }, meeting)
}

/** Gives a review up; the paper and all versions stay, and it can be taken up again. */
export async function abandonReview(
  tx: Tx,
  viewer: Viewer,
  listed: ReviewListed,
  asOf: string,
): Promise<string> {
  if (listed.state !== 'open') throw closed(listed)
  return await writeState(tx, viewer, listed, { state: 'abandoned', asOf })
}

export async function reopenReview(
  tx: Tx,
  viewer: Viewer,
  listed: ReviewListed,
  asOf: string,
): Promise<string> {
  if (listed.state !== 'abandoned')
    throw new Refusal(
      'changed-since',
      'This review was not given up, so it cannot be taken up again.',
    )
  return await writeState(tx, viewer, listed, { state: 'open', asOf })
}

async function writeState(
  tx: Tx,
  viewer: Viewer,
  { partnershipId, id, fileName }: ReviewListed,
  { state, asOf }: { state: 'open' | 'abandoned'; asOf: string },
): Promise<string> {
  requirePermit(viewer, 'paper-reviewing', partnershipId)
  const stateId = newId()
  const change: Change = {
    record: { kind: 'paper-review-state', id: stateId },
    before: null,
    after: {
      partnership_id: partnershipId,
      id: stateId,
      review_id: id,
      state,
      held_on: asOf,
      recorded_at: new Date().toISOString(),
      recorded_by: actorOf(viewer).label,
    },
  }
  await makeRecords(tx, [change], kinds)
  return await recordDeed(tx, actorOf(viewer), {
    command: 'paper-reviewing',
    label:
      state === 'open'
        ? `took up the review of “${fileName}” again`
        : `gave up the review of “${fileName}”`,
    subject: { kind: 'paper-review', id },
    partnershipId,
    changes: [change],
    heldOn: asOf,
  })
}

/** Refuses what was sent from a page that shows another version than the one that stands, or a closed review. */
async function requireStanding(
  tx: Tx,
  viewer: Viewer,
  listed: ReviewListed,
  version: number,
): Promise<void> {
  requirePermit(viewer, 'paper-reviewing', listed.partnershipId)
  const standing = await lockedVersion(tx, listed)
  if (standing === undefined) throw notFound('review')
  if (listed.state !== 'open') throw closed(listed)
  if (standing !== version)
    throw new Refusal(
      'changed-since',
      'This review was changed since your page was shown, perhaps by somebody else. Nothing of yours was done. Look at the review as it is now, and do it again.',
    )
}

function closed({ state, meetingTitle }: ReviewListed): Refusal {
  return new Refusal(
    'changed-since',
    state === 'accepted'
      ? `This review is accepted: it became the meeting “${meetingTitle ?? ''}”. Undo that first.`
      : 'This review was given up. Take it up again first.',
  )
}
