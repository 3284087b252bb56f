import { childrenOf, pieceOf, replaced, withIds } from './piece.ts'
import {
  type Outcome,
  type Piece,
  type Review,
  type ReviewAction,
  type ReviewFields,
  type ReviewPerson,
  refused,
} from './review.ts'

export const most = { people: 1000, rounds: 100, prompts: 1000 } as const

function done(review: Review, label: string, piece: number | null = null): Outcome {
  return { ok: true, review, piece, label }
}

export function withFields(review: Review, fields: ReviewFields): Outcome {
  return done({ ...review, fields }, 'changed the title, day, venue or summary')
}

/** Says who answered, gave the talk, or opened; null where the paper does not say. */
export function namedBy(
  review: Review,
  { piece: id, by }: { piece: number; by: number | null },
): Outcome {
  const piece = pieceOf(review, id)
  if (piece === undefined || !['answer', 'speaker', 'opener'].includes(piece.kind))
    return refused('Only an answer, a talk or the opening is somebody’s.')
  const person = review.people.find((each) => each.id === by)
  if (by !== null && person === undefined) return refused('Choose somebody from the list.')
  const named = person === undefined ? 'nobody named' : shownName(person)
  return done(replaced(review, id, { ...piece, by }), `said it is by ${named}`, id)
}

/** A person in few words: their name, or else their role. */
export function shownName({ name, role, organisation }: ReviewPerson): string {
  return name ?? [role, organisation].filter((part) => part !== null).join(', ')
}

export function withPerson(
  review: Review,
  person: Omit<ReviewPerson, 'id'> & { id: number | null },
): Outcome {
  if (person.name === null && person.role === null) return refused('Enter a name, or else a role.')
  const name = shownName({ ...person, id: 0 })
  if (person.id === null) {
    if (review.people.length >= most.people)
      return refused(`A paper names at most ${most.people} people here.`)
    const { review: next, ids } = withIds(review, 1)
    const added = { ...person, id: ids[0] ?? 0 }
    return done({ ...next, people: [...next.people, added] }, `added ${name}`)
  }
  const { id } = person
  if (!review.people.some((each) => each.id === id)) return refused('There is no such person.')
  const people = review.people.map((each) => (each.id === id ? { ...person, id } : each))
  return done({ ...review, people }, `changed ${name}`)
}

/** Somebody to whom words belong stays. */
export function withoutPerson(review: Review, id: number): Outcome {
  const person = review.people.find((each) => each.id === id)
  if (person === undefined) return refused('There is no such person.')
  const own = review.pieces.filter(({ by }) => by === id).length
  if (own > 0)
    return refused(
      `${shownName(person)} opened, gave a talk or answered (${own} in all). Say first who did.`,
    )
  const people = review.people.filter((each) => each.id !== id)
  return done({ ...review, people }, `removed ${shownName(person)}`)
}

export function withRound(
  review: Review,
  { id, title }: { id: number | null; title: string | null },
): Outcome {
  if (id === null) {
    if (review.rounds.length >= most.rounds)
      return refused(`A meeting has at most ${most.rounds} rounds here.`)
    const { review: next, ids } = withIds(review, 1)
    return done({ ...next, rounds: [...next.rounds, { id: ids[0] ?? 0, title }] }, 'added a round')
  }
  if (!review.rounds.some((round) => round.id === id)) return refused('There is no such round.')
  const rounds = review.rounds.map((round) => (round.id === id ? { id, title } : round))
  return done({ ...review, rounds }, 'named a round')
}

export function withoutRound(review: Review, id: number): Outcome {
  if (!review.rounds.some((round) => round.id === id)) return refused('There is no such round.')
  if (childrenOf(review, id).length > 0)
    return refused('There are set questions in this round. Move them to another round first.')
  return done(
    { ...review, rounds: review.rounds.filter((each) => each.id !== id) },
    'removed a round',
  )
}

/** A place for points that stand under no printed question. */
export function withBarePrompt(review: Review, round: number): Outcome {
  if (!review.rounds.some(({ id }) => id === round)) return refused('There is no such round.')
  if (review.pieces.filter(({ kind }) => kind === 'prompt').length >= most.prompts)
    return refused(`A meeting has at most ${most.prompts} set questions here.`)
  const { review: next, ids } = withIds(review, 1)
  const bare: Piece = { id: ids[0] ?? 0, kind: 'prompt', spans: [], under: round, by: null }
  return done(
    { ...next, pieces: [...next.pieces, bare] },
    'added a place for points without a set question',
    bare.id,
  )
}

export function withoutBarePrompt(review: Review, id: number): Outcome {
  const piece = pieceOf(review, id)
  if (piece?.kind !== 'prompt' || piece.spans.length > 0)
    return refused('Only a place without words of its own can be removed.')
  if (childrenOf(review, id).length > 0)
    return refused('There are points in it. Move them to a set question first.')
  return done(replaced(review, id), 'removed a place for points')
}

export function withAction(
  review: Review,
  { id, owner, status }: Pick<ReviewAction, 'id' | 'owner' | 'status'>,
): Outcome {
  if (!review.actions.some((action) => action.id === id)) return refused('There is no such action.')
  const actions = review.actions.map((action) =>
    action.id === id ? { ...action, owner, status } : action,
  )
  return done({ ...review, actions }, 'changed an action of the minutes')
}

/** Parts, actions and links point into the text without being pieces of it: left out, no word is lost. */
export function without(review: Review, id: number): Outcome {
  const stay = <T extends { id: number }>(all: readonly T[]): T[] =>
    all.filter((each) => each.id !== id)
  const next = {
    ...review,
    notes: stay(review.notes),
    actions: stay(review.actions),
    links: stay(review.links),
  }
  const before = review.notes.length + review.actions.length + review.links.length
  const after = next.notes.length + next.actions.length + next.links.length
  if (before === after) return refused('There is no such thing to leave out.')
  return done(next, 'left out a part, an action or a link')
}
