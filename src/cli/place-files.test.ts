import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPlaceFiles } from './place-files.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secklow-files-'))
  await mkdir(join(folder, 'inner'))
  await mkdir(join(folder, 'empty'))
  await writeFile(join(folder, 'b.csv'), 'b')
  await writeFile(join(folder, 'A.JSON'), 'a')
  await writeFile(join(folder, 'notes.txt'), 'n')
  await writeFile(join(folder, 'inner', 'c.csv'), 'c')
  await symlink('/dev/zero', join(folder, 'zero.csv'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('a folder gives the tables and JSON files that lie in it, in the order of their names', async () => {
  const files = await readPlaceFiles([folder])
  expect(files.map(({ name, named, bytes }) => [name, named, bytes.length])).toEqual([
    [join(folder, 'A.JSON'), false, 1],
    [join(folder, 'b.csv'), false, 1],
  ])
})

test('a file named by hand is read whatever its ending, and once', async () => {
  const path = join(folder, 'notes.txt')
  expect((await readPlaceFiles([path, path])).map(({ named }) => named)).toEqual([true])
})

test('what is not there, is neither file nor folder, or holds nothing, is refused by name', async () => {
  await expect(readPlaceFiles([join(folder, 'none.csv')])).rejects.toThrow(
    'none.csv cannot be found, or may not be read.',
  )
  await expect(readPlaceFiles([join(folder, 'zero.csv')])).rejects.toThrow(
    'zero.csv is neither a file nor a folder.',
  )
  await expect(readPlaceFiles([join(folder, 'empty')])).rejects.toThrow(
    'empty holds no CSV or JSON file.',
  )
})

test('a file over the limit is refused before it is read', async () => {
  const path = join(folder, 'inner', 'large.csv')
  await writeFile(path, '')
  await truncate(path, 65 * 1024 * 1024)
  await expect(readPlaceFiles([path])).rejects.toThrow('large.csv is larger than 64 MiB.')
})
