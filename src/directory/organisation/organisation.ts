import type { Identifier } from './identifier.ts'
import type { OrganisationKind, Sector, SizeBand, Tier } from './organisation-kind.ts'
import { organisationKinds } from './organisation-kind.ts'

/** What is held of a body itself. */
export interface OrganisationFacts {
  name: string
  otherNames: readonly string[]
  /** Null where nobody knows it, or where the shared list has no kind for it. */
  kind: OrganisationKind | null
  sizeBand: SizeBand | null
  /** Where it is; null where that is not known. */
  placeCode: string | null
  postcode: string | null
  web: string | null
  identifiers: readonly Identifier[]
}

/** A body, shared by the whole programme. */
export interface Organisation extends OrganisationFacts {
  id: string
  /** What its kind says, one of each. */
  tier: Tier | null
  sector: Sector | null
  /** Invented for the demonstration, as the end of its name says. */
  illustrative: boolean
  recordedAt: Date
}

/** Where a body was heard of: a list that somebody gave a partnership. */
export interface Hearing {
  partnershipId: string
  listId: string
  listName: string
  line: number
  heldOn: string
}

export function standingOf(kind: OrganisationKind | null): {
  tier: Tier | null
  sector: Sector | null
} {
  if (kind === null) return { tier: null, sector: null }
  const { tier, sector } = organisationKinds[kind]
  return { tier, sector }
}

export function organisationAsJson(organisation: Organisation) {
  return {
    id: organisation.id,
    name: organisation.name,
    otherNames: organisation.otherNames,
    kind: organisation.kind,
    tier: organisation.tier,
    sector: organisation.sector,
    sizeBand: organisation.sizeBand,
    place: organisation.placeCode,
    postcode: organisation.postcode,
    web: organisation.web,
    identifiers: organisation.identifiers,
    illustrative: organisation.illustrative,
  }
}
