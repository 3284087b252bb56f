import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAssets } from '#src/ui/assets.ts'
import { buildAssets } from './build.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secklow-build-'))
  await buildAssets(folder)
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function contents(of: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(join(of, 'assets'))).toSorted()
  const pairs = names.map(
    async (name): Promise<[string, Buffer]> => [name, await readFile(join(of, 'assets', name))],
  )
  return new Map(await Promise.all(pairs))
}

/** What an address of the list leads to. */
function at(files: ReadonlyMap<string, Buffer>, address: string): Buffer {
  const content = files.get(address.replace('/assets/', ''))
  if (content === undefined) throw new Error(`${address} leads nowhere.`)
  return content
}

test('each address leads to a file whose name carries a hash', async () => {
  const files = await contents(folder)
  const { stylesheet, script, icon, font, card } = loadAssets(folder)

  for (const address of [stylesheet, script, icon, font, card]) {
    expect(address).toMatch(/^\/assets\/[a-z-]+-[0-9a-zA-Z]{8}\.[a-z0-9]+$/)
    expect(at(files, address).length).toBeGreaterThan(0)
  }
})

test('the same sources give the same files, two builds at once do no harm, and nothing stale stays', async () => {
  const before = await contents(folder)
  await writeFile(join(folder, 'assets', 'secklow-OLD00000.css'), 'body{}')

  await Promise.all([buildAssets(folder), buildAssets(folder)])

  expect(await contents(folder)).toEqual(before)
})

test('the stylesheet asks for nothing from elsewhere, and for fonts that are there', async () => {
  const files = await contents(folder)
  const css = at(files, loadAssets(folder).stylesheet).toString()
  const asked = [...css.matchAll(/url\("?\.?\/?([^")]+)"?\)/g)].map(([, name]) => name)

  expect(asked).toHaveLength(4)
  for (const name of asked) expect([...files.keys()]).toContain(name)
  expect(css).not.toMatch(/https?:|@import/)
})

test('a page without charts costs a phone 60 KB at most: look, script and one face', async () => {
  const files = await contents(folder)
  const { stylesheet, script, font } = loadAssets(folder)
  const scriptBytes = gzipSync(at(files, script)).length
  const lookBytes = gzipSync(at(files, stylesheet)).length
  const whole = scriptBytes + lookBytes + at(files, font).length

  expect(scriptBytes).toBeLessThan(20_000)
  expect(whole).toBeLessThan(60_000)
})
