import type { Change, Row } from '#src/history/index.ts'
import type { SourceExtent } from './meeting.ts'
import { meetingSlug } from './meeting-slug.ts'
import {
  type Edit,
  movedBy,
  type NameToReplace,
  replaceName,
  slugHoldsName,
} from './name-replacement.ts'

/** What a name becomes in the rows of a meeting: those that stand, and those that history keeps. */
export interface NameRedaction {
  naming: NameToReplace
  /** How the text of each source changed, by its id: spans into it move along. */
  edits: Map<string, readonly Edit[]>
  /** Addresses of meetings that held the name, and what they are now. */
  slugs: ReadonlyMap<string, string>
}

/** Columns that hold words somebody wrote. No other column can hold a name. */
const wordColumns = new Set([
  'title',
  'text',
  'summary',
  'venue',
  'closing',
  'role',
  'organisation',
  'owner',
  'status',
  'reason',
  'url',
  'round_table',
  'file_name',
])

/** A row under a meeting, whole, with the role in place of the name. The same row where it holds no name. */
export function redactRow(kind: string, row: Row, redaction: NameRedaction): Row {
  if (kind === 'source-span') return movedSpan(row, redaction.edits)
  const { naming, slugs } = redaction
  const changed: Row = {}
  for (const [column, value] of Object.entries(row)) {
    if (typeof value !== 'string') continue
    if (kind === 'meeting' && column === 'slug')
      changed[column] = slugs.get(value) ?? slugWithoutName(value, row, naming)
    if (!wordColumns.has(column)) continue
    const { text, edits } = replaceName(value, naming)
    changed[column] = text
    if (kind === 'paper-source' && column === 'text' && edits.length > 0)
      redaction.edits.set(String(row['id']), edits)
  }
  return { ...row, ...changed, ...(kind === 'meeting-person' ? namedByRole(row, naming) : {}) }
}

/** The address of a meeting that is on record no more: nothing leads there, and no other has it. */
function slugWithoutName(slug: string, { title, held_on, id }: Row, naming: NameToReplace): string {
  if (!slugHoldsName(slug, naming.forms)) return slug
  const heldOn = typeof held_on === 'string' ? held_on : null
  const words = replaceName(String(title), naming).text
  return `${meetingSlug(words, heldOn)}-${String(id).slice(-12)}`
}

function namedByRole({ name }: Row, naming: NameToReplace): Row {
  if (typeof name !== 'string' || replaceName(name, naming).edits.length === 0) return {}
  return { name: null, role: naming.role, naming: 'by-role' }
}

function movedSpan(row: Row, edits: ReadonlyMap<string, readonly Edit[]>): Row {
  const made = edits.get(String(row['paper_source_id']))
  const { start_at, end_at } = row
  if (made === undefined || typeof start_at !== 'number' || typeof end_at !== 'number') return row
  const [start, end] = movedBy(made, [start_at, end_at])
  return { ...row, start_at: start, end_at: end }
}

/** Any value, however deep, with the role in place of the name; extents under `span` and `spans` move along. */
export function redactValue(
  value: unknown,
  inText: (text: string) => string,
  move: (extent: SourceExtent) => SourceExtent,
): unknown {
  if (typeof value === 'string') return inText(value)
  if (isList(value)) return value.map((each) => redactValue(each, inText, move))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      movedUnder(key, part, move) ?? redactValue(part, inText, move),
    ]),
  )
}

function movedUnder(
  key: string,
  value: unknown,
  move: (extent: SourceExtent) => SourceExtent,
): unknown {
  if (key === 'span' && isExtent(value)) return move(value)
  if (key === 'spans' && isList(value) && value.length > 0 && value.every(isExtent))
    return value.map(move)
  return undefined
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isExtent(value: unknown): value is SourceExtent {
  return isList(value) && value.length === 2 && value.every((part) => typeof part === 'number')
}

/** The changes of an entry, both sides of each, by `redact`. */
export function redactChanges(
  changes: readonly Change[],
  redact: (kind: string, row: Row) => Row,
): Change[] {
  const side = (kind: string, row: Row | null): Row | null =>
    row === null ? null : redact(kind, row)
  return changes.map(({ record, before, after }) => ({
    record,
    before: side(record.kind, before),
    after: side(record.kind, after),
  }))
}

/** Patterns of LIKE, one of which stands wherever one of the forms does: the longest plain word of each. */
export function patternsOf(forms: readonly string[]): string[] {
  const words = forms.map(
    (form) =>
      (form.match(/[A-Za-z0-9]+/g) ?? []).toSorted((one, other) => other.length - one.length)[0],
  )
  return [...new Set(words.map((word) => (word === undefined ? '%' : `%${word}%`)))]
}
