import type { Identifier } from '../organisation/identifier.ts'
import type { OrganisationFacts } from '../organisation/organisation.ts'
import { normalisedName } from '../organisation/organisation-name.ts'
import type { ServiceFacts } from '../service/service.ts'
import type { ServiceSaid } from '../service/service-rows.ts'
import {
  type Cell,
  type ListEntry,
  readEntry,
  type ServiceEntry,
  type ThemeKnown,
} from './list-entry.ts'
import type { Body, Likeness, MatchedBy } from './match-index.ts'
import { MatchIndex } from './match-index.ts'
import type { PlaceFinder } from './place-finder.ts'

/** A body that is held, as a list is compared with it. */
export interface HeldBody extends Body {
  serviceNames: readonly string[]
  /** Whether the partnership's officers may add to it. */
  isInReach: boolean
}

export interface PlannedRow {
  line: number
  outcome: 'added' | 'matched' | 'refused'
  /** How it was matched, or why it was refused. */
  reason: string | null
  name: string
  /** What it becomes: the id of one that is held, or the key of one that is to be added. */
  body: Body | null
  likenesses: readonly Likeness[]
  notes: string[]
}

export type PlannedService = ServiceFacts & ServiceSaid

/** What a list adds to one body, new or held. */
export interface PlannedBody {
  key: string
  /** Null for a body that is held. */
  facts: OrganisationFacts | null
  identifiers: Identifier[]
  services: PlannedService[]
}

export interface ListPlan {
  rows: PlannedRow[]
  /** Bodies to make, and held ones to add to, in the order of the list. */
  bodies: PlannedBody[]
  servicesHeld: number
}

export interface PlanningGround {
  held: readonly HeldBody[]
  places: PlaceFinder
  themes: readonly ThemeKnown[]
  /** The date the list speaks of. */
  asOf: string
}

/** What a list would come to. Nothing is merged: a row is the same as a body, or it is a new one. */
export function planList(
  rows: readonly { line: number; cell: Cell }[],
  ground: PlanningGround,
): ListPlan {
  const planning = new Planning(ground)
  for (const { line, cell } of rows) planning.plan(line, cell)
  return planning.result()
}

const matchedWords: Readonly<Record<MatchedBy, string>> = {
  id: 'Its id in this directory is known.',
  identifier: 'It has the same number in a register.',
  'name-and-place': 'It has the same name in the same place.',
}

class Planning {
  private readonly rows: PlannedRow[] = []
  private readonly bodies = new Map<string, PlannedBody>()
  private readonly serviceNames = new Map<string, Set<string>>()
  private readonly heldByKey: ReadonlyMap<string, HeldBody>
  private readonly index = new MatchIndex()
  private readonly keyOfId = new Map<string, string>()
  private readonly ground: PlanningGround
  private servicesHeld = 0

  constructor(ground: PlanningGround) {
    this.ground = ground
    this.heldByKey = new Map(ground.held.map((body) => [body.key, body]))
    for (const body of ground.held) {
      this.index.add(body)
      this.serviceNames.set(body.key, new Set(body.serviceNames.map(normalisedName)))
    }
  }

  plan(line: number, cell: Cell): void {
    const read = readEntry(cell, this.ground.themes)
    const name = cell('name')
    if (!read.ok) return this.refuse(line, name, read.reason)
    const place = this.ground.places.find(read.entry.place)
    if (!place.ok) return this.refuse(line, name, place.reason)
    const services = this.servicesOf(read.entry)
    if (typeof services === 'string') return this.refuse(line, name, services)
    this.take({ line, entry: read.entry, placeCode: place.code, services, notes: read.notes })
  }

  result(): ListPlan {
    return { rows: this.rows, bodies: [...this.bodies.values()], servicesHeld: this.servicesHeld }
  }

  private refuse(line: number, name: string, reason: string): void {
    const nothing = { body: null, likenesses: [], notes: [] }
    this.rows.push({ line, outcome: 'refused', reason, name, ...nothing })
  }

