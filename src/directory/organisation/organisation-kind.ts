/** Where a body stands in the country, from the largest. */
export const tiers = [
  'national',
  'region',
  'sub-region',
  'county-or-unitary',
  'district',
  'parish',
  'neighbourhood',
  'not-territorial',
] as const
export type Tier = (typeof tiers)[number]

export const tierLabels: Readonly<Record<Tier, string>> = {
  national: 'National',
  region: 'Region',
  'sub-region': 'Sub-region',
  'county-or-unitary': 'County or unitary',
  district: 'District',
  parish: 'Parish',
  neighbourhood: 'Neighbourhood',
  'not-territorial': 'Not territorial',
}

/** For whom a body speaks. */
export const sectors = [
  'public',
  'voluntary-and-community',
  'business',
  'business-representative',
  'education',
  'health',
  'faith',
] as const
export type Sector = (typeof sectors)[number]

export const sectorLabels: Readonly<Record<Sector, string>> = {
  public: 'Public',
  'voluntary-and-community': 'Voluntary and community',
  business: 'Business',
  'business-representative': 'Business representative',
  education: 'Education',
  health: 'Health',
  faith: 'Faith',
}

interface Standing {
  label: string
  tier: Tier
  sector: Sector
}

const standing = (label: string, tier: Tier, sector: Sector): Standing => ({ label, tier, sector })
const voluntary = 'voluntary-and-community'
const representing = 'business-representative'

/** Each kind of organisation, with exactly one tier and one sector. */
export const organisationKinds = {
  county: standing('County council', 'county-or-unitary', 'public'),
  unitary: standing('Unitary council', 'county-or-unitary', 'public'),
  district: standing('District council', 'district', 'public'),
  'strategic-authority': standing('Strategic authority', 'sub-region', 'public'),
  'parish-town-council': standing('Parish or town council', 'parish', 'public'),
  'parish-meeting': standing('Parish meeting', 'parish', 'public'),
  jobcentre: standing('Jobcentre', 'county-or-unitary', 'public'),
  police: standing('Police', 'county-or-unitary', 'public'),
  fire: standing('Fire and rescue', 'county-or-unitary', 'public'),
  nhs: standing('NHS body', 'county-or-unitary', 'health'),
  college: standing('College', 'not-territorial', 'education'),
  university: standing('University', 'not-territorial', 'education'),
  'housing-provider': standing('Housing provider', 'not-territorial', voluntary),
  'government-office': standing('Government office', 'region', 'public'),
  'development-agency': standing('Development agency', 'region', 'public'),
  'infrastructure-body': standing('Infrastructure body', 'district', voluntary),
  'community-foundation': standing('Community foundation', 'sub-region', voluntary),
  'citizens-advice': standing('Citizens Advice', 'district', voluntary),
  charity: standing('Charity', 'not-territorial', voluntary),
  'unregistered-group': standing('Unregistered group', 'neighbourhood', voluntary),
  'faith-group': standing('Faith group', 'neighbourhood', 'faith'),
  'social-enterprise': standing('Social enterprise', 'not-territorial', voluntary),
  'small-firm': standing('Small firm', 'neighbourhood', 'business'),
  'sole-trader': standing('Sole trader', 'neighbourhood', 'business'),
  chamber: standing('Chamber of commerce', 'sub-region', representing),
  'fsb-branch': standing(
    'Branch of the Federation of Small Businesses',
    'sub-region',
    representing,
  ),
  'business-improvement-district': standing(
    'Business improvement district',
    'neighbourhood',
    representing,
  ),
} as const satisfies Readonly<Record<string, Standing>>

export type OrganisationKind = keyof typeof organisationKinds

export function isOrganisationKind(text: string): text is OrganisationKind {
  return Object.hasOwn(organisationKinds, text)
}

/** All kinds, in the order of the shared list. */
export const allOrganisationKinds: readonly OrganisationKind[] =
  Object.keys(organisationKinds).filter(isOrganisationKind)

/** The kinds of a tier, of a sector, or of both. */
export function kindsOf({
  tier,
  sector,
}: {
  tier?: Tier | undefined
  sector?: Sector | undefined
}): OrganisationKind[] {
  return allOrganisationKinds.filter((kind) => {
    const stands = organisationKinds[kind]
    return (
      (tier === undefined || stands.tier === tier) &&
      (sector === undefined || stands.sector === sector)
    )
  })
}

/** How many work for it. */
export const sizeBands = {
  'sole-trader': 'Sole trader',
  '2-to-9': '2 to 9',
  '10-to-49': '10 to 49',
  '50-to-249': '50 to 249',
  '250-and-more': '250 and more',
} as const

export type SizeBand = keyof typeof sizeBands

export function isSizeBand(text: string): text is SizeBand {
  return Object.hasOwn(sizeBands, text)
}

export const allSizeBands: readonly SizeBand[] = Object.keys(sizeBands).filter(isSizeBand)
