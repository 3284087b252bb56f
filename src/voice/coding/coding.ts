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

/** What somebody chose of the themes of words: those that were ticked as they saw them, and those they left ticked. */
export interface ThemeChoice {
  shown: readonly string[]
  ticked: readonly string[]
}

/** Themes to give and to take away. */
export interface CodingChange {
  given: readonly string[]
  withdrawn: readonly string[]
}

/**
 * What a choice changes in the themes that stand now. Only what was ticked or cleared counts: a theme that somebody else
 * gave or took away since stays as they left it.
 */
export function codingChange(
  current: readonly Coding[],
  { shown, ticked }: ThemeChoice,
): CodingChange {
  const held = current.map(({ themeId }) => themeId)
  const isNewlyTicked = (themeId: string) => !shown.includes(themeId)
  const isCleared = (themeId: string) => shown.includes(themeId) && !ticked.includes(themeId)
  return {
    given: [...new Set(ticked)].filter((id) => isNewlyTicked(id) && !held.includes(id)),
    withdrawn: held.filter(isCleared),
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

/** The field that says which boxes were ticked when the page was made. */
export const shownField = 'shown'

/** Themes as the hidden field carries them. */
export function shownThemes(codings: readonly Coding[]): string {
  return codings.map(({ themeId }) => themeId).join(' ')
}

export const codingRecordKinds: readonly RecordKind[] = [
  { kind: 'coding', table: 'coding', key: ['partnership_id', 'id'] },
]
