import { expect, test } from 'vitest'
import { isPersonName } from './person.ts'

test.each([
  'Ann Leigh',
  'Dr Ann van der Leigh',
  'Cllr Jones',
  'Kieron O’Hara',
  'Jean-Luc Élan',
  'J. R. Hartley',
  'Will Perrin',
  'Professor Sunita Rao',
])('%s is a name', (name) => expect(isPersonName(name)).toBe(true))

test.each([
  'Ann',
  'Oakmoot Council',
  'Job Clubs',
  'Some People',
  'the Chair',
  'Parish councils',
  'NHS England Ltd',
  'Item Three',
  '',
  'A'.repeat(100),
])('%s is none', (name) => expect(isPersonName(name)).toBe(false))
