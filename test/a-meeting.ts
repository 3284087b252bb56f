import type { MeetingToRecord } from '#src/voice/index.ts'

let numbered = 0

/** The text that `aMeeting` is taken from: its spans count in it. */
export const paperText =
  'Ana Holt, clerk, spoke of parishes.\n\nWho is missing? Ana: the parishes.\n\nWhat works? Job clubs\nand shared rooms, said Ms Holt.\n'

function extentOf(words: string): [number, number] {
  const start = paperText.indexOf(words)
  return [start, start + words.length]
}

/** A meeting that was taken from a paper and names somebody, to be recorded; each has a title of its own. */
export function aMeeting(over: Partial<MeetingToRecord> = {}): MeetingToRecord {
  numbered += 1
  const number = String(numbered)
  const taken = (words: string) => ({ text: words, spans: [extentOf(words)] })
  return {
    title: `Facing the downturn ${number}`,
    heldOn: '2009-11-18',
    venue: 'A hall (illustrative)',
    summary: null,
    closing: 'Ana Holt gave thanks.',
    state: 'published',
    wording: 'verbatim',
    standing: 'as-published',
    takenFrom: {
      fileName: `paper-${number}.txt`,
      mediaType: 'text/plain',
      sha256: numbered.toString(16).padStart(64, '0'),
      text: paperText,
    },
    people: [
      {
        name: 'Ana Holt',
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
    ],
    agenda: [
      {
        kind: 'talk',
        title: null,
        summary: 'Ana Holt, clerk, spoke of parishes.',
        person: 0,
        spans: [extentOf('Ana Holt, clerk, spoke of parishes.')],
      },
      { kind: 'panel', title: null, summary: null, person: null, spans: [] },
      { kind: 'round', title: 'First round', summary: null, person: null, spans: [] },
    ],
    materials: [{ title: 'Slides', url: 'https://example.org/slides', agendaItem: 0, spans: [] }],
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
            points: [taken('Job clubs'), taken('shared rooms, said Ms Holt')],
          },
        ],
      },
    ],
    notes: [{ title: 'Matters arising', text: 'None, said Ana.', spans: [] }],
    minutedActions: [{ text: 'Ask the parishes', owner: 'Ana Holt', status: null, spans: [] }],
    ...over,
  }
}
