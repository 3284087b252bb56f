import { sql } from 'kysely'
import type { Scope } from '#src/people/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { meetingBySlug } from './meeting.sql.ts'
import type { Meeting, PointState, QuestionState, SourceExtent } from './meeting.ts'
import type {
  AgendaItem,
  Material,
  MeetingNote,
  MeetingPerson,
  MeetingRecord,
  MinutedAction,
  Point,
  Prompt,
  Question,
  Round,
} from './meeting-record.ts'
import type { MeetingTables } from './meeting-tables.sql.ts'

type Spans = ReadonlyMap<string, readonly SourceExtent[]>
type Unspanned<T> = Omit<T, 'spans'>

/** A meeting with all under it, where the viewer may see it. `drafts` says whose drafts they may see. */
export async function meetingRecordBySlug(
  db: Db,
  drafts: Scope,
  slug: string,
): Promise<MeetingRecord | undefined> {
  const meeting = await meetingBySlug(db, drafts, slug)
  return meeting && (await recordOfMeeting(db, meeting))
}

/** All that is recorded under a meeting the viewer was already shown. */
export async function recordOfMeeting(db: Db, meeting: Meeting): Promise<MeetingRecord> {
  const spans = await spansOf(db, meeting)
  const spanned = <T extends { id: string }>(row: T) => ({ ...row, spans: spans.get(row.id) ?? [] })
  return {
    ...meeting,
    people: await peopleOf(db, meeting),
    agenda: (await agendaOf(db, meeting)).map(spanned),
    materials: (await materialsOf(db, meeting)).map(spanned),
    questions: await questionsOf(db, meeting, spans),
    rounds: await roundsOf(db, meeting, spans),
    notes: (await notesOf(db, meeting)).map(spanned),
    minutedActions: (await minutedActionsOf(db, meeting)).map(spanned),
  }
}

function under<Table extends keyof MeetingTables>(db: Db, table: Table) {
  return db.withTables<MeetingTables>().selectFrom(table)
}

async function spansOf(db: Db, { partnershipId, id }: Meeting): Promise<Spans> {
  const rows = await under(db, 'source_span')
    .select(['record_id', 'start_at', 'end_at'])
    .where('partnership_id', '=', partnershipId)
    .where('meeting_id', '=', id)
    .orderBy('record_id')
    .orderBy('position')
    .execute()
  const spans = new Map<string, SourceExtent[]>()
  for (const { record_id, start_at, end_at } of rows)
    spans.set(record_id, [...(spans.get(record_id) ?? []), [start_at, end_at]])
  return spans
}

async function peopleOf(db: Db, { partnershipId, id }: Meeting): Promise<MeetingPerson[]> {
  return await under(db, 'meeting_person')
    .select(['id', 'name', 'role', 'organisation', 'naming', 'presence'])
    .where('partnership_id', '=', partnershipId)
    .where('meeting_id', '=', id)
    .orderBy('position')
    .execute()
}

async function agendaOf(db: Db, { partnershipId, id }: Meeting): Promise<Unspanned<AgendaItem>[]> {
  return await under(db, 'agenda_item')
    .select(['id', 'kind', 'title', 'summary', 'person_id as personId'])
    .where('partnership_id', '=', partnershipId)
    .where('meeting_id', '=', id)
    .orderBy('position')
    .execute()
}

async function materialsOf(db: Db, { partnershipId, id }: Meeting): Promise<Unspanned<Material>[]> {
  return await under(db, 'material')
    .select(['id', 'title', 'url', 'agenda_item_id as agendaItemId'])
    .where('partnership_id', '=', partnershipId)
    .where('meeting_id', '=', id)
    .orderBy('position')
    .execute()
}

async function questionsOf(
  db: Db,
  { partnershipId, id }: Meeting,
  spans: Spans,
): Promise<Question[]> {
  const questions = await under(db, 'question')
    .select(['id', 'text', 'wording'])
    .select(
      sql<QuestionState>`(
        SELECT state.state FROM question_state AS state
        WHERE state.partnership_id = question.partnership_id AND state.question_id = question.id
        ORDER BY state.recorded_at DESC, state.id DESC LIMIT 1
      )`.as('state'),
    )
    .where('partnership_id', '=', partnershipId)
    .where('meeting_id', '=', id)
    .orderBy('position')
    .execute()
  const answers = await under(db, 'answer')
    .innerJoin('question', (join) =>
      join
        .onRef('question.partnership_id', '=', 'answer.partnership_id')
        .onRef('question.id', '=', 'answer.question_id'),
    )
    .select([
      'answer.id',
      'answer.question_id',
      'answer.person_id as personId',
      'answer.text',
      'answer.wording',
      'answer.standing',
    ])
    .where('answer.partnership_id', '=', partnershipId)
    .where('question.meeting_id', '=', id)
    .orderBy('answer.position')
    .execute()
  const answersOf = byParent(answers, 'question_id')
  return questions.map((question) => ({
    ...question,
    spans: spans.get(question.id) ?? [],
    answers: (answersOf.get(question.id) ?? []).map((answer) => ({
      ...answer,
      spans: spans.get(answer.id) ?? [],
    })),
  }))
}

