import {
  type Change,
  makeRecords,
  type RecordRef,
  type Row,
  recordDeed,
  redactHistory,
} from '#src/history/index.ts'
import { actorOf, requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { replaceNameInReviews } from '../review/name-in-reviews.commands.ts'
import { takenSlugs } from './meeting.sql.ts'
import { meetingRecordKinds, type SourceExtent } from './meeting.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { freeSlug, meetingSlug } from './meeting-slug.ts'
import { lockMeetings, rowsHolding, spansInto } from './meeting-texts.sql.ts'
import { isBorneBy } from './name-forms.ts'
import {
  type NameRedaction,
  patternsOf,
  redactChanges,
  redactRow,
  redactValue,
} from './name-redaction.ts'
import { movedBy, replaceName, slugHoldsName } from './name-replacement.ts'
import type { NameReplacer } from './name-replacer.commands.ts'

/** Who is to be named by role from now on, and all the ways in which the paper names them. */
export interface RoleForName {
  personId: string
  role: string
  /** The whole name is always among them. */
  forms: readonly string[]
  heldOn: string
  replacers?: readonly NameReplacer[] | undefined
}

/**
 * Names somebody by role everywhere, for good: in every meeting of the partnership that names them, in the text of its
 * source, in what others made from it, and in what history keeps of all that. The entry keeps no values.
 */
export async function replaceNameByRole(
  tx: Tx,
  viewer: Viewer,
  meeting: MeetingRecord,
  { personId, role, forms, heldOn, replacers = [] }: RoleForName,
): Promise<string> {
  const { partnershipId } = meeting
  requirePermit(viewer, 'name-replacing', partnershipId)
  const name = nameOf(meeting, personId)
  const all = [...new Set([name, ...forms])]
  refuseNamesOfOthers(meeting, personId, { role, forms: all })
  await lockMeetings(tx, partnershipId)
  const replacing = new Replacing(tx, partnershipId, { name, role, forms: all })
  await replacing.replaceInMeetings()
  await replacing.replaceElsewhere([replaceNameInReviews, ...replacers])
  const redacted = await replacing.replaceInHistory()
  return await recordDeed(tx, actorOf(viewer), {
    command: 'name-replacing',
    label: `named a person by role in the meeting “${replacing.titleNow(meeting)}”, and in ${redacted} earlier history ${redacted === 1 ? 'entry' : 'entries'}`,
    subject: { kind: 'meeting', id: meeting.id },
    partnershipId,
    changes: [],
    heldOn,
  })
}

function nameOf({ people }: MeetingRecord, personId: string): string {
  const name = people.find(({ id }) => id === personId)?.name
  if (name === undefined || name === null)
    throw new Refusal('not-found', 'Nobody is named there: they appear by role already.')
  return name
}

function refuseNamesOfOthers(
  { people }: MeetingRecord,
  personId: string,
  { role, forms }: { role: string; forms: readonly string[] },
): void {
  const others = people.filter(({ id }) => id !== personId)
  const shared = forms.slice(1).find((form) => isBorneBy(form, others))
  if (shared !== undefined) {
    throw new Refusal(
      'bad-input',
      `“${shared}” is a name of somebody else in this meeting too. Leave it out`,
      'forms',
    )
  }
  if (replaceName(role, { forms, role: '' }).edits.length > 0)
    throw new Refusal('bad-input', 'The role must not hold the name', 'role')
}

interface Naming {
  name: string
  role: string
  forms: readonly string[]
}

type RowsOfMeeting = readonly { kind: string; row: Row }[]

/** One replacement at work, over the meetings of a partnership. */
class Replacing {
  private readonly tx: Tx
  private readonly partnershipId: string
  private readonly naming: Naming
  private readonly patterns: readonly string[]
  /** What was done in each meeting that held the name, by its id. */
  private readonly done = new Map<string, NameRedaction>()
  /** Meetings that are on record no more and named the person; history still tells of them, oldest entry first. */
  private readonly gone = new Set<string>()
  /** Records of others, each with the meeting it was made from. */
  private readonly elsewhere = new Map<string, string>()

  constructor(tx: Tx, partnershipId: string, naming: Naming) {
    this.tx = tx
    this.partnershipId = partnershipId
    this.naming = naming
    this.patterns = patternsOf(naming.forms)
  }

  async replaceInMeetings(): Promise<void> {
    for (const [meetingId, rows] of await this.rowsByMeeting()) {
      const redaction = await this.redactionFor(rows)
      this.done.set(meetingId, redaction)
      await this.write(rows, redaction)
    }
  }

  async replaceElsewhere(replacers: readonly NameReplacer[]): Promise<void> {
    for (const [meetingId, redaction] of this.done) {
      const [source] = redaction.edits
      const replacement = {
        partnershipId: this.partnershipId,
        meetingId,
        inText: (text: string) => replaceName(text, redaction.naming).text,
        source:
          source === undefined
            ? null
            : {
                id: source[0],
                moved: (extent: SourceExtent) => movedBy(source[1], extent),
              },
      }
      for (const replace of replacers) {
        for (const { kind, id } of await replace(this.tx, replacement))
          this.elsewhere.set(`${kind}/${id}`, meetingId)
      }
    }
  }

  async replaceInHistory(): Promise<number> {
    const sources = [...this.done.values()].flatMap(({ edits }) => [...edits.keys()])
    return await redactHistory(this.tx, {
      partnershipId: this.partnershipId,
      patterns: this.patterns,
      alsoWith: { kind: 'source-span', column: 'paper_source_id', values: sources },
      redact: ({ label, subject, changes }) => {
        const redaction = this.redactionOfEntry(subject, changes)
        return {
          label: replaceName(label, redaction.naming).text,
          // Sources first: their spans move by what was replaced in them.
          changes: redactChanges(redactSources(changes, redaction), (kind, row) => {
            if (kind === 'paper-source') return row
            return isOfMeeting(kind) ? redactRow(kind, row, redaction) : redactOther(row, redaction)
          }),
        }
      },
    })
  }

  titleNow({ id, title }: MeetingRecord): string {
    const redaction = this.done.get(id)
    return redaction === undefined ? title : replaceName(title, redaction.naming).text
  }

  private async rowsByMeeting(): Promise<Map<string, { kind: string; row: Row }[]>> {
    const byMeeting = new Map<string, { kind: string; row: Row }[]>()
    for (const kind of meetingRecordKinds) {
      if (kind.kind === 'source-span') continue
      const held = await rowsHolding(this.tx, kind, this.partnershipId, this.patterns)
      for (const { meetingId, row } of held)
        byMeeting.set(meetingId, [...(byMeeting.get(meetingId) ?? []), { kind: kind.kind, row }])
    }
    return byMeeting
  }

  /** Parts of the name count where a meeting names the person; elsewhere only the whole name does. */
  private async redactionFor(rows: RowsOfMeeting): Promise<NameRedaction> {
    const naming = this.namingWhere(rows.some(({ kind, row }) => this.isPerson(kind, row)))
    const slugs = new Map<string, string>()
    for (const { kind, row } of rows) {
      const { slug, title, held_on } = row
      if (kind !== 'meeting' || typeof slug !== 'string' || typeof title !== 'string') continue
      if (!slugHoldsName(slug, naming.forms)) continue
      const heldOn = typeof held_on === 'string' ? held_on : null
      const wished = meetingSlug(replaceName(title, naming).text, heldOn)
      slugs.set(slug, freeSlug(wished, await takenSlugs(this.tx, wished)))
    }
    return { naming, edits: new Map(), slugs }
  }

  private namingWhere(isNamed: boolean): NameRedaction['naming'] {
    const { name, role, forms } = this.naming
    return { role, forms: isNamed ? forms : [name] }
  }

  private isPerson(kind: string, row: Row | null): boolean {
    return kind === 'meeting-person' && row?.['name'] === this.naming.name
  }

  private async write(rows: RowsOfMeeting, redaction: NameRedaction): Promise<void> {
    const changes = rows.flatMap(({ kind, row }) =>
      changeOf(kind, row, redactRow(kind, row, redaction)),
    )
    const spans = await spansInto(this.tx, this.partnershipId, [...redaction.edits.keys()])
    const moved = spans.flatMap((row) =>
      changeOf('source-span', row, redactRow('source-span', row, redaction)),
    )
    await makeRecords(this.tx, [...changes, ...moved], meetingRecordKinds)
  }

  /** What was done in the meeting of an entry; in one whose meeting is gone, what would have been done in it. */
  private redactionOfEntry(subject: RecordRef, changes: readonly Change[]): NameRedaction {
    const meetingId =
      subject.kind === 'meeting' ? subject.id : this.elsewhere.get(`${subject.kind}/${subject.id}`)
    const done = meetingId === undefined ? undefined : this.done.get(meetingId)
    if (done !== undefined) return { ...done, edits: new Map(done.edits) }
    const isNamed = changes.some(({ record, before, after }) =>
      [before, after].some((row) => this.isPerson(record.kind, row)),
    )
    if (isNamed) this.gone.add(subject.id)
    const naming = this.namingWhere(this.gone.has(subject.id))
    return { naming, edits: new Map(), slugs: new Map() }
  }
}

function isOfMeeting(kind: string): boolean {
  return meetingRecordKinds.some((candidate) => candidate.kind === kind)
}

function changeOf(kind: string, before: Row, after: Row): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  return [{ record: { kind, id: String(before['id'] ?? before['record_id']) }, before, after }]
}

function redactSources(changes: readonly Change[], redaction: NameRedaction): Change[] {
  return redactChanges(changes, (kind, row) =>
    kind === 'paper-source' ? redactRow(kind, row, redaction) : row,
  )
}

function redactOther(row: Row, { naming, edits }: NameRedaction): Row {
  const [made] = edits.values()
  const move = (extent: SourceExtent): SourceExtent =>
    made === undefined ? extent : movedBy(made, extent)
  const inText = (text: string): string => replaceName(text, naming).text
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, redactValue(value, inText, move)]),
  )
}