  private take(row: {
    line: number
    entry: ListEntry
    placeCode: string | null
    services: readonly PlannedService[]
    notes: string[]
  }): void {
    const { line, entry, placeCode, services, notes } = row
    const known = entry.organisationId
    const organisationId = known === null ? null : (this.keyOfId.get(known) ?? known)
    const match = this.index.match({ ...entry, organisationId, placeCode })
    const { name } = entry
    if (match.kind === 'matched') {
      const { body, by } = match
      const reason = body.isHeld ? matchedWords[by] : 'It stands in an earlier row of this list.'
      this.rows.push({ line, outcome: 'matched', reason, name, body, likenesses: [], notes })
      return this.addTo(body, { entry, services, notes })
    }
    const body = this.newBody(line, entry, placeCode)
    if (known !== null) this.keyOfId.set(known, body.key)
    const { likenesses } = match
    this.rows.push({ line, outcome: 'added', reason: null, name, body, likenesses, notes })
    this.addServices(body.key, services)
  }

  private newBody(line: number, entry: ListEntry, placeCode: string | null): Body {
    const { name, otherNames, kind, sizeBand, postcode, web, identifiers } = entry
    const key = `line ${line}`
    const body: Body = { key, name, otherNames, placeCode, web, identifiers, isHeld: false }
    const facts = { name, otherNames, kind, sizeBand, placeCode, postcode, web, identifiers }
    this.index.add(body)
    this.serviceNames.set(key, new Set())
    this.bodies.set(key, { key, facts, identifiers: [], services: [] })
    return body
  }

  /** What a matched row adds: numbers that are not held, and services that are not held. */
  private addTo(
    body: Body,
    {
      entry,
      services,
      notes,
    }: { entry: ListEntry; services: readonly PlannedService[]; notes: string[] },
  ): void {
    const held = this.heldByKey.get(body.key)
    const numbers = entry.identifiers.filter(
      ({ scheme, value }) =>
        !this.numbersOf(body).some((each) => each.scheme === scheme && each.value === value),
    )
    if (held !== undefined && !held.isInReach) {
      const names = this.serviceNames.get(body.key)
      const offered = services.filter(({ name }) => names?.has(normalisedName(name)) !== true)
      this.servicesHeld += services.length - offered.length
      if (offered.length + numbers.length > 0)
        notes.push(
          'It acts outside this partnership’s place, so the row is kept and nothing is added to it.',
        )
      return
    }
    if (numbers.length > 0) this.bodyOf(body.key).identifiers.push(...numbers)
    this.addServices(body.key, services)
  }

  private numbersOf(body: Body): Identifier[] {
    return [...body.identifiers, ...(this.bodies.get(body.key)?.identifiers ?? [])]
  }

  private addServices(key: string, services: readonly PlannedService[]): void {
    const names = this.serviceNames.get(key) ?? new Set()
    for (const service of services) {
      const name = normalisedName(service.name)
      if (names.has(name)) this.servicesHeld += 1
      else this.bodyOf(key).services.push(service)
      names.add(name)
    }
    this.serviceNames.set(key, names)
  }

  private bodyOf(key: string): PlannedBody {
    const planned = this.bodies.get(key) ?? { key, facts: null, identifiers: [], services: [] }
    this.bodies.set(key, planned)
    return planned
  }

  /** The services of a row, or why the row is refused for one of them. */
  private servicesOf(entry: ListEntry): PlannedService[] | string {
    const services: PlannedService[] = []
    for (const service of entry.services) {
      const place = this.ground.places.find(service.placeServed)
      if (!place.ok) return place.reason
      services.push(plannedService(service, place.code, this.ground.asOf))
    }
    return services
  }
}

function plannedService(
  entry: ServiceEntry,
  placeServed: string | null,
  asOf: string,
): PlannedService {
  const { name, what, whoFor, themes, state, capacity, roomFor } = entry
  // Not known, and nobody says on which day: that is no report.
  const saysNothing = capacity === null || (capacity === 'not-known' && entry.capacityOn === null)
  return {
    name,
    what,
    whoFor,
    themes,
    placeServed,
    state: state === null ? undefined : { state, reason: null, heldOn: entry.stateOn ?? asOf },
    capacity: saysNothing ? undefined : { capacity, roomFor, heldOn: entry.capacityOn ?? asOf },
    confirmedOn: entry.confirmedOn ?? undefined,
  }
}