async function roundsOf(db: Db, meeting: Meeting, spans: Spans): Promise<Round[]> {
  const rounds = await under(db, 'round')
    .select(['id', 'title'])
    .where('partnership_id', '=', meeting.partnershipId)
    .where('meeting_id', '=', meeting.id)
    .orderBy('position')
    .execute()
  const promptsOfRound = byParent(await promptsOf(db, meeting), 'round_id')
  const pointsOfPrompt = byParent(await pointsOf(db, meeting), 'prompt_id')
  const withPoints = (prompt: Unspanned<Omit<Prompt, 'points'>>): Prompt => ({
    ...prompt,
    spans: spans.get(prompt.id) ?? [],
    points: (pointsOfPrompt.get(prompt.id) ?? []).map((point) => ({
      ...point,
      spans: spans.get(point.id) ?? [],
    })),
  })
  return rounds.map((round) => ({
    ...round,
    prompts: (promptsOfRound.get(round.id) ?? []).map(withPoints),
  }))
}

/** Rows under the id of what they hang on, in their order. */
function byParent<Key extends string, T extends Record<Key, string>>(
  rows: readonly T[],
  key: Key,
): Map<string, Omit<T, Key>[]> {
  const groups = new Map<string, Omit<T, Key>[]>()
  for (const { [key]: parent, ...row } of rows)
    groups.set(parent, [...(groups.get(parent) ?? []), row])
  return groups
}

async function promptsOf(
  db: Db,
  { partnershipId, id }: Meeting,
): Promise<(Omit<Prompt, 'spans' | 'points'> & { round_id: string })[]> {
  return await under(db, 'prompt')
    .innerJoin('round', (join) =>
      join
        .onRef('round.partnership_id', '=', 'prompt.partnership_id')
        .onRef('round.id', '=', 'prompt.round_id'),
    )
    .select(['prompt.id', 'prompt.round_id', 'prompt.text', 'prompt.wording'])
    .where('prompt.partnership_id', '=', partnershipId)
    .where('round.meeting_id', '=', id)
    .orderBy('prompt.position')
    .execute()
}

async function pointsOf(
  db: Db,
  { partnershipId, id }: Meeting,
): Promise<(Unspanned<Point> & { prompt_id: string })[]> {
  return await under(db, 'point')
    .select(['id', 'prompt_id', 'wording', 'round_table as roundTable'])
    .select([
      sql<string>`coalesce((
        SELECT state.text FROM point_state AS state
        WHERE state.partnership_id = point.partnership_id AND state.point_id = point.id
          AND state.state = 'corrected'
        ORDER BY state.recorded_at DESC, state.id DESC LIMIT 1
      ), point.text)`.as('text'),
      sql<PointState>`(
        SELECT state.state FROM point_state AS state
        WHERE state.partnership_id = point.partnership_id AND state.point_id = point.id
        ORDER BY state.recorded_at DESC, state.id DESC LIMIT 1
      )`.as('state'),
    ])
    .where('partnership_id', '=', partnershipId)
    .where('meeting_id', '=', id)
    .orderBy('position')
    .execute()
}

async function notesOf(db: Db, { partnershipId, id }: Meeting): Promise<Unspanned<MeetingNote>[]> {
  return await under(db, 'meeting_note')
    .select(['id', 'title', 'text'])
    .where('partnership_id', '=', partnershipId)
    .where('meeting_id', '=', id)
    .orderBy('position')
    .execute()
}

async function minutedActionsOf(
  db: Db,
  { partnershipId, id }: Meeting,
): Promise<Unspanned<MinutedAction>[]> {
  return await under(db, 'minuted_action')
    .select(['id', 'text', 'owner', 'status'])
    .where('partnership_id', '=', partnershipId)
    .where('meeting_id', '=', id)
    .orderBy('position')
    .execute()
}
