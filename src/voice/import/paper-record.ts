/**
 * What a paper or minutes say, as records. Offsets count Unicode code points of the text as read,
 * and a record's text is the text of its spans, joined by one blank.
 */
export interface PaperRecord {
  title: string | null
  /** The day of the meeting, in ISO form. */
  date: string | null
  venue: string | null
  opener: NamedPerson | null
  speakers: PaperSpeaker[]
  questions: PaperQuestion[]
  rounds: PaperRound[]
  summary?: string
  closing: string | null
  attendance: Attendee[]
  sections: PaperSection[]
  actions: PaperAction[]
  links: PaperLink[]
  leftover: Leftover[]
  /** The text that was read, where the source is not plain text. */
  text?: string
  /** Sorted, disjoint, and together the whole text. */
  spans: PaperSpan[]
  /** Characters that are not left over, as a part of all. */
  coverage: number
}

/** A person as the paper names them. */
export interface NamedPerson {
  name: string
  role: string | null
  organisation: string | null
}

export interface PaperSpeaker extends NamedPerson {
  presented: string
  spans: Extent[]
}

export interface PaperQuestion {
  text: string
  spans: Extent[]
  answers: PaperAnswer[]
}

export interface PaperAnswer {
  /** Null where the paper does not say who answered. */
  by: string | null
  text: string
  spans: Extent[]
}

export interface PaperRound {
  /** Null where the round has no heading. */
  title: string | null
  prompts: PaperPrompt[]
}

export interface PaperPrompt {
  /** Null where points are printed under no question. */
  text: string | null
  spans: Extent[]
  points: PaperPoint[]
}

export interface PaperPoint {
  text: string
  start: number
  end: number
  spans: Extent[]
}

export interface Attendee extends NamedPerson {
  /** Null where the text lists names and does not tell who was there. */
  presence: 'present' | 'apologies' | null
}

export interface PaperSection {
  title: string
  start: number
  end: number
}

export interface PaperAction {
  text: string
  /** Null where nobody is named to do it. */
  owner: string | null
  /** What is printed of its progress, such as “Complete”. */
  status: string | null
  start: number
  end: number
}

export interface PaperLink {
  url: string
  start: number
  end: number
}

export interface Leftover {
  start: number
  end: number
  text: string
}

/** From start up to, and not with, end. */
export type Extent = [start: number, end: number]

export interface PaperSpan {
  start: number
  end: number
  as: SpanKind
}

export const spanKinds = [
  'title',
  'opener',
  'speaker',
  'question',
  'answer',
  'prompt',
  'point',
  'closing',
  'narrative',
  'furniture',
  'leftover',
] as const

export type SpanKind = (typeof spanKinds)[number]
