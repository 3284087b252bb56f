import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { getRequestListener } from '@hono/node-server'
import { Refusal } from '#src/platform/refusal/refusal.ts'

export interface ListenOptions {
  host: string
  port: number
  tls: { certificateFile: string; keyFile: string } | undefined
}

export interface Listening {
  url: URL
  /** Ends idle connections at once, lets running requests finish for `graceMs`, then ends those too. */
  stop: (graceMs: number) => Promise<void>
}

type Fetch = (request: Request, env: { incoming: unknown }) => Response | Promise<Response>

const limits = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
} as const

/** Listens for HTTP, or for HTTPS where a certificate is given. Refuses in words when the port is taken or not ours. */
export async function listen(fetch: Fetch, options: ListenOptions): Promise<Listening> {
  const answer = getRequestListener(fetch, { overrideGlobalObjects: false })
  const listener: RequestListener = (incoming, outgoing) => {
    void answer(incoming, outgoing)
  }
  const server =
    options.tls === undefined
      ? createServer(limits, listener)
      : createSecureServer({ ...limits, ...(await certificateOf(options.tls)) }, listener)
  await bind(server, options)
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new Error('A bound server has an address')
  return {
    url: urlOf(options, address.port),
    stop: async (graceMs) => await stopServer(server, graceMs),
  }
}

async function certificateOf(
  tls: NonNullable<ListenOptions['tls']>,
): Promise<{ cert: Buffer; key: Buffer }> {
  try {
    return { cert: await readFile(tls.certificateFile), key: await readFile(tls.keyFile) }
  } catch {
    throw new Refusal(
      'setting-wrong',
      `The certificate or its key cannot be read: ${tls.certificateFile}, ${tls.keyFile}.`,
    )
  }
}

async function bind(server: Server, { host, port }: ListenOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new Refusal('setting-wrong', reasonNotBound(error.code ?? 'no reason given', host, port)),
      )
    })
    server.listen(port, host, resolve)
  })
}

function reasonNotBound(code: string, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Choose another with --port, or --port 0 for a free one.`
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose one above 1023 with --port.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine.`
    default:
      return `Listening on ${host}, port ${port}, failed (${code}).`
  }
}

function urlOf({ host, tls }: ListenOptions, port: number): URL {
  const name =
    host === '127.0.0.1' || host === '::1' || host === '0.0.0.0' || host === '::'
      ? 'localhost'
      : host
  return new URL(
    `${tls === undefined ? 'http' : 'https'}://${name.includes(':') ? `[${name}]` : name}:${port}`,
  )
}

async function stopServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
  })
  server.closeIdleConnections()
  const timer = setTimeout(() => {
    server.closeAllConnections()
  }, graceMs)
  await closed
  clearTimeout(timer)
}
