/** Whether help is offered, as of a day. `not-known` where nothing is recorded up to that day. */
export const serviceStates = ['open', 'closed', 'planned'] as const
export type ServiceState = (typeof serviceStates)[number]

export const stateLabels: Readonly<Record<ServiceState | 'not-known', string>> = {
  open: 'Open',
  closed: 'Closed',
  planned: 'Planned',
  'not-known': 'Not known',
}

export const capacities = ['room', 'full', 'not-known'] as const
export type Capacity = (typeof capacities)[number]

export const capacityLabels: Readonly<Record<Capacity, string>> = {
  room: 'Has room',
  full: 'Full',
  'not-known': 'Not known',
}

export interface ServiceFacts {
  name: string
  /** What it does for people; empty where nobody has said. */
  what: string
  whoFor: string
  themes: readonly string[]
  /** Whom it serves lives here; null where that is not known. */
  placeServed: string | null
}

/** What an organisation offers people, as it stands on a day. */
export interface Service extends ServiceFacts {
  id: string
  organisationId: string
  organisationName: string
  state: ServiceState | 'not-known'
  stateOn: string | null
  stateReason: string | null
  capacity: Capacity
  /** How many more it could take, where somebody gave a number. */
  roomFor: number | null
  capacityOn: string | null
  /** When somebody last said that all of it is right. */
  confirmedOn: string | null
  recordedAt: Date
}

/** One line of what became of a service: a state, a report of capacity, or a confirmation. */
export interface ServiceReport {
  what: 'state' | 'capacity' | 'confirmation'
  value: string
  roomFor: number | null
  reason: string | null
  heldOn: string
  recordedAt: Date
}

/** `Has room for 4`, `Full`, `Not known`. */
export function capacityInWords({
  capacity,
  roomFor,
}: Pick<Service, 'capacity' | 'roomFor'>): string {
  if (capacity === 'room' && roomFor !== null)
    return `Has room for ${roomFor.toLocaleString('en-GB')}`
  return capacityLabels[capacity]
}

export function serviceAsJson(service: Service) {
  return {
    id: service.id,
    name: service.name,
    organisation: { id: service.organisationId, name: service.organisationName },
    what: service.what,
    whoFor: service.whoFor,
    themes: service.themes,
    placeServed: service.placeServed,
    state: service.state,
    stateOn: service.stateOn,
    capacity: service.capacity,
    roomFor: service.roomFor,
    capacityOn: service.capacityOn,
    confirmedOn: service.confirmedOn,
  }
}

const yearInDays = 365
const dayMs = 86_400_000

/** Whether what is said of a service was confirmed within a year of a day, longer ago, or never. */
export function freshnessOf(
  { confirmedOn }: Pick<Service, 'confirmedOn'>,
  asOf: string,
): 'fresh' | 'stale' | 'never' {
  if (confirmedOn === null) return 'never'
  const age = (Date.parse(asOf) - Date.parse(confirmedOn)) / dayMs
  return age <= yearInDays ? 'fresh' : 'stale'
}

/** Services by the id of their organisation, each in the order given. */
export function byOrganisation(services: readonly Service[]): Map<string, Service[]> {
  const found = new Map<string, Service[]>()
  for (const service of services) {
    const of = found.get(service.organisationId)
    if (of === undefined) found.set(service.organisationId, [service])
    else of.push(service)
  }
  return found
}
