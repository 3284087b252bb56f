import { expect, test } from 'vitest'
import { useDatabase } from '#test/db.ts'

const world = useDatabase()

test('a database of the tests has had every migration', async () => {
  const { rows } = await world.pool.query<{ name: string }>(
    'SELECT name FROM migration ORDER BY number',
  )
  expect(rows[0]).toEqual({ name: '0001-history.sql' })
})
