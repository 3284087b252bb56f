import { expect, test } from 'vitest'
import { lastWords } from './last-words.ts'

test('the last complaint counts, not what is said after it', () => {
  const lines = [
    '2026-11-23 19:33:44 UTC [9459] LOG:  database system was interrupted',
    '2026-11-23 19:33:44 UTC [9460] FATAL:  could not write to file "pg_wal/xlogtemp": No space left on device',
    '2026-11-23 19:33:44 UTC [9457] LOG:  database system is shut down',
    '',
  ]
  expect(lastWords(lines)).toBe(
    'could not write to file "pg_wal/xlogtemp": No space left on device',
  )
})

test('initdb complains in small letters', () => {
  expect(lastWords(['initdb: error: invalid locale name "xx"'])).toBe('invalid locale name "xx"')
})

test('without a complaint the last line counts, and silence is said to be silence', () => {
  expect(lastWords(['Killed'])).toBe('Killed')
  expect(lastWords([])).toBe('it said nothing')
})
