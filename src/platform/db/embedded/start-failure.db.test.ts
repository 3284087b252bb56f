import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { holdData, type Said, testFolder } from '#test/holders.ts'
import { errnoOf } from '../database-failure.ts'

const isOpen = (line: Said): boolean => line.opened !== undefined

function makeDisk(megabytes: number): string {
  const disk = testFolder()
  const words = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', disk]
  expect(spawnSync('mount', words).status).toBe(0)
  onTestFinished(() => {
    spawnSync('umount', [disk])
  })
  return disk
}

/** Fills a disk to its last byte, though others write to it meanwhile. */
function fill(disk: string): void {
  const filler = openSync(join(disk, 'filler'), 'w')
  try {
    for (;;) writeSync(filler, Buffer.alloc(65_536))
  } catch (error) {
    if (errnoOf(error) !== 'ENOSPC') throw error
  } finally {
    closeSync(filler)
  }
}

describe.skipIf(process.getuid?.() !== 0)(
  'on a small disk (skipped for an ordinary user, who may mount none)',
  () => {
    test.each([0, 20, 34])(
      'a first start that runs out of room at %s MB is refused and leaves nothing',
      async (megabytes) => {
        const disk = makeDisk(Math.max(1, megabytes))
        if (megabytes === 0) fill(disk)
        const refused = await holdData({ dataFolder: join(disk, 'data') }).until(
          (line) => line.refused !== undefined,
        )
        expect(refused).toEqual({
          refused: 'disk-full',
          sentence: `The disk that holds ${join(disk, 'data')} is full, so the database could not start. Make room and try again.`,
        })
        rmSync(join(disk, 'filler'), { force: true })
        expect(readdirSync(disk)).toEqual([])
      },
    )

    test('a disk that fills up under the site refuses writes, and the site heals when there is room again', async () => {
      const disk = makeDisk(90)
      const site = holdData({ dataFolder: join(disk, 'data'), writes: true })
      await site.until(isOpen)
      fill(disk)
      const failed = await site.until((line) => line.failed !== undefined)
      expect(['disk-full', 'database-away']).toContain(failed.failed)
      const before = site.said.length
      await site.until((line) => line.failed !== undefined, before)
      rmSync(join(disk, 'filler'))
      await site.until((line) => line.kept !== undefined, site.said.length)
      const failures = new Set(site.said.flatMap((line) => line.failed ?? []))
      expect([...failures].filter((id) => id !== 'disk-full' && id !== 'database-away')).toEqual([])
      await site.stop()
      expect(site.said.at(-1)).toEqual({ closed: true })
    })
  },
)
