import { expect, test } from 'vitest'
import {
  fitsAreaList,
  fitsAreaMetadata,
  fitsStartYears,
  readAreaList,
  readAreaMetadata,
  readStartYears,
} from './area-metadata.ts'

test('an area is read with its parents, children and years', () => {
  const value = {
    E06000091: {
      areacd: 'E06000091',
      areanm: 'Eastmoot',
      start: 2020,
      end: 2024,
      parents: ['E12000008'],
      children: ['E05009901'],
    },
  }
  if (!fitsAreaMetadata(value)) throw new Error('not metadata')
  const said = readAreaMetadata('m.json', value)
  expect(said.ancestors).toEqual([
    ['E06000091', 'E12000008'],
    ['E05009901', 'E06000091'],
  ])
  expect([said.firstYears, said.lastYears]).toEqual([
    [{ code: 'E06000091', year: 2020 }],
    [{ code: 'E06000091', year: 2024 }],
  ])
})

test('a list of areas has its years by the number of the row', () => {
  const value = {
    areacd: ['E07000291', 'E05009901'],
    areanm: ['Westmoot', 'Mound'],
    parentcd: [null, 'E07000291'],
    start: {},
    end: { 0: 2019 },
  }
  if (!fitsAreaList(value)) throw new Error('not a list')
  const said = readAreaList('l.json', value)
  expect(said.lastYears).toEqual([{ code: 'E07000291', year: 2019 }])
  expect(said.ancestors).toEqual([['E05009901', 'E07000291']])
})

test('columns of different length are refused', () => {
  expect(() =>
    readAreaList('l.json', { areacd: ['E07000291'], areanm: [], parentcd: [null] }),
  ).toThrow('l.json: The columns areacd, areanm and parentcd are not of one length.')
})

test('what hides in the prototype is no year', () => {
  const value: unknown = JSON.parse(
    '{"areacd":["E07000291"],"areanm":["Westmoot"],"parentcd":[null],"end":{"__proto__":{"0":2019}}}',
  )
  if (!fitsAreaList(value)) throw new Error('not a list')
  expect(readAreaList('l.json', value).lastYears).toEqual([])
})

test('first years stand by code', () => {
  expect(fitsStartYears({ E06000060: 2020 })).toBe(true)
  expect(fitsStartYears({})).toBe(false)
  expect(fitsStartYears({ __proto__: 1 })).toBe(false)
  expect(readStartYears('s.json', { E06000060: 2020 }).firstYears).toEqual([
    { code: 'E06000060', year: 2020 },
  ])
})

test.each([
  [
    { areacd: 'Milton', areanm: 'X', parents: [] },
    '“Milton” is not an area code such as E06000042.',
  ],
  [{ areacd: 'E06000091', areanm: '', parents: [] }, '“” is not the name of an area.'],
  [{ areacd: 'E06000091', areanm: 'X', parents: 'E12000008' }, 'A list of area codes is missing.'],
  [{ areacd: 'E06000091', areanm: 'X', parents: [], end: 20_190 }, '“20190” is not a year.'],
])('an area that is broken is refused in words (%#)', (entry, words) => {
  expect(() => readAreaMetadata('m.json', { a: entry })).toThrow(words)
})
