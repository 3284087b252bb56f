import type {
  AgendaKind,
  AnswerStanding,
  Naming,
  PointState,
  QuestionState,
  Wording,
} from './meeting.ts'
import type { MeetingPerson, MeetingRecord } from './meeting-record.ts'

export const agendaWords: Readonly<Record<AgendaKind, string>> = {
  opening: 'Opening',
  talk: 'Talk',
  panel: 'Panel',
  round: 'Round of tables',
  break: 'Break',
  closing: 'Closing',
}

export const pointStateWords: Readonly<Record<PointState, string>> = {
  captured: 'as captured',
  corrected: 'corrected',
  coded: 'coded',
  'set-aside': 'set aside',
}

export const questionStateWords: Readonly<Record<QuestionState, string>> = {
  asked: 'Asked from the floor',
  held: 'Held back for now',
  open: 'Open',
  put: 'Put to the panel, and not answered',
  answered: 'Put to the panel',
  'carried-forward': 'Carried forward to the next meeting',
}

export const standingWords: Readonly<Record<AnswerStanding, string>> = {
  'as-published': 'as published',
  'awaiting-approval': 'not yet approved by whoever gave it',
  approved: 'approved by whoever gave it',
}

export const namingWords: Readonly<Record<Naming, string>> = {
  'as-named-in-the-paper': 'as named in the paper',
  'by-role': 'by role',
  agreed: 'as they agreed to be named',
}

export const wordingWords: Readonly<Record<Wording, string>> = {
  verbatim: 'word for word',
  reported: 'reported in other words',
}

/** Verbatim words stand in quotation marks, reported words never do. */
export function saidAs(text: string, wording: Wording): string {
  return wording === 'verbatim' ? `“${text}”` : text
}

/** How the record names somebody: by name where it has one, else by role. */
export function personWords(person: MeetingPerson | undefined): string {
  return person?.name ?? person?.role ?? 'Somebody whom the record does not name'
}

/** Role and organisation, as far as they are known and not said already. */
export function roleWords({ name, role, organisation }: MeetingPerson): string {
  return [name === null ? null : role, organisation].filter((part) => part !== null).join(', ')
}

/** Small numbers as words, as a sentence has them. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  const words = [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ]
  return `${words[count] ?? count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A text of some length, cut between words. */
export function shortened(text: string, most = 60): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most + 1)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > most / 2 ? end : most).replace(/[\s,;:.–-]+$/, '')}…`
}

/** What stood on the agenda, in a sentence: `Three talks, four questions to the panel, two rounds of tables.` */
export function contentsWords(meeting: MeetingRecord): string {
  const talks = meeting.agenda.filter(({ kind }) => kind === 'talk').length
  const parts = [
    [talks, 'talk', 'talks'],
    [meeting.questions.length, 'question to the panel', 'questions to the panel'],
    [meeting.rounds.length, 'round of tables', 'rounds of tables'],
    [meeting.notes.length, 'part of minutes', 'parts of minutes'],
    [meeting.minutedActions.length, 'minuted action', 'minuted actions'],
  ] as const
  const held = parts.filter(([count]) => count > 0)
  if (held.length === 0) return ''
  return `${capital(held.map(([count, one, many]) => countWords(count, one, many)).join(', '))}.`
}

/** Whether it names anybody with the names that its paper prints. */
export function namesFromPaper({ people }: MeetingRecord): boolean {
  return people.some(({ naming }) => naming === 'as-named-in-the-paper')
}
