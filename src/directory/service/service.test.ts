import { expect, test } from 'vitest'
import { capacityInWords, freshnessOf } from './service.ts'

test('a confirmation is fresh for a year, and stale the day after', () => {
  expect(freshnessOf({ confirmedOn: '2009-04-30' }, '2010-04-30')).toBe('fresh')
  expect(freshnessOf({ confirmedOn: '2009-04-29' }, '2010-04-30')).toBe('stale')
  expect(freshnessOf({ confirmedOn: null }, '2010-04-30')).toBe('never')
})

test('capacity names its number where there is one', () => {
  expect(capacityInWords({ capacity: 'room', roomFor: 1200 })).toBe('Has room for 1,200')
  expect(capacityInWords({ capacity: 'room', roomFor: null })).toBe('Has room')
  expect(capacityInWords({ capacity: 'full', roomFor: null })).toBe('Full')
  expect(capacityInWords({ capacity: 'not-known', roomFor: null })).toBe('Not known')
})
