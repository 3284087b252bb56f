import { expect, test } from 'vitest'
import { aPlace } from '#test/places.ts'
import { comparatorsOf } from './comparator.ts'

const district = aPlace({ code: 'E06000042' })
const region = aPlace({ code: 'E12000008', kind: 'region' })
const england = aPlace({ code: 'E92000001', kind: 'nation' })
const britain = aPlace({ code: 'K03000001', kind: 'nation' })
const kingdom = aPlace({ code: 'K02000001', kind: 'nation' })

test('a district is set against its region and its nation, not its county', () => {
  const county = aPlace({ code: 'E10000025', kind: 'county' })
  const above = [county, region, britain, kingdom, england]
  expect(comparatorsOf(district, above)).toEqual([region, england])
})

test('a region is set against its nation, and a nation against the United Kingdom', () => {
  expect(comparatorsOf(region, [england, britain, kingdom])).toEqual([england])
  expect(comparatorsOf(england, [britain, kingdom])).toEqual([kingdom])
  expect(comparatorsOf(kingdom, [])).toEqual([])
})

test('what has ended is no comparator', () => {
  expect(comparatorsOf(district, [{ ...region, hasEnded: true }, england])).toEqual([england])
})
