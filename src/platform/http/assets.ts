import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { compressed, encodingFor, isWorthIt } from './compression.ts'
import type { RequestEnv } from './env.ts'

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  png: 'image/png',
  map: 'application/json',
}

const fileName = /^[a-z0-9][a-z0-9._-]*\.([a-z0-9]+)$/i

/**
 * Serves the built assets out of memory. Their names carry a hash, so a browser may keep them for a year.
 * Only a plain file name is accepted: there is no path to climb out of.
 */
export function assetRoutes(folder: string): Hono<RequestEnv> {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  return new Hono<RequestEnv>().get('/assets/:file', async (c) => {
    const file = c.req.param('file')
    const type = types[fileName.exec(file)?.[1] ?? '']
    if (type === undefined) return await c.notFound()
    const content = kept.get(file) ?? (await contentOf(join(folder, file)))
    if (content === undefined) return await c.notFound()
    kept.set(file, content)
    c.header('content-type', type)
    c.header('cache-control', 'public, max-age=31536000, immutable')
    c.header('vary', 'accept-encoding')
    const encoding = isWorthIt(type, content.length)
      ? encodingFor(c.req.header('accept-encoding'))
      : undefined
    if (encoding === undefined) return c.body(content)
    const small = kept.get(`${file} ${encoding}`) ?? compressed(content, encoding)
    kept.set(`${file} ${encoding}`, small)
    c.header('content-encoding', encoding)
    return c.body(small)
  })
}

async function contentOf(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    return undefined
  }
}
