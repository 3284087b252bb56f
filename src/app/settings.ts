import { isIP } from 'node:net'
import { z } from 'zod'
import { Refusal } from '#src/platform/refusal/refusal.ts'

/** What the environment may say. Each has its heading in docs/settings.md; a wrong one stops the start. */
const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be a whole address, such as https://secklow.example.org',
    })
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().max(320).regex(/@/, 'must hold an e-mail address').optional(),
  SECKLOW_SECRET: z.string().min(32, 'must have 32 characters or more').max(512).optional(),
  TRUSTED_PROXIES: z.string().max(2000).default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
})

export const settingNames: readonly string[] = Object.keys(environment.shape)

export interface Settings {
  databaseUrl: string | undefined
  /** Origin under which people reach the site; undefined on a loopback address until it listens. */
  publicUrl: URL | undefined
  smtpUrl: string | undefined
  mailFrom: string | undefined
  secret: string | undefined
  trustedProxies: readonly string[]
  logLevel: string
}

/** Reads the settings, or refuses with a sentence that names the one that is wrong. */
export function parseSettings(env: Record<string, string | undefined>): Settings {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(present)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Refusal('setting-wrong', `${String(issue?.path[0])} ${issue?.message ?? 'is wrong'}.`)
  }
  const values = parsed.data
  if (values.SMTP_URL !== undefined && values.MAIL_FROM === undefined) {
    throw new Refusal(
      'setting-wrong',
      'MAIL_FROM must be set when SMTP_URL is, so that mail has a sender.',
    )
  }
  return {
    databaseUrl: values.DATABASE_URL,
    publicUrl: parsePublicUrl(values.PUBLIC_URL),
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    secret: values.SECKLOW_SECRET,
    trustedProxies: parseProxies(values.TRUSTED_PROXIES),
    logLevel: values.LOG_LEVEL,
  }
}

function parsePublicUrl(text: string | undefined): URL | undefined {
  if (text === undefined) return undefined
  const url = new URL(text)
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Refusal(
      'setting-wrong',
      'PUBLIC_URL must be an origin alone, without a path: https://secklow.example.org.',
    )
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new Refusal(
      'setting-wrong',
      'PUBLIC_URL must begin with https:// unless it is a loopback address: sign-in cookies need it.',
    )
  }
  return url
}

function parseProxies(text: string): string[] {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  const wrong = entries.find((entry) => !isNetwork(entry))
  if (wrong !== undefined) {
    throw new Refusal(
      'setting-wrong',
      `TRUSTED_PROXIES must list addresses or networks; “${wrong}” is neither.`,
    )
  }
  return entries
}

function isNetwork(entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return (
    prefix === undefined ||
    (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
  )
}

/** A name or address that cannot be reached from another machine. */
export function isLoopback(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return (
    bare === 'localhost' ||
    bare.endsWith('.localhost') ||
    bare === '::1' ||
    /^127(\.\d{1,3}){3}$/.test(bare)
  )
}
