import type { PaperSource } from './meeting.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { namedPlaces } from './name-replacement.ts'

/** What would be replaced in a meeting: the words as they stand, each with the places where they do. */
export interface NameTrace {
  words: string
  excerpts: readonly string[]
}

/**
 * Where a name stands in the texts of a meeting. The kept source counts once: what was taken from it would be counted
 * twice otherwise.
 */
export function nameTraces(
  meeting: MeetingRecord,
  source: PaperSource | undefined,
  forms: readonly string[],
): NameTrace[] {
  const texts = [...(source === undefined ? textsOf(meeting) : [source.text]), ...owners(meeting)]
  const byWords = new Map<string, string[]>()
  for (const { words, excerpt } of texts.flatMap((text) => namedPlaces(text, forms)))
    byWords.set(words, [...(byWords.get(words) ?? []), excerpt])
  return [...byWords].map(([words, excerpts]) => ({ words, excerpts }))
}

function owners({ minutedActions }: MeetingRecord): string[] {
  return minutedActions.flatMap(({ owner }) => owner ?? [])
}

function textsOf(meeting: MeetingRecord): string[] {
  const { title, summary, closing, agenda, questions, rounds, notes, minutedActions } = meeting
  const prompts = rounds.flatMap((round) => round.prompts)
  const texts = [
    title,
    summary,
    closing,
    ...agenda.flatMap((item) => [item.title, item.summary]),
    ...questions.flatMap((question) => [
      question.text,
      ...question.answers.map((answer) => answer.text),
    ]),
    ...prompts.flatMap((prompt) => [prompt.text, ...prompt.points.map((point) => point.text)]),
    ...notes.flatMap((note) => [note.title, note.text]),
    ...minutedActions.flatMap((action) => [action.text, action.status]),
  ]
  return texts.filter((text) => text !== null)
}
