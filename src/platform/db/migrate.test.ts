import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type MigrationFile, pendingMigrations, readMigrations } from './migrate.ts'

const file = (number: number, hash = `hash of ${number}`): MigrationFile => ({
  number,
  name: `000${number}-step.sql`,
  hash,
  sql: 'SELECT 1',
})

test('what was not applied is pending, in order', () => {
  const files = [file(1), file(2), file(3)]
  expect(pendingMigrations(files, [])).toEqual(files)
  expect(pendingMigrations(files, [file(1)])).toEqual([file(2), file(3)])
  expect(pendingMigrations(files, files)).toEqual([])
})

test('a file that was changed after it was applied is refused by name', () => {
  expect(() => pendingMigrations([file(1, 'new')], [file(1, 'old')])).toThrow(
    'The migration 0001-step.sql was changed after it was applied to this data.',
  )
})

test('data that has had a file we do not know is of a newer release', () => {
  expect(() => pendingMigrations([file(1)], [file(1), file(2)])).toThrow(
    'This data was last used by a newer release of Secklow: it has had 0002-step.sql',
  )
})

test('a new file must have a higher number than every applied one', () => {
  expect(() => pendingMigrations([file(1), file(2), file(3)], [file(1), file(3)])).toThrow(
    'The migration 0002-step.sql has a lower number than one already applied to this data (3).',
  )
})

async function folderOf(names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'secklow-migrations-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const name of names) await writeFile(join(folder, name), 'SELECT 1;')
  return folder
}

test('files are read in the order of their numbers, with the hash of their bytes', async () => {
  const files = await readMigrations(
    await folderOf(['0010-later.sql', '0002-first.sql', 'notes.md']),
  )
  expect(files.map(({ number, name }) => [number, name])).toEqual([
    [2, '0002-first.sql'],
    [10, '0010-later.sql'],
  ])
  expect(files[0]?.hash).toBe('17db4fd369edb9244b9f91d9aeed145c3d04ad8ba6e95d06247f07a63527d11a')
})

test('a file without a number, and a number used twice, are refused', async () => {
  const unnumbered = await folderOf(['first.sql'])
  await expect(readMigrations(unnumbered)).rejects.toThrow(
    'first.sql is not named like 0002-place.sql',
  )
  const doubled = await folderOf(['0001-one.sql', '0001-two.sql'])
  await expect(readMigrations(doubled)).rejects.toThrow(
    'Two migrations have the number of 0001-two.sql',
  )
})
