import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareWorld } from '#src/app/demonstration/demonstration.ts'
import { projectFolder } from '#src/platform/files/project.ts'
import { useDatabase } from '#test/db.ts'
import { buildAll } from '../../scripts/build.ts'

const database = useDatabase()
const run = promisify(execFile)
const folder: { path: string } = { path: '' }
// Inside the project, so that the built program finds its packages.
const built = join(projectFolder, 'dist', `command-line-${process.pid}`)

beforeAll(async () => {
  folder.path = await mkdtemp(join(tmpdir(), 'secklow-cli-'))
  await buildAll(built)
  await prepareWorld(database.db, false)
})

afterAll(async () => {
  await rm(folder.path, { recursive: true, force: true })
  await rm(built, { recursive: true, force: true })
})

interface Ended {
  code: number
  out: string
  said: string
}

/** Runs the real command line as a process of its own, on this file's database. */
async function secklow(...words: string[]): Promise<Ended> {
  const options = { cwd: folder.path, env: { ...process.env, DATABASE_URL: database.url } }
  try {
    const { stdout, stderr } = await run(
      process.execPath,
      [join(built, 'secklow.js'), ...words],
      options,
    )
    return { code: 0, out: stdout, said: stderr }
  } catch (error) {
    if (!isEnded(error)) throw error
    return { code: error.code, out: error.stdout, said: error.stderr }
  }
}

function isEnded(error: unknown): error is { code: number; stdout: string; stderr: string } {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'number' && 'stdout' in error
  )
}

const onData = () => ['--data', folder.path]

/** What a command printed under --json: exactly one document, or the test fails. */
function documentIn({ out }: Ended): unknown {
  return JSON.parse(out)
}

describe('the words of the command line', () => {
  test('help says what there is and ends with 0, and words that are none end with 2', async () => {
    const helped = await secklow('help')
    expect([helped.code, helped.out]).toEqual([0, expect.stringContaining('Usage: secklow')])
    const wrong = await secklow('bogus')
    expect([wrong.code, wrong.said]).toEqual([2, expect.stringContaining('bogus')])
  })

  test.each([
    [['start', '--host', '0.0.0.0'], '--tls-cert'],
    [['partnership', 'add', 'Wing', '--place', 'E06999999'], 'E06999999'],
    [['user', 'add', 'a@example.org', '--role', 'king'], 'role'],
    [['import', 'places', '/nowhere'], '/nowhere'],
  ])(
    '%j is refused with its reason, ends with 1, and under --json prints one document',
    async (words, reason) => {
      const ended = await secklow(...words, ...onData(), '--json')
      expect(ended.code).toBe(1)
      expect(ended.said).toContain(reason)
      expect(JSON.stringify(documentIn(ended))).toMatch(
        /^\{"refused":\{"id":"[a-z-]+","reason":"[^"]*"\}\}$/,
      )
      expect(ended.out).toContain(reason)
    },
  )
})

describe('a partnership on the command line', () => {
  test('is founded, shown in history, taken back by an officer, and may not be by a member', async () => {
    const founded = await secklow(
      'partnership',
      'add',
      'Wing',
      '--place',
      'E06000060',
      ...onData(),
      '--json',
    )
    expect(documentIn(founded)).toMatchObject({ slug: 'wing', heldOn: '2010-04-30' })
    const told = documentIn(await secklow('history', 'wing', ...onData(), '--json'))
    expect(told).toMatchObject({
      entries: [{ command: 'partnership-founding', actor: { id: 'operator' } }],
    })
    const entry =
      /"id": "([0-9a-f-]{36})",\s+"recordedAt"/.exec(JSON.stringify(told, null, 2))?.[1] ?? ''

    const byMember = await secklow(
      'undo',
      entry,
      '--as',
      'member@demonstration.invalid',
      ...onData(),
    )
    expect([byMember.code, byMember.said]).toEqual([1, expect.stringContaining('may not undo')])
    const byOfficer = await secklow(
      'undo',
      entry,
      '--as',
      'programme@demonstration.invalid',
      ...onData(),
      '--json',
    )
    expect(documentIn(byOfficer)).toMatchObject({ undone: entry })
    const again = await secklow(
      'undo',
      entry,
      '--as',
      'programme@demonstration.invalid',
      ...onData(),
    )
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('has changed since')])
  })
})

describe('a person on the command line', () => {
  test('is added once, gets another role, and a link that the site takes', async () => {
    const words = [
      'user',
      'add',
      'Officer@Example.org',
      '--role',
      'partnership-officer',
      '--partnership',
    ]
    expect(documentIn(await secklow(...words, 'cherwell', ...onData(), '--json'))).toMatchObject({
      isNew: true,
    })
    expect(
      documentIn(await secklow(...words, 'aylesbury-vale', ...onData(), '--json')),
    ).toMatchObject({ isNew: false })
    expect((await secklow(...words, 'cherwell', ...onData())).code).toBe(1)
    const link = await secklow('sign-in', 'officer@example.org', ...onData())
    expect(link.out).toMatch(/^http:\/\/localhost:3000\/sign-in\/link\?token=[A-Za-z]{32}\n$/)
  })
})

test('doctor says what it found, as words and as one document', async () => {
  const found = documentIn(await secklow('doctor', ...onData(), '--json'))
  expect(found).toMatchObject({ data: folder.path })
  expect(JSON.stringify(found)).toContain('PostgreSQL')
})

test('a person is erased on request, and nothing of them is left', async () => {
  const words = [
    'user',
    'add',
    'leaving@example.org',
    '--role',
    'member',
    '--partnership',
    'cherwell',
  ]
  await secklow(...words, ...onData())
  expect((await secklow('user', 'erase', 'leaving@example.org', ...onData())).out).toBe('Erased.\n')
  expect((await secklow('sign-in', 'leaving@example.org', ...onData())).code).toBe(1)
  const { rowCount } = await database.pool.query<{ id: string }>(
    "SELECT id FROM person WHERE email = 'leaving@example.org'",
  )
  expect(rowCount).toBe(0)
})

test('the demonstration is removed by one command, and only once', async () => {
  const removed = documentIn(await secklow('demonstration', 'remove', ...onData(), '--json'))
  expect(removed).toMatchObject({ removed: { partnerships: 3, people: 4 } })
  expect((await secklow('demonstration', 'remove', ...onData())).code).toBe(1)
})
