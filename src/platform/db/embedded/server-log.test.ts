import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openServerLog } from './server-log.ts'

test('the log holds a megabyte and the megabyte before it, closed to others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secklow-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const log = openServerLog(folder)
  for (let line = 0; line < 250; line += 1) log(`${line} ${'x'.repeat(10_000)}`)
  const now = statSync(join(folder, 'postgres.log'))
  expect(now.size).toBeLessThan(1_020_000)
  expect(now.mode & 0o777).toBe(0o600)
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toMatch(/\n249 x+\n$/)
  expect(statSync(join(folder, 'postgres.log.1')).size).toBeLessThan(1_020_000)
})

test('a log that cannot be written does not stop anybody', () => {
  expect(() => openServerLog('/nowhere/at/all')('a line')).not.toThrow()
})
