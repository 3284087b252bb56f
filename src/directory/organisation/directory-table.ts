import type { Service } from '../service/service.ts'
import { identifierText } from './identifier.ts'
import type { Organisation } from './organisation.ts'

/** An organisation with its services and the names of the places both name. */
export interface Listed {
  organisation: Organisation
  services: readonly Service[]
}

type Cell = string | number | null

/**
 * The columns of the directory as a file: one line for each service with its organisation, and one for an organisation
 * without a service. The same columns are read when a list is brought in.
 */
export const directoryColumns = [
  'organisation_id',
  'organisation',
  'other_names',
  'kind',
  'tier',
  'sector',
  'size_band',
  'place_code',
  'place',
  'postcode',
  'web',
  'identifiers',
  'service',
  'what',
  'who_for',
  'themes',
  'place_served_code',
  'place_served',
  'state',
  'state_on',
  'capacity',
  'room_for',
  'capacity_on',
  'confirmed_on',
] as const

export function directoryRows(
  { organisation, services }: Listed,
  placeNames: ReadonlyMap<string, string>,
): Cell[][] {
  const own = organisationCells(organisation, placeNames)
  if (services.length === 0) return [[...own, ...noService]]
  return services.map((service) => [...own, ...serviceCells(service, placeNames)])
}

function organisationCells(
  organisation: Organisation,
  placeNames: ReadonlyMap<string, string>,
): Cell[] {
  const { placeCode } = organisation
  return [
    organisation.id,
    organisation.name,
    organisation.otherNames.join('; '),
    organisation.kind,
    organisation.tier,
    organisation.sector,
    organisation.sizeBand,
    placeCode,
    placeCode === null ? null : (placeNames.get(placeCode) ?? null),
    organisation.postcode,
    organisation.web,
    organisation.identifiers.map(identifierText).join('; '),
  ]
}

function serviceCells(service: Service, placeNames: ReadonlyMap<string, string>): Cell[] {
  const { placeServed } = service
  return [
    service.name,
    service.what,
    service.whoFor,
    service.themes.join('; '),
    placeServed,
    placeServed === null ? null : (placeNames.get(placeServed) ?? null),
    service.state,
    service.stateOn,
    service.capacity,
    service.roomFor,
    service.capacityOn,
    service.confirmedOn,
  ]
}

const noService: readonly Cell[] = Array.from({ length: 12 }, () => null)
