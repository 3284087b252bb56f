import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

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
export function deviceOf(c: Context, isHttps: boolean): string {
  const { device } = cookieNames(isHttps)
  const held = getCookie(c, device)
  if (held !== undefined && devicePattern.test(held)) return held
  const made = randomBytes(16).toString('base64url')
  setCookie(c, device, made, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isHttps,
    maxAge: deviceLifeS,
  })
  return made
}
