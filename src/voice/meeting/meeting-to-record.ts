import type {
  AgendaKind,
  AnswerStanding,
  MeetingState,
  Naming,
  PaperSource,
  Presence,
  SourceExtent,
  Wording,
} from './meeting.ts'

/**
 * A meeting that is about to be recorded, whole, as an importer, the review page or a person gives it.
 * People are named by their place in `people`; ids are made when it is recorded.
 */
export interface MeetingToRecord {
  title: string
  /** ISO; null where the day is not known. */
  heldOn: string | null
  venue: string | null
  summary: string | null
  closing: string | null
  state: MeetingState
  /** How questions, answers, prompts and points are worded. */
  wording: Wording
  standing: AnswerStanding
  /** The paper it was taken from, if it was: one to keep with it, or one on record already. */
  takenFrom: PaperToKeep | { id: string } | null
  people: readonly PersonToRecord[]
  agenda: readonly AgendaItemToRecord[]
  materials: readonly MaterialToRecord[]
  questions: readonly QuestionToRecord[]
  rounds: readonly RoundToRecord[]
  notes: readonly NoteToRecord[]
  minutedActions: readonly MinutedActionToRecord[]
}

/** A paper as it was read, before it is kept. */
export type PaperToKeep = Omit<PaperSource, 'id' | 'partnershipId'>

/** Words taken from a source say from where; others have no spans. */
interface Taken {
  spans: readonly SourceExtent[]
}

export interface PersonToRecord {
  /** Null where the person is named by role alone. */
  name: string | null
  role: string | null
  organisation: string | null
  naming: Naming
  presence: Presence | null
}

export interface AgendaItemToRecord extends Taken {
  kind: AgendaKind
  title: string | null
  summary: string | null
  /** Index in `people`. */
  person: number | null
}

export interface MaterialToRecord extends Taken {
  title: string
  url: string
  /** Index in `agenda`. */
  agendaItem: number | null
}

export interface QuestionToRecord extends Taken {
  text: string
  answers: readonly AnswerToRecord[]
}

export interface AnswerToRecord extends Taken {
  /** Index in `people`. */
  person: number | null
  text: string
}

export interface RoundToRecord {
  title: string | null
  prompts: readonly PromptToRecord[]
}

export interface PromptToRecord extends Taken {
  text: string | null
  points: readonly PointToRecord[]
}

export interface PointToRecord extends Taken {
  text: string
  roundTable?: string
}

export interface NoteToRecord extends Taken {
  title: string
  text: string
}

export interface MinutedActionToRecord extends Taken {
  text: string
  owner: string | null
  status: string | null
}

/** A meeting of which nothing is known yet: what is typed from paper begins with it. */
export const emptyMeeting: Omit<MeetingToRecord, 'title'> = {
  heldOn: null,
  venue: null,
  summary: null,
  closing: null,
  state: 'draft',
  wording: 'reported',
  standing: 'awaiting-approval',
  takenFrom: null,
  people: [],
  agenda: [],
  materials: [],
  questions: [],
  rounds: [],
  notes: [],
  minutedActions: [],
}
