import type { MeetingToRecord, PaperToKeep, PersonToRecord } from '../meeting/meeting-to-record.ts'
import type { Attendee, NamedPerson, PaperRecord } from './paper-record.ts'
import { withoutTitles } from './person.ts'

/** What a paper does not say of itself: whether the public may see the meeting, and the file it is. */
export interface PaperTaken {
  state: MeetingToRecord['state']
  /** The paper to keep, or the id of one on record. */
  takenFrom: PaperToKeep | { id: string }
  /** The text the offsets of the record count in. */
  text: string
  /** Stands where the paper has no title of its own: the name of its file. */
  titleOtherwise: string
}

/**
 * The meeting that a paper tells of. Names stay as the paper prints them, answers stand as published,
 * and words count as verbatim, for they are those of the paper.
 */
export function meetingFromPaper(record: PaperRecord, paper: PaperTaken): MeetingToRecord {
  const people = new PeopleOfPaper()
  for (const attendee of record.attendance) people.add(attendee)
  const agenda = agendaOf(record, people)
  const questions = record.questions.map(({ text, spans, answers }) => ({
    text,
    spans,
    answers: answers.map((answer) => ({
      person: answer.by === null ? null : people.named(answer.by),
      text: answer.text,
      spans: answer.spans,
    })),
  }))
  return {
    title: record.title ?? paper.titleOtherwise,
    heldOn: record.date,
    venue: record.venue,
    summary: record.summary ?? null,
    closing: record.closing,
    state: paper.state,
    wording: 'verbatim',
    standing: 'as-published',
    takenFrom: paper.takenFrom,
    people: people.all,
    agenda,
    materials: materialsOf(record, agenda),
    questions,
    rounds: record.rounds.map(({ title, prompts }) => ({ title, prompts })),
    notes: notesOf(record, paper.text),
    minutedActions: record.actions.map(({ text, owner, status, start, end }) => ({
      text,
      owner,
      status,
      spans: [[start, end]],
    })),
  }
}

type Agenda = MeetingToRecord['agenda']

function agendaOf(record: PaperRecord, people: PeopleOfPaper): Agenda {
  const opening =
    record.opener === null
      ? []
      : [
          {
            kind: 'opening' as const,
            title: null,
            summary: null,
            person: people.add({ ...record.opener, presence: null }),
            spans: [],
          },
        ]
  const talks = record.speakers.map((speaker) => ({
    kind: 'talk' as const,
    title: null,
    summary: speaker.presented,
    person: people.add({ ...speaker, presence: null }),
    spans: speaker.spans,
  }))
  const part = (kind: Agenda[number]['kind'], title: string | null) => ({
    kind,
    title,
    summary: null,
    person: null,
    spans: [],
  })
  return [
    ...opening,
    ...talks,
    ...(record.questions.length === 0 ? [] : [part('panel', null)]),
    ...record.rounds.map(({ title }) => part('round', title)),
    ...(record.closing === null ? [] : [part('closing', null)]),
  ]
}

/** Links belong to the talk in whose words they stand, or after whose words they come first. */
function materialsOf(record: PaperRecord, agenda: Agenda): MeetingToRecord['materials'] {
  return record.links.map(({ url, start, end }) => {
    const before = agenda.findLastIndex(
      ({ kind, spans }) => kind === 'talk' && (spans[0]?.[0] ?? Infinity) < start,
    )
    return { title: url, url, agendaItem: before === -1 ? null : before, spans: [[start, end]] }
  })
}

/** The parts of minutes. A paper whose parts became questions and rounds has them there already. */
function notesOf(record: PaperRecord, text: string): MeetingToRecord['notes'] {
  if (record.questions.length > 0 || record.rounds.length > 0) return []
  const characters = Array.from(text)
  return record.sections.map(({ title, start, end }) => ({
    title,
    text: characters.slice(start, end).join(''),
    spans: [[start, end]],
  }))
}

/** By a part of the name, by its initials, or by a title and the surname. */
function isCalled(whole: string, name: string): boolean {
  const words = withoutTitles(whole).split(/[\s.]+/)
  const initials = words.map((word) => word.charAt(0)).join('')
  const bare = withoutTitles(name)
  return words.includes(bare) || (name.length > 1 && name === initials)
}

/** The people of a paper, each once: by whole name, or by what only one of them is called. */
class PeopleOfPaper {
  readonly all: PersonToRecord[] = []

  add({ name, role, organisation, presence }: NamedPerson & Pick<Attendee, 'presence'>): number {
    const held = this.all.findIndex((person) => person.name === name)
    const known = this.all[held]
    if (known === undefined)
      return (
        this.all.push({ name, role, organisation, naming: 'as-named-in-the-paper', presence }) - 1
      )
    this.all[held] = {
      ...known,
      role: known.role ?? role,
      organisation: known.organisation ?? organisation,
      presence: known.presence ?? presence,
    }
    return held
  }

  named(name: string): number {
    const bearing = this.all.flatMap((person, index) =>
      person.name !== null && isCalled(person.name, name) ? [index] : [],
    )
    const [only] = bearing
    if (only !== undefined && bearing.length === 1) return only
    return this.add({ name, role: null, organisation: null, presence: null })
  }
}
