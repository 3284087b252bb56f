import { FileFault, type PlaceFile } from '#src/place/import/place-file.ts'

/** A file of places as somebody names it by hand. */
export function placeFile(name: string, content: unknown): PlaceFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return { name, named: true, bytes: new TextEncoder().encode(text) }
}

const ring = (west: number, south: number): number[][] => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south + 1],
  [west, south],
]

/** Two districts of one region, side by side, one of which ended: written by hand in the shape of official files. */
export const smallFiles = {
  lookup: placeFile(
    'la_codes.csv',
    [
      'LADCD,LADNM,LADCD_ACTIVE,LADNM_ACTIVE,UTLACD,UTLANM,RGNCD,RGNNM,CTRYCD,CTRYNM,UKCD,UKNM',
      'E06000091,Eastmoot,E06000091,Eastmoot,E06000091,Eastmoot,E12000008,South East,E92000001,England,K02000001,United Kingdom',
      'E07000291,Westmoot,E06000091,Eastmoot,E06000091,Eastmoot,E12000008,South East,E92000001,England,K02000001,United Kingdom',
      '',
    ].join('\r\n'),
  ),
  regions: placeFile(
    'regions.csv',
    '\uFEFFRGNCD,RGNNM,CTRYCD,CTRYNM,UKCD,UKNM\nE12000008,South East,E92000001,England,K02000001,United Kingdom\n',
  ),
  metadata: placeFile('metadata.json', {
    E06000091: {
      areacd: 'E06000091',
      areanm: 'Eastmoot',
      start: 2020,
      parents: ['E12000008', 'E92000001', 'K02000001'],
      children: [],
    },
    E07000291: { areacd: 'E07000291', areanm: 'Westmoot', end: 2019, parents: [], children: [] },
    E92000001: {
      areacd: 'E92000001',
      areanm: 'England',
      parents: ['K02000001'],
      children: ['E12000008'],
    },
  }),
  wards: placeFile('wards.geojson', {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {
          WD25CD: 'E05009901',
          WD25NM: 'Mound',
          WD25NMW: ' ',
          LONG: -0.5,
          LAT: 52.5,
          LADCD_ACTIVE: 'E06000091',
          RGNCD: 'E12000008',
        },
        geometry: { type: 'Polygon', coordinates: [ring(-1, 52)] },
      },
    ],
  }),
  neighbours: placeFile('global-neighbours.csv', '\uFEFFAREACD,1,2\nE06000091,E07000291,\n'),
} as const

export { ring }

/** Whether a reader did its work, or refused it in words; anything else that is thrown is a bug. */
export function isReadOrRefused(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch (error) {
    return error instanceof FileFault
  }
}
