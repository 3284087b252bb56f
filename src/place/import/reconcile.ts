import type { Position } from '../place.ts'
import { isKindHeld, kindOfCode, mayLieIn } from '../place-kind.ts'
import { centreOf } from '../place-outline.ts'
import { Ancestors } from './ancestors.ts'
import { isOfNutsSize, placeOfNuts } from './rural-urban.ts'
import type { Statements } from './statements.ts'
import {
  type Held,
  mergedFacts,
  nothingWanted,
  pairKey,
  pairOf,
  type Wanted,
  type WantedPlace,
} from './wanted.ts'
import type { Warnings } from './warnings.ts'

/**
 * Settles what all files say together: the file trusted first is believed, and whoever contradicts it is named.
 * What is held already fills what no file says.
 */
export function reconcile(
  statements: readonly Statements[],
  held: Held,
  warnings: Warnings,
): Wanted {
  const trusted = statements.toSorted((a, b) => a.trust - b.trust)
  const wanted = nothingWanted()
  for (const said of trusted) for (const row of said.leftOut) warnings.add('left-out-rows', row)
  settleNames(trusted, wanted, warnings)
  settleYears(trusted, wanted, warnings)
  settleOutlines(trusted, wanted, warnings)
  settleCentres(trusted, wanted)
  dropUnnamed(trusted, { wanted, held, warnings })
  settleSuccessors(trusted, { wanted, held, warnings })
  settleParents(trusted, { wanted, held, warnings })
  settleRuralUrban(trusted, { wanted, held, warnings })
  settleNeighbours(trusted, { wanted, held, warnings })
  return wanted
}

interface Setting {
  wanted: Wanted
  held: Held
  warnings: Warnings
}

function settleNames(trusted: readonly Statements[], wanted: Wanted, warnings: Warnings): void {
  const saidBy = new Map<string, string>()
  for (const said of trusted) {
    for (const { code, name, welshName } of said.names) {
      const place = wantedPlace(wanted, code)
      if (place.name === undefined) {
        place.name = name
        saidBy.set(code, said.file)
      } else if (place.name !== name) {
        const before = `“${place.name}” in ${saidBy.get(code) ?? ''}`
        warnings.add('contradiction', `${code} is ${before} and “${name}” in ${said.file}.`)
      }
      place.welshName ??= welshName
    }
  }
}

function wantedPlace(wanted: Wanted, code: string): WantedPlace {
  const found = wanted.places.get(code)
  if (found !== undefined) return found
  const made: WantedPlace = { code, kind: kindOfCode(code) }
  wanted.places.set(code, made)
  return made
}

/** A year alone puts a start on its first day and an end on its last, and says that only the year is known. */
function settleYears(trusted: readonly Statements[], wanted: Wanted, warnings: Warnings): void {
  for (const said of trusted) {
    for (const { code, year } of said.firstYears) {
      const place = wantedPlace(wanted, code)
      const startsOn = `${year}-01-01`
      if ((place.startsOn ?? startsOn) !== startsOn) {
        warnings.add(
          'contradiction',
          `${code} starts in ${place.startsOn?.slice(0, 4)}, and in ${year} in ${said.file}.`,
        )
      } else Object.assign(place, { startsOn, startsKnownTo: 'year' })
    }
    for (const { code, year } of said.lastYears) {
      const place = wantedPlace(wanted, code)
      const endsOn = `${year}-12-31`
      if ((place.endsOn ?? endsOn) !== endsOn) {
        warnings.add(
          'contradiction',
          `${code} is last listed for ${place.endsOn?.slice(0, 4)}, and for ${year} in ${said.file}.`,
        )
      } else Object.assign(place, { endsOn, endsKnownTo: 'year' })
    }
  }
}

function settleOutlines(trusted: readonly Statements[], wanted: Wanted, warnings: Warnings): void {
  const editions = new Map<string, number>()
  for (const said of trusted) {
    for (const { code, outline, edition } of said.outlines) {
      const before = editions.get(code)
      if (before !== undefined) {
        warnings.add(
          'older-outline',
          `${code} has outlines of ${editionName(before)} and ${editionName(edition)}.`,
        )
      }
      if (before === undefined || before < edition) {
        wantedPlace(wanted, code)
        editions.set(code, edition)
        wanted.outlines.set(code, outline)
      }
    }
  }
  warnOfOlderOnly(editions, warnings)
}

function editionName(edition: number): string {
  return edition === 0 ? 'no stated edition' : String(edition)
}

/** Where two editions of one kind are loaded, a code that stands only in the older one may be gone. */
function warnOfOlderOnly(editions: ReadonlyMap<string, number>, warnings: Warnings): void {
  const newest = new Map<string, number>()
  for (const [code, edition] of editions) {
    const kind = code.slice(0, 3)
    newest.set(kind, Math.max(newest.get(kind) ?? 0, edition))
  }
  for (const [code, edition] of editions) {
    if (edition > 0 && edition < (newest.get(code.slice(0, 3)) ?? 0)) {
      warnings.add('older-edition-only', `${code} stands in the edition of ${edition} alone.`)
    }
  }
}

