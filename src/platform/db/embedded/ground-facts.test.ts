import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { readGround, realPathOf } from './ground-facts.ts'

let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'secklow-ground-')))
  return () => rmSync(folder, { recursive: true })
})

test('a folder is ours while it holds nothing but what we put there', () => {
  const { isOurs } = readGround(folder)
  expect(isOurs(join(folder, 'absent'))).toBe(true)
  expect(isOurs(folder)).toBe(true)
  for (const name of ['lock', 'lock.clearing', 'server.json', 'postgres.log', 'postgres.draft-7']) {
    writeFileSync(join(folder, name), '')
  }
  expect(isOurs(folder)).toBe(true)
  writeFileSync(join(folder, 'thesis.txt'), '')
  expect(isOurs(folder)).toBe(false)
  mkdirSync(join(folder, 'postgres'))
  expect(isOurs(folder)).toBe(true)
})

test('a cluster is inside the data folder, behind a link, or not there', () => {
  const { clusterIn } = readGround(folder)
  expect(clusterIn(folder)).toEqual({ kind: 'none' })
  symlinkSync('elsewhere/cluster', join(folder, 'postgres'))
  expect(clusterIn(folder)).toEqual({ kind: 'link', target: join(folder, 'elsewhere', 'cluster') })
})

test('the folders to a path are those that exist, from the root down', () => {
  const folders = readGround(folder).foldersTo(join(folder, 'not', 'yet'))
  expect(folders[0]?.path).toBe('/')
  expect(folders.at(-1)).toMatchObject({ path: folder, uid: process.getuid?.() })
  expect((folders.at(-1)?.mode ?? 0) & 0o777).toBe(0o700)
})

test('the real path of a folder to be made goes through the links above it', () => {
  symlinkSync(folder, `${folder}-link`)
  onTestFinished(() => rmSync(`${folder}-link`))
  expect(realPathOf(`${folder}-link/new/data`)).toBe(join(folder, 'new', 'data'))
})
