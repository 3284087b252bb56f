import { expect, test } from 'vitest'
import { operator } from '#src/history/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { useApp } from '#test/app.ts'
import { placeFile } from '#test/place-files.ts'
import type { PlaceFile } from './import/place-file.ts'
import { importPlaces } from './place.commands.ts'

const site = useApp()

const textOf = async (path: string) => await (await site.get(path)).text()
const bringIn = async (...files: PlaceFile[]) =>
  await inTransaction(site.database.db, async (tx) => await importPlaces(tx, operator, files))

test('the list starts from nations and regions and counts what is held', async () => {
  const page = await textOf('/places')
  expect(page).toContain('12 places')
  expect(page).toContain('<a href="/places/E12000008">South East</a>')
  expect(page).toContain('Districts (4)')
})

test('a search finds by the beginning of a word, and says what was asked', async () => {
  const page = await textOf('/places?q=milt&kind=district')
  expect(page).toContain('One place found for “milt”.')
  expect(page).toContain('<a href="/places/E06000042">Milton Keynes</a>')
  expect(page).not.toContain('Cherwell</a>')
})

test('what is typed is shown as text and nothing else', async () => {
  const page = await textOf(`/places?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
  expect(page).not.toContain('<script>alert')
  expect(page).toContain('No place fits.')
})

test('the twins of the list hold all of it, by the same filter', async () => {
  const json: unknown = await (await site.get('/places.json?q=buck')).json()
  expect(json).toMatchObject({
    filter: { q: 'buck', kind: null, within: null },
    count: 2,
    places: [{ code: 'E06000060' }, { code: 'E10000002' }],
  })
  const lines = (await textOf('/places.csv?within=e07000177')).trimEnd().split('\r\n')
  expect(lines.map((line) => line.split(',')[0])).toEqual(['code', 'E04012640', 'E04012925'])
  expect(lines.every((line) => !line.split(',').includes(''))).toBe(true)
})

test('a list of one place names it, and a code that is not held is not found', async () => {
  expect(await textOf('/places?within=E07000177')).toContain('<h1>Places in Cherwell</h1>')
  expect((await site.get('/places?within=E07000999')).status).toBe(404)
})

test.each([
  ['/places?kind=village', 'Choose a kind of place from the list'],
  ['/places?page=0', 'The page must be 1 or more'],
  ['/places?page=two', 'The page must be a number'],
  ['/places?within=..%2F..%2Fetc', 'The place to look in must be a code'],
  [`/places?q=${'a'.repeat(101)}`, 'Search for a name or a code of 100 characters or fewer'],
  ['/places/E06000042?lens=rosy', 'There is no such lens'],
])('%s is refused in a sentence', async (path, sentence) => {
  const answer = await site.get(path)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(sentence)
})

test('a page after the last is not found', async () => {
  expect((await site.get('/places?page=2')).status).toBe(404)
})

test('the page of a place says what it is, where it lies, and who acts there', async () => {
  const page = await textOf('/places/E06000042')
  expect(page).toContain('Milton Keynes is a unitary district in the South East of England.')
  expect(page).toContain('1 April 1997')
  expect(page).toContain('no end is known')
  expect(page).toContain('Urban with city and town (2011 classification)')
  expect(page).toContain('href="/partnerships/milton-keynes"')
  expect(page).toContain('<a href="/places?within=E06000042&amp;kind=parish">1 parish</a>')
  expect(page).toContain('Not known: no list of places like Milton Keynes is held here.')
})

test('the page of a place that ended says so first and leads to its successor', async () => {
  const page = await textOf('/places/E07000004')
  expect(page).toContain(
    'Aylesbury Vale was a district in Buckinghamshire, in the South East of England.',
  )
  expect(page).toContain('Aylesbury Vale ended on 31 March 2020.')
  expect(page).toContain('Its area is now in <a href="/places/E06000060">Buckinghamshire</a>.')
  expect(page).toContain('On 30 April 2010, the date shown here, it was still there.')
})

test('the twins of a place are made of the same facts', async () => {
  expect(await (await site.get('/places/E07000004.json')).json()).toMatchObject({
    code: 'E07000004',
    tier: 'district',
    endsOn: '2020-03-31',
    hasEnded: true,
    parents: [{ code: 'E10000002', name: 'Buckinghamshire' }],
    successors: [{ code: 'E06000060', name: 'Buckinghamshire' }],
    outline: null,
  })
  const lines = (await textOf('/places/E07000004.csv')).trimEnd().split('\r\n')
  expect(lines.map((line) => line.split(',').slice(0, 4).join(' '))).toEqual([
    'relation lens rank code',
    'place none none E07000004',
    'parent none none E10000002',
    'successor none none E06000060',
  ])
})

test.each([
  '/places/E06999999',
  '/places/Milton%20Keynes',
  '/places/..%2f..%2fetc%2fpasswd',
  '/places/%00',
  '/places/E06000042%0d%0aSet-Cookie:a=b',
  `/places/${'E'.repeat(200)}`,
  '/places/E06000042.xml',
  "/places/E06000042'--",
  '/places/__proto__',
  '/places/E06999999.json',
])('%s is not found', async (path) => {
  expect((await site.get(path)).status).toBe(404)
})

test('a code in small letters leads to the place, in the format asked for', async () => {
  const answer = await site.get('/places/e06000042.json')
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/places/E06000042.json'])
  expect((await site.get('/places/x-moot-hollow')).headers.get('location')).toBe(
    '/places/X-MOOT-HOLLOW',
  )
})

test('places like it are shown through the lens that the reader picks, with the reason', async () => {
  await bringIn(
    placeFile('global.csv', 'AREACD,1,2\nE06000042,E07000177,E06000060\n'),
    placeFile('economic.csv', 'AREACD,1\nE06000042,E06000060\n'),
  )
  const page = await textOf('/places/E06000042')
  expect(page).toContain('Nearest by all the measures together')
  expect(page).toContain('<a href="/places/E06000042?lens=economic#like">Economy</a>')
  const economic = await textOf('/places/E06000042?lens=economic')
  expect(economic).toContain('Nearest by measures of the economy')
  expect(economic).toContain('<strong aria-current="true">Economy</strong>')
  expect(await textOf('/places/E06000042?lens=demographic')).toContain(
    'Not known: no list by this lens is held here.',
  )
})

test('a year alone is never told as a day', async () => {
  await bringIn(
    placeFile('m.json', {
      a: {
        areacd: 'E07000291',
        areanm: 'Westmoot',
        start: 2009,
        end: 2019,
        parents: ['E12000008'],
      },
    }),
  )
  const page = await textOf('/places/E07000291')
  expect(page).toContain('Westmoot has ended; the last year it is listed for is 2019.')
  expect(page).toContain('2009, the first year it is listed for; the day is not known')
  expect(page).toContain('What took it in is not known here.')
  expect(page).not.toContain('31 December 2019')
})

test('an outline is drawn, and handed on as it is held', async () => {
  const triangle = [
    [
      [-1, 52],
      [0, 52],
      [0, 53],
      [-1, 52],
    ],
  ]
  await bringIn(
    placeFile('b.geojson', {
      type: 'FeatureCollection',
      features: [
        {
          properties: { LAD25CD: 'E06000042', LAD25NM: 'Milton Keynes' },
          geometry: { type: 'Polygon', coordinates: triangle },
        },
      ],
    }),
  )
  expect(await textOf('/places/E06000042')).toContain('Open Government Licence v3.0')
  expect(await (await site.get('/places/E06000042.json')).json()).toMatchObject({
    outline: { type: 'Polygon', coordinates: triangle },
  })
})

test('a page of a place holds no code and no style of its own', async () => {
  for (const path of ['/places', '/places/E06000042', '/places/E07000004', '/places/E04012640']) {
    expect(await textOf(path)).not.toMatch(/ style=|<style|<script(?! type="module" src=)/)
  }
})
