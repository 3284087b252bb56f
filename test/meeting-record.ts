import type { MeetingRecord } from '#src/voice/index.ts'

interface Named {
  name: string
  role: string | null
  organisation: string | null
}

/** What a paper tells of a meeting, as a person would list it. */
export interface SimpleMeeting {
  title: string
  date: string | null
  venue: string | null
  opener: Named | null
  speakers: (Named & { presented: string })[]
  questions: { text: string; answers: { by: string | null; text: string }[] }[]
  rounds: { title: string; prompts: { text: string | null; points: string[] }[] }[]
  closing: string | null
}

/** A meeting on record, made of what a paper tells of one: every word verbatim, ids in their order. */
export function aMeetingRecord(meeting: SimpleMeeting): MeetingRecord {
  let made = 0
  const id = (): string => `00000000-0000-7000-9000-${(made += 1).toString(16).padStart(12, '0')}`
  const taken = (): { id: string; spans: [] } => ({ id: id(), spans: [] })
  const people = new Map<string, MeetingRecord['people'][number]>()
  const person = ({ name, role, organisation }: Named): string => {
    const known = people.get(name)
    if (known !== undefined) return known.id
    const naming = 'as-named-in-the-paper'
    const added = { id: id(), name, role, organisation, naming, presence: null } as const
    people.set(name, added)
    return added.id
  }
  const item = (kind: 'opening' | 'talk', personId: string, summary: string | null) =>
    ({ ...taken(), kind, title: null, summary, personId }) as const
  // A speaker whom the record names twice stands in it as the last time.
  const agenda = [
    ...(meeting.opener === null ? [] : [item('opening', person(meeting.opener), null)]),
    ...meeting.speakers.map((speaker) => item('talk', person(speaker), speaker.presented)),
  ]
  return {
    id: id(),
    partnershipId: id(),
    slug: 'a-meeting',
    title: meeting.title,
    heldOn: meeting.date,
    venue: meeting.venue,
    summary: null,
    closing: meeting.closing,
    paperSourceId: null,
    state: 'published',
    agenda,
    materials: [],
    questions: questionsOf(meeting, taken, person),
    rounds: roundsOf(meeting, taken),
    notes: [],
    minutedActions: [],
    people: [...people.values()],
  }
}

function roundsOf(
  { rounds }: SimpleMeeting,
  taken: () => { id: string; spans: [] },
): MeetingRecord['rounds'] {
  return rounds.map(({ title, prompts }) => ({
    id: taken().id,
    title,
    prompts: prompts.map(({ text, points }) => ({
      ...taken(),
      text,
      wording: 'verbatim' as const,
      points: points.map((words) => ({
        ...taken(),
        text: words,
        wording: 'verbatim' as const,
        state: 'captured' as const,
        roundTable: null,
      })),
    })),
  }))
}

function questionsOf(
  { questions }: SimpleMeeting,
  taken: () => { id: string; spans: [] },
  person: (named: Named) => string,
): MeetingRecord['questions'] {
  return questions.map(({ text, answers }) => ({
    ...taken(),
    text,
    wording: 'verbatim' as const,
    state: 'answered' as const,
    answers: answers.map((answer) => ({
      ...taken(),
      personId:
        answer.by === null ? null : person({ name: answer.by, role: null, organisation: null }),
      text: answer.text,
      wording: 'verbatim' as const,
      standing: 'as-published' as const,
    })),
  }))
}
