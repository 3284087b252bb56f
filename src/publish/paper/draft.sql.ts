import { type Partnership, partnershipsById } from '#src/partnership/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import {
  type Meeting,
  type MeetingRecord,
  meetingById,
  recordOfMeeting,
  wordsAsCaptured,
} from '#src/voice/index.ts'
import type { PaperView } from './edition-words.ts'
import { type Fault, faultsOf, type RecordWords } from './fault.ts'
import { blocksOf } from './paper.sql.ts'
import type { ListedPaper } from './paper.ts'
import { contentOfDraft, recordWords } from './paper-view.ts'

/** A draft with all that it is made from and checked against. */
export interface Draft {
  paper: ListedPaper
  meeting: MeetingRecord
  view: PaperView
  record: RecordWords
  faults: readonly Fault[]
}

/** The draft of a paper, as it stands now. */
export async function draftOf(db: Db, paper: ListedPaper, origin: string): Promise<Draft> {
  const meeting = await recordOfMeeting(db, await meetingOf(db, paper))
  const content = contentOfDraft(paper, meeting, {
    partnership: await partnershipOf(db, paper),
    blocks: await blocksOf(db, paper),
  })
  const record = recordWords(meeting, await wordsAsCaptured(db, meeting))
  const view: PaperView = {
    content,
    edition: null,
    newest: paper.newest?.number ?? 0,
    mendedBy: null,
    path: `/papers/${paper.slug}`,
    meetingPath: `/meetings/${meeting.slug}`,
    origin,
  }
  return { paper, meeting, view, record, faults: faultsOf(content, record) }
}

/** The meeting of a paper: whoever sees the paper may know of it. */
export async function meetingOf(db: Db, paper: ListedPaper): Promise<Meeting> {
  const meeting = await meetingById(db, paper.partnershipId, paper.meetingId)
  if (meeting === undefined) throw notFound('meeting')
  return meeting
}

async function partnershipOf(db: Db, { partnershipId }: ListedPaper): Promise<Partnership> {
  const [partnership] = await partnershipsById(db, [partnershipId])
  if (partnership === undefined) throw notFound('partnership')
  return partnership
}
