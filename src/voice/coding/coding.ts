import type { RecordKind } from '#src/history/index.ts'
import type { PointState, Wording } from '../meeting/meeting.ts'

/** A theme that somebody gave to a point. */
export interface Coding {
  themeId: string
  codedBy: string
  heldOn: string
}

/** A point as the coding page shows it: with what it answers, and the themes it has. */
export interface PointToCode {
  id: string
  text: string
  wording: Wording
  state: PointState
  roundTitle: string | null
  promptText: string | null
  codings: readonly Coding[]
}

/** Themes to give and to take away, so that a point has those wished and no other. */
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

/** The next point without a theme after this one, or else the first of them; null where every point has one. */
export function nextUncoded(points: readonly PointToCode[], afterId: string | null): string | null {
  const from = points.findIndex(({ id }) => id === afterId) + 1
  const inTurn = [...points.slice(from), ...points.slice(0, from)]
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
  { kind: 'point-coding', table: 'point_coding', key: ['partnership_id', 'id'] },
]
