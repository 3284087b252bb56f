import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll } from 'vitest'
import { composeApp } from '#src/app/app.ts'
import { originsOf } from '#src/app/origin.ts'
import { makeParts, type Parts } from '#src/app/parts.ts'
import {
  addPerson,
  type GrantableRole,
  operatorAsViewer,
  type ViewerEnv,
} from '#src/people/index.ts'
import type { Auth } from '#src/platform/auth/auth.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { openLog } from '#src/platform/log/log.ts'
import { openSecurityLog } from '#src/platform/log/security-log.ts'
import { openMailer } from '#src/platform/mail/mailer.ts'
import { openTransport } from '#src/platform/mail/transport.ts'
import { type Browser, browserOf } from './browser.ts'
import type { TestDatabase } from './db.ts'

export const testSecret = 'a-secret-of-the-tests-that-is-long-enough'
export const testDay = '2010-04-30'

export interface PeopleSiteSettings {
  isHttps?: boolean
  /** Address of a mail server; without it mail is held. */
  smtpUrl?: () => string
}

export interface PeopleSite {
  readonly auth: Auth
  /** Everything the log was told, as one text. */
  log: () => string
  securityLog: () => string
  /** A browser that nobody has signed in with. */
  visitor: () => Browser
  /** Adds a person and returns their id. */
  add: (email: string, role: GrantableRole, over?: PersonMore) => Promise<string>
  /** A browser that has signed in by a link of its own. */
  signedIn: (email: string) => Promise<Browser>
  /** Resolves when all mail is delivered that was caused until now. */
  settled: () => Promise<void>
}

interface PersonMore {
  partnershipId?: string
  name?: string
}

interface Opened {
  app: Hono<ViewerEnv>
  parts: Parts
  folder: string
  logged: string[]
  noted: string[]
}

/** The whole site without the demonstration, on a given database, with its logs and its mail in the test's hands. */
export function usePeopleSite(world: TestDatabase, settings: PeopleSiteSettings = {}): PeopleSite {
  const origin = settings.isHttps === true ? 'https://site.test' : 'http://localhost:3000'
  let opened: Opened | undefined
  const current = (): Opened => {
    if (opened === undefined) throw new Error('The site of this file opens before its first test')
    return opened
  }
  beforeAll(async () => {
    opened = await openSite(world, settings, origin)
  })
  afterAll(async () => {
    if (opened !== undefined) await rm(opened.folder, { recursive: true })
  })
  const visitor = () => browserOf(current().app, origin)
  return {
    get auth() {
      return current().parts.auth
    },
    log: () => current().logged.join(''),
    securityLog: () => current().noted.join(''),
    visitor,
    add: async (email, role, { partnershipId, name } = {}) =>
      await inTransaction(world.db, async (tx) => {
        const given = { email, role, label: '', heldOn: '', name: name ?? 'Somebody' }
        const held = { ...given, partnershipId: partnershipId ?? null }
        return (await addPerson(tx, operatorAsViewer, held, testDay)).personId
      }),
    signedIn: async (email) => {
      const browser = visitor()
      const token = await current().parts.auth.issueToken(email)
      await browser.post('/sign-in/link', { token })
      return browser
    },
    settled: async () => await current().parts.background.settled(),
  }
}

async function openSite(
  { db, pool, url }: TestDatabase,
  { isHttps, smtpUrl }: PeopleSiteSettings,
  origin: string,
): Promise<Opened> {
  const logged: string[] = []
  const noted: string[] = []
  const log = openLog('debug', { write: (line) => logged.push(line) })
  const folder = await mkdtemp(join(tmpdir(), 'secklow-people-'))
  const origins = originsOf(isHttps === true ? new URL(origin) : undefined, () => new URL(origin))
  const from = 'Secklow <secklow@example.org>'
  const transport =
    smtpUrl === undefined ? null : openTransport({ url: smtpUrl(), from, patienceMs: 300 })
  const parts: Parts = {
    ...makeParts({
      db,
      pool,
      address: { kind: 'url', url },
      log,
      dataFolder: folder,
      secret: testSecret,
      origins,
      smtp: undefined,
      trustedProxies: [],
    }),
    mailer: openMailer({ db, log, transport }),
    securityLog: openSecurityLog({ secret: testSecret, write: (line) => noted.push(line) }),
    now: () => new Date(`${testDay}T12:00:00Z`),
  }
  return { app: composeApp(parts), parts, folder, logged, noted }
}
