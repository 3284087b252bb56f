import type { PieceKind } from './review.ts'

interface KindWords {
  /** Before a run of the text, and in lists to choose from. */
  label: string
  /** In a sentence: made it a point. */
  noun: string
  /** The key that makes a piece one of these. */
  key: string
  /** What it is for, to choose by. */
  meaning: string
}

/** What people call each kind of piece, in the order in which it is offered. */
export const kindWords: Readonly<Record<PieceKind, KindWords>> = {
  question: {
    label: 'Question',
    noun: 'a question',
    key: 'q',
    meaning: 'asked of the panel',
  },
  answer: { label: 'Answer', noun: 'an answer', key: 'a', meaning: 'to the question before it' },
  prompt: {
    label: 'Set question',
    noun: 'a set question',
    key: 'e',
    meaning: 'put to the tables of a round',
  },
  point: { label: 'Point', noun: 'a point', key: 'p', meaning: 'one thing said at a table' },
  opener: { label: 'Opening', noun: 'the opening', key: 'o', meaning: 'who opened, and how' },
  speaker: { label: 'Talk', noun: 'a talk', key: 't', meaning: 'what a speaker presented' },
  closing: { label: 'Closing', noun: 'the closing', key: 'c', meaning: 'how the meeting ended' },
  title: { label: 'Title', noun: 'the title', key: 'i', meaning: 'title and date as printed' },
  narrative: {
    label: 'Other words',
    noun: 'other words',
    key: 'w',
    meaning: 'kept with the paper, no record of their own',
  },
  furniture: {
    label: 'Page furniture',
    noun: 'page furniture',
    key: 'f',
    meaning: 'running lines and page numbers',
  },
  leftover: {
    label: 'Not placed',
    noun: 'words that are not placed',
    key: 'x',
    meaning: 'to be looked at',
  },
}
