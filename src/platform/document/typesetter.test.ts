import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { projectFolder } from '#src/platform/files/project.ts'
import { buildFonts } from '../../../scripts/fonts.ts'
import { openTypesetter, type Typesetter } from './typesetter.ts'
import type { Order } from './typesetter-process.ts'

/** A template that counts for ever when it is told to, as a fault in a typesetter would. */
const template = `
#let order = json(bytes(sys.inputs.document))
#let count() = for i in range(100000) { for j in range(100000) { for k in range(100000) {} } }
#set document(title: "Test", date: datetime(year: 2010, month: 4, day: 30))
#set text(font: "Atkinson Hyperlegible Next", fallback: false)
#if order == "hang" { count() } else if order == "fail" { panic("as told") } else [It is set.]
`

// Processes are started here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secklow-typesetter-'))
  await buildFonts(folder)
  await writeFile(join(folder, 'template.typ'), template)
})

afterAll(async () => await rm(folder, { recursive: true }))

async function withTypesetter<T>(
  settings: { limitMs: number; queueLimit: number; idleMs?: number },
  use: (typesetter: Typesetter) => Promise<T>,
): Promise<T> {
  const typesetter = openTypesetter({
    idleMs: 60_000,
    ...settings,
    templatePath: join(folder, 'template.typ'),
    fontFolder: folder,
  })
  try {
    return await use(typesetter)
  } finally {
    typesetter.close()
  }
}

const order = (source: string): Order => ({ source: JSON.stringify(source), createdAt: 0 })
/** Numbers of the processes that set documents with the template of this file. */
function setters(): number[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  return lines
    .filter((line) => line.includes('typesetter-process') && line.includes(folder))
    .map((line) => Number.parseInt(line, 10))
}
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.slice(0, 5)).toString() === '%PDF-'

test('a document that hangs is given up, and the next one is set', async () => {
  await withTypesetter({ limitMs: 5000, queueLimit: 5 }, async (typesetter) => {
    const hanging = typesetter.typeset(order('hang'))
    const next = typesetter.typeset(order('set'))
    await expect(hanging).rejects.toMatchObject({ id: 'document-unmade' })
    expect(isPdf(await next)).toBe(true)
  })
})

test('the process that asked goes on while a document is being set', async () => {
  await withTypesetter({ limitMs: 1500, queueLimit: 5 }, async (typesetter) => {
    let ticks = 0
    const ticking = setInterval(() => (ticks += 1), 20)
    await expect(typesetter.typeset(order('hang'))).rejects.toMatchObject({ id: 'document-unmade' })
    clearInterval(ticking)
    expect(ticks).toBeGreaterThan(30)
  })
})

test('a document that cannot be set is a fault that says why, and the next one is set', async () => {
  await withTypesetter({ limitMs: 20_000, queueLimit: 5 }, async (typesetter) => {
    await expect(typesetter.typeset(order('fail'))).rejects.toThrow(/as told/)
    expect(isPdf(await typesetter.typeset(order('set')))).toBe(true)
  })
})

test('a process that had nothing to do for a while ends, and the next document starts another', async () => {
  await withTypesetter({ limitMs: 20_000, queueLimit: 5, idleMs: 50 }, async (typesetter) => {
    const setting = typesetter.typeset(order('set'))
    expect(setters()).toHaveLength(1)
    await setting
    await expect.poll(setters).toEqual([])
    expect(isPdf(await typesetter.typeset(order('set')))).toBe(true)
  })
})

test('a queue that is full refuses at once', async () => {
  await withTypesetter({ limitMs: 20_000, queueLimit: 1 }, async (typesetter) => {
    const first = typesetter.typeset(order('set'))
    const second = typesetter.typeset(order('set'))
    await expect(typesetter.typeset(order('set'))).rejects.toMatchObject({ id: 'document-unmade' })
    expect(isPdf(await first)).toBe(true)
    expect(isPdf(await second)).toBe(true)
  })
})

test('who is waiting when it closes is told', async () => {
  await withTypesetter({ limitMs: 20_000, queueLimit: 5 }, async (typesetter) => {
    const both = Promise.allSettled([
      typesetter.typeset(order('set')),
      typesetter.typeset(order('set')),
    ])
    typesetter.close()
    expect((await both).map((outcome) => outcome.status)).toEqual(['rejected', 'rejected'])
  })
})

test('a hanging process ends by itself when whoever asked is killed', async () => {
  const asking = `
    import { openTypesetter } from '#src/platform/document/typesetter.ts'
    const settings = { templatePath: '${folder}/template.typ', fontFolder: '${folder}' }
    openTypesetter({ ...settings, limitMs: 60_000, idleMs: 60_000, queueLimit: 1 })
      .typeset({ source: '"hang"', createdAt: 0 })
  `
  const args = ['--import', 'tsx', '--input-type=module', '--eval', asking]
  const asker = spawn(process.execPath, args, { cwd: projectFolder, stdio: 'ignore' })
  await expect.poll(setters, { timeout: 30_000 }).toHaveLength(1)
  await pause(2000)
  asker.kill('SIGKILL')
  await expect.poll(setters, { timeout: 30_000 }).toEqual([])
})
