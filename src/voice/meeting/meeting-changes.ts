import type { Change, Row } from '#src/history/index.ts'
import type { SourceExtent } from './meeting.ts'
import type { MeetingToRecord, PromptToRecord, QuestionToRecord } from './meeting-to-record.ts'

/** What the rows of a meeting share: whose it is, who writes, when, and where ids come from. */
export interface Recording {
  partnershipId: string
  slug: string
  /** The source on record that spans point into. */
  paperSourceId: string | null
  recordedBy: string
  recordedAt: Date
  /** The date of states where the meeting's own day is not known. */
  asOf: string
  newId: () => string
}

/** The rows that recording a meeting makes, each as a change from nothing, a row never before what it hangs on. */
export function meetingChanges(
  meeting: MeetingToRecord,
  recording: Recording,
): { meetingId: string; changes: Change[] } {
  const writing = new MeetingWriting(meeting, recording)
  return { meetingId: writing.meetingId, changes: writing.write() }
}

class MeetingWriting {
  readonly meetingId: string
  private readonly changes: Change[] = []
  private readonly meeting: MeetingToRecord
  private readonly recording: Recording
  private readonly stamp: Row
  private readonly personIds: readonly string[]
  private readonly agendaIds: readonly string[]

  constructor(meeting: MeetingToRecord, recording: Recording) {
    this.meeting = meeting
    this.recording = recording
    this.meetingId = recording.newId()
    this.stamp = {
      recorded_at: recording.recordedAt.toISOString(),
      recorded_by: recording.recordedBy,
    }
    this.personIds = meeting.people.map(() => recording.newId())
    this.agendaIds = meeting.agenda.map(() => recording.newId())
  }

  write(): Change[] {
    this.writeMeeting()
    this.writePeople()
    this.writeAgenda()
    for (const [position, question] of this.meeting.questions.entries())
      this.writeQuestion(question, position)
    for (const [position, round] of this.meeting.rounds.entries()) {
      const id = this.add('round', { meeting_id: this.meetingId, position, title: round.title })
      for (const [n, prompt] of round.prompts.entries()) this.writePrompt(prompt, id, n)
    }
    this.writeMinutes()
    return this.changes
  }

  private writeMeeting(): void {
    const { title, heldOn, venue, summary, closing, state } = this.meeting
    this.add(
      'meeting',
      {
        slug: this.recording.slug,
        title,
        held_on: heldOn,
        venue,
        summary,
        closing,
        paper_source_id: this.recording.paperSourceId,
        ...this.stamp,
      },
      this.meetingId,
    )
    this.add('meeting-publication', { meeting_id: this.meetingId, state, ...this.dated() })
  }

  private writePeople(): void {
    for (const [position, person] of this.meeting.people.entries()) {
      this.add(
        'meeting-person',
        { meeting_id: this.meetingId, position, ...person },
        this.personIds[position],
      )
    }
  }

  private writeAgenda(): void {
    for (const [
      position,
      { kind, title, summary, person, spans },
    ] of this.meeting.agenda.entries()) {
      const id = this.add(
        'agenda-item',
        {
          meeting_id: this.meetingId,
          position,
          kind,
          title,
          summary,
          person_id: this.person(person),
        },
        this.agendaIds[position],
      )
      this.addSpans('agenda-item', id, spans)
    }
    for (const [position, { title, url, agendaItem, spans }] of this.meeting.materials.entries()) {
      const agenda_item_id = agendaItem === null ? null : (this.agendaIds[agendaItem] ?? null)
      const id = this.add('material', {
        meeting_id: this.meetingId,
        agenda_item_id,
        position,
        title,
        url,
      })
      this.addSpans('material', id, spans)
    }
  }

  private writeQuestion({ text, answers, spans }: QuestionToRecord, position: number): void {
    const { wording, standing } = this.meeting
    const id = this.add('question', { meeting_id: this.meetingId, position, text, wording })
    this.addSpans('question', id, spans)
    const state = answers.length === 0 ? 'put' : 'answered'
    this.add('question-state', { question_id: id, state, reason: null, ...this.dated() })
    for (const [n, answer] of answers.entries()) {
      const answerId = this.add('answer', {
        question_id: id,
        position: n,
        person_id: this.person(answer.person),
        text: answer.text,
        wording,
        standing,
      })
      this.addSpans('answer', answerId, answer.spans)
    }
  }

  private writePrompt({ text, points, spans }: PromptToRecord, roundId: string, n: number): void {
    const { wording } = this.meeting
    const id = this.add('prompt', { round_id: roundId, position: n, text, wording })
    this.addSpans('prompt', id, spans)
    for (const [position, point] of points.entries()) {
      const pointId = this.add('point', {
        meeting_id: this.meetingId,
        prompt_id: id,
        position,
        text: point.text,
        wording,
        round_table: point.roundTable ?? null,
      })
      this.addSpans('point', pointId, point.spans)
      const state = { point_id: pointId, state: 'captured', text: null, reason: null }
      this.add('point-state', { ...state, ...this.dated() })
    }
  }

  private writeMinutes(): void {
    for (const [position, { title, text, spans }] of this.meeting.notes.entries()) {
      const id = this.add('meeting-note', { meeting_id: this.meetingId, position, title, text })
      this.addSpans('meeting-note', id, spans)
    }
    for (const [position, { spans, ...action }] of this.meeting.minutedActions.entries()) {
      const id = this.add('minuted-action', { meeting_id: this.meetingId, position, ...action })
      this.addSpans('minuted-action', id, spans)
    }
  }

  private addSpans(kind: string, recordId: string, spans: readonly SourceExtent[]): void {
    const { partnershipId, paperSourceId } = this.recording
    if (paperSourceId === null) return
    for (const [position, [start_at, end_at]] of spans.entries()) {
      this.changes.push({
        record: { kind: 'source-span', id: `${recordId}/${position}` },
        before: null,
        after: {
          partnership_id: partnershipId,
          record_id: recordId,
          position,
          record_kind: kind,
          meeting_id: this.meetingId,
          paper_source_id: paperSourceId,
          start_at,
          end_at,
        },
      })
    }
  }

  private add(kind: string, fields: Row, id = this.recording.newId()): string {
    const after = { partnership_id: this.recording.partnershipId, id, ...fields }
    this.changes.push({ record: { kind, id }, before: null, after })
    return id
  }

  private dated(): Row {
    return { held_on: this.meeting.heldOn ?? this.recording.asOf, ...this.stamp }
  }

  private person(index: number | null): string | null {
    return index === null ? null : (this.personIds[index] ?? null)
  }
}
