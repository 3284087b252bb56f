import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
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
    const body = await c.res.arrayBuffer()
    const etag = `"${createHash('sha256').update(new Uint8Array(body)).digest('base64url').slice(0, 22)}"`
    const headers = new Headers(c.res.headers)
    headers.set('etag', etag)
    headers.set('cache-control', 'public, no-cache')
    headers.append('vary', 'cookie')
    const isHeld = matches(c.req.header('if-none-match'), etag)
    if (isHeld) headers.delete('content-length')
    c.res = undefined
    c.res = new Response(isHeld ? null : body, { status: isHeld ? 304 : 200, headers })
  }
}

function matches(header: string | undefined, etag: string): boolean {
  return (
    header !== undefined &&
    header.split(',').some((held) => held.trim().replace(/^W\//, '') === etag)
  )
}
