/**
 * The kinds of place, from the largest to the smallest. `not-known` is for a code whose prefix nobody here knows;
 * `unregistered` for a place that figures name and no register loaded here has.
 */
export const placeKinds = [
  'nation',
  'region',
  'county',
  'district',
  'ward',
  'parish',
  'msoa',
  'lsoa',
  'drawn',
  'not-known',
  'unregistered',
] as const

export type PlaceKind = (typeof placeKinds)[number]

/** The tiers that a place of the official geography can stand in. */
export type PlaceTier =
  | 'national'
  | 'region'
  | 'sub-region'
  | 'county-or-unitary'
  | 'district'
  | 'parish'
  | 'neighbourhood'

interface Sort {
  kind: PlaceKind
  tier: PlaceTier
  /** With its article: `a unitary district`. */
  noun: string
  /** A place lies only in places of a lower number. */
  size: number
}

const sort = (kind: PlaceKind, tier: PlaceTier, noun: string, size: number): Sort => ({
  kind,
  tier,
  noun,
  size,
})

const nation = sort('nation', 'national', 'a nation', 1)
const ward = sort('ward', 'neighbourhood', 'a ward', 7)
const community = sort('parish', 'parish', 'a community', 7)
const msoa = sort('msoa', 'neighbourhood', 'a middle layer area of the census', 7)
const lsoa = sort('lsoa', 'neighbourhood', 'a lower layer area of the census', 8)
const dataZone = sort('lsoa', 'neighbourhood', 'a data zone of the census', 8)

/**
 * What the first three signs of a GSS code say.
 * @see https://www.ons.gov.uk/methodology/geography/geographicalproducts/namescodesandlookups, Register of Geographic Codes
 */
const sorts: ReadonlyMap<string, Sort> = new Map([
  ['K02', sort('nation', 'national', 'a state of four nations', 0)],
  ['K03', sort('nation', 'national', 'a group of nations', 0.5)],
  ['K04', sort('nation', 'national', 'a group of nations', 0.6)],
  ['E92', nation],
  ['N92', nation],
  ['S92', nation],
  ['W92', nation],
  ['E12', sort('region', 'region', 'a region', 2)],
  ['E47', sort('county', 'sub-region', 'a combined authority area', 3)],
  ['E11', sort('county', 'sub-region', 'a metropolitan county', 4)],
  ['E10', sort('county', 'county-or-unitary', 'a county', 5)],
  ['E06', sort('district', 'county-or-unitary', 'a unitary district', 6)],
  ['E07', sort('district', 'district', 'a district', 6)],
  ['E08', sort('district', 'county-or-unitary', 'a metropolitan district', 6)],
  ['E09', sort('district', 'county-or-unitary', 'a London borough', 6)],
  ['W06', sort('district', 'county-or-unitary', 'a unitary district', 6)],
  ['S12', sort('district', 'county-or-unitary', 'a council area', 6)],
  ['N09', sort('district', 'county-or-unitary', 'a council area', 6)],
  ['E05', ward],
  ['W05', ward],
  ['S13', ward],
  ['N08', sort('ward', 'neighbourhood', 'a ward', 7)],
  ['E04', sort('parish', 'parish', 'a parish', 7)],
  ['W04', community],
  ['E02', msoa],
  ['W02', msoa],
  ['S02', sort('msoa', 'neighbourhood', 'an intermediate zone of the census', 7)],
  ['N21', sort('msoa', 'neighbourhood', 'a super data zone of the census', 7)],
  ['E01', lsoa],
  ['W01', lsoa],
  ['S01', dataZone],
  ['N20', dataZone],
])

/** Parliamentary constituencies and regions of the devolved parliaments: known, and not places here. */
const notHeld: ReadonlySet<string> = new Set([
  'E14',
  'W07',
  'S14',
  'N05',
  'N06',
  'W09',
  'W10',
  'S15',
  'S16',
  'S17',
])

