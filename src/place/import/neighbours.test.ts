import { expect, test } from 'vitest'
import { parseCsv } from './csv-text.ts'
import { fitsNeighbours, fitsSimilarAreas, readNeighbours, readSimilarAreas } from './neighbours.ts'

const read = (name: string, text: string) => readNeighbours(name, parseCsv(name, text))

test('the order of the columns is the rank, and an empty cell is no neighbour', () => {
  expect(
    read('data/Economic-neighbours.csv', 'AREACD,1,2,3\nE47000001,E47000002,E47000003,\n')
      .neighbours,
  ).toEqual([
    { code: 'E47000001', lens: 'economic', rank: 1, neighbour: 'E47000002' },
    { code: 'E47000001', lens: 'economic', rank: 2, neighbour: 'E47000003' },
  ])
})

test('a name that says no lens, or two, is refused with what to do', () => {
  const words = 'Put global, economic or demographic into its name.'
  expect(() => read('neighbours.csv', 'AREACD,1\nE06000042,E06000036\n')).toThrow(words)
  expect(() => read('global-economic.csv', 'AREACD,1\nE06000042,E06000036\n')).toThrow(words)
  expect(() => read('global/neighbours.csv', 'AREACD,1\nE06000042,E06000036\n')).toThrow(words)
})

test('a neighbour that comes twice, or is the place itself, is refused with its line', () => {
  expect(() => read('global.csv', 'AREACD,1,2\nE06000042,E06000036,E06000036\n')).toThrow(
    'global.csv, line 2: E06000036 comes twice',
  )
  expect(() => read('global.csv', 'AREACD,1\nE06000042,E06000042\n')).toThrow(
    'E06000042 comes twice',
  )
})

test('columns out of order are not neighbours', () => {
  expect(fitsNeighbours(parseCsv('a.csv', 'AREACD,2,1\nE06000042,E06000036,E06000055\n'))).toBe(
    false,
  )
})

test('the same lists are read by area and lens', () => {
  const value = { E06000042: { global: ['E06000036'], demographic: ['E08000021', 'E06000055'] } }
  if (!fitsSimilarAreas(value)) throw new Error('not similar areas')
  expect(
    readSimilarAreas('s.json', value).neighbours.map(({ lens, rank }) => [lens, rank]),
  ).toEqual([
    ['global', 1],
    ['demographic', 1],
    ['demographic', 2],
  ])
  expect(fitsSimilarAreas({ types: ['global'], lookup: {} })).toBe(false)
})
