import { expect, test } from 'vitest'
import { problemOf } from './open.ts'

const good = { version: '15.18', encoding: 'UTF8', icuCollations: 800 }

test('a server is accepted from version 15 on, in UTF-8 and with ICU', () => {
  expect(problemOf(good)).toBeUndefined()
  expect(problemOf({ ...good, version: '18beta1' })).toBeUndefined()
  expect(problemOf({ ...good, version: '14.12' })).toBe(
    'PostgreSQL 14.12; Secklow needs 15 or newer.',
  )
  expect(problemOf({ ...good, version: '9.6.24' })).toBe(
    'PostgreSQL 9.6.24; Secklow needs 15 or newer.',
  )
  expect(problemOf({ ...good, encoding: 'SQL_ASCII' })).toBe(
    'a database in SQL_ASCII; Secklow needs one in UTF8.',
  )
  expect(problemOf({ ...good, icuCollations: 0 })).toBe(
    'a PostgreSQL built without ICU, by which names are sorted.',
  )
})
