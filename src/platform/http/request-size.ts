import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { RequestEnv } from './env.ts'

const addressCharacters = 2048
const formBytes = 64 * 1024

/** The bytes that may be sent to one address, and the refusal of more. */
export interface LargerLimit {
  path: string
  bytes: number
  refusal: () => Refusal
}

/** Limits on what every request may bring. An address that takes files has its own, larger one. */
export function requestSize(larger: readonly LargerLimit[] = []): MiddlewareHandler<RequestEnv> {
  const forms = limitedTo(
    formBytes,
    () => new Refusal('too-large', 'What you sent is too large: a form may hold 64 kilobytes.'),
  )
  const uploads = new Map(
    larger.map(({ path, bytes, refusal }) => [path, limitedTo(bytes, refusal)]),
  )
  return async (c, next) => {
    if (c.req.url.length > addressCharacters) {
      throw new Refusal('too-large', 'That address is too long.')
    }
    if (hasControlCharacters(c.req.path))
      throw new Refusal('not-found', 'We cannot find that page.')
    return await (uploads.get(c.req.path) ?? forms)(c, next)
  }
}

function limitedTo(maxSize: number, refusal: () => Refusal): MiddlewareHandler<RequestEnv> {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw refusal()
    },
  })
}

function hasControlCharacters(path: string): boolean {
  try {
    return /\p{Cc}/u.test(decodeURIComponent(path))
  } catch {
    return true
  }
}
