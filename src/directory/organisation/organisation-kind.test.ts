import { expect, test } from 'vitest'
import shared from '#test/organisation-kinds.json' with { type: 'json' }
import {
  allOrganisationKinds,
  isOrganisationKind,
  isSizeBand,
  kindsOf,
  organisationKinds,
  sectors,
  sizeBands,
  tiers,
} from './organisation-kind.ts'

test('each kind has exactly the tier and the sector of the shared vocabulary', () => {
  const ours = allOrganisationKinds.map((id) => {
    const { tier, sector } = organisationKinds[id]
    return { id, tier, sector }
  })

  expect(ours).toEqual(shared.organisationTypes)
})

test('tiers, sectors and size bands are those of the shared vocabulary, in its order', () => {
  expect(tiers).toEqual(shared.tiers)
  expect(sectors).toEqual(shared.sectors)
  expect(Object.values(sizeBands).map((label) => label.toLowerCase())).toEqual(shared.sizeBands)
})

test('each kind is of one tier and of one sector, and no kind is lost between them', () => {
  const byTier = tiers.flatMap((tier) => kindsOf({ tier }))
  const bySector = sectors.flatMap((sector) => kindsOf({ sector }))

  expect(byTier.toSorted()).toEqual(allOrganisationKinds.toSorted())
  expect(bySector.toSorted()).toEqual(allOrganisationKinds.toSorted())
})

test('the kinds of a tier and a sector are those of both', () => {
  expect(kindsOf({ tier: 'parish', sector: 'public' })).toEqual([
    'parish-town-council',
    'parish-meeting',
  ])
  expect(kindsOf({ tier: 'parish', sector: 'health' })).toEqual([])
})

test('a word that every object knows is no kind and no size', () => {
  expect(isOrganisationKind('toString')).toBe(false)
  expect(isSizeBand('constructor')).toBe(false)
})
