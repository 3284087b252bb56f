import { expect, test } from 'vitest'
import { aPlace } from '#test/places.ts'
import { Ancestors } from './ancestors.ts'
import { isOfNutsSize, placeOfNuts } from './rural-urban.ts'

const ancestors = new Ancestors([
  'E06000042/E12000008',
  'E10000002/E12000008',
  'E06000060/E12000008',
  'E06000062/E12000004',
])
const miltonKeynes = aPlace({ code: 'E06000042', name: 'Milton Keynes' })
const county = aPlace({ code: 'E10000002', name: 'Buckinghamshire', kind: 'county' })
const unitary = aPlace({
  code: 'E06000060',
  name: 'Buckinghamshire',
  startsOn: '2020-01-01',
  startsKnownTo: 'year',
})
const area = (areaCode: string, areaName: string) =>
  ({ areaCode, areaName, ruralUrban: 'largely-rural' }) as const

test('the place of one name and region is the one meant', () => {
  expect(placeOfNuts(area('UKJ12', 'Milton Keynes'), [miltonKeynes, county], ancestors)).toBe(
    miltonKeynes,
  )
})

test('a county council area is the county, not a district that came later', () => {
  expect(placeOfNuts(area('UKJ13', 'Buckinghamshire CC'), [county, unitary], ancestors)).toBe(
    county,
  )
})

test('a name in another region is another place', () => {
  expect(placeOfNuts(area('UKD12', 'Milton Keynes'), [miltonKeynes], ancestors)).toBeUndefined()
})

test('where two places have the name neither is given the class', () => {
  const twin = aPlace({ code: 'E06000060', name: 'Milton Keynes' })
  expect(
    placeOfNuts(area('UKJ12', 'Milton Keynes'), [miltonKeynes, twin], ancestors),
  ).toBeUndefined()
})

test('a place that began after the names were made is not the one meant', () => {
  const later = aPlace({
    code: 'E06000062',
    name: 'West Northamptonshire',
    startsOn: '2021-01-01',
    startsKnownTo: 'year',
  })
  expect(placeOfNuts(area('UKF24', 'West Northamptonshire'), [later], ancestors)).toBeUndefined()
})

test('a district inside a county is too small to be such an area', () => {
  expect(['E07000177', 'E06000042', 'E10000025'].map(isOfNutsSize)).toEqual([false, true, true])
})
