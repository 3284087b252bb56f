import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ListColumn } from './list-columns.ts'
import { type HeldBody, planList } from './list-plan.ts'
import { PlaceFinder } from './place-finder.ts'

type Cells = Partial<Record<ListColumn, string>>

const mk = { code: 'E06000042', name: 'Milton Keynes', hasEnded: false, isInside: true }
const bicester = { code: 'E04012925', name: 'Bicester', hasEnded: false, isInside: false }
const places = new PlaceFinder([mk, bicester], mk.code)

function held(facts: Partial<HeldBody> & { key: string }): HeldBody {
  return {
    name: 'Moot Aid',
    otherNames: [],
    placeCode: mk.code,
    web: null,
    identifiers: [],
    isHeld: true,
    serviceNames: [],
    isInReach: true,
    ...facts,
  }
}

function planOf(rows: readonly Cells[], bodies: readonly HeldBody[] = []) {
  const themes = [{ id: 'jobs', label: 'Jobs' }]
  return planList(
    rows.map((cells, at) => ({ line: at + 2, cell: (column) => cells[column] ?? '' })),
    { held: bodies, places, themes, asOf: '2010-04-30' },
  )
}

const outcomes = (plan: ReturnType<typeof planOf>) =>
  plan.rows.map(({ outcome, body }) => `${outcome} ${body?.key ?? ''}`.trim())

test('the same name in the same place is the same, however it is written', () => {
  const plan = planOf([{ name: 'MOOT-AID', place: 'milton keynes' }], [held({ key: 'a' })])

  expect(outcomes(plan)).toEqual(['matched a'])
  expect(plan.bodies).toEqual([])
})

test('another name of it in the same place is the same too', () => {
  const plan = planOf(
    [{ name: 'Moot Help', place: 'Milton Keynes' }],
    [held({ key: 'a', otherNames: ['Moot Help'] })],
  )

  expect(outcomes(plan)).toEqual(['matched a'])
})

test.for<[string, Cells, string]>([
  [
    'in another place',
    { name: 'Moot Aid', place: 'Bicester' },
    'It has the same name, in another place.',
  ],
  ['in no place', { name: 'Moot Aid' }, 'It has the same name, in another place.'],
  [
    'with a word more',
    { name: 'The Moot Aid Ltd', place: 'Milton Keynes' },
    'Its name has the same words.',
  ],
  [
    'with another number',
    { name: 'Moot Aid', place: 'Milton Keynes', charityNumber: '1094113' },
    'It has the same name, and another number in the same register.',
  ],
  [
    'on the same web site',
    { name: 'Hollow Help', web: 'http://moot.example' },
    'It has the same web site, moot.example.',
  ],
])('a name %s is added and flagged, never merged', ([, cells, reason]) => {
  const known = held({
    key: 'a',
    web: 'https://www.moot.example/about',
    identifiers: [{ scheme: 'GB-CHC', value: '1094112' }],
  })
  const plan = planOf([cells], [known])

  expect(outcomes(plan)).toEqual(['added line 2'])
  expect(plan.rows[0]?.likenesses.map(({ body, reason: why }) => [body.key, why])).toEqual([
    ['a', reason],
  ])
})

test('a number in a register matches whatever the name and place', () => {
  const known = held({ key: 'a', identifiers: [{ scheme: 'GB-CHC', value: '1094112' }] })
  const plan = planOf([{ name: 'Elsewhere', place: 'Bicester', charityNumber: '1094112' }], [known])

  expect(outcomes(plan)).toEqual(['matched a'])
})

test('a number that two bodies have decides only with the name', () => {
  const identifiers = [{ scheme: 'GB-CHC', value: '279057' }]
  const branches = [
    held({ key: 'a', name: 'Advice Bicester', placeCode: bicester.code, identifiers }),
    held({ key: 'b', name: 'Advice Milton Keynes', identifiers }),
  ]
  const charityNumber = '279057'

  expect(outcomes(planOf([{ name: 'Advice Milton Keynes', charityNumber }], branches))).toEqual([
    'matched b',
  ])
  const third = planOf([{ name: 'Advice Banbury', charityNumber }], branches)
  expect(outcomes(third)).toEqual(['added line 2'])
  expect(third.rows[0]?.likenesses.map(({ body }) => body.key)).toEqual(['a', 'b'])
})

