import type { Change, Row } from '#src/history/index.ts'
import { requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { changeUnder, stamped } from './meeting-changing.commands.ts'
import type { PartGiven } from './meeting-part.form.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { nextPosition } from './meeting-row.sql.ts'
import { shortened } from './meeting-words.ts'

type Given<Kind extends PartGiven['part']> = Extract<PartGiven, { part: Kind }>

/** Adds one part to a meeting, as it is typed from paper: its rows, and one history entry. */
export async function addMeetingPart(
  tx: Tx,
  viewer: Viewer,
  { meeting, asOf }: { meeting: MeetingRecord; asOf: string },
  part: PartGiven,
): Promise<string> {
  requirePermit(viewer, 'meeting-changing', meeting.partnershipId)
  const heldOn = meeting.heldOn ?? asOf
  const adding = new PartAdding(tx, viewer, { meeting, heldOn })
  const label = await adding.add(part)
  return await changeUnder(tx, viewer, meeting, {
    command: 'meeting-changing',
    label,
    changes: adding.changes,
    heldOn,
  })
}

class PartAdding {
  readonly changes: Change[] = []
  private readonly tx: Tx
  private readonly viewer: Viewer
  private readonly meeting: MeetingRecord
  private readonly heldOn: string

  constructor(
    tx: Tx,
    viewer: Viewer,
    { meeting, heldOn }: { meeting: MeetingRecord; heldOn: string },
  ) {
    this.tx = tx
    this.viewer = viewer
    this.meeting = meeting
    this.heldOn = heldOn
  }

  /** Makes the changes and returns what was done, in words. */
  async add(part: PartGiven): Promise<string> {
    switch (part.part) {
      case 'agenda-item':
        return await this.addAgendaItem(part)
      case 'question':
        return await this.addQuestion(part)
      case 'answer':
        return await this.addAnswer(part)
      case 'round':
        return await this.addRound(part)
      case 'prompt':
        return await this.addPrompt(part)
      case 'point':
        return await this.addPoint(part)
    }
  }

  private async addAgendaItem({ kind, title, by, summary }: Given<'agenda-item'>): Promise<string> {
    const person_id = await this.personOf(by)
    this.change('agenda-item', {
      ...(await this.underMeeting('agenda_item')),
      kind,
      title: title || null,
      summary: summary || null,
      person_id,
    })
    return `added to the agenda of “${this.meeting.title}”`
  }

  private async addQuestion({ text, wording }: Given<'question'>): Promise<string> {
    const id = this.change('question', {
      ...(await this.underMeeting('question')),
      text,
      wording,
    })
    this.questionState(id, 'put')
    return `added the question “${shortened(text)}”`
  }

  private async addAnswer({ question, by, text, wording }: Given<'answer'>): Promise<string> {
    const asked = this.meeting.questions.find(({ id }) => id === question)
    if (asked === undefined) throw unknown('question', 'question')
    const person_id = await this.personOf(by)
    this.change('answer', {
      question_id: asked.id,
      position: await this.position('answer', asked.id),
      person_id,
      text,
      wording,
      standing: 'awaiting-approval',
    })
    if (asked.state !== 'answered') this.questionState(asked.id, 'answered')
    return `added an answer to “${shortened(asked.text)}”`
  }

  private async addRound({ title }: Given<'round'>): Promise<string> {
    this.change('round', { ...(await this.underMeeting('round')), title: title || null })
    return `added a round of tables to “${this.meeting.title}”`
  }

  private async addPrompt({ round, text, wording }: Given<'prompt'>): Promise<string> {
    const held = this.meeting.rounds.find(({ id }) => id === round)
    if (held === undefined) throw unknown('round', 'round')
    const position = await this.position('prompt', held.id)
    this.change('prompt', { round_id: held.id, position, text, wording })
    return `added the prompt “${shortened(text)}”`
  }

  private async addPoint({ prompt, text, wording, roundTable }: Given<'point'>): Promise<string> {
    const set = this.meeting.rounds
      .flatMap(({ prompts }) => prompts)
      .find(({ id }) => id === prompt)
    if (set === undefined) throw unknown('prompt', 'prompt')
    const id = this.change('point', {
      meeting_id: this.meeting.id,
      prompt_id: set.id,
      position: await this.position('point', set.id),
      text,
      wording,
      round_table: roundTable || null,
    })
    const state = { point_id: id, state: 'captured', text: null, reason: null }
    this.change('point-state', { ...state, ...stamped(this.viewer, this.heldOn) })
    return `added the point “${shortened(text)}”`
  }

  /** Somebody on record under that name or role, or one more person by role; nobody where nothing was typed. */
  private async personOf(by: string): Promise<string | null> {
    if (by === '') return null
    const isMeant = (words: string | null): boolean => words?.toLowerCase() === by.toLowerCase()
    const known = this.meeting.people.find(({ name, role }) => isMeant(name ?? role))
    if (known !== undefined) return known.id
    return this.change('meeting-person', {
      ...(await this.underMeeting('meeting_person')),
      name: null,
      role: by,
      organisation: null,
      naming: 'by-role',
      presence: null,
    })
  }

  private questionState(questionId: string, state: 'put' | 'answered'): void {
    const row = { question_id: questionId, state, reason: null }
    this.change('question-state', { ...row, ...stamped(this.viewer, this.heldOn) })
  }

  private async underMeeting(
    table: 'agenda_item' | 'question' | 'round' | 'meeting_person',
  ): Promise<Row> {
    const { id } = this.meeting
    return { meeting_id: id, position: await this.position(table, id) }
  }

  private async position(
    table: Parameters<typeof nextPosition>[1],
    parentId: string,
  ): Promise<number> {
    const { partnershipId } = this.meeting
    return await nextPosition(this.tx, table, { partnershipId, parentId })
  }

  private change(kind: string, fields: Row): string {
    const id = newId()
    const after = { partnership_id: this.meeting.partnershipId, id, ...fields }
    this.changes.push({ record: { kind, id }, before: null, after })
    return id
  }
}

function unknown(what: string, field: string): Refusal {
  return new Refusal('bad-input', `Choose a ${what} of this meeting`, field)
}
