import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LockAttempt, tryLock } from './data-lock.ts'
import { markOf } from './process-mark.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secklow-lock-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const lockOf = (holder: unknown): void =>
  writeFileSync(join(folder, 'lock'), JSON.stringify(holder))

function taken(attempt: LockAttempt): () => void {
  if (attempt.kind !== 'taken') throw new Error(`The lock is ${attempt.kind}`)
  return attempt.free
}

test('a lock is taken once, tells who has it, and is free again afterwards', () => {
  const free = taken(tryLock(folder, 'site'))
  const holder = { pid: process.pid, mark: markOf(process.pid), owner: 'site' }
  expect(tryLock(folder, 'command')).toEqual({ kind: 'held', holder })
  free()
  expect(readdirSync(folder)).toEqual([])
  taken(tryLock(folder, 'command'))()
})

test('a lock of a process that ended is cleared, and can be taken next', () => {
  lockOf({ pid: 4_194_304, mark: 'gone', owner: 'site' })
  expect(tryLock(folder, 'site')).toEqual({ kind: 'changing' })
  taken(tryLock(folder, 'site'))
})

test('a lock of an earlier process with the number of a living one is cleared', () => {
  lockOf({ pid: process.pid, mark: 'another start', owner: 'site' })
  expect(tryLock(folder, 'site')).toEqual({ kind: 'changing' })
  taken(tryLock(folder, 'site'))
})

test('a lock that cannot be read as one is cleared', () => {
  writeFileSync(join(folder, 'lock'), '{"pid":')
  expect(tryLock(folder, 'site')).toEqual({ kind: 'changing' })
  taken(tryLock(folder, 'site'))
})

test('a stale lock that another process is clearing is left to it for some seconds', () => {
  lockOf({ pid: 4_194_304, mark: 'gone', owner: 'site' })
  const guard = join(folder, 'lock.clearing')
  writeFileSync(guard, '')
  tryLock(folder, 'site')
  expect([existsSync(join(folder, 'lock')), existsSync(guard)]).toEqual([true, true])
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(guard, longAgo, longAgo)
  tryLock(folder, 'site')
  tryLock(folder, 'site')
  taken(tryLock(folder, 'site'))
})

test('freeing a lock that somebody else has taken over leaves it', () => {
  const free = taken(tryLock(folder, 'site'))
  lockOf({ pid: 1, mark: 'theirs', owner: 'site' })
  free()
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toContain('theirs')
})
