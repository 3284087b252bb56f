import type { MeetingRecord } from '#src/voice/index.ts'
import type { BlockBody, PaperBlock, PaperContent } from './block.ts'
import { draftFromMeeting, oneLine } from './draft-from-meeting.ts'
import type { PointWords, RecordWords } from './fault.ts'
import type { Paper } from './paper.ts'

/** All that a draft says, as an edition would hold it. */
export function contentOfDraft(
  paper: Paper,
  meeting: MeetingRecord,
  {
    partnership,
    blocks,
  }: { partnership: { slug: string; name: string }; blocks: readonly PaperBlock[] },
): PaperContent {
  return {
    title: paper.title,
    lede: paper.lede,
    heldOn: meeting.heldOn,
    venue: meeting.venue === null ? null : oneLine(meeting.venue),
    partnership: { slug: partnership.slug, name: partnership.name },
    meeting: { id: meeting.id, title: oneLine(meeting.title) },
    blocks: [...blocks],
  }
}

/** The words of a meeting that a paper of it is checked against. `captured` holds points as they were first taken down. */
export function recordWords(
  meeting: MeetingRecord,
  captured: ReadonlyMap<string, string>,
): RecordWords {
  const points = meeting.rounds
    .flatMap(({ prompts }) => prompts)
    .flatMap((prompt) => prompt.points)
    .map(
      ({ id, text, wording, state }): PointWords => ({
        id,
        now: text,
        captured: captured.get(id) ?? text,
        wording,
        isSetAside: state === 'set-aside',
      }),
    )
  const said = meeting.questions.flatMap(({ id, text, answers }) => [
    [id, text] as const,
    ...answers.map((answer) => [answer.id, answer.text] as const),
  ])
  return {
    points: new Map(points.map((point) => [point.id, point])),
    said: new Map(said),
    told: toldIn(meeting).filter((words) => words !== null),
  }
}

/** What a record says in words besides its points, questions and answers. */
function toldIn(meeting: MeetingRecord): (string | null)[] {
  return [
    meeting.title,
    meeting.venue,
    meeting.summary,
    meeting.closing,
    ...meeting.people.flatMap(({ name, role, organisation }) => [name, role, organisation]),
    ...meeting.agenda.flatMap(({ title, summary }) => [title, summary]),
    ...meeting.materials.map(({ title }) => title),
    ...meeting.rounds.flatMap(({ title, prompts }) => [title, ...prompts.map(({ text }) => text)]),
    ...meeting.notes.flatMap(({ title, text }) => [title, text]),
    ...meeting.minutedActions.flatMap(({ text, owner, status }) => [text, owner, status]),
  ]
}

/** The same block with the words that the record has for it now; undefined where the record no longer has it. */
export function takenAgain(body: BlockBody, meeting: MeetingRecord): BlockBody | undefined {
  const fresh = draftFromMeeting(meeting)
  switch (body.kind) {
    case 'question':
      return fresh.find((each) => each.kind === 'question' && each.questionId === body.questionId)
    case 'prompt':
      return fresh.find((each) => each.kind === 'prompt' && each.promptId === body.promptId)
    case 'actions':
      return fresh.find(({ kind }) => kind === 'actions')
    case 'heading':
    case 'prose':
    case 'person':
    case 'materials':
    case 'quote':
    case 'reported':
    case 'people':
    case 'figure':
      return body
  }
}

/** Every point that may be given in a paper, under the set question it was said to. */
export function pointChoices(meeting: MeetingRecord): { id: string; label: string }[] {
  return meeting.rounds.flatMap(({ prompts }, round) =>
    prompts.flatMap(({ points }, prompt) =>
      points
        .filter(({ state }) => state !== 'set-aside')
        .map(({ id, text }) => ({
          id,
          label: `${round + 1}.${prompt + 1} ${oneLine(text).slice(0, 120)}`,
        })),
    ),
  )
}
