import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { RequestEnv } from './env.ts'

const addressCharacters = 2048
const formBytes = 64 * 1024

/** Limits on what every request may bring; a route that takes files sets its own, larger one. */
export function requestSize(): MiddlewareHandler<RequestEnv> {
  const limited = bodyLimit({
    maxSize: formBytes,
    onError: () => {
      throw new Refusal('too-large', 'What you sent is too large: a form may hold 64 kilobytes.')
    },
  })
  return async (c, next) => {
    if (c.req.url.length > addressCharacters) {
      throw new Refusal('too-large', 'That address is too long.')
    }
    if (hasControlCharacters(c.req.path))
      throw new Refusal('not-found', 'We cannot find that page.')
    return await limited(c, next)
  }
}

function hasControlCharacters(path: string): boolean {
  try {
    return /\p{Cc}/u.test(decodeURIComponent(path))
  } catch {
    return true
  }
}
