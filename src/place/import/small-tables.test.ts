import { expect, test } from 'vitest'
import { parseCsv } from './csv-text.ts'
import { readCouncilAreas, readPositions, readRuralUrban } from './small-tables.ts'

test('a position may be written with an exponent', () => {
  const said = readPositions(
    'w.csv',
    parseCsv('w.csv', 'wdcd,longitude,latitude\nE05000001,-7.1e-05,52.29470062\n'),
  )
  expect(said.centres).toEqual([{ code: 'E05000001', longitude: -0.00007, latitude: 52.2947 }])
})

test.each(['north', '', '1e999', '0x10', '91'])('“%s” is no latitude', (latitude) => {
  expect(() =>
    readPositions('w.csv', parseCsv('w.csv', `wdcd,longitude,latitude\nE05000001,0,${latitude}\n`)),
  ).toThrow('w.csv, line 2:')
})

test('a council without an area code is left out, and said', () => {
  const said = readCouncilAreas(
    'c.csv',
    parseCsv(
      'c.csv',
      'org_id,gss_code,area_name\nGB-LANI-ANT,,\nGB-LAE-MIK,E06000042,Milton Keynes\n',
    ),
  )
  expect(said.leftOut).toEqual(['c.csv, line 2: GB-LANI-ANT has no area code.'])
  expect(said.names).toEqual([{ code: 'E06000042', name: 'Milton Keynes', welshName: null }])
})

test('a class of the Rural-Urban Classification is known by how it starts', () => {
  const rows =
    'UKJ12,Milton Keynes,Urban with City and Town\nUKJ14,Oxfordshire,Largely Rural (rural including hub towns 50-79%) \n'
  const said = readRuralUrban('r.csv', parseCsv('r.csv', `NUTS315CD,NUTS315NM,RUC11\n${rows}`))
  expect(said.ruralUrban.map(({ ruralUrban }) => ruralUrban)).toEqual([
    'urban-with-city-and-town',
    'largely-rural',
  ])
})

test('another class is refused with its line', () => {
  expect(() =>
    readRuralUrban(
      'r.csv',
      parseCsv('r.csv', 'NUTS315CD,NUTS315NM,RUC11\nUKJ12,Milton Keynes,Leafy\n'),
    ),
  ).toThrow('r.csv, line 2: “Leafy” is not a class of the Rural-Urban Classification.')
})
