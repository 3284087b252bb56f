import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'

/** A message as the stand-in took it: envelope and content apart, as on the wire. */
export interface TakenMessage {
  from: string
  to: readonly string[]
  content: string
}

export interface SmtpStandIn {
  url: string
  taken: readonly TakenMessage[]
  /** Resolves with the messages once there are so many. */
  messages: (count: number) => Promise<readonly TakenMessage[]>
  stop: () => Promise<void>
}

/** `refuse` says 550 to every recipient, `hang` takes the connection and never says a word. */
export type SmtpManner = 'accept' | 'refuse' | 'hang'

/** A mail server for tests that speaks the real protocol: EHLO, MAIL, RCPT, DATA, QUIT. */
export async function startSmtp(manner: SmtpManner = 'accept'): Promise<SmtpStandIn> {
  const taken: TakenMessage[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    if (manner !== 'hang') {
      converse(socket, manner, (message) => {
        taken.push(message)
        for (const { count, resolve } of waiting) if (taken.length >= count) resolve()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${portOf(server)}`,
    taken,
    messages: async (count) => {
      if (taken.length < count) {
        await new Promise<void>((resolve) => waiting.push({ count, resolve }))
      }
      return taken
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port')
  return address.port
}

interface Conversation {
  from: string
  to: string[]
  /** Lines of the content while they come, after DATA. */
  content: string[] | null
}

function converse(
  socket: Socket,
  manner: 'accept' | 'refuse',
  onMessage: (message: TakenMessage) => void,
): void {
  const held: Conversation = { from: '', to: [], content: null }
  const hear = (line: string): string | null => {
    if (held.content === null) return answerTo(line, held, manner)
    if (line !== '.') {
      held.content.push(line.startsWith('.') ? line.slice(1) : line)
      return null
    }
    onMessage({ from: held.from, to: [...held.to], content: held.content.join('\r\n') })
    held.content = null
    return '250 taken'
  }
  let rest = ''
  socket.write('220 stand-in\r\n')
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    const lines = `${rest}${chunk}`.split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const answer = hear(line)
      if (answer !== null) socket.write(`${answer}\r\n`)
      if (answer === goodbye) socket.end()
    }
  })
}

const goodbye = '221 bye'

function answerTo(line: string, held: Conversation, manner: 'accept' | 'refuse'): string {
  const path = /<([^>]*)>/.exec(line)?.[1] ?? ''
  const verb = line.split(/[ :]/)[0] ?? ''
  switch (verb.toUpperCase()) {
    case 'EHLO':
      return '250 stand-in'
    case 'MAIL':
      held.from = path
      held.to = []
      return '250 go on'
    case 'RCPT':
      if (manner === 'refuse') return `550 no mailbox ${path}`
      held.to.push(path)
      return '250 go on'
    case 'DATA':
      held.content = []
      return '354 end with a dot'
    case 'QUIT':
      return goodbye
    default:
      return '500 what'
  }
}
