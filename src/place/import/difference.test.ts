import { expect, test } from 'vitest'
import { aPlace } from '#test/places.ts'
import { differences } from './difference.ts'
import { type Held, nothingWanted, type Wanted } from './wanted.ts'
import { Warnings } from './warnings.ts'

const nothingHeld: Held = {
  places: new Map(),
  parents: new Set(),
  successors: new Map(),
  outlines: new Map(),
  neighbours: new Map(),
}
const outline = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [0, 52],
      [1, 52],
      [1, 53],
      [0, 52],
    ],
  ],
}
const neighbour = (rank: number, code: string) =>
  [
    `E06000042/global/${rank}`,
    { code: 'E06000042', lens: 'global', rank, neighbour: code },
  ] as const

function wanted(): Wanted {
  return {
    ...nothingWanted(),
    places: new Map([
      ['E06000042', { code: 'E06000042', name: 'Milton Keynes', kind: 'district' as const }],
    ]),
    parents: new Set(['E06000042/E12000008']),
    successors: new Map([['E07000004/E06000060', null]]),
    outlines: new Map([['E06000042', outline]]),
    neighbours: new Map([neighbour(1, 'E06000036')]),
  }
}

const held: Held = {
  places: new Map([['E06000042', aPlace({ code: 'E06000042', name: 'Milton Keynes' })]]),
  parents: new Set(['E06000042/E12000008']),
  successors: new Map([['E07000004/E06000060', '2020-04-01']]),
  outlines: new Map([['E06000042', JSON.stringify(outline)]]),
  neighbours: new Map([neighbour(1, 'E06000036')]),
}

test('where nothing is held everything is added', () => {
  const found = differences(nothingHeld, wanted(), new Warnings())
  expect(Object.values(found).map(({ tally }) => tally.added)).toEqual([1, 1, 1, 1, 1])
  expect(found.parents.changes).toEqual([
    {
      record: { kind: 'place-parent', id: 'E06000042/E12000008' },
      before: null,
      after: { place_code: 'E06000042', parent_code: 'E12000008' },
    },
  ])
})

test('where all of it is held nothing changes, and a date that is known stays', () => {
  const found = differences(held, wanted(), new Warnings())
  expect(Object.values(found).flatMap(({ changes }) => changes)).toEqual([])
  expect(Object.values(found).map(({ tally }) => tally.unchanged)).toEqual([1, 1, 1, 1, 1])
})

test('a change keeps the whole row before and after', () => {
  const found = differences(
    { ...held, places: new Map([['E06000042', aPlace({ code: 'E06000042', name: 'Bletchley' })]]) },
    wanted(),
    new Warnings(),
  )
  expect(found.places.tally.changed).toBe(1)
  expect(found.places.changes[0]?.before).toMatchObject({ name: 'Bletchley', ends_on: null })
  expect(found.places.changes[0]?.after).toMatchObject({ name: 'Milton Keynes', ends_on: null })
})

test('a list of neighbours that became shorter loses its last', () => {
  const longer = new Map([neighbour(1, 'E06000036'), neighbour(2, 'E06000055')])
  const found = differences({ ...held, neighbours: longer }, wanted(), new Warnings())
  expect(found.neighbours.tally.removed).toBe(1)
  expect(found.neighbours.changes.map(({ record, after }) => [record.id, after])).toEqual([
    ['E06000042/global/2', null],
  ])
})

test('dates that cross are left out, and said', () => {
  const crossed = wanted()
  crossed.places.set('E06000042', {
    code: 'E06000042',
    name: 'Milton Keynes',
    kind: 'district',
    startsOn: '2021-01-01',
    startsKnownTo: 'year',
    endsOn: '2019-12-31',
    endsKnownTo: 'year',
  })
  const warnings = new Warnings()
  const found = differences(nothingHeld, crossed, warnings)
  expect(found.places.changes[0]?.after).toMatchObject({ starts_on: null, ends_on: null })
  expect(warnings.all().map(({ rule, details }) => [rule, details])).toEqual([
    ['dates-crossed', ['E06000042']],
  ])
})
