import type { MiddlewareHandler } from 'hono'
import type { RequestEnv } from './env.ts'

/**
 * No inline code and no nonces: a public page is the same bytes for everybody, so that it can be cached with an ETag.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const always: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

const twoYearsS = 63_072_000

export function securityHeaders(parts: { isHttps: () => boolean }): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(always)) {
      if (!c.res.headers.has(name)) c.header(name, value)
    }
    if (parts.isHttps())
      c.header('strict-transport-security', `max-age=${twoYearsS}; includeSubDomains`)
    c.header('x-request-id', c.var.requestId)
  }
}
