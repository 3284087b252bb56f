import type { PaperSource } from './meeting.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { excerptsOf } from './name-replacement.ts'

/**
 * Where each form of a name stands in the texts of a meeting, each place under the longest form that holds it. The kept
 * source counts once: what was taken from it would be counted twice otherwise.
 */
export function nameTraces(
  meeting: MeetingRecord,
  source: PaperSource | undefined,
  forms: readonly string[],
): { form: string; excerpts: string[] }[] {
  const longestFirst = forms.toSorted((one, other) => other.length - one.length)
  const text = [...(source === undefined ? textsOf(meeting) : [source.text]), ...owners(meeting)]
  return longestFirst.map((form, at) => {
    const longer = longestFirst.slice(0, at)
    const isHeld = (excerpt: string): boolean =>
      excerptsOf(excerpt, longer, 0).some((held) => held.includes(form))
    return {
      form,
      excerpts: text.flatMap((each) =>
        excerptsOf(each, [form]).filter((excerpt) => !isHeld(excerpt)),
      ),
    }
  })
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
