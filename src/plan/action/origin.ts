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
