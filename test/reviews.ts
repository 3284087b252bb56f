import { createHash } from 'node:crypto'
import { operatorAsViewer } from '#src/people/index.ts'
import { type Db, inTransaction } from '#src/platform/db/db.ts'
import { readPaper } from '#src/voice/import/read-paper.ts'
import { startReview } from '#src/voice/review/review.commands.ts'
import { type Review } from '#src/voice/review/review.ts'
import { reviewFromPaper } from '#src/voice/review/review-from-paper.ts'
import { type Source, sourceOf, wordsOf } from '#src/voice/review/source.ts'

/** A text as it is reviewed. */
export function aReview(text: string): { review: Review; source: Source } {
  const review = reviewFromPaper(readPaper(text), { text, titleOtherwise: 'A paper' })
  return { review, source: sourceOf(text) }
}

/** What is wrong with the pieces of a review; nothing, where they are the whole text and each stands where it may. */
export function faultsOf(review: Review, source: Source): string[] {
  const faults: string[] = []
  const spans = review.pieces
    .flatMap((piece) => piece.spans.map((span) => ({ span, piece })))
    .toSorted((a, b) => a.span[0] - b.span[0])
  let at = 0
  for (const { span, piece } of spans) {
    if (span[0] !== at) faults.push(`${piece.id} begins at ${span[0]}, and not at ${at}`)
    if (span[1] <= span[0]) faults.push(`${piece.id} has an empty span at ${span[0]}`)
    at = span[1]
  }
  if (at !== source.length) faults.push(`it ends at ${at}, and not at ${source.length}`)
  const ids = [...review.pieces, ...review.rounds, ...review.people].map(({ id }) => id)
  if (new Set(ids).size !== ids.length) faults.push('two things have one id')
  if (ids.some((id) => id >= review.nextId)) faults.push('an id was not given by the review')
  return [...faults, ...misplaced(review)]
}

const parents = { answer: 'question', point: 'prompt', prompt: 'round' } as const

function misplaced(review: Review): string[] {
  const kinds = new Map<number, string>([
    ...review.pieces.map(({ id, kind }) => [id, kind] as const),
    ...review.rounds.map(({ id }) => [id, 'round'] as const),
  ])
  return review.pieces.flatMap(({ id, kind, under, by, spans }) => {
    const wanted = kind === 'answer' || kind === 'point' || kind === 'prompt' ? parents[kind] : null
    const stands = under === null ? null : (kinds.get(under) ?? 'nothing')
    const faults = stands === wanted ? [] : [`${id}, a ${kind}, stands under ${String(stands)}`]
    if (by !== null && !review.people.some((person) => person.id === by))
      faults.push(`${id} is by nobody there is`)
    if (spans.length === 0 && kind !== 'prompt') faults.push(`${id}, a ${kind}, has no words`)
    return faults
  })
}

/** The first piece whose words these are. */
export function pieceSaying(review: Review, source: Source, words: string): number {
  const piece = review.pieces.find(({ spans }) => wordsOf(source, spans) === words)
  if (piece === undefined) throw new Error(`No piece says “${words}”`)
  return piece.id
}

let numbered = 0

/** The id of a review that waits in a partnership: of a paper that nobody sent before. */
export async function freshReview(db: Db, partnershipId: string): Promise<string> {
  numbered += 1
  const text = `Paper ${numbered} of a meeting (illustrative)\n\nQ: Who waits?\n\nAna Bee – We do.\n`
  const sha256 = createHash('sha256').update(text).digest('hex')
  const paper = { fileName: `paper-${numbered}.txt`, mediaType: 'text/plain', sha256, text }
  const { id } = await inTransaction(
    db,
    async (tx) =>
      await startReview(tx, operatorAsViewer, partnershipId, {
        paper,
        draft: aReview(text).review,
      }),
  )
  return id
}
