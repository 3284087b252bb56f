import { expect, test } from 'vitest'
import { Ancestors } from './ancestors.ts'

const ancestors = new Ancestors([
  'E07000177/E10000025',
  'E07000177/E12000008',
  'E07000177/K03000001',
  'E10000025/E12000008',
  'E12000008/E92000001',
  'E12000008/K02000001',
  'E92000001/K02000001',
  'E92000001/K03000001',
  'K03000001/K02000001',
])

test('everything above a place is found, near and far', () => {
  expect([...ancestors.of('E07000177')].toSorted()).toEqual([
    'E10000025',
    'E12000008',
    'E92000001',
    'K02000001',
    'K03000001',
  ])
})

test('only the nearest of what is said are parents', () => {
  expect(ancestors.nearest('E07000177')).toEqual(['E10000025'])
  expect(ancestors.nearest('E12000008')).toEqual(['E92000001'])
})

test('a nation lies in its group of nations and in the state', () => {
  expect(ancestors.nearest('E92000001').toSorted()).toEqual(['K02000001', 'K03000001'])
})

test('a place of which nothing is said has no parent', () => {
  expect(ancestors.nearest('E06000042')).toEqual([])
})
