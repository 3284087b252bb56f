import type { RecordKind } from '#src/history/index.ts'

/** Verbatim: the words it was said in, or as a published paper prints it. Reported: in somebody else's words. */
export type Wording = 'verbatim' | 'reported'

/** How somebody in a meeting's record is named: by a printed paper, by role alone, or as they agreed. */
export type Naming = 'as-named-in-the-paper' | 'by-role' | 'agreed'

/** Who has said that an answer is theirs: a published paper prints it, or its panel member approved it. */
export type AnswerStanding = 'as-published' | 'awaiting-approval' | 'approved'

export type AgendaKind = 'opening' | 'talk' | 'panel' | 'round' | 'break' | 'closing'
export type Presence = 'present' | 'apologies'
export type MeetingState = 'draft' | 'published'
export type QuestionState = 'asked' | 'held' | 'open' | 'put' | 'answered' | 'carried-forward'
export type PointState = 'captured' | 'corrected' | 'coded' | 'set-aside'

/** From start up to, and not with, end, in code points of the source's text. */
export type SourceExtent = readonly [start: number, end: number]

/** A paper or minutes as they came in. */
export interface PaperSource {
  id: string
  partnershipId: string
  fileName: string
  mediaType: string
  sha256: string
  text: string
}

/** A meeting as lists show it. */
export interface Meeting {
  id: string
  partnershipId: string
  slug: string
  title: string
  /** The day it took place, ISO; null where that is not known. */
  heldOn: string | null
  venue: string | null
  summary: string | null
  closing: string | null
  paperSourceId: string | null
  state: MeetingState
}

const tables: Readonly<Record<string, string>> = {
  'paper-source': 'paper_source',
  meeting: 'meeting',
  'meeting-publication': 'meeting_publication',
  'meeting-person': 'meeting_person',
  'agenda-item': 'agenda_item',
  material: 'material',
  question: 'question',
  'question-state': 'question_state',
  answer: 'answer',
  round: 'round',
  prompt: 'prompt',
  point: 'point',
  'point-state': 'point_state',
  'meeting-note': 'meeting_note',
  'minuted-action': 'minuted_action',
  'source-span': 'source_span',
}

/** Every kind of row under a meeting, so that recording one can be taken back whole. */
export const meetingRecordKinds: readonly RecordKind[] = Object.entries(tables).map(
  ([kind, table]): RecordKind => ({
    kind,
    table,
    key:
      kind === 'source-span'
        ? ['partnership_id', 'record_id', 'position']
        : ['partnership_id', 'id'],
    ...(kind === 'meeting' ? { path: (row) => `/meetings/${String(row['slug'])}` } : {}),
  }),
)
