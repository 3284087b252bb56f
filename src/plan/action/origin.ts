import { type Origin, originKinds } from './action.ts'

const originPattern = /^([a-z]+):([\w-]+(?:\/[\w-]+)*)$/
const longestId = 120

/** An origin as an address names it: `point:0190…`, `cell:E06000042/jobs`. Null where it names none. */
export function originIn(text: string): Origin | null {
  const [, typed, id] = originPattern.exec(text) ?? []
  const kind = originKinds.find((each) => each === typed)
  if (kind === undefined || id === undefined || id.length > longestId) return null
  return { kind, id }
}

/** The same origin as an address names it. */
export function originText({ kind, id }: Origin): string {
  return `${kind}:${id}`
}

/** What an action came from, as another part of the record tells it. */
export interface OriginShown {
  /** `Point, first round, 18 November 2009`. */
  label: string
  /** The words themselves; null where there are none. */
  words: string | null
  /** Only words that were said so stand in quotation marks. */
  isVerbatim: boolean
  href: string
  /** The day it is of, ISO; null where that is not known. */
  heldOn: string | null
}

export const originKindLabels: Readonly<Record<Origin['kind'], string>> = {
  point: 'A point made at a meeting',
  question: 'A question asked at a meeting',
  cell: 'A cell of the response gap',
  example: 'An example from elsewhere',
}
