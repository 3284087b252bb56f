import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStats } from '#src/platform/stats/stats.ts'
import { editionFolder, editionsFolder } from './load-folder.ts'
import { writeEdition } from './write.job.ts'

test('an edition stays as it lies until the tables for it answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secklow-write-'))
  const editions = editionsFolder(folder)
  const stats = openStats({
    memoryMiB: 64,
    threads: 1,
    temporaryFolder: join(folder, 'temporary'),
    folders: [editions],
  })
  const held = [
    join(editionFolder(folder, 'one'), 'by-place.parquet'),
    join(editionFolder(folder, '.partial-one'), 'by-place.parquet'),
  ]
  try {
    for (const file of held) {
      await mkdir(join(file, '..'), { recursive: true })
      await writeFile(file, 'figures')
    }

    await expect(writeEdition(stats, folder, 'one')).rejects.toThrow('observation does not exist')
    for (const file of held) expect(await readFile(file, 'utf8')).toBe('figures')
  } finally {
    await stats.close()
    await rm(folder, { recursive: true, force: true })
  }
})
