import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { compressed, type Encoding, encodingFor, isWorthIt } from './compression.ts'
import type { RequestEnv } from './env.ts'

/**
 * Public answers carry an ETag and are asked for again before use; what a signed-in person sees is kept by nobody.
 */
export function publicCache(parts: {
  isPrivate: (headers: Headers) => boolean
}): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    await next()
    if (c.res.headers.has('cache-control')) return
    const isPublic =
      c.req.method === 'GET' && c.res.status === 200 && !parts.isPrivate(c.req.raw.headers)
    if (!isPublic || c.res.headers.has('set-cookie')) {
      c.header('cache-control', 'private, no-store')
      return
    }
    const body = new Uint8Array(await c.res.arrayBuffer())
    const encoding = isWorthIt(c.res.headers.get('content-type'), body.length)
      ? encodingFor(c.req.header('accept-encoding'))
      : undefined
    const etag = etagOf(body, encoding)
    const headers = new Headers(c.res.headers)
    headers.set('etag', etag)
    headers.set('cache-control', 'public, no-cache')
    headers.append('vary', 'cookie, accept-encoding')
    headers.delete('content-length')
    const isHeld = matches(c.req.header('if-none-match'), etag)
    c.res = undefined
    if (isHeld) {
      c.res = new Response(null, { status: 304, headers })
      return
    }
    if (encoding !== undefined) headers.set('content-encoding', encoding)
    const sent = encoding === undefined ? body : compressed(body, encoding)
    c.res = new Response(sent, { status: 200, headers })
  }
}

/** The same content in two encodings is two answers, each with a tag of its own. */
function etagOf(body: Uint8Array, encoding: Encoding | undefined): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return encoding === undefined ? `"${hash}"` : `"${hash}-${encoding}"`
}

function matches(header: string | undefined, etag: string): boolean {
  return (
    header !== undefined &&
    header.split(',').some((held) => held.trim().replace(/^W\//, '') === etag)
  )
}
