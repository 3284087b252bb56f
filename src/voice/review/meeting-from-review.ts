import type { AgendaKind } from '../meeting/meeting.ts'
import type {
  AgendaItemToRecord,
  MaterialToRecord,
  MeetingToRecord,
  PersonToRecord,
} from '../meeting/meeting-to-record.ts'
import { childrenOf, ofKind } from './piece.ts'
import type { Piece, Review, ReviewPerson } from './review.ts'
import { type Source, wordsOf } from './source.ts'

/**
 * The meeting that a review tells of. Names stay as the paper prints them, answers stand as published, and words
 * count as verbatim, for they are those of the paper.
 */
export function meetingFromReview(
  review: Review,
  source: Source,
  { state, paperSourceId }: { state: MeetingToRecord['state']; paperSourceId: string },
): MeetingToRecord {
  const words = (piece: Piece): string => wordsOf(source, piece.spans)
  const taken = (piece: Piece) => ({ text: words(piece), spans: piece.spans })
  const person = personIndex(review)
  const agenda = agendaOf(review, words, person)
  return {
    ...review.fields,
    closing: closingOf(review, words),
    state,
    wording: 'verbatim',
    standing: 'as-published',
    takenFrom: { id: paperSourceId },
    people: review.people.map(personToRecord),
    agenda,
    materials: materialsOf(review, agenda),
    questions: ofKind(review, 'question').map((question) => ({
      ...taken(question),
      answers: childrenOf(review, question.id).map((answer) => ({
        ...taken(answer),
        person: person(answer.by),
      })),
    })),
    rounds: review.rounds.map(({ id, title }) => ({
      title,
      prompts: promptsOf(review, id).map((prompt) => ({
        text: prompt.spans.length === 0 ? null : words(prompt),
        spans: prompt.spans,
        points: childrenOf(review, prompt.id).map(taken),
      })),
    })),
    notes: review.notes.map(({ title, span }) => ({
      title,
      text: source.slice(...span),
      spans: [span],
    })),
    minutedActions: review.actions.map(({ text, owner, status, span }) => ({
      text,
      owner,
      status,
      spans: [span],
    })),
  }
}

/** Those of a round; one without words and without points is nothing. */
function promptsOf(review: Review, round: number): Piece[] {
  return childrenOf(review, round).filter(
    ({ id, spans }) => spans.length > 0 || childrenOf(review, id).length > 0,
  )
}

function personToRecord({ name, role, organisation, presence }: ReviewPerson): PersonToRecord {
  const naming = name === null ? 'by-role' : 'as-named-in-the-paper'
  return { name, role, organisation, naming, presence }
}

function personIndex(review: Review): (id: number | null) => number | null {
  const indexes = new Map(review.people.map(({ id }, index) => [id, index]))
  return (id) => (id === null ? null : (indexes.get(id) ?? null))
}

type Words = (piece: Piece) => string

function agendaOf(
  review: Review,
  words: Words,
  person: (id: number | null) => number | null,
): AgendaItemToRecord[] {
  const talks = ofKind(review, 'speaker').map((talk) => ({
    ...part('talk', null),
    summary: words(talk),
    person: person(talk.by),
    spans: talk.spans,
  }))
  return [
    ...openingsOf(review).map((opening) => ({
      ...part('opening', null),
      person: person(opening.by),
      spans: opening.spans,
    })),
    ...talks,
    ...(ofKind(review, 'question').length === 0 ? [] : [part('panel', null)]),
    ...review.rounds.map(({ title }) => part('round', title)),
    ...(ofKind(review, 'closing').length === 0 ? [] : [part('closing', null)]),
  ]
}

function part(kind: AgendaKind, title: string | null): AgendaItemToRecord {
  return { kind, title, summary: null, person: null, spans: [] }
}

/** One for each person who opened, with all that is said of it. */
function openingsOf(review: Review): Pick<Piece, 'by' | 'spans'>[] {
  const openings = new Map<number | null, Piece['spans']>()
  for (const { by, spans } of ofKind(review, 'opener'))
    openings.set(by, [...(openings.get(by) ?? []), ...spans])
  return [...openings].map(([by, spans]) => ({ by, spans }))
}

function closingOf(review: Review, words: Words): string | null {
  const closing = ofKind(review, 'closing').map(words).join(' ')
  return closing === '' ? null : closing
}

/** Links belong to the talk in whose words they stand, or after whose words they come first. */
function materialsOf(review: Review, agenda: readonly AgendaItemToRecord[]): MaterialToRecord[] {
  return review.links.map(({ url, span }) => {
    const before = agenda.findLastIndex(
      ({ kind, spans }) => kind === 'talk' && (spans[0]?.[0] ?? Infinity) < span[0],
    )
    return { title: url, url, agendaItem: before === -1 ? null : before, spans: [span] }
  })
}
