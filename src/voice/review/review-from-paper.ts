import { meetingFromPaper } from '../import/meeting-from-paper.ts'
import type { Extent, PaperRecord, SpanKind } from '../import/paper-record.ts'
import type { MeetingToRecord, PersonToRecord } from '../meeting/meeting-to-record.ts'
import { paragraphs, tight } from './blanks.ts'
import type { Piece, Review, ReviewPerson, ReviewRound } from './review.ts'
import { type Source, sourceOf } from './source.ts'

/** The review of a paper as it was read. `titleOtherwise` stands where the paper has no title. */
export function reviewFromPaper(
  record: PaperRecord,
  { text, titleOtherwise }: { text: string; titleOtherwise: string },
): Review {
  const meeting = meetingFromPaper(record, {
    state: 'draft',
    takenFrom: { id: '' },
    text,
    titleOtherwise,
  })
  return new ReviewMaking(record, meeting, sourceOf(text)).made()
}

/** Kinds of which only what the records name is a record; what stands around it is narrative. */
const listed: ReadonlySet<SpanKind> = new Set(['speaker', 'question', 'answer', 'prompt', 'point'])

class ReviewMaking {
  private nextId = 1
  private readonly pieces: Piece[] = []
  private readonly rounds: ReviewRound[] = []
  private readonly people: readonly ReviewPerson[]
  private readonly record: PaperRecord
  private readonly meeting: MeetingToRecord
  private readonly source: Source
  /** One for each character that a record holds already. */
  private readonly taken: Uint8Array

  constructor(record: PaperRecord, meeting: MeetingToRecord, source: Source) {
    this.record = record
    this.meeting = meeting
    this.source = source
    this.taken = new Uint8Array(source.length)
    this.people = meeting.people.map((person) => this.person(person))
  }

  made(): Review {
    this.addTalks()
    this.addQuestions()
    this.addRounds()
    this.addRest()
    const { title, heldOn, venue, summary } = this.meeting
    return {
      fields: { title, heldOn, venue, summary },
      people: this.people,
      rounds: this.rounds,
      pieces: this.pieces.toSorted((a, b) => this.placeOf(a) - this.placeOf(b) || a.id - b.id),
      notes: this.meeting.notes.map(({ title: heading, spans }) => ({
        id: this.id(),
        title: heading,
        span: wholeOf(spans),
      })),
      actions: this.meeting.minutedActions.map(({ spans, ...action }) => ({
        id: this.id(),
        ...action,
        span: wholeOf(spans),
      })),
      links: this.record.links.map(({ url, start, end }) => ({
        id: this.id(),
        url,
        span: [start, end],
      })),
      nextId: this.nextId,
    }
  }

  private id(): number {
    this.nextId += 1
    return this.nextId - 1
  }

  private person({ name, role, organisation, presence }: PersonToRecord): ReviewPerson {
    return { id: this.id(), name, role, organisation, presence }
  }

  private personAt(index: number | null): number | null {
    return index === null ? null : (this.people[index]?.id ?? null)
  }

  private addTalks(): void {
    for (const { kind, person, spans } of this.meeting.agenda)
      if (kind === 'talk') this.add('speaker', spans, { by: this.personAt(person) })
  }

  private addQuestions(): void {
    for (const { spans, answers } of this.meeting.questions) {
      const under = this.add('question', spans)
      if (under === null) continue
      for (const answer of answers)
        this.add('answer', answer.spans, { under, by: this.personAt(answer.person) })
    }
  }

  private addRounds(): void {
    for (const { title, prompts } of this.meeting.rounds) {
      const round = { id: this.id(), title }
      this.rounds.push(round)
      for (const { spans, points } of prompts) {
        const under = this.add('prompt', spans, { under: round.id })
        for (const point of points) this.add('point', point.spans, { under })
      }
    }
  }

  /** Makes a piece of words that no piece has yet; none where all of them are taken. */
  private add(
    kind: SpanKind,
    spans: readonly (readonly [number, number])[],
    { under = null, by = null }: Partial<Pick<Piece, 'under' | 'by'>> = {},
  ): number | null {
    const own = spans
      .flatMap(([start, end]) => this.freeOf([start, end]))
      .flatMap((span) => tight(this.source, span))
      .filter(({ isBlank }) => !isBlank)
      .map(({ span }) => span)
    if (own.length === 0 && kind !== 'prompt') return null
    for (const [start, end] of own) this.taken.fill(1, start, end)
    const id = this.id()
    this.pieces.push({ id, kind, spans: own, under, by })
    return id
  }

  /** All that no record holds: in paragraphs, save where a kind is a record by itself. */
  private addRest(): void {
    const opener = this.personAt(
      this.meeting.agenda.find(({ kind }) => kind === 'opening')?.person ?? null,
    )
    for (const { start, end, as } of this.record.spans) {
      const kind = listed.has(as) ? 'narrative' : as
      const cut = kind === 'narrative' || kind === 'leftover' ? paragraphs : tight
      for (const { span, isBlank } of this.freeOf([start, end]).flatMap((each) =>
        cut(this.source, each),
      )) {
        const by = kind === 'opener' && !isBlank ? opener : null
        const id = this.id()
        this.pieces.push({ id, kind: isBlank ? 'furniture' : kind, spans: [span], under: null, by })
      }
    }
  }

  private freeOf([start, end]: Extent): Extent[] {
    const free: Extent[] = []
    let at = start
    while (at < end) {
      const from = at
      const isTaken = this.taken[at] === 1
      while (at < end && (this.taken[at] === 1) === isTaken) at += 1
      if (!isTaken) free.push([from, at])
    }
    return free
  }

  /** Where a piece stands; a set question that is not printed stands before its first point. */
  private placeOf(piece: Piece): number {
    const own = piece.spans[0]?.[0]
    if (own !== undefined) return own
    const child = this.pieces.find(({ under, spans }) => under === piece.id && spans.length > 0)
    return child?.spans[0]?.[0] ?? this.source.length
  }
}

function wholeOf(spans: readonly (readonly [number, number])[]): Extent {
  return [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0]
}
