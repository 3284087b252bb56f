import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { RequestEnv } from './env.ts'

const addressCharacters = 2048
const formBytes = 64 * 1024

/** A path that takes files, and how much a request to it may hold. */
export interface Upload {
  path: string
  bytes: number
  /** Said to whoever sends more. */
  sentence: string
}

/** Limits on what every request may bring; paths that take files have their own, larger ones. */
export function requestSize(uploads: readonly Upload[] = []): MiddlewareHandler<RequestEnv> {
  const small = limitOf(formBytes, 'What you sent is too large: a form may hold 64 kilobytes.')
  const larger = new Map(
    uploads.map(({ path, bytes, sentence }) => [path, limitOf(bytes, sentence)]),
  )
  return async (c, next) => {
    const limited = larger.get(c.req.path) ?? small
    if (c.req.url.length > addressCharacters) {
      throw new Refusal('too-large', 'That address is too long.')
    }
    if (hasControlCharacters(c.req.path))
      throw new Refusal('not-found', 'We cannot find that page.')
    return await limited(c, next)
  }
}

function limitOf(maxSize: number, sentence: string): MiddlewareHandler<RequestEnv> {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal('too-large', sentence)
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
