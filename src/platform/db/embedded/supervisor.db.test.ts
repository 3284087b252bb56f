import { spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { type Holder, holdData, isCheckoutClosed, type Said, testFolder } from '#test/holders.ts'
import { openDatabase } from '../open.ts'
import { markOf } from './process-mark.ts'

let folder = ''
beforeEach(() => {
  folder = testFolder()
})

const isOpen = (line: Said): boolean => line.opened !== undefined
const isKept = (line: Said): boolean => line.kept !== undefined

const serverPid = (): number =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

const keptIn = (holder: Holder): number[] => holder.said.flatMap((line) => line.kept ?? [])

async function rowsKept(): Promise<Set<number>> {
  const database = await openDatabase({
    dataFolder: folder,
    databaseUrl: undefined,
    owner: 'command',
    onLog: () => undefined,
  })
  try {
    const { rows } = await database.pool.query<{ number: number }>('SELECT number FROM kept')
    return new Set(rows.map((row) => row.number))
  } finally {
    await database.close()
  }
}

async function untilGone(pid: number): Promise<number> {
  const began = Date.now()
  while (markOf(pid) !== undefined) {
    if (Date.now() - began > 10_000) throw new Error(`Process ${pid} is still there`)
    await pause(10)
  }
  return Date.now() - began
}

test('a server killed under writes is started again, the pool heals, and no acknowledged row is lost', async () => {
  const site = holdData({ dataFolder: folder, writes: true })
  await site.until(isOpen)
  for (let kill = 0; kill < 3; kill += 1) {
    await site.until(isKept, site.said.length)
    process.kill(serverPid(), 'SIGKILL')
    const at = site.said.length
    await site.until((line) => line.log?.startsWith('PostgreSQL runs again') === true, at)
    await site.until(isKept, at + 1)
  }
  await site.stop()
  const failures = new Set(site.said.flatMap((line) => line.failed ?? []))
  expect([...failures].filter((id) => id !== 'database-away')).toEqual([])
  const rows = await rowsKept()
  expect(keptIn(site).filter((number) => !rows.has(number))).toEqual([])
})

test('a killed site leaves no server behind, and the next start has every acknowledged row', async () => {
  const kept: number[] = []
  for (let kill = 0; kill < 3; kill += 1) {
    const site = holdData({ dataFolder: folder, writes: true })
    await site.until(isOpen)
    await site.until(isKept)
    const pid = serverPid()
    site.child.kill('SIGKILL')
    await site.ended
    kept.push(...keptIn(site))
    expect(await untilGone(pid)).toBeLessThan(5000)
  }
  const rows = await rowsKept()
  expect(kept.filter((number) => !rows.has(number))).toEqual([])
  expect(readdirSync(folder)).not.toContain('lock')
})

test('a start right after a kill does not wait for anybody to tidy up', async () => {
  const site = holdData({ dataFolder: folder })
  const { opened } = await site.until(isOpen)
  site.child.kill('SIGKILL')
  await site.ended
  const next = holdData({ dataFolder: folder })
  await next.until(isOpen)
  expect(existsSync(opened?.facts['socket'] ?? '')).toBe(false)
})

test('where the kernel does not end the server with us, the next start ends it and goes on', async () => {
  const withoutSetpriv = { env: { PATH: '/nowhere' } }
  const site = holdData({ dataFolder: folder }, withoutSetpriv)
  expect((await site.until(isOpen)).opened?.facts['ended with us by']).toBe('the next start')
  const pid = serverPid()
  site.child.kill('SIGKILL')
  await site.ended
  await pause(300)
  expect(markOf(pid)).toBeDefined()
  const next = holdData({ dataFolder: folder }, withoutSetpriv)
  await next.until(isOpen)
  expect(markOf(pid)).toBeUndefined()
})

test.skipIf(isCheckoutClosed && process.getuid?.() === 0)(
  'a postmaster.pid whose number another process of the same user has now is no obstacle (skipped for root in a closed checkout)',
  async () => {
    // As root the site runs as nobody here, so that the server and the stranger are of one user.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    chmodSync(folder, 0o777)
    const dataFolder = join(folder, 'data')
    const pidFile = join(dataFolder, 'postgres', 'postmaster.pid')
    await holdData({ dataFolder, stays: 0 }, { account: nobody }).ended
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...nobody })
    onTestFinished(() => {
      stranger.kill()
    })
    const stale = [
      stranger.pid,
      join(dataFolder, 'postgres'),
      1,
      5432,
      '/tmp',
      '',
      '  1 2',
      'ready',
      '',
    ]
    writeFileSync(pidFile, stale.join('\n'), { mode: 0o600 })
    if (nobody.uid !== undefined) chownSync(pidFile, nobody.uid, nobody.gid)
    await holdData({ dataFolder }, { account: nobody }).until(isOpen)
    expect(readFileSync(pidFile, 'utf8').split('\n')[0]).not.toBe(String(stranger.pid))
    expect(markOf(stranger.pid ?? 0)).toBeDefined()
  },
)

test('what an interrupted first start left half made is cleared away', async () => {
  const first = holdData({ dataFolder: folder })
  while (!readdirSync(folder).some((name) => name.startsWith('postgres.draft-'))) await pause(5)
  first.child.kill('SIGKILL')
  await first.ended
  const site = holdData({ dataFolder: folder })
  await site.until(isOpen)
  expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([])
})

test('a Ctrl-C in the terminal does not end the server before the site has closed it', async () => {
  const site = holdData({ dataFolder: folder })
  await site.until(isOpen)
  const stat = readFileSync(`/proc/${serverPid()}/stat`, 'utf8')
  const group = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])
  expect(group).toBe(serverPid())
})
