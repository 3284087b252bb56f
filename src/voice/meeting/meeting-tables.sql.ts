import type {
  AgendaKind,
  AnswerStanding,
  MeetingState,
  Naming,
  PointState,
  Presence,
  QuestionState,
  Wording,
} from './meeting.ts'

interface Owned {
  partnership_id: string
  id: string
}

interface Stamped {
  recorded_at: Date
  recorded_by: string
}

interface Dated extends Stamped {
  held_on: string
}

/** The tables under a meeting, as queries name them. docs/tables says what each column means. */
export type MeetingTables = {
  paper_source: Owned &
    Stamped & { file_name: string; media_type: string; sha256: string; text: string }
  meeting: Owned &
    Stamped & {
      slug: string
      title: string
      held_on: string | null
      venue: string | null
      summary: string | null
      closing: string | null
      paper_source_id: string | null
    }
  meeting_publication: Owned & Dated & { meeting_id: string; state: MeetingState }
  meeting_person: Owned & {
    meeting_id: string
    position: number
    name: string | null
    role: string | null
    organisation: string | null
    naming: Naming
    presence: Presence | null
  }
  agenda_item: Owned & {
    meeting_id: string
    position: number
    kind: AgendaKind
    title: string | null
    summary: string | null
    person_id: string | null
  }
  material: Owned & {
    meeting_id: string
    agenda_item_id: string | null
    position: number
    title: string
    url: string
  }
  question: Owned & { meeting_id: string; position: number; text: string; wording: Wording }
  question_state: Owned &
    Dated & { question_id: string; state: QuestionState; reason: string | null }
  answer: Owned & {
    question_id: string
    position: number
    person_id: string | null
    text: string
    wording: Wording
    standing: AnswerStanding
  }
  round: Owned & { meeting_id: string; position: number; title: string | null }
  prompt: Owned & { round_id: string; position: number; text: string | null; wording: Wording }
  point: Owned & {
    meeting_id: string
    prompt_id: string
    position: number
    text: string
    wording: Wording
    round_table: string | null
  }
  point_state: Owned &
    Dated & { point_id: string; state: PointState; text: string | null; reason: string | null }
  meeting_note: Owned & { meeting_id: string; position: number; title: string; text: string }
  minuted_action: Owned & {
    meeting_id: string
    position: number
    text: string
    owner: string | null
    status: string | null
  }
  source_span: {
    partnership_id: string
    record_id: string
    position: number
    record_kind: string
    meeting_id: string
    paper_source_id: string
    start_at: number
    end_at: number
  }
}
