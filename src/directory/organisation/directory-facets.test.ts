import { expect, test } from 'vitest'
import { facetOf, kindFacets } from './directory-facets.ts'
import type { OrganisationKind } from './organisation-kind.ts'

const counts = new Map<OrganisationKind | null, number>([
  ['charity', 3],
  ['district', 1],
  ['county', 2],
  ['infrastructure-body', 4],
  [null, 5],
])
const of = (options: readonly { value: string; count: number }[]) =>
  options.map(({ value, count }) => `${value} ${count}`)

test('each kind counts once in its tier and once in its sector', () => {
  const facets = kindFacets(counts, {})

  expect(of(facets.kind)).toEqual([
    'county 2',
    'district 1',
    'infrastructure-body 4',
    'charity 3',
    'not-known 5',
  ])
  expect(of(facets.tier)).toEqual(['county-or-unitary 2', 'district 5', 'not-territorial 3'])
  expect(of(facets.sector)).toEqual(['public 3', 'voluntary-and-community 7'])
})

test('a facet is narrowed by the others and not by itself', () => {
  const facets = kindFacets(counts, { tier: 'district' })

  expect(of(facets.tier)).toEqual(['county-or-unitary 2', 'district 5', 'not-territorial 3'])
  expect(of(facets.kind)).toEqual(['district 1', 'infrastructure-body 4'])
  expect(of(facets.sector)).toEqual(['public 1', 'voluntary-and-community 4'])
})

test('what is asked for stays in the list even where nobody fits', () => {
  expect(of(kindFacets(counts, { kind: 'police' }).kind)).toContain('police 0')
  expect(facetOf([{ value: 'jobs', label: 'Jobs' }], new Map(), undefined)).toEqual([])
  expect(facetOf([{ value: 'jobs', label: 'Jobs' }], new Map(), 'jobs')).toEqual([
    { value: 'jobs', label: 'Jobs', count: 0 },
  ])
})
