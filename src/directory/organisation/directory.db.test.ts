import { beforeAll, describe, expect, test } from 'vitest'
import { prepareWorld } from '#src/app/demonstration/demonstration.ts'
import { operator } from '#src/history/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { keepThemes } from '#src/theme/index.ts'
import { useDatabase } from '#test/db.ts'
import {
  countBy,
  countOfOrganisations,
  countsByKind,
  countsByPlace,
  countsByTheme,
  type DirectoryFilter,
  organisationsBy,
} from './directory.sql.ts'

const world = useDatabase()
const asOf = '2010-04-30'

beforeAll(async () => {
  await inTransaction(world.db, async (tx) => await keepThemes(tx, operator))
  await prepareWorld(world.db, false)
})

const named = async (filter: Omit<DirectoryFilter, 'asOf'>, day = asOf) =>
  (await organisationsBy(world.db, { ...filter, asOf: day })).map(({ name }) =>
    name.replace(' (illustrative)', ''),
  )

describe('a search', () => {
  test.for([
    [
      'the beginning of words',
      'mil key cou',
      ['Milton Keynes Council', 'Milton Keynes Council of Voluntary Organisations'],
    ],
    ['another name', 'mkclip', ['Milton Keynes Community Local Infrastructure Partnerships']],
    ['the name of a service', 'warm hall', ['Moot Hollow Town Council']],
    ['nothing but marks', '!!', []],
    ['words that nobody has', 'milton zebra', []],
  ] as const)('finds by %s', async ([, q, found]) => {
    expect(await named({ q })).toEqual(found)
  })
})

test('a theme finds who has an open service of it on the day', async () => {
  expect(await named({ theme: 'energy' })).toEqual([])
  expect(await named({ theme: 'energy' }, '2010-03-30')).toEqual(['Moot Hollow Town Council'])
  expect(await named({ theme: 'food' })).toEqual(['Bicester Food Parcels'])
})

test('a place finds who is in it or serves it, wider and smaller', async () => {
  expect(await named({ place: 'E04012640' })).toEqual(['Banbury Job Club', 'Bicester Food Parcels'])
  expect(await named({ place: 'E07000177' })).toEqual([
    'Banbury Job Club',
    'Bicester Food Parcels',
    'Bicester Job Club',
    'Bicester Vision',
  ])
})

test('kind, tier and sector narrow together, and what is not known can be asked for', async () => {
  expect(await named({ tier: 'parish' })).toEqual(['Moot Hollow Town Council'])
  expect(await named({ sector: 'public', tier: 'district' })).toEqual([])
  expect(await named({ kind: 'not-known' })).toEqual([
    'Audit Commission',
    'Bicester Vision',
    'Milton Keynes Community Local Infrastructure Partnerships',
  ])
})

test('counts are those of the lists they lead to', async () => {
  const filter = { q: undefined, asOf }
  expect(await countBy(world.db, filter)).toBe(await countOfOrganisations(world.db))
  for (const [kind, count] of await countsByKind(world.db, filter))
    expect(await named({ kind: kind ?? 'not-known' })).toHaveLength(count)
  for (const [theme, count] of await countsByTheme(world.db, filter))
    expect(await named({ theme })).toHaveLength(count)
  const places = ['E06000042', 'E07000177', 'E07000004']
  for (const [place, count] of await countsByPlace(world.db, filter, places))
    expect(await named({ place })).toHaveLength(count)
})

test('a facet is not narrowed by itself', async () => {
  const themes = await countsByTheme(world.db, { theme: 'food', asOf })
  expect(themes.get('jobs')).toBe(5)
  const kinds = await countsByKind(world.db, { kind: 'unitary', tier: 'parish', asOf })
  expect(kinds.get('charity')).toBe(3)
})

test('a page is a part of the list', async () => {
  const all = await named({})
  const page = await organisationsBy(world.db, { asOf }, { limit: 3, offset: 2 })

  expect(page.map(({ name }) => name.replace(' (illustrative)', ''))).toEqual(all.slice(2, 5))
})
