import { createTransport } from 'nodemailer'
import type { MailText } from './mail.ts'

export interface Transport {
  /** Hands a mail to the mail server. Throws `NotSent`, whose sentence holds nothing personal. */
  send: (address: string, mail: MailText) => Promise<void>
}

/** Why a mail was not sent, for people to read. What the server said is left out: it quotes addresses. */
export class NotSent extends Error {}

export interface TransportParts {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  url: string
  /** `Secklow <secklow@example.org>` */
  from: string
  /** How long the server may keep silent at each step. */
  patienceMs?: number
}

export function openTransport({ url, from, patienceMs = 15_000 }: TransportParts): Transport {
  const transport = createTransport(
    {
      url,
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      dnsTimeout: patienceMs,
      socketCloseTimeout: 1000,
      requireTLS: requiresEncryption(url),
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return {
    send: async (address, mail) => {
      try {
        await withDeadline(
          transport.sendMail({
            to: { name: '', address },
            subject: mail.subject,
            text: mail.text,
            html: mail.html,
            headers: { 'Auto-Submitted': 'auto-generated' },
          }),
          patienceMs * 4,
        )
      } catch (error) {
        throw new NotSent(reasonOf(error), { cause: error })
      }
    },
  }
}

/** A sign-in link crosses no network in plain sight, unless the setting says that it may by `?ignoreTLS=true`. */
export function requiresEncryption(url: string): boolean {
  const { hostname, searchParams } = new URL(url)
  const isThisMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
  return !isThisMachine && searchParams.get('ignoreTLS') !== 'true'
}

class OutOfPatience extends Error {
  readonly code = 'ETIMEDOUT'
}

/** A server that says a little now and then is given up too. */
async function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new OutOfPatience('out of patience')), milliseconds)
  })
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearTimeout(timer)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ECONNECTION: 'the mail server could not be reached',
  ECONNREFUSED: 'the mail server could not be reached',
  ESOCKET: 'the mail server could not be reached',
  EDNS: 'the name of the mail server is not known',
  ETIMEDOUT: 'the mail server did not answer in time',
  EAUTH: 'the mail server refused our name and password',
  ENOAUTH: 'the mail server asks for a name and password',
  ETLS: 'the mail server offers no encryption',
}

function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'it could not be sent'
  if ('responseCode' in error && typeof error.responseCode === 'number') {
    if ('code' in error && error.code === 'EAUTH') return reasons['EAUTH'] ?? ''
    return `the mail server refused it, with code ${error.responseCode}`
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return reasons[code] ?? 'it could not be sent'
}
