import { randomBytes } from 'node:crypto'
import { parse, serialize } from 'hono/utils/cookie'
import type { RequestContext } from '#src/platform/http/env.ts'

export interface CookieNames {
  session: string
  device: string
}

/** A `__Host-` name binds a cookie to this host and to https; plain http on a loopback address cannot have it. */
export function cookieNames(isHttps: boolean): CookieNames {
  const prefix = isHttps ? '__Host-' : ''
  return { session: `${prefix}secklow`, device: `${prefix}secklow-device` }
}

const devicePattern = /^[A-Za-z0-9_-]{22}$/
export const deviceLifeS: number = 30 * 86_400

/**
 * A random name for the browser that asks, so that tries can be counted without its network address.
 * It says nothing else and is sent on the pages of sign-in only when they are used.
 */
export function deviceOf(c: RequestContext, isHttps: boolean): string {
  const { device } = cookieNames(isHttps)
  const held = parse(c.req.header('cookie') ?? '', device)[device]
  if (held !== undefined && devicePattern.test(held)) return held
  const made = randomBytes(16).toString('base64url')
  const attributes = { path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps } as const
  const cookie = serialize(device, made, { ...attributes, maxAge: deviceLifeS })
  c.header('set-cookie', cookie, { append: true })
  return made
}
