import { expect, test } from 'vitest'
import { accountsOf } from './account.ts'

test('accounts are read from a passwd file, with its comments and its negative numbers', () => {
  const passwd = [
    '# macOS writes a comment first',
    'root:x:0:0:root:/root:/bin/bash',
    'nobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false',
    'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash',
    '+::::::',
    '',
  ].join('\n')
  expect(accountsOf(passwd)).toEqual([
    { name: 'root', uid: 0, gid: 0 },
    { name: 'nobody', uid: 4_294_967_294, gid: 4_294_967_294 },
    { name: 'postgres', uid: 101, gid: 104 },
    { name: '+', uid: 0, gid: 0 },
  ])
})
