import { isList } from './list.ts'

/** A value as JSON in one way only: keys in order, no blanks. Equal values are equal texts, and so have one hash. */
export function canonicalJson(value: unknown): string {
  if (isList(value)) return `[${value.map((each) => canonicalJson(each)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const members = Object.entries<unknown>({ ...value })
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value)
}
