import { DatabaseError } from 'pg'
import { expect, test } from 'vitest'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { isAway, toldFailure } from './database-failure.ts'

const ofServer = (code: string): DatabaseError => {
  const error = new DatabaseError('words', 5, 'error')
  error.code = code
  return error
}
const ofSystem = (code: string): Error => Object.assign(new Error('connect'), { code })

test.each([
  ofServer('57P01'),
  ofServer('57P03'),
  ofServer('53300'),
  ofSystem('ECONNREFUSED'),
  ofSystem('ENOENT'),
  new Error('Connection terminated unexpectedly'),
  new Error('timeout exceeded when trying to connect'),
  new Error('Cannot use a pool after calling end on the pool'),
])('%s means that the database is away', (error) => {
  expect(isAway(error)).toBe(true)
  expect(toldFailure(error)).toMatchObject({ id: 'database-away' })
})

test.each([ofServer('23505'), ofServer('42601'), new Error('a bug'), 'not an error'])(
  '%s is passed on as it came',
  (error) => {
    expect(isAway(error)).toBe(false)
    expect(toldFailure(error)).toBe(error)
  },
)

test('a full disk under the server is a refusal that says so', () => {
  const told = toldFailure(ofServer('53100'))
  expect(told).toBeInstanceOf(Refusal)
  expect(told).toMatchObject({
    id: 'disk-full',
    message: 'The disk of this site is full, so nothing was saved. Make room and try again.',
  })
})
