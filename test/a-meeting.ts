import type { MeetingToRecord } from '#src/voice/index.ts'

/** Whom the paper of a meeting names. */
export interface Named {
  first: string
  last: string
}

const ana: Named = { first: 'Ana', last: 'Holt' }
let numbered = 0

/** The text that `aMeeting` is taken from: its spans count in it. */
export function paperOf({ first, last }: Named = ana): string {
  return `${first} ${last}, clerk, spoke of parishes.\n\nWho is missing? ${first}: the parishes.\n\nWhat works? Job clubs\nand shared rooms, said Ms ${last}.\n`
}

/** A meeting that was taken from a paper and names somebody, to be recorded; each has a title of its own. */
export function aMeeting(over: Partial<MeetingToRecord> = {}, named = ana): MeetingToRecord {
  numbered += 1
  const number = String(numbered)
  const name = `${named.first} ${named.last}`
  return {
    title: `Facing the downturn ${number}`,
    heldOn: '2009-11-18',
    venue: 'A hall (illustrative)',
    summary: null,
    closing: `${name} gave thanks.`,
    state: 'published',
    wording: 'verbatim',
    standing: 'as-published',
    takenFrom: {
      fileName: `paper-${number}.txt`,
      mediaType: 'text/plain',
      sha256: numbered.toString(16).padStart(64, '0'),
      text: paperOf(named),
    },
    people: peopleOf(name),
    ...saidIn(named),
    materials: [{ title: 'Slides', url: 'https://example.org/slides', agendaItem: 0, spans: [] }],
    notes: [{ title: 'Matters arising', text: `None, said ${named.first}.`, spans: [] }],
    minutedActions: [{ text: 'Ask the parishes', owner: name, status: null, spans: [] }],
    ...over,
  }
}

function peopleOf(name: string): MeetingToRecord['people'] {
  return [
    {
      name,
      role: 'Clerk',
      organisation: 'A council',
      naming: 'as-named-in-the-paper',
      presence: 'present',
    },
    {
      name: null,
      role: 'Panel member, voluntary sector',
      organisation: null,
      naming: 'by-role',
      presence: null,
    },
  ]
}

/** Agenda, questions and rounds, each with the place of its words in the paper. */
function saidIn(named: Named): Pick<MeetingToRecord, 'agenda' | 'questions' | 'rounds'> {
  const paper = paperOf(named)
  const taken = (text: string) => {
    const start = paper.indexOf(text)
    return { text, spans: [[start, start + text.length] as const] }
  }
  const talk = taken(`${named.first} ${named.last}, clerk, spoke of parishes.`)
  const item = { title: null, summary: null, person: null, spans: [] }
  return {
    agenda: [
      { kind: 'talk', title: null, summary: talk.text, person: 0, spans: talk.spans },
      { ...item, kind: 'panel' },
      { ...item, kind: 'round', title: 'First round' },
    ],
    questions: [
      {
        ...taken('Who is missing?'),
        answers: [
          { person: 0, ...taken('the parishes') },
          { person: 1, text: 'Small firms too', spans: [] },
        ],
      },
      { text: 'And who else?', spans: [], answers: [] },
    ],
    rounds: [
      {
        title: 'First round',
        prompts: [
          {
            ...taken('What works?'),
            points: [taken('Job clubs'), taken(`shared rooms, said Ms ${named.last}`)],
          },
        ],
      },
    ],
  }
}
