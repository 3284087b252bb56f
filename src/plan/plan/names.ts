/** Names of what plans point to by id or code, so that pages and files can say them. */
export interface Names {
  organisations: ReadonlyMap<string, string>
  places: ReadonlyMap<string, string>
  themes: ReadonlyMap<string, string>
  /** `Economic`, by the number of the wave. */
  waves: ReadonlyMap<number, string>
  indicators: ReadonlyMap<string, string>
  partnerships: ReadonlyMap<string, { name: string; slug: string; placeCode: string }>
}

export const notKnown = 'not known'

/** A thing named by its id: `{id, name}`; null where there is none. */
export function named(
  names: ReadonlyMap<string, string>,
  id: string | null,
): { id: string; name: string } | null {
  return id === null ? null : { id, name: names.get(id) ?? notKnown }
}

/** `1 action`, `3 actions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
