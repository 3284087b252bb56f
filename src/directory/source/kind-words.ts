import {
  allOrganisationKinds,
  allSizeBands,
  type OrganisationKind,
  organisationKinds,
  type SizeBand,
  sizeBands,
} from '../organisation/organisation-kind.ts'
import { normalisedName } from '../organisation/organisation-name.ts'

/** What lists call a kind beside its own name. */
const otherWords: Readonly<Partial<Record<OrganisationKind, readonly string[]>>> = {
  county: ['county', 'upper tier council'],
  unitary: ['unitary authority', 'unitary', 'borough and unitary council'],
  district: ['district', 'borough council', 'city council', 'lower tier council'],
  'strategic-authority': ['combined authority', 'mayoral authority'],
  'parish-town-council': [
    'parish council',
    'town council',
    'community council',
    'parish or town council',
    'parish',
    'town parish council',
  ],
  jobcentre: ['jobcentre plus', 'job centre', 'job centre plus'],
  police: ['police force', 'constabulary'],
  fire: ['fire service', 'fire and rescue service'],
  nhs: ['nhs', 'nhs trust', 'primary care trust', 'pct', 'gp surgery', 'health'],
  college: ['fe college', 'further education college', 'further education'],
  'housing-provider': [
    'housing association',
    'registered provider',
    'rsl',
    'registered social landlord',
  ],
  'infrastructure-body': [
    'cvs',
    'council for voluntary service',
    'council of voluntary service',
    'infrastructure organisation',
    'infrastructure',
  ],
  'citizens-advice': ['cab', 'citizens advice bureau', 'citizens advice'],
  charity: [
    'registered charity',
    'voluntary organisation',
    'charitable incorporated organisation',
    'cio',
    'trust',
  ],
  'unregistered-group': [
    'community group',
    'voluntary group',
    'unincorporated association',
    'residents association',
    'group',
    'club',
    'small group',
  ],
  'faith-group': ['church', 'mosque', 'temple', 'faith', 'faith organisation', 'place of worship'],
  'social-enterprise': [
    'cic',
    'community interest company',
    'co operative',
    'cooperative',
    'mutual',
  ],
  'small-firm': ['business', 'company', 'limited company', 'ltd', 'firm', 'sme', 'private'],
  'sole-trader': ['self employed'],
  chamber: ['chamber', 'chamber of trade'],
  'fsb-branch': ['fsb', 'federation of small businesses'],
  'business-improvement-district': ['bid'],
}

const kindByWords: ReadonlyMap<string, OrganisationKind> = new Map(
  allOrganisationKinds.flatMap((kind) =>
    [kind, organisationKinds[kind].label, ...(otherWords[kind] ?? [])].map(
      (words) => [normalisedName(words), kind] as const,
    ),
  ),
)

/** The kind that a list means: by its own name, its label, or what lists call it. Undefined where it is none. */
export function kindMeant(words: string): OrganisationKind | undefined {
  const plain = normalisedName(words)
  return kindByWords.get(plain) ?? kindByWords.get(plain.replace(/s$/, ''))
}

/** The size that a list means: a band, or a number of people. */
export function sizeMeant(words: string): SizeBand | undefined {
  const plain = normalisedName(words)
  const named = allSizeBands.find(
    (band) => plain === normalisedName(band) || plain === normalisedName(sizeBands[band]),
  )
  if (named !== undefined || !/^\d{1,6}$/.test(plain)) return named
  const people = Number(plain)
  if (people < 2) return people === 1 ? 'sole-trader' : undefined
  if (people < 10) return '2-to-9'
  if (people < 50) return '10-to-49'
  return people < 250 ? '50-to-249' : '250-and-more'
}
