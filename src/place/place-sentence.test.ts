import { expect, test } from 'vitest'
import { aPlace } from '#test/places.ts'
import { pathTo, sentenceOf } from './place-sentence.ts'

const kingdom = aPlace({ code: 'K02000001', name: 'United Kingdom', kind: 'nation' })
const britain = aPlace({ code: 'K03000001', name: 'Great Britain', kind: 'nation' })
const england = aPlace({ code: 'E92000001', name: 'England', kind: 'nation' })
const wales = aPlace({ code: 'W92000004', name: 'Wales', kind: 'nation' })
const southEast = aPlace({ code: 'E12000008', name: 'South East', kind: 'region' })
const london = aPlace({ code: 'E12000007', name: 'London', kind: 'region' })
const oxfordshire = aPlace({ code: 'E10000025', name: 'Oxfordshire', kind: 'county' })
const oldCounty = aPlace({ code: 'E10000002', name: 'Old Bucks', kind: 'county', hasEnded: true })
const cherwell = aPlace({ code: 'E07000177', name: 'Cherwell' })
const miltonKeynes = aPlace({ code: 'E06000042', name: 'Milton Keynes' })

test('a unitary district is said to lie in its region', () => {
  expect(sentenceOf(miltonKeynes, [england, southEast])).toBe(
    'Milton Keynes is a unitary district in the South East of England.',
  )
})

test('a district is said to lie in its county and its region', () => {
  expect(sentenceOf(cherwell, [england, southEast, oxfordshire])).toBe(
    'Cherwell is a district in Oxfordshire, in the South East of England.',
  )
})

test('where there is no region the nation is said', () => {
  expect(
    sentenceOf(aPlace({ code: 'W05000001', name: 'Aberffraw', kind: 'ward' }), [
      wales,
      aPlace({ code: 'W06000001', name: 'Isle of Anglesey' }),
    ]),
  ).toBe('Aberffraw is a ward in Isle of Anglesey, in Wales.')
})

test('a London borough does not lie in London twice', () => {
  expect(sentenceOf(aPlace({ code: 'E09000007', name: 'Camden' }), [england, london])).toBe(
    'Camden is a London borough.',
  )
})

test('regions and nations are said to be of what they lie in', () => {
  expect(sentenceOf(southEast, [england])).toBe('The South East is a region of England.')
  expect(sentenceOf(england, [kingdom])).toBe('England is a nation of the United Kingdom.')
  expect(sentenceOf(kingdom, [])).toBe('The United Kingdom is a state of four nations.')
})

test('what has ended is told in the past, and what is not known is said', () => {
  expect(sentenceOf({ ...cherwell, hasEnded: true }, [oxfordshire])).toBe(
    'Cherwell was a district in Oxfordshire.',
  )
  expect(sentenceOf(cherwell, [])).toBe('Cherwell is a district. What it lies in is not known.')
})

test('the path to a place goes through places that still are, and not through the state', () => {
  const above = {
    places: [oldCounty, oxfordshire, southEast, england, kingdom],
    parentsOf: new Map([
      ['E07000177', ['E10000002', 'E10000025']],
      ['E10000002', ['E12000008']],
      ['E10000025', ['E12000008']],
      ['E12000008', ['E92000001']],
      ['E92000001', ['K02000001']],
    ]),
  }
  expect(pathTo(cherwell, above)).toEqual([england, southEast, oxfordshire])
})

test('nobody is led through a group of nations', () => {
  const above = {
    places: [britain, kingdom],
    parentsOf: new Map([
      ['E92000001', ['K03000001', 'K02000001']],
      ['K03000001', ['K02000001']],
    ]),
  }
  expect(pathTo(england, above)).toEqual([kingdom])
})

test('a path ends even where places are said to lie in one another', () => {
  const above = {
    places: [miltonKeynes, cherwell],
    parentsOf: new Map([
      ['E06000042', ['E07000177']],
      ['E07000177', ['E06000042']],
    ]),
  }
  expect(pathTo(miltonKeynes, above).length).toBeLessThan(3)
})
