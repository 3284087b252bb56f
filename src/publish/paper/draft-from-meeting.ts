import { type MeetingRecord, namesRound } from '#src/voice/index.ts'
import type { BlockBody, BodyOf } from './block.ts'

type Person = MeetingRecord['people'][number]
type Talk = MeetingRecord['agenda'][number]

/** The parts of a draft that come ready from the record, in the order of the day. What the record has not is left out. */
export function draftFromMeeting(meeting: MeetingRecord): BlockBody[] {
  return [
    ...part('Summary', 'summary', proseOf(meeting.summary)),
    ...part('Opening', 'opening', openingOf(meeting)),
    ...part('Presentations', 'presentations', talksOf(meeting)),
    ...part('Questions and answers with the panel', 'panel', questionsOf(meeting)),
    ...meeting.rounds.flatMap(roundOf),
    ...meeting.notes.flatMap(({ title, text }) => part(oneLine(title), 'notes', proseOf(text))),
    ...part('Who was there', 'people', peopleOf(meeting.people)),
    ...part('Actions', 'actions', actionsOf(meeting)),
    ...part('Background materials', null, materialsOf(meeting, null)),
    ...part('Closing remarks', 'closing', proseOf(meeting.closing)),
  ]
}

function part(text: string, of: BodyOf<'heading'>['part'], blocks: BlockBody[]): BlockBody[] {
  if (blocks.length === 0) return []
  return [{ kind: 'heading', level: 2, text, part: of }, ...blocks]
}

function proseOf(text: string | null): BlockBody[] {
  const kept = paragraphs(text ?? '')
  return kept === '' ? [] : [{ kind: 'prose', text: kept, pointIds: [] }]
}

function openingOf(meeting: MeetingRecord): BlockBody[] {
  return meeting.agenda
    .filter(({ kind }) => kind === 'opening')
    .flatMap((item) => [...personOf(meeting, item, 'opener'), ...toldWith(meeting, item)])
}

function talksOf(meeting: MeetingRecord): BlockBody[] {
  return meeting.agenda
    .filter(({ kind }) => kind === 'talk')
    .flatMap((item) => [...personOf(meeting, item, 'speaker'), ...toldWith(meeting, item)])
}

/** What was shown stands after what was told of it, save where that is a few words that would look like its heading. */
function toldWith(meeting: MeetingRecord, { id, summary }: Talk): BlockBody[] {
  const [told, shown] = [proseOf(summary), materialsOf(meeting, id)]
  const isShort = (summary ?? '').split(/\s+/).length <= 8
  return isShort ? [...shown, ...told] : [...told, ...shown]
}

function personOf(
  meeting: MeetingRecord,
  { personId, title }: Talk,
  as: BodyOf<'person'>['as'],
): BlockBody[] {
  const person = meeting.people.find(({ id }) => id === personId)
  const talk = lineOrNull(title)
  if (person !== undefined) {
    const { role, organisation } = person
    const name = personLabel(person)
    return [
      {
        kind: 'person',
        as,
        name,
        role: lineOrNull(role),
        organisation: lineOrNull(organisation),
        talk,
      },
    ]
  }
  return talk === null ? [] : [{ kind: 'heading', level: 3, text: talk, part: null }]
}

/** Somebody by name, or by role where the record names them so. */
function personLabel({ name, role, organisation }: Person): string {
  return oneLine(name ?? role ?? organisation ?? 'Somebody')
}

function questionsOf(meeting: MeetingRecord): BlockBody[] {
  const labels = new Map(meeting.people.map((person) => [person.id, personLabel(person)]))
  return meeting.questions.map(({ id, text, wording, answers }) => ({
    kind: 'question',
    questionId: id,
    text: oneLine(text),
    wording,
    answers: answers.map((answer) => ({
      answerId: answer.id,
      by: labels.get(answer.personId ?? '') ?? null,
      text: oneLine(answer.text),
      wording: answer.wording,
    })),
  }))
}

function roundOf({ title, prompts }: MeetingRecord['rounds'][number], index: number): BlockBody[] {
  const said = prompts.flatMap((prompt, place) => promptOf(prompt, place > 0))
  return part(roundHeading(title, index + 1), 'round', said)
}

/** A round is named so that whoever reads the heading alone knows that it is one. */
function roundHeading(title: string | null, number: number): string {
  const named = oneLine(title ?? '')
  if (named !== '' && namesRound(named)) return named
  return named === ''
    ? `Round table discussion ${number}`
    : `Round table discussion ${number}: ${named}`
}

function promptOf(
  { id, text, wording, points }: MeetingRecord['rounds'][number]['prompts'][number],
  isLater: boolean,
): BlockBody[] {
  const asked = oneLine(text ?? '')
  const kept = points.filter(({ state }) => state !== 'set-aside')
  const apart: BlockBody[] =
    isLater && kept.length > 0 ? [{ kind: 'heading', level: 3, text: 'Also said', part: null }] : []
  const heading: BlockBody[] =
    asked === '' ? apart : [{ kind: 'prompt', promptId: id, text: asked, wording }]
  return [...heading, ...kept.map(statementOf)]
}

/** A point in the words it was said in is quoted; one in somebody else’s words is reported. */
export function statementOf(point: {
  id: string
  text: string
  wording: 'verbatim' | 'reported'
}): BodyOf<'quote' | 'reported'> {
  const text = oneLine(point.text)
  return point.wording === 'verbatim'
    ? { kind: 'quote', pointId: point.id, text }
    : { kind: 'reported', pointIds: [point.id], text }
}

function peopleOf(people: readonly Person[]): BlockBody[] {
  const those = (presence: Person['presence']): string[] =>
    people
      .filter((person) => person.presence === presence)
      .map((person) => {
        const rest = [person.role, person.organisation].filter((each) => each !== null)
        return [...new Set([personLabel(person), ...rest.map(oneLine)])].join(', ')
      })
  const [present, apologies] = [those('present'), those('apologies')]
  return present.length + apologies.length === 0 ? [] : [{ kind: 'people', present, apologies }]
}

function actionsOf({ minutedActions }: MeetingRecord): BlockBody[] {
  if (minutedActions.length === 0) return []
  const items = minutedActions.map(({ id, text, owner, status }) => ({
    actionId: id,
    text: oneLine(text),
    owner: lineOrNull(owner),
    status: lineOrNull(status),
  }))
  return [{ kind: 'actions', items }]
}

function materialsOf({ materials }: MeetingRecord, agendaItemId: string | null): BlockBody[] {
  const items = materials
    .filter((material) => material.agendaItemId === agendaItemId)
    .map(({ title, url }) => ({ title: oneLine(title), url }))
  return items.length === 0 ? [] : [{ kind: 'materials', items }]
}

/** Words on one line. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function lineOrNull(text: string | null): string | null {
  const line = oneLine(text ?? '')
  return line === '' ? null : line
}

/** Paragraphs, each on one line, with an empty line between. */
export function paragraphs(text: string): string {
  return text
    .split(/(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)/)
    .map(oneLine)
    .filter((each) => each !== '')
    .join('\n\n')
}