const ownNouns: Record<PlaceKind, string> = {
  nation: 'a nation',
  region: 'a region',
  county: 'a county',
  district: 'a district',
  ward: 'a ward',
  parish: 'a parish',
  msoa: 'a middle layer area of the census',
  lsoa: 'a lower layer area of the census',
  drawn: 'a drawn area',
  'not-known': 'an area of a kind not known here',
  unregistered: 'a place not in any loaded register',
}

/** The City of London has the code of a borough and is none. */
const nounsByCode: ReadonlyMap<string, string> = new Map([
  ['E09000001', 'a district of its own kind'],
])

const gssPattern = /^[A-Z]\d{8}$/
/** International Territorial Levels of the United Kingdom: region, parts of it, parts of these. */
const itlPattern = /^TL[A-Z][0-9A-Z]{0,2}$/
const ownPattern = /^X-[A-Z0-9]+(?:-[A-Z0-9]+)*$/
const longestCode = 20

export function isGssCode(text: string): boolean {
  return gssPattern.test(text)
}

/** A code in the shape that official figures name places by: `E06000042`, `TLJ12`. */
export function isOfficialCode(text: string): boolean {
  return isGssCode(text) || itlPattern.test(text)
}

/** A code of the official register, `E06000042`, or one of our own, `X-HOLLOW-END`. */
export function isPlaceCode(text: string): boolean {
  return isOfficialCode(text) || (text.length <= longestCode && ownPattern.test(text))
}

/** The kind that a GSS code says; a prefix nobody here knows stays `not-known`, an own code says nothing. */
export function kindOfCode(code: string): PlaceKind {
  return sorts.get(code.slice(0, 3))?.kind ?? 'not-known'
}

export function isKindHeld(code: string): boolean {
  return !notHeld.has(code.slice(0, 3))
}

/** `a unitary district`, `a London borough`; what kind of place it is, said with its article. */
export function nounOf(place: { code: string; kind: PlaceKind }): string {
  if (place.kind === 'unregistered') return ownNouns.unregistered
  return (
    nounsByCode.get(place.code) ?? sorts.get(place.code.slice(0, 3))?.noun ?? ownNouns[place.kind]
  )
}

/** The tier of government of a place; null where its code does not say. */
export function tierOf(place: { code: string; kind: PlaceKind }): PlaceTier | null {
  const known = sorts.get(place.code.slice(0, 3))?.tier
  return known ?? (place.kind === 'parish' ? 'parish' : null)
}

/** Great Britain, and England and Wales: a nation lies in them, and nobody is led through them. */
export function isGrouping(code: string): boolean {
  return code.startsWith('K03') || code.startsWith('K04')
}

/** Whether a place of the first code may lie in a place of the second: only in a larger one. */
export function mayLieIn(code: string, parentCode: string): boolean {
  const parent = sorts.get(parentCode.slice(0, 3))
  if (parent === undefined) return false
  return parent.size < (sorts.get(code.slice(0, 3))?.size ?? Number.POSITIVE_INFINITY)
}

/** The United Kingdom is the largest place here. */
export function liesInNothing({ code }: { code: string }): boolean {
  return sizeOf(code) === 0
}

/** Largest first; a place whose size is not known comes last. */
export function sizeOf(code: string): number {
  return sorts.get(code.slice(0, 3))?.size ?? Number.POSITIVE_INFINITY
}

export const kindLabels: Record<PlaceKind, { one: string; many: string }> = {
  nation: { one: 'Nation', many: 'Nations' },
  region: { one: 'Region', many: 'Regions' },
  county: { one: 'County', many: 'Counties and combined authorities' },
  district: { one: 'District', many: 'Districts' },
  ward: { one: 'Ward', many: 'Wards' },
  parish: { one: 'Parish', many: 'Parishes and communities' },
  msoa: { one: 'MSOA', many: 'Middle layer areas of the census (MSOAs)' },
  lsoa: { one: 'LSOA', many: 'Lower layer areas of the census (LSOAs)' },
  drawn: { one: 'Drawn area', many: 'Drawn areas' },
  'not-known': { one: 'Kind not known', many: 'Areas of a kind not known' },
  unregistered: { one: 'Not in any loaded register', many: 'Places not in any loaded register' },
}
