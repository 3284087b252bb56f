import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAllowed, licenceFaults } from './check-licences.ts'

let root = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'secklow-licences-'))
})

afterAll(async () => {
  await rm(root, { recursive: true })
})

async function install(name: string, manifest: unknown): Promise<void> {
  const folder = join(root, 'node_modules', name)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
}

test('a choice of licences passes when one of them is allowed', () => {
  expect(isAllowed('MIT')).toBe(true)
  expect(isAllowed('(MIT OR GPL-3.0)')).toBe(true)
  expect(isAllowed('MIT AND Apache-2.0')).toBe(true)
})

test('licences that apply together must all be allowed', () => {
  expect(isAllowed('MIT AND GPL-3.0')).toBe(false)
  expect(isAllowed('AGPL-3.0-only')).toBe(false)
  expect(isAllowed('UNLICENSED')).toBe(false)
})

test('each package that is not allowed is named, installed or not', async () => {
  await install('plain', { license: 'MIT' })
  await install('old', { licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] })
  await install('copyleft', { license: 'GPL-3.0' })
  await install('silent', {})
  const packages = {
    '': { license: 'MIT' },
    'node_modules/plain': {},
    'node_modules/old': {},
    'node_modules/copyleft': { license: 'MIT' },
    'node_modules/silent': {},
    'node_modules/for-another-machine': { license: 'SSPL-1.0' },
  }
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages }))

  expect(await licenceFaults(root)).toEqual([
    'node_modules/copyleft: GPL-3.0 is not on the list.',
    'node_modules/silent: no licence is named.',
    'node_modules/for-another-machine: SSPL-1.0 is not on the list.',
  ])
})

test('a lock file without packages is no proof of anything', async () => {
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: {} }))

  expect(await licenceFaults(root)).toEqual(['package-lock.json names no package.'])
})
