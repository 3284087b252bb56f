import { betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins'
import type { Pool } from '#src/platform/db/pool.ts'
import { newId } from '#src/platform/id/id.ts'
import type { Log } from '#src/platform/log/log.ts'

const minuteS = 60
const dayS = 86_400
export const linkLifeS: number = 15 * minuteS
export const sessionLifeS: number = 30 * dayS

export interface AuthParts {
  pool: Pool
  secret: string
  /** Over https cookies are `Secure` and tied to the host by their name. */
  isHttps: boolean
  log: Log
}

/**
 * The sign-in library on our own tables. Its own addresses are not mounted: our routes call it.
 * @see docs/decisions/004-sign-in.md
 */
export function libraryAuth(parts: AuthParts, cookieName: string) {
  return betterAuth({
    appName: 'Secklow',
    baseURL: parts.isHttps ? 'https://localhost' : 'http://localhost',
    secret: parts.secret,
    database: parts.pool,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      level: 'warn',
      // Its further arguments may hold what was typed.
      log: (level, message) => parts.log[level]({ part: 'sign-in' }, message.slice(0, 200)),
    },
    ...tables,
    databaseHooks: { session: { create: { before: withoutBrowser } } },
    advanced: {
      // Our tables have fewer columns than the library knows of; a test signs in on them instead.
      database: { generateId: () => newId(), validateSchema: false },
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: cookieName,
          attributes: { secure: parts.isHttps, httpOnly: true, sameSite: 'lax', path: '/' },
        },
      },
    },
    plugins: [links],
  })
}

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

const tables = {
  user: {
    modelName: 'person',
    fields: { createdAt: 'recorded_at', updatedAt: 'updated_at' },
    additionalFields: {
      // An officer enters the address and the link proves it: no column is kept for what is always so.
      emailVerified: {
        type: 'boolean',
        required: false,
        input: false,
        transform: { input: () => undefined, output: () => true },
      },
    },
  },
  session: {
    modelName: 'session',
    fields: { userId: 'person_id', expiresAt: 'expires_at', ...stamps },
    expiresIn: sessionLifeS,
    updateAge: dayS,
  },
  account: {
    modelName: 'identity',
    fields: {
      userId: 'person_id',
      providerId: 'provider_id',
      accountId: 'account_id',
      ...stamps,
    },
  },
  verification: {
    modelName: 'verification',
    fields: { expiresAt: 'expires_at', ...stamps },
  },
} as const

/** There are no columns for the network address and the browser's name. */
async function withoutBrowser<S extends object>(session: S) {
  return { data: { ...session, ipAddress: undefined, userAgent: undefined } }
}

/** Links are handed to whoever asked for the token, which writes the mail. */
const links = magicLink({
  storeToken: 'hashed',
  expiresIn: linkLifeS,
  disableSignUp: true,
  sendMagicLink: ({ token, metadata }) => {
    const take: unknown = metadata?.['take']
    if (typeof take === 'function') take(token)
  },
})
