import { expect, test } from 'vitest'
import type { ListColumn } from './list-columns.ts'
import { dayMeant, readEntry } from './list-entry.ts'

const themes = [
  { id: 'jobs', label: 'Jobs' },
  { id: 'food', label: 'Food and essentials' },
]

function entryOf(cells: Partial<Record<ListColumn, string>>) {
  return readEntry((column) => cells[column] ?? '', themes)
}

test('a row says who, what kind, where, and by which numbers', () => {
  const read = entryOf({
    name: 'Moot  Aid',
    otherNames: 'Moot Help; MAID',
    kind: 'Registered charity',
    sizeBand: '12',
    placeCode: 'e06000042',
    postcode: 'mk93ej',
    web: 'www.example.org',
    charityNumber: '1094112',
    companyNumber: '445790',
    identifiers: 'GB-UKPRN-10004180',
  })

  expect(read).toEqual({
    ok: true,
    notes: [],
    entry: {
      organisationId: null,
      name: 'Moot Aid',
      otherNames: ['Moot Help', 'MAID'],
      kind: 'charity',
      sizeBand: '10-to-49',
      place: { code: 'E06000042', name: '' },
      postcode: 'MK9 3EJ',
      web: 'https://www.example.org',
      identifiers: [
        { scheme: 'GB-CHC', value: '1094112' },
        { scheme: 'GB-COH', value: '00445790' },
        { scheme: 'GB-UKPRN', value: '10004180' },
      ],
      services: [],
    },
  })
})

test('what makes no sense is left out and noted, and the row is kept', () => {
  const read = entryOf({
    name: 'Moot Aid',
    kind: 'Quango',
    web: 'none',
    charityNumber: 'applied for',
    service: 'Job club',
    themes: 'Jobs; Dancing',
    confirmedOn: '31/02/2010',
  })

  expect(read.ok && read.notes).toEqual([
    '“Quango” is no kind that is known here.',
    '“none” is no web address.',
    '“applied for” is no charity number.',
    '“Dancing” is no theme of the shared list.',
    '“31/02/2010” is no date.',
  ])
})

test.for([
  ['', 'It names no organisation.'],
  ['--', '“--” is no name.'],
  ['x'.repeat(201), 'Its name has more than 200 characters.'],
])('a row with the name “%s” is refused', ([name = '', reason]) => {
  expect(entryOf({ name })).toEqual({ ok: false, reason })
})

test('a row may name several services, and what it says holds for each', () => {
  const read = entryOf({
    name: 'Moot Aid',
    service: 'Job club; Food parcels',
    themes: 'jobs; Food and essentials',
    capacity: 'Has room',
    roomFor: '4',
    confirmedOn: '1/4/2010',
  })
  const said = {
    what: '',
    whoFor: '',
    themes: ['jobs', 'food'],
    placeServed: { code: '', name: '' },
    state: 'open',
    stateOn: null,
    capacity: 'room',
    roomFor: 4,
    capacityOn: null,
    confirmedOn: '2010-04-01',
  }

  expect(read.ok && read.entry.services).toEqual([
    { name: 'Job club', ...said },
    { name: 'Food parcels', ...said },
  ])
})

function stateOf(state: string) {
  const read = entryOf({ name: 'Moot Aid', service: 'Job club', state })
  return read.ok ? read.entry.services[0]?.state : undefined
}

test('a state that the list says is not known is not taken as open', () => {
  expect(stateOf('not-known')).toBeNull()
  expect(stateOf('')).toBe('open')
  expect(stateOf('Closed')).toBe('closed')
  expect(stateOf('resting')).toBe('open')
})

test.for([
  ['2010-04-30', '2010-04-30'],
  ['30/4/2010', '2010-04-30'],
  ['30.04.2010', '2010-04-30'],
  ['2010-04-30T09:00:00Z', '2010-04-30'],
  ['April 2010', undefined],
  ['30/13/2010', undefined],
])('“%s” is the day %s', ([text = '', day]) => {
  expect(dayMeant(text)).toBe(day)
})
