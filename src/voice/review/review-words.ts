import { shownName } from './edit.ts'
import type { ReviewCounts } from './outline.ts'
import type { Review } from './review.ts'

export function personName(review: Review, id: number | null): string {
  const person = review.people.find((each) => each.id === id)
  return person === undefined ? 'nobody named' : shownName(person)
}

/** “3 points”, “1 point”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** What a review holds, in a sentence. */
export function countsInWords(counts: ReviewCounts): string {
  const parts = [
    counted(counts.talks, 'talk'),
    `${counted(counts.questions, 'question')} with ${counted(counts.answers, 'answer')}`,
    `${counted(counts.rounds, 'round')} with ${counted(counts.prompts, 'set question')} and ${counted(counts.points, 'point')}`,
  ]
  return `${parts.join(', ')}.`
}

export function leftoverInWords({ leftoverWords }: Pick<ReviewCounts, 'leftoverWords'>): string {
  if (leftoverWords === 0) return 'Every word is placed.'
  return leftoverWords === 1
    ? 'One word is not placed.'
    : `${leftoverWords.toLocaleString('en-GB')} words are not placed.`
}
