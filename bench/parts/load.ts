import { connect, type Socket } from 'node:net'

export interface Load {
  requests: number
  seconds: number
  perSecond: number
  /** Time of one request, in ms: the middle, and the 99th in a hundred. */
  p50: number
  p99: number
  /** Bytes of one answer with its head. */
  bytes: number
}

export interface LoadOptions {
  host: string
  port: number
  path: string
  /** Ends when either is reached: a measurement stops by itself. */
  mostSeconds: number
  mostRequests: number
  connections?: number
  headers?: Readonly<Record<string, string>>
}

/** Asks one address again and again over kept connections, each waiting for its answer before it asks again. */
export async function load(options: LoadOptions): Promise<Load> {
  const { connections = 16, mostSeconds, mostRequests } = options
  const question = questionOf(options)
  const took: number[] = []
  const state = { left: mostRequests, until: performance.now() + mostSeconds * 1000, bytes: 0 }
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = await opened(options)
      try {
        while (state.left > 0 && performance.now() < state.until) {
          state.left -= 1
          const askedAt = performance.now()
          state.bytes = await answered(socket, question)
          took.push(performance.now() - askedAt)
        }
      } finally {
        socket.destroy()
      }
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  return {
    requests: took.length,
    seconds,
    perSecond: took.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    bytes: state.bytes,
  }
}

function questionOf({ host, port, path, headers = {} }: LoadOptions): string {
  const lines = Object.entries({ host: `${host}:${port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  return [`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}

async function opened({ host, port }: LoadOptions): Promise<Socket> {
  return await new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true })
    socket.once('error', reject)
    socket.once('connect', () => resolve(socket))
  })
}

/** Sends a question and waits for the whole answer, which says its own length or comes in chunks. */
async function answered(socket: Socket, question: string): Promise<number> {
  return await new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let received = 0
    let expected: number | undefined
    const end = (error?: Error): void => {
      socket.off('data', onData)
      socket.off('close', onClose)
      if (error === undefined) resolve(received)
      else reject(error)
    }
    const onClose = (): void => end(new Error('The connection was closed before the answer ended'))
    const onData = (chunk: Buffer): void => {
      chunks.push(chunk)
      received += chunk.length
      expected ??= lengthOf(Buffer.concat(chunks))
      if (expected !== undefined && received >= expected) end()
      else if (expected === undefined && chunk.subarray(-5).toString() === '0\r\n\r\n') end()
    }
    socket.on('data', onData)
    socket.once('close', onClose)
    socket.write(question)
  })
}

function lengthOf(begun: Buffer): number | undefined {
  const head = begun.indexOf('\r\n\r\n')
  if (head === -1) return undefined
  const text = begun.subarray(0, head).toString('latin1')
  if (!/^HTTP\/1\.1 (200|304)/.test(text))
    throw new Error(`Answered by ${text.split('\r\n')[0] ?? ''}`)
  if (text.startsWith('HTTP/1.1 304')) return head + 4
  const length = /content-length: (\d+)/i.exec(text)?.[1]
  return length === undefined ? undefined : head + 4 + Number(length)
}
