import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  isShortEnough,
  keepSocketFolder,
  makeSocketFolder,
  removeSocketFolder,
} from './socket-folder.ts'

test('a parent is short enough when the whole name of the socket fits the kernel', () => {
  expect(isShortEnough('/tmp')).toBe(true)
  expect(isShortEnough(`/${'x'.repeat(73)}`)).toBe(true)
  expect(isShortEnough(`/${'x'.repeat(74)}`)).toBe(false)
  expect(isShortEnough(`/${'é'.repeat(37)}`)).toBe(false)
})

test('the folder of the socket is ours alone, comes back when it is taken away, and goes with us', () => {
  const folder = makeSocketFolder(undefined)
  expect(folder).toMatch(/^\/tmp\/secklow-.{6}$/)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  writeFileSync(join(folder, '.s.PGSQL.5432.lock'), '')
  removeSocketFolder(folder)
  expect(existsSync(folder)).toBe(false)
  keepSocketFolder(folder, undefined)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  removeSocketFolder(folder)
})

test('a folder with anything else in it is never removed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secklow-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'letter.txt'), 'mine')
  removeSocketFolder(folder)
  expect(existsSync(join(folder, 'letter.txt'))).toBe(true)
  expect(() => removeSocketFolder('')).not.toThrow()
})
