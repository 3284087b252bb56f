import type { Identifier } from '../organisation/identifier.ts'
import { likenessKey, normalisedName, ownHost } from '../organisation/organisation-name.ts'

/** A body that a row may be: one that is held, or one that an earlier row of the same list adds. */
export interface Body {
  /** The id of one that is held, or the key of one that is to be added. */
  key: string
  name: string
  otherNames: readonly string[]
  placeCode: string | null
  web: string | null
  identifiers: readonly Identifier[]
  isHeld: boolean
}

export type MatchedBy = 'id' | 'identifier' | 'name-and-place'

export interface Likeness {
  body: Body
  reason: string
}

export type Match =
  | { kind: 'matched'; body: Body; by: MatchedBy }
  | { kind: 'new'; likenesses: Likeness[] }

/** What is asked for: a body as a row names it. */
export type Asked = Omit<Body, 'key' | 'isHeld'> & { organisationId: string | null }

const mostLikenesses = 5

/** Knows the bodies by all that a row can be matched with. */
export class MatchIndex {
  private readonly byKey = new Map<string, Body>()
  private readonly byIdentifier = new Map<string, Set<Body>>()
  private readonly byNameAndPlace = new Map<string, Set<Body>>()
  private readonly byName = new Map<string, Set<Body>>()
  private readonly byLikeness = new Map<string, Set<Body>>()
  private readonly byHost = new Map<string, Set<Body>>()

  add(body: Body): void {
    this.byKey.set(body.key, body)
    for (const identifier of body.identifiers) put(this.byIdentifier, textOf(identifier), body)
    for (const name of [body.name, ...body.otherNames]) {
      put(this.byNameAndPlace, nameAndPlace(name, body.placeCode), body)
      put(this.byName, normalisedName(name), body)
      put(this.byLikeness, likenessKey(name), body)
    }
    const host = ownHost(body.web)
    if (host !== undefined) put(this.byHost, host, body)
  }

  /** The same by id, by a number of a register, or by name in one place; anything less is new, and may be alike. */
  match(asked: Asked): Match {
    const held = asked.organisationId === null ? undefined : this.byKey.get(asked.organisationId)
    if (held !== undefined) return { kind: 'matched', body: held, by: 'id' }
    const byNumber = this.sameNumber(asked)
    const onlyOne = onlyOf(byNumber) ?? onlyOf(byNumber.filter((body) => isNamedLike(body, asked)))
    if (onlyOne !== undefined) return { kind: 'matched', body: onlyOne, by: 'identifier' }
    const byName = this.sameNameAndPlace(asked)
    const named = onlyOf(byName)
    if (named !== undefined) return { kind: 'matched', body: named, by: 'name-and-place' }
    return { kind: 'new', likenesses: this.likenesses(asked, byNumber) }
  }

  private sameNumber({ identifiers }: Asked): Body[] {
    return unique(identifiers.flatMap((each) => all(this.byIdentifier, textOf(each))))
  }

  /** Nowhere is no place, save within one list, where a body may stand in several rows. */
  private sameNameAndPlace(asked: Asked): Body[] {
    const named = all(this.byNameAndPlace, nameAndPlace(asked.name, asked.placeCode))
    return named
      .filter((body) => asked.placeCode !== null || !body.isHeld)
      .filter((body) => !hasOtherNumber(body, asked))
  }

  private likenesses(asked: Asked, byNumber: readonly Body[]): Likeness[] {
    const host = ownHost(asked.web)
    const found = new Map<Body, string>()
    const note = (bodies: readonly Body[], reason: string): void => {
      for (const body of bodies) if (!found.has(body)) found.set(body, reason)
    }
    note(byNumber, 'It has the same number, and so have others.')
    note(
      all(this.byNameAndPlace, nameAndPlace(asked.name, asked.placeCode)).filter((body) =>
        hasOtherNumber(body, asked),
      ),
      'It has the same name, and another number in the same register.',
    )
    note(all(this.byName, normalisedName(asked.name)), 'It has the same name, in another place.')
    note(all(this.byLikeness, likenessKey(asked.name)), 'Its name has the same words.')
    if (host !== undefined) note(all(this.byHost, host), `It has the same web site, ${host}.`)
    return [...found].slice(0, mostLikenesses).map(([body, reason]) => ({ body, reason }))
  }
}

function put(index: Map<string, Set<Body>>, key: string, body: Body): void {
  const bodies = index.get(key)
  if (bodies === undefined) index.set(key, new Set([body]))
  else bodies.add(body)
}

function all(index: ReadonlyMap<string, ReadonlySet<Body>>, key: string): Body[] {
  return [...(index.get(key) ?? [])]
}

function unique(bodies: readonly Body[]): Body[] {
  return [...new Set(bodies)]
}

function onlyOf(bodies: readonly Body[]): Body | undefined {
  return bodies.length === 1 ? bodies[0] : undefined
}

function textOf({ scheme, value }: Identifier): string {
  return `${scheme} ${value}`
}

function nameAndPlace(name: string, placeCode: string | null): string {
  return `${normalisedName(name)}|${placeCode ?? ''}`
}

function isNamedLike(body: Body, { name }: Asked): boolean {
  const key = normalisedName(name)
  return [body.name, ...body.otherNames].some((other) => normalisedName(other) === key)
}

/** One register gives one body one number: two bodies with other numbers of it are two. */
function hasOtherNumber(body: Body, { identifiers }: Asked): boolean {
  return identifiers.some(
    ({ scheme, value }) =>
      body.identifiers.some((held) => held.scheme === scheme) &&
      !body.identifiers.some((held) => held.scheme === scheme && held.value === value),
  )
}
