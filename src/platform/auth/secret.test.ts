import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyedHash, secretIn } from './secret.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'secklow-secret-'))
})
afterAll(async () => {
  await rm(root, { recursive: true })
})

async function aFolder(): Promise<string> {
  return await mkdtemp(join(root, 'data-'))
}

describe('the secret of a data folder', () => {
  test('is made once, for its owner alone, and is the same from then on', async () => {
    const folder = await aFolder()
    const secret = await secretIn(folder)
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(await secretIn(folder)).toBe(secret)
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['secret'])
  })

  test('is another one in another folder', async () => {
    expect(await secretIn(await aFolder())).not.toBe(await secretIn(await aFolder()))
  })

  test('is one and the same for processes that start at the same moment', async () => {
    const folder = await aFolder()
    const secrets = await Promise.all(
      Array.from({ length: 20 }, async () => await secretIn(folder)),
    )
    expect(new Set(secrets).size).toBe(1)
    expect(await readdir(folder)).toEqual(['secret'])
  })

  test('is closed again where somebody opened it to others', async () => {
    const folder = await aFolder()
    await secretIn(folder)
    await chmod(join(folder, 'secret'), 0o644)
    await secretIn(folder)
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  })

  test('that is none stops the start, and is not written over', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, 'secret'), 'short')
    await expect(secretIn(folder)).rejects.toMatchObject({ id: 'data-unusable' })
    expect(await readFile(join(folder, 'secret'), 'utf8')).toBe('short')
  })
})

describe('a keyed hash', () => {
  test('is alike for alike, and different for another secret, purpose or text', () => {
    const one = keyedHash('secret', 'limit', 'ana@example.org')
    expect(keyedHash('secret', 'limit', 'ana@example.org')).toBe(one)
    const others = [
      keyedHash('other', 'limit', 'ana@example.org'),
      keyedHash('secret', 'log', 'ana@example.org'),
      keyedHash('secret', 'limit', 'eve@example.org'),
    ]
    expect(others).not.toContain(one)
    expect(one).not.toContain('ana')
  })
})
