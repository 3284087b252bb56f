import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { loadAssets, manifestName } from './assets.ts'

const folders: string[] = []

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

async function folderWith(manifest: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'secklow-assets-'))
  folders.push(folder)
  await writeFile(join(folder, manifestName), manifest)
  return folder
}

const addresses = {
  stylesheet: '/a.css',
  script: '/a.js',
  icon: '/a.svg',
  font: '/a.woff2',
  card: '/a.png',
}

test('the addresses are those that the build wrote down', async () => {
  expect(loadAssets(await folderWith(JSON.stringify({ ...addresses, more: 1 })))).toEqual(addresses)
})

test('a site that is not built is refused with what to do', async () => {
  const folder = await folderWith('{')

  expect(() => loadAssets(folder)).toThrow('Run npm run build.')
  expect(() => loadAssets(join(folder, 'absent'))).toThrow('Run npm run build.')
})

test('a list that lacks an address is refused by its name', async () => {
  const folder = await folderWith(JSON.stringify({ ...addresses, script: 7 }))

  expect(() => loadAssets(folder)).toThrow('The built assets lack their script.')
})
