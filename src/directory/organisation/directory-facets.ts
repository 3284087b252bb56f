import type { DirectoryQuery } from './directory.form.ts'
import {
  allOrganisationKinds,
  type OrganisationKind,
  organisationKinds,
  sectorLabels,
  sectors,
  tierLabels,
  tiers,
} from './organisation-kind.ts'

export interface FacetOption {
  value: string
  label: string
  count: number
}

export type Facets = Readonly<
  Record<'kind' | 'tier' | 'sector' | 'theme' | 'place', readonly FacetOption[]>
>

type Asked = Pick<DirectoryQuery, 'kind' | 'tier' | 'sector'>

/**
 * Kinds, tiers and sectors with how many fit each, the other two kept as they are asked. What nobody fits is left out,
 * unless it is asked for.
 */
export function kindFacets(
  counts: ReadonlyMap<OrganisationKind | null, number>,
  { kind, tier, sector }: Asked,
): Pick<Facets, 'kind' | 'tier' | 'sector'> {
  const count = (fits: (each: OrganisationKind) => boolean): number =>
    allOrganisationKinds.filter(fits).reduce((sum, each) => sum + (counts.get(each) ?? 0), 0)
  const isKind = (each: OrganisationKind): boolean => kind === undefined || kind === each
  const isTier = (each: OrganisationKind): boolean =>
    tier === undefined || organisationKinds[each].tier === tier
  const isSector = (each: OrganisationKind): boolean =>
    sector === undefined || organisationKinds[each].sector === sector
  const unknown = tier === undefined && sector === undefined ? (counts.get(null) ?? 0) : 0
  return {
    kind: [
      ...allOrganisationKinds.map((each) => ({
        value: each,
        label: organisationKinds[each].label,
        count: count((other) => other === each && isTier(other) && isSector(other)),
      })),
      { value: 'not-known', label: 'Kind not known', count: unknown },
    ].filter(shown(kind)),
    tier: tiers
      .map((each) => ({
        value: each,
        label: tierLabels[each],
        count: count(
          (other) => organisationKinds[other].tier === each && isKind(other) && isSector(other),
        ),
      }))
      .filter(shown(tier)),
    sector: sectors
      .map((each) => ({
        value: each,
        label: sectorLabels[each],
        count: count(
          (other) => organisationKinds[other].sector === each && isKind(other) && isTier(other),
        ),
      }))
      .filter(shown(sector)),
  }
}

/** Options in their order with how many fit each. */
export function facetOf(
  options: readonly { value: string; label: string }[],
  counts: ReadonlyMap<string, number>,
  asked: string | undefined,
): FacetOption[] {
  return options
    .map((option) => ({ ...option, count: counts.get(option.value) ?? 0 }))
    .filter(shown(asked))
}

function shown(asked: string | undefined): (option: FacetOption) => boolean {
  return ({ value, count }) => count > 0 || value === asked
}
