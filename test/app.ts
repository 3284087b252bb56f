import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { pino } from 'pino'
import { afterAll, beforeAll } from 'vitest'
import { composeApp } from '#src/app/app.ts'
import { prepareWorld } from '#src/app/demonstration/demonstration.ts'
import { originsOf } from '#src/app/origin.ts'
import { makeParts, type Parts } from '#src/app/parts.ts'
import { operator } from '#src/history/index.ts'
import type { ViewerEnv } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { keepThemes } from '#src/theme/index.ts'
import { type TestDatabase, useDatabase } from './db.ts'

/** Who asks in a test: nobody, or one of the demonstration's people. */
export const testPeople = {
  'programme-officer': 'programme@demonstration.invalid',
  'partnership-officer': 'milton-keynes@demonstration.invalid',
  'partnership-officer-elsewhere': 'cherwell@demonstration.invalid',
  member: 'member@demonstration.invalid',
} as const
export type TestPerson = keyof typeof testPeople | 'nobody'

export const origin = 'http://localhost:3000'

export interface TestBrowser {
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  post: (
    path: string,
    form?: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Response>
  /** Any request, with this browser's cookies and nothing else. */
  send: (path: string, init: RequestInit) => Promise<Response>
}

export interface TestSite extends TestBrowser {
  readonly app: Hono<ViewerEnv>
  readonly parts: Parts
  readonly database: TestDatabase
  readonly folder: string
  /** A browser in which this person has signed in, by a link as everybody does. */
  as: (person: TestPerson) => Promise<TestBrowser>
}

/**
 * The composed site on a database of this test file's own, with the demonstration world loaded.
 * Requests go through every middleware; only the network is left out.
 */
export function useApp(): TestSite {
  const database = useDatabase()
  let opened: { app: Hono<ViewerEnv>; parts: Parts; folder: string } | undefined
  const current = () => {
    if (opened === undefined) throw new Error('The site of this file opens before its first test')
    return opened
  }
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'secklow-test-'))
    const parts = makeParts({
      db: database.db,
      pool: database.pool,
      address: { kind: 'url', url: database.url },
      log: pino({ level: 'silent' }),
      dataFolder: folder,
      secret: 'a secret of tests, which protects nothing at all',
      origins: originsOf(undefined, () => new URL(origin)),
      smtp: undefined,
      trustedProxies: [],
    })
    await inTransaction(database.db, async (tx) => await keepThemes(tx, operator))
    await prepareWorld(database.db, false)
    opened = { app: composeApp(parts), parts, folder }
  })
  afterAll(async () => {
    await opened?.parts.loads.stop()
    if (opened !== undefined) await rm(opened.folder, { recursive: true, force: true })
  })
  const site = browser(() => current().app, new Map())
  return {
    ...site,
    database,
    get app() {
      return current().app
    },
    get parts() {
      return current().parts
    },
    get folder() {
      return current().folder
    },
    as: async (person) => await signedInBrowser(current(), person),
  }
}

async function signedInBrowser(
  site: { app: Hono<ViewerEnv>; parts: Parts },
  person: TestPerson,
): Promise<TestBrowser> {
  const cookies = new Map<string, string>()
  const visitor = browser(() => site.app, cookies)
  if (person === 'nobody') return visitor
  const token = await site.parts.auth.issueToken(testPeople[person])
  const answer = await visitor.post('/sign-in/link', { token })
  if (answer.status !== 303)
    throw new Error(`Signing in as ${person} was answered by ${answer.status}`)
  return visitor
}

/** A browser as far as a test needs one: it keeps cookies and says where its forms come from. */
function browser(app: () => Hono<ViewerEnv>, cookies: Map<string, string>): TestBrowser {
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await app().request(new URL(path, origin).href, {
      redirect: 'manual',
      ...init,
      headers,
    })
    for (const line of answer.headers.getSetCookie()) keepCookie(cookies, line)
    return answer
  }
  return {
    send,
    get: async (path, headers = {}) => await send(path, { headers }),
    post: async (path, form = {}, headers = {}) =>
      await send(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          origin,
          ...headers,
        },
        body: new URLSearchParams(form).toString(),
      }),
  }
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const at = pair.indexOf('=')
  const name = pair.slice(0, at).trim()
  const isEnd = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute))
  if (isEnd) cookies.delete(name)
  else cookies.set(name, pair.slice(at + 1))
}
