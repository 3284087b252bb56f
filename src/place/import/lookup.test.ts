import { expect, test } from 'vitest'
import { parseCsv } from './csv-text.ts'
import { fitsLookup, readLookup } from './lookup.ts'

const read = (text: string) => readLookup('lookup.csv', parseCsv('lookup.csv', text))

test('a district that ended leads to the one its area is in now, and does not take over its county', () => {
  const said = read(
    'LADCD,LADNM,LADCD_ACTIVE,LADNM_ACTIVE,UTLACD,UTLANM,RGNCD,RGNNM,UKCD,UKNM\n' +
      'E07000004,Aylesbury Vale,E06000060,Buckinghamshire,E06000060,Buckinghamshire,E12000008,South East,K02000001,United Kingdom\n',
  )
  expect(said.successors).toEqual([['E07000004', 'E06000060']])
  expect(said.ancestors).toEqual([
    ['E07000004', 'E12000008'],
    ['E07000004', 'K02000001'],
  ])
})

test('a table of all areas says the same of a district that ended', () => {
  const said = read(
    'areacode,areaname,areatype,LADCD,LADNM,LADCD_ACTIVE,LADNM_ACTIVE,UTLACD,UTLANM,RGNCD,RGNNM,UKCD,UKNM\n' +
      'E07000004,Aylesbury Vale,la,E06000060,Buckinghamshire,E06000060,Buckinghamshire,E06000060,Buckinghamshire,E12000008,South East,K02000001,United Kingdom\n',
  )
  expect(said.successors).toEqual([['E07000004', 'E06000060']])
  expect(said.ancestors).toEqual([
    ['E07000004', 'E12000008'],
    ['E07000004', 'K02000001'],
  ])
})

test('a ward lies in its district of then and in that of now', () => {
  const said = read(
    'WDCD,WDNM,LADCD,LADNM,LADCD_ACTIVE,LADNM_ACTIVE,UTLACD,UTLANM,RGNCD,RGNNM,UKCD,UKNM\n' +
      'E05002658,Aston Clinton,E07000004,Aylesbury Vale,E06000060,Buckinghamshire,E06000060,Buckinghamshire,E12000008,South East,K02000001,United Kingdom\n',
  )
  expect(said.successors).toEqual([])
  expect(said.ancestors.map(([, ancestor]) => ancestor)).toEqual([
    'E06000060',
    'E07000004',
    'E12000008',
    'K02000001',
  ])
})

test('larger areas are named once, and a county is a parent of its districts', () => {
  const said = read(
    'LADCD,LADNM,LADCD_ACTIVE,LADNM_ACTIVE,UTLACD,UTLANM,UKCD,UKNM\n' +
      'E07000177,Cherwell,E07000177,Cherwell,E10000025,Oxfordshire,K02000001,United Kingdom\n' +
      'E07000178,Oxford,E07000178,Oxford,E10000025,Oxfordshire,K02000001,United Kingdom\n',
  )
  expect(said.names.map(({ name }) => name)).toEqual([
    'Cherwell',
    'Oxfordshire',
    'United Kingdom',
    'Oxford',
  ])
  expect(said.ancestors[0]).toEqual(['E07000177', 'E10000025'])
})

test('a code that is none is refused with its line', () => {
  expect(() =>
    read('RGNCD,RGNNM,UKCD,UKNM\nE12000008,South East,K02000001,UK\nSouth,South,K02000001,UK\n'),
  ).toThrow('lookup.csv, line 3: “South” is not an area code such as E06000042.')
})

test('a table without the United Kingdom is no lookup of areas', () => {
  expect(fitsLookup(parseCsv('a.csv', 'LADCD,LADNM\nE06000042,Milton Keynes\n'))).toBe(false)
})

test('an area of an edition is read with its district of then and now', () => {
  const said = read(
    'MSOA11CD,MSOA11NM,MSOA11HCLNM,LAD17CD,LADCD_ACTIVE,LADNM_ACTIVE,UTLACD,UTLANM,UKCD,UKNM,LAD20CD,LAD20NM\n' +
      'E02003652,Aylesbury Vale 001,Buckingham,E07000004,E06000060,Buckinghamshire,E06000060,Buckinghamshire,K02000001,United Kingdom,E06000060,Buckinghamshire\n',
  )
  expect(said.names.map(({ code }) => code)).toEqual(['E02003652', 'K02000001'])
  expect(said.ancestors).toEqual([
    ['E02003652', 'E06000060'],
    ['E02003652', 'E07000004'],
    ['E02003652', 'K02000001'],
  ])
})

test('what a line is about stands in its first column', () => {
  expect(
    fitsLookup(
      parseCsv(
        'a.csv',
        'NHSCD,LADCD,LADNM,UKCD,UKNM\nE38000001,E06000042,Milton Keynes,K02000001,UK\n',
      ),
    ),
  ).toBe(false)
})
