import type { Change, Row } from '#src/history/index.ts'
import { changeOf, directoryRecords, type Stamp } from '../directory-record.ts'
import type { Capacity, ServiceFacts, ServiceState } from './service.ts'

/** What a service is, as the columns of its row. */
export function serviceColumns(facts: ServiceFacts): Row {
  return {
    name: facts.name,
    what: facts.what,
    who_for: facts.whoFor,
    place_served_code: facts.placeServed,
  }
}

export function themeRows(serviceId: string, themes: readonly string[]): Row[] {
  return [...new Set(themes)].map((theme) => ({ service_id: serviceId, theme_id: theme }))
}

/** What is said of a service beside its facts, each with the day on which it was true. */
export interface ServiceSaid {
  state?: { state: ServiceState; reason: string | null; heldOn: string } | undefined
  capacity?: { capacity: Capacity; roomFor: number | null; heldOn: string } | undefined
  confirmedOn?: string | undefined
}

/** The rows that say it, as changes from nothing. */
export function saidOf(
  serviceId: string,
  { state, capacity, confirmedOn }: ServiceSaid,
  { stamp, newId }: { stamp: Stamp; newId: () => string },
): Change[] {
  const dated = (heldOn: string): Row => ({
    id: newId(),
    service_id: serviceId,
    held_on: heldOn,
    ...stamp,
  })
  const changes: Change[] = []
  if (state !== undefined) {
    const row = { ...dated(state.heldOn), state: state.state, reason: state.reason }
    changes.push(changeOf(directoryRecords.state, null, row))
  }
  if (capacity !== undefined) {
    const row = {
      ...dated(capacity.heldOn),
      capacity: capacity.capacity,
      room_for: capacity.roomFor,
    }
    changes.push(changeOf(directoryRecords.capacity, null, row))
  }
  if (confirmedOn !== undefined)
    changes.push(changeOf(directoryRecords.confirmation, null, dated(confirmedOn)))
  return changes
}

/** The changes that make a service out of nothing, with what is said of it at once. */
export function newServiceChanges(
  of: { id: string; organisationId: string },
  facts: ServiceFacts & ServiceSaid,
  making: { stamp: Stamp; newId: () => string },
): Change[] {
  const own = {
    id: of.id,
    organisation_id: of.organisationId,
    ...serviceColumns(facts),
    ...making.stamp,
  }
  return [
    changeOf(directoryRecords.service, null, own),
    ...themeRows(of.id, facts.themes).map((row) => changeOf(directoryRecords.theme, null, row)),
    ...saidOf(of.id, facts, making),
  ]
}
