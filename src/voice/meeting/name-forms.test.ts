import { expect, test } from 'vitest'
import type { MeetingPerson } from './meeting-record.ts'
import { formsOfName, isBorneBy } from './name-forms.ts'

const called = (name: string | null): MeetingPerson => ({
  id: '',
  name,
  role: null,
  organisation: null,
  naming: name === null ? 'by-role' : 'as-named-in-the-paper',
  presence: null,
})

test('a name is given whole, with an initial, and by each part that means nobody else', () => {
  expect(formsOfName('Ana Holt', [])).toEqual(['Ana Holt', 'A Holt', 'Ana', 'Holt'])
  expect(formsOfName('Ana Holt', [called('Ana Marsh'), called(null)])).toEqual([
    'Ana Holt',
    'A Holt',
    'Holt',
  ])
  expect(formsOfName('Ana Holt', [called('Alan Holt')])).toEqual(['Ana Holt', 'Ana'])
})

test('a part too short to mean anybody, and a name of one word, are left as they are', () => {
  expect(formsOfName('Jo van Ny', [])).toEqual(['Jo van Ny', 'J Ny'])
  expect(formsOfName('Hypatia', [])).toEqual(['Hypatia'])
})

test('a form belongs to somebody else where their name holds it', () => {
  expect(isBorneBy('Marsh', [called('Ana Marsh')])).toBe(true)
  expect(isBorneBy('Mar', [called('Ana Marsh')])).toBe(false)
})
