import { expect, test } from 'vitest'
import { placeFile, smallFiles } from '#test/place-files.ts'
import { aPlace } from '#test/places.ts'
import type { PlaceFile } from './place-file.ts'
import { readAll } from './recognise.ts'
import { reconcile } from './reconcile.ts'
import type { Held } from './wanted.ts'
import { Warnings } from './warnings.ts'

const nothingHeld: Held = {
  places: new Map(),
  parents: new Set(),
  successors: new Map(),
  outlines: new Map(),
  neighbours: new Map(),
}

function settled(files: readonly PlaceFile[], held: Held = nothingHeld) {
  const warnings = new Warnings()
  const wanted = reconcile(readAll(files).statements, held, warnings)
  return { wanted, warnings: new Map(warnings.all().map(({ rule, details }) => [rule, details])) }
}

const list = (areas: Record<string, string>) =>
  placeFile('list.json', {
    areacd: Object.keys(areas),
    areanm: Object.values(areas),
    parentcd: Object.keys(areas).map(() => null),
  })

test('files that agree say one thing together, in whatever order they come', () => {
  const files = Object.values(smallFiles)
  const { wanted, warnings } = settled(files)
  expect(warnings).toEqual(new Map())
  expect(settled(files.toReversed()).wanted.parents).toEqual(wanted.parents)
  expect([...wanted.parents].toSorted()).toEqual([
    'E05009901/E06000091',
    'E06000091/E12000008',
    'E07000291/E12000008',
    'E12000008/E92000001',
    'E92000001/K02000001',
  ])
  expect(wanted.places.get('E07000291')).toMatchObject({
    name: 'Westmoot',
    endsOn: '2019-12-31',
    endsKnownTo: 'year',
  })
  expect(wanted.places.get('E05009901')).toMatchObject({ longitude: -0.5, latitude: 52.5 })
  expect([...wanted.successors]).toEqual([['E07000291/E06000091', null]])
  expect(wanted.neighbours.size).toBe(1)
})

test('the file trusted first is believed, and who contradicts it is named', () => {
  const other = placeFile(
    'councils.csv',
    'org_id,gss_code,area_name\nGB-LAE-EAS,E06000091,East Moot\n',
  )
  const { wanted, warnings } = settled([other, smallFiles.metadata, smallFiles.regions])
  expect(wanted.places.get('E06000091')?.name).toBe('Eastmoot')
  expect(warnings.get('contradiction')).toEqual([
    'E06000091 is “Eastmoot” in metadata.json and “East Moot” in councils.csv.',
  ])
})

test('years that contradict are named', () => {
  const other = placeFile('start.json', { E06000091: 2021 })
  const { wanted, warnings } = settled([smallFiles.metadata, smallFiles.regions, other])
  expect(wanted.places.get('E06000091')?.startsOn).toBe('2020-01-01')
  expect(warnings.get('contradiction')).toEqual([
    'E06000091 starts in 2020, and in 2021 in start.json.',
  ])
})

test('constituencies are left out and kinds not known are kept, and both are said', () => {
  const { wanted, warnings } = settled([list({ E14000539: 'Banbury', Q99000001: 'Elsewhere' })])
  expect([...wanted.places.keys()]).toEqual(['Q99000001'])
  expect(wanted.places.get('Q99000001')?.kind).toBe('not-known')
  expect(warnings.get('kind-not-held')).toEqual(['E14000539 Banbury'])
  expect(warnings.get('kind-not-known')).toEqual(['Q99000001 Elsewhere'])
})

test('a code without a name is left out, unless the place is held', () => {
  const positions = placeFile('w.csv', 'wdcd,longitude,latitude\nE05000001,0,52\n')
  expect(settled([positions]).warnings.get('no-name')).toEqual(['E05000001'])
  const places = new Map([
    ['E05000001', aPlace({ code: 'E05000001', name: 'Mound', kind: 'ward' })],
  ])
  const { wanted, warnings } = settled([positions], { ...nothingHeld, places })
  expect(warnings).toEqual(new Map())
  expect(wanted.places.get('E05000001')).toMatchObject({ longitude: 0, latitude: 52 })
})

test('a place does not lie in one that is not larger', () => {
  const upside = placeFile('m.json', {
    a: { areacd: 'E12000008', areanm: 'South East', parents: ['E06000091'] },
    b: { areacd: 'E06000091', areanm: 'Eastmoot', parents: [] },
  })
  const { wanted, warnings } = settled([upside])
  expect(wanted.parents).toEqual(new Set())
  expect(warnings.get('not-larger')).toEqual(['E12000008 in E06000091, by m.json.'])
})

test('a neighbour that is no place held is left out', () => {
  const { wanted, warnings } = settled([list({ E06000091: 'Eastmoot' }), smallFiles.neighbours])
  expect(wanted.neighbours.size).toBe(0)
  expect(warnings.get('neighbour-unknown')).toEqual(['E06000091/global/1 E07000291'])
})

function edition(year: number, ...codes: string[]) {
  return placeFile(`b${year}.geojson`, {
    type: 'FeatureCollection',
    features: codes.map((code, index) => ({
      type: 'Feature',
      properties: {
        [`LSOA${year}CD`]: code,
        [`LSOA${year}NM`]: `Moot ${code.at(-1)} of ${year}`,
      },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [index, year],
            [1 + index, year],
            [1 + index, 1 + year],
            [index, year],
          ],
        ],
      },
    })),
  })
}

test('of two editions of an outline the newer is kept, and a place only in the older is named', () => {
  const { wanted, warnings } = settled([
    edition(11, 'E01000001', 'E01000002'),
    edition(21, 'E01000001'),
  ])
  expect(wanted.outlines.get('E01000001')?.coordinates[0]?.[0]).toEqual([0, 21])
  expect(wanted.places.get('E01000001')?.name).toBe('Moot 1 of 21')
  expect(warnings.get('older-edition-only')).toEqual([
    'E01000002 stands in the edition of 2011 alone.',
  ])
  expect(warnings.get('older-outline')).toEqual(['E01000001 has outlines of 2021 and 2011.'])
})

test('a class of the Rural-Urban Classification reaches the one place it is of', () => {
  const classes = placeFile(
    'r.csv',
    'NUTS315CD,NUTS315NM,RUC11\nUKJ12,Eastmoot,Mainly Rural\nUKJ14,Ridge and Vale,Largely Rural\n',
  )
  const places = new Map([['E06000091', aPlace({ code: 'E06000091', name: 'Eastmoot' })]])
  const held = { ...nothingHeld, places, parents: new Set(['E06000091/E12000008']) }
  const { wanted, warnings } = settled([classes], held)
  expect(wanted.places.get('E06000091')?.ruralUrban).toBe('mainly-rural')
  expect(warnings.get('class-not-mapped')).toEqual(['UKJ14 Ridge and Vale'])
})
