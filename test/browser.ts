import type { Hono } from 'hono'
import type { ViewerEnv } from '#src/people/index.ts'

/** A browser as far as a test needs one: it keeps cookies and says where its forms come from. */
export interface Browser {
  readonly cookies: Map<string, string>
  get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  head: (path: string) => Promise<Response>
  post: (
    path: string,
    form?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
}

export function browserOf(app: Hono<ViewerEnv>, origin: string): Browser {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers)
    const held = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    if (held !== '') headers.set('cookie', held)
    const request = { redirect: 'manual' as const, ...init, headers }
    const answer = await app.request(`${origin}${path}`, request)
    for (const line of answer.headers.getSetCookie()) keepCookie(cookies, line)
    return answer
  }
  return {
    cookies,
    get: async (path, headers = {}) => await send(path, { headers: { ...headers } }),
    head: async (path) => await send(path, { method: 'HEAD' }),
    post: async (path, form = {}, headers = {}) =>
      await send(path, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', origin, ...headers },
        body: new URLSearchParams({ ...form }),
      }),
  }
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const cut = pair.indexOf('=')
  const name = pair.slice(0, cut)
  if (/;\s*max-age=0/i.test(line)) cookies.delete(name)
  else cookies.set(name, pair.slice(cut + 1))
}
