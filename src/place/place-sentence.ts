import type { Place } from './place.ts'
import { isGrouping, nounOf, sizeOf } from './place-kind.ts'

/** Regions as they are said after "in", and at the start of a sentence. */
const regionPhrases: ReadonlyMap<string, { inside: string; subject: string }> = new Map([
  ['E12000001', { inside: 'the North East of England', subject: 'The North East' }],
  ['E12000002', { inside: 'the North West of England', subject: 'The North West' }],
  ['E12000003', { inside: 'Yorkshire and The Humber', subject: 'Yorkshire and The Humber' }],
  ['E12000004', { inside: 'the East Midlands', subject: 'The East Midlands' }],
  ['E12000005', { inside: 'the West Midlands', subject: 'The West Midlands' }],
  ['E12000006', { inside: 'the East of England', subject: 'The East of England' }],
  ['E12000007', { inside: 'London', subject: 'London' }],
  ['E12000008', { inside: 'the South East of England', subject: 'The South East' }],
  ['E12000009', { inside: 'the South West of England', subject: 'The South West' }],
])

const unitedKingdom = 'K02000001'

/** A place as it is said after "in". */
export function insidePhrase(place: { code: string; name: string }): string {
  if (place.code === unitedKingdom) return 'the United Kingdom'
  return regionPhrases.get(place.code)?.inside ?? place.name
}

function subjectPhrase(place: Place): string {
  if (place.code === unitedKingdom) return 'The United Kingdom'
  return regionPhrases.get(place.code)?.subject ?? place.name
}

/** What a place is, in one sentence made of its facts: the path leads to it from the largest place. */
export function sentenceOf(place: Place, path: readonly Place[]): string {
  const verb = place.hasEnded ? 'was' : 'is'
  const said = `${subjectPhrase(place)} ${verb} ${nounOf(place)}`
  const nearest = path.at(-1)
  if (nearest === undefined)
    return sizeOf(place.code) < 1 ? `${said}.` : `${said}. What it lies in is not known.`
  if (place.kind === 'region' || place.kind === 'nation')
    return `${said} of ${insidePhrase(nearest)}.`
  if (nounOf(place) === 'a London borough') return `${said}.`
  const outer =
    path.find((above) => above.kind === 'region') ?? path.find((above) => above.kind === 'nation')
  const tail = outer === undefined || outer === nearest ? '' : `, in ${insidePhrase(outer)}`
  return `${said} in ${insidePhrase(nearest)}${tail}.`
}

/** Who a place lies in: all the places above it, and each one's own parents. */
export interface Above {
  places: readonly Place[]
  parentsOf: ReadonlyMap<string, readonly string[]>
}

/**
 * One way down to a place from the largest: at each step the nearest place that still is. The state is left out for
 * all but its nations, because everything here lies in it.
 */
export function pathTo(place: Place, above: Above): Place[] {
  const byCode = new Map(above.places.map((held) => [held.code, held]))
  const path: Place[] = []
  let at: Place | undefined = place
  while (at !== undefined) {
    const parents: Place[] = (above.parentsOf.get(at.code) ?? []).flatMap((code) => {
      const parent = byCode.get(code)
      return parent === undefined || path.includes(parent) ? [] : [parent]
    })
    at = parents.toSorted(byNearness)[0]
    if (at !== undefined) path.unshift(at)
  }
  return place.kind === 'nation' ? path : path.filter((held) => held.code !== unitedKingdom)
}

function byNearness(a: Place, b: Place): number {
  return (
    Number(isGrouping(a.code)) - Number(isGrouping(b.code)) ||
    Number(a.hasEnded) - Number(b.hasEnded) ||
    sizeOf(b.code) - sizeOf(a.code) ||
    a.code.localeCompare(b.code, 'en')
  )
}
