import type { RecordKind } from '#src/history/index.ts'
import type { Wording } from '../meeting/meeting.ts'

/** A theme that somebody gave to words. */
export interface Coding {
  themeId: string
  codedBy: string
  heldOn: string
}

/** What themes are given to: a point of the tables, or what was presented. */
export type CodedKind = 'point' | 'agenda-item'

/** Words as the coding page shows them: with what they answer or belong to, and the themes they have. */
export interface WordsToCode {
  kind: CodedKind
  id: string
  text: string
  /** Null for what was presented: it is the record's own account. */
  wording: Wording | null
  /** The round and its set question, or that it was presented. */
  place: string
  codings: readonly Coding[]
}

/** Themes to give and to take away, so that words have those wished and no other. */
export interface CodingChange {
  given: readonly string[]
  withdrawn: readonly string[]
}

export function codingChange(current: readonly Coding[], wished: readonly string[]): CodingChange {
  const held = current.map(({ themeId }) => themeId)
  return {
    given: [...new Set(wished)].filter((themeId) => !held.includes(themeId)),
    withdrawn: held.filter((themeId) => !wished.includes(themeId)),
  }
}

/** The next words without a theme after these, or else the first of them; null where all have one. */
export function nextUncoded(words: readonly WordsToCode[], afterId: string | null): string | null {
  const from = words.findIndex(({ id }) => id === afterId) + 1
  const inTurn = [...words.slice(from), ...words.slice(0, from)]
  return inTurn.find(({ id, codings }) => id !== afterId && codings.length === 0)?.id ?? null
}

/** The keys that turn themes on and off, in the order of the themes: along the row of digits. */
export const themeKeys: readonly string[] = '1234567890-='.split('')

const fieldStart = 'theme-'

/** The box of a theme in the form: each theme is sent under a name of its own. */
export function themeField(themeId: string): string {
  return `${fieldStart}${themeId}`
}

/** The themes whose boxes were ticked. */
export function themesTicked(form: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(form)
    .filter((field) => field.startsWith(fieldStart))
    .map((field) => field.slice(fieldStart.length))
}

export const codingRecordKinds: readonly RecordKind[] = [
  { kind: 'coding', table: 'coding', key: ['partnership_id', 'id'] },
]
