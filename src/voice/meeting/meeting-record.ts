import type {
  AgendaKind,
  AnswerStanding,
  Meeting,
  Naming,
  PointState,
  Presence,
  QuestionState,
  SourceExtent,
  Wording,
} from './meeting.ts'

/** A meeting with all that is recorded under it, in its order: what its pages and its paper are made from. */
export interface MeetingRecord extends Meeting {
  people: readonly MeetingPerson[]
  agenda: readonly AgendaItem[]
  materials: readonly Material[]
  questions: readonly Question[]
  rounds: readonly Round[]
  notes: readonly MeetingNote[]
  minutedActions: readonly MinutedAction[]
}

interface Recorded {
  id: string
  /** Where in the source its words stand; none where there is no source. */
  spans: readonly SourceExtent[]
}

export interface MeetingPerson {
  id: string
  name: string | null
  role: string | null
  organisation: string | null
  naming: Naming
  presence: Presence | null
}

export interface AgendaItem extends Recorded {
  kind: AgendaKind
  title: string | null
  summary: string | null
  personId: string | null
}

export interface Material extends Recorded {
  title: string
  url: string
  agendaItemId: string | null
}

export interface Question extends Recorded {
  text: string
  wording: Wording
  state: QuestionState
  answers: readonly Answer[]
}

export interface Answer extends Recorded {
  personId: string | null
  text: string
  wording: Wording
  standing: AnswerStanding
}

export interface Round {
  id: string
  title: string | null
  prompts: readonly Prompt[]
}

export interface Prompt extends Recorded {
  text: string | null
  wording: Wording
  points: readonly Point[]
}

export interface Point extends Recorded {
  /** The words as they stand now: the last correction, or as captured. */
  text: string
  wording: Wording
  state: PointState
  /** The table that said it; null where that is not known. */
  roundTable: string | null
}

export interface MeetingNote extends Recorded {
  title: string
  text: string
}

export interface MinutedAction extends Recorded {
  text: string
  owner: string | null
  status: string | null
}

/** How many of what a meeting's record holds. */
export function countsOf(meeting: MeetingRecord): {
  questions: number
  answers: number
  rounds: number
  prompts: number
  points: number
} {
  const prompts = meeting.rounds.flatMap((round) => round.prompts)
  return {
    questions: meeting.questions.length,
    answers: meeting.questions.flatMap(({ answers }) => answers).length,
    rounds: meeting.rounds.length,
    prompts: prompts.length,
    points: prompts.flatMap(({ points }) => points).length,
  }
}
