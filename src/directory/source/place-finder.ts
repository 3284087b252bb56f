import { normalisedName } from '../organisation/organisation-name.ts'
import type { PlaceTyped } from './list-entry.ts'

/** A place that a list may mean. */
export interface PlaceCandidate {
  code: string
  name: string
  hasEnded: boolean
  /** It is the partnership's own place, or lies in it. */
  isInside: boolean
}

export type PlaceFound = { ok: true; code: string | null } | { ok: false; reason: string }

const codesShown = 5

/**
 * Finds the places that a list means. A code counts before a name. Of several places of one name, the partnership's own is
 * meant, else the only one inside it, else the only one that has not ended; anything else is asked, never guessed.
 */
export class PlaceFinder {
  private readonly byCode: ReadonlyMap<string, PlaceCandidate>
  private readonly byName: ReadonlyMap<string, readonly PlaceCandidate[]>
  private readonly ownCode: string

  constructor(candidates: readonly PlaceCandidate[], ownCode: string) {
    this.byCode = new Map(candidates.map((place) => [place.code, place]))
    this.byName = grouped(candidates)
    this.ownCode = ownCode
  }

  find({ code, name }: PlaceTyped): PlaceFound {
    if (code !== '') return this.findCode(code)
    return name === '' ? { ok: true, code: null } : this.findName(name)
  }

  private findCode(code: string): PlaceFound {
    if (this.byCode.has(code)) return { ok: true, code }
    return { ok: false, reason: `No place with the code “${code}” is held here.` }
  }

  private findName(name: string): PlaceFound {
    const typedCode = name.toUpperCase()
    if (this.byCode.has(typedCode)) return { ok: true, code: typedCode }
    const named = this.byName.get(normalisedName(name)) ?? []
    if (named.length === 0)
      return { ok: false, reason: `No place with the name “${name}” is held here.` }
    const own = named.filter(({ code }) => code === this.ownCode)
    const inside = named.filter(({ isInside }) => isInside)
    const living = named.filter(({ hasEnded }) => !hasEnded)
    const meant = [own, inside, living, named].find(({ length }) => length === 1)
    if (meant?.[0] !== undefined && (inside.length <= 1 || own.length === 1))
      return { ok: true, code: meant[0].code }
    const codes = (inside.length > 1 ? inside : named).map(({ code }) => code)
    const shown = codes.slice(0, codesShown).join(', ')
    const more = codes.length > codesShown ? ' and others' : ''
    return {
      ok: false,
      reason: `“${name}” can be any of ${codes.length} places: ${shown}${more}. Give the code.`,
    }
  }
}

function grouped(candidates: readonly PlaceCandidate[]): Map<string, PlaceCandidate[]> {
  const byName = new Map<string, PlaceCandidate[]>()
  for (const place of candidates) {
    const key = normalisedName(place.name)
    byName.set(key, [...(byName.get(key) ?? []), place])
  }
  return byName
}
