import { expect, test } from 'vitest'
import { isServerOn } from './left-behind.ts'

test('only a postgres on this very cluster is taken for a server left behind', () => {
  const command = '/opt/native/bin/postgres -D /data/postgres -c listen_addresses= '
  expect(isServerOn('/data/postgres', command)).toBe(true)
  expect(isServerOn('/data/post', command)).toBe(false)
  expect(isServerOn('/data/postgres', 'vim -D /data/postgre s ')).toBe(false)
  expect(isServerOn('/data/postgres', '')).toBe(false)
})