test('rows of one body in one list are one body with all its services', () => {
  const plan = planOf([
    { name: 'Moot Aid', place: 'Milton Keynes', service: 'Job club' },
    { name: 'Moot aid', place: 'Milton Keynes', service: 'Debt advice', companyNumber: '445790' },
    { name: 'Moot Aid', place: 'Milton Keynes', service: 'JOB CLUB' },
  ])

  expect(outcomes(plan)).toEqual(['added line 2', 'matched line 2', 'matched line 2'])
  expect(plan.bodies).toHaveLength(1)
  expect(plan.bodies[0]?.services.map(({ name }) => name)).toEqual(['Job club', 'Debt advice'])
  expect(plan.bodies[0]?.identifiers).toEqual([{ scheme: 'GB-COH', value: '00445790' }])
  expect(plan.servicesHeld).toBe(1)
})

test('an id of another site holds the rows of one body together', () => {
  const organisationId = '01900000-0000-7000-8000-000000000009'
  const plan = planOf([
    { organisationId, name: 'Moot Aid', service: 'Job club' },
    { organisationId, name: 'Moot Aid renamed', service: 'Debt advice' },
  ])

  expect(outcomes(plan)).toEqual(['added line 2', 'matched line 2'])
})

test('a matched body gains the services and numbers that it has not', () => {
  const plan = planOf(
    [
      {
        name: 'Moot Aid',
        place: 'Milton Keynes',
        service: 'Job club; Warm hall',
        charityNumber: '1094112',
      },
    ],
    [held({ key: 'a', serviceNames: ['job club'] })],
  )

  expect(plan.bodies).toMatchObject([
    { key: 'a', facts: null, identifiers: [{ scheme: 'GB-CHC', value: '1094112' }] },
  ])
  expect(plan.bodies[0]?.services.map(({ name }) => name)).toEqual(['Warm hall'])
})

test('to a body that acts elsewhere nothing is added, and the row says so', () => {
  const plan = planOf(
    [{ name: 'Moot Aid', place: 'Bicester', service: 'Job club' }],
    [held({ key: 'a', placeCode: bicester.code, isInReach: false })],
  )

  expect(outcomes(plan)).toEqual(['matched a'])
  expect(plan.bodies).toEqual([])
  expect(plan.rows[0]?.notes).toEqual([
    'It acts outside this partnership’s place, so the row is kept and nothing is added to it.',
  ])
})

test('a row that names a place nobody knows is refused with its line and reason', () => {
  const plan = planOf([
    { name: 'Moot Aid', place: 'Nowhere' },
    { name: 'Moot Aid', service: 'Job club', placeServedCode: 'E99999999' },
    { name: '' },
  ])

  expect(plan.rows.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'No place with the name “Nowhere” is held here.'],
    [3, 'No place with the code “E99999999” is held here.'],
    [4, 'It names no organisation.'],
  ])
  expect(plan.bodies).toEqual([])
})

test('what is said of a service without a day was true on the day of the list', () => {
  const plan = planOf([
    { name: 'Moot Aid', service: 'Job club', capacity: 'full', stateOn: '2010-01-04' },
  ])

  expect(plan.bodies[0]?.services[0]).toMatchObject({
    state: { state: 'open', heldOn: '2010-01-04' },
    capacity: { capacity: 'full', roomFor: null, heldOn: '2010-04-30' },
    confirmedOn: undefined,
  })
})

test('every row has one outcome, and what is added is there once', () => {
  const cells = fc.record({
    name: fc.constantFrom('Moot Aid', 'moot aid', 'Hollow Help', ''),
    place: fc.constantFrom('', 'Milton Keynes', 'Bicester', 'Nowhere'),
    service: fc.constantFrom('', 'Job club', 'Job Club; Food'),
  })
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 12 }), (rows) => {
      const plan = planOf(rows)
      const added = plan.rows.filter(({ outcome }) => outcome === 'added')
      expect(plan.rows).toHaveLength(rows.length)
      expect(plan.bodies.map(({ key }) => key)).toEqual(added.map(({ body }) => body?.key))
      const names = added.map(({ body }) => `${body?.name.toLowerCase()} ${body?.placeCode}`)
      expect(new Set(names).size).toBe(names.length)
    }),
  )
})