/** A centre that is published comes before one worked out from the outline. */
function settleCentres(trusted: readonly Statements[], wanted: Wanted): void {
  const centres = new Map<string, Position>()
  for (const said of trusted) {
    for (const { code, longitude, latitude } of said.centres) {
      if (!centres.has(code)) centres.set(code, { longitude, latitude })
    }
  }
  for (const [code, outline] of wanted.outlines) {
    const centre = centres.has(code) ? null : centreOf(outline)
    if (centre !== null) centres.set(code, centre)
  }
  for (const [code, centre] of centres) Object.assign(wantedPlace(wanted, code), centre)
}

/** Only a place with a name is one; a constituency is none. Codes that other statements name are looked at too. */
function dropUnnamed(trusted: readonly Statements[], { wanted, held, warnings }: Setting): void {
  for (const said of trusted) {
    for (const [, code] of said.ancestors) wantedPlace(wanted, code)
    for (const [, code] of said.successors) wantedPlace(wanted, code)
  }
  for (const [code, place] of wanted.places) {
    if (!isKindHeld(code)) warnings.add('kind-not-held', `${code} ${place.name ?? ''}`.trim())
    else if (place.name === undefined && !held.places.has(code)) warnings.add('no-name', code)
    else {
      if (place.kind === 'not-known')
        warnings.add('kind-not-known', `${code} ${place.name ?? ''}`.trim())
      continue
    }
    wanted.places.delete(code)
    wanted.outlines.delete(code)
  }
}

function isKnown({ wanted, held }: Setting, code: string): boolean {
  return wanted.places.has(code) || held.places.has(code)
}

function settleSuccessors(trusted: readonly Statements[], setting: Setting): void {
  for (const said of trusted) {
    for (const [code, successor] of said.successors) {
      const key = pairKey(code, successor)
      if (isKnown(setting, code) && isKnown(setting, successor)) {
        setting.wanted.successors.set(key, setting.held.successors.get(key) ?? null)
      }
    }
  }
}

function settleParents(trusted: readonly Statements[], setting: Setting): void {
  const { wanted, held, warnings } = setting
  const said = new Set<string>()
  for (const { file, ancestors } of trusted) {
    for (const [code, ancestor] of ancestors) {
      if (!isKnown(setting, code) || !isKnown(setting, ancestor)) continue
      if (mayLieIn(code, ancestor)) said.add(pairKey(code, ancestor))
      else if (code !== ancestor) warnings.add('not-larger', `${code} in ${ancestor}, by ${file}.`)
    }
  }
  const ancestors = new Ancestors([...said, ...held.parents])
  for (const code of new Set([...said].map((pair) => pairOf(pair)[0]))) {
    for (const parent of ancestors.nearest(code)) wanted.parents.add(pairKey(code, parent))
  }
}

function settleRuralUrban(
  trusted: readonly Statements[],
  { wanted, held, warnings }: Setting,
): void {
  const areas = trusted.flatMap((said) => said.ruralUrban)
  if (areas.length === 0) return
  const ancestors = new Ancestors([...wanted.parents, ...held.parents])
  const gone = new Set(
    [...wanted.successors.keys(), ...held.successors.keys()].map((key) => pairOf(key)[0]),
  )
  const codes = new Set([...wanted.places.keys(), ...held.places.keys()])
  const candidates = [...codes].flatMap((code) => {
    if (!isOfNutsSize(code) || gone.has(code)) return []
    const facts = mergedFacts(held.places.get(code), wanted.places.get(code) ?? { code })
    return facts === null ? [] : [facts]
  })
  for (const area of areas) {
    const place = placeOfNuts(area, candidates, ancestors)
    if (place === undefined) warnings.add('class-not-mapped', `${area.areaCode} ${area.areaName}`)
    else wantedPlace(wanted, place.code).ruralUrban = area.ruralUrban
  }
}

function settleNeighbours(trusted: readonly Statements[], setting: Setting): void {
  const { wanted, warnings } = setting
  for (const said of trusted) {
    for (const neighbour of said.neighbours) {
      const key = `${neighbour.code}/${neighbour.lens}/${neighbour.rank}`
      const before = wanted.neighbours.get(key)
      if (before !== undefined && before.neighbour !== neighbour.neighbour) {
        warnings.add(
          'contradiction',
          `${key} is ${before.neighbour}, and ${neighbour.neighbour} in ${said.file}.`,
        )
      } else if (isKnown(setting, neighbour.code) && isKnown(setting, neighbour.neighbour)) {
        wanted.neighbours.set(key, neighbour)
      } else warnings.add('neighbour-unknown', `${key} ${neighbour.neighbour}`)
    }
  }
}
