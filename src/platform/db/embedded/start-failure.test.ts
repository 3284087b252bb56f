import { expect, test } from 'vitest'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { ServerEnded } from './server.ts'
import { toldStartFailure } from './start-failure.ts'

function told(error: unknown): string {
  const answer = toldStartFailure(error, '/data')
  return answer instanceof Refusal ? `${answer.id}: ${answer.message}` : 'not a refusal'
}

const errno = (code: string): Error => Object.assign(new Error(code), { code })
const program = (stderr: string): Error => Object.assign(new Error('Command failed'), { stderr })

test('a full disk is told in one sentence, whoever noticed it', () => {
  const sentence =
    'disk-full: The disk that holds /data is full, so the database could not start. Make room and try again.'
  expect(told(errno('ENOSPC'))).toBe(sentence)
  expect(
    told(program('FATAL:  could not write to file "base/4/548": No space left on device')),
  ).toBe(sentence)
  expect(told(program('wrote only 4096 of 8192 bytes\nHINT:  Check free disk space.'))).toBe(
    sentence,
  )
  expect(told(new ServerEnded(['PANIC: could not write: Disk quota exceeded']))).toBe(sentence)
})

test('a folder that cannot be written or is none says so', () => {
  expect(told(errno('EROFS'))).toBe(
    'data-unusable: We may not write to /data (EROFS). Choose another folder with --data.',
  )
  expect(told(errno('ENOTDIR'))).toBe(
    'data-unusable: /data cannot be a data folder (ENOTDIR). Choose another with --data.',
  )
})

test('anything else PostgreSQL says is passed on in its own words', () => {
  const lines = [
    'LOG:  starting',
    '2026-01-01 UTC [7] FATAL:  bogus data in lock file',
    'LOG:  shut down',
  ]
  expect(told(new ServerEnded(lines))).toBe(
    'data-unusable: PostgreSQL could not start on /data. Its last words: bogus data in lock file (more in postgres.log there).',
  )
})

test('a bug stays the error it is', () => {
  const bug = new TypeError('undefined is not a function')
  expect(toldStartFailure(bug, '/data')).toBe(bug)
})
