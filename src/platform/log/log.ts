import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/**
 * The log of the machinery, one JSON line an entry, on standard error.
 * What may be personal is named here and never written: a test plants markers and looks for them.
 */
const withheld = [
  'email',
  'name',
  'label',
  'token',
  'cookie',
  'authorization',
  'query',
  'body',
  'form',
  'address',
  'url',
  'html',
  'text',
  'subject',
  'to',
]

export function openLog(level: string, destination?: DestinationStream): Log {
  const paths = withheld.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])
  const options = {
    level,
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    redact: { paths, censor: '[withheld]' },
  }
  return destination === undefined ? pino(options, pino.destination(2)) : pino(options, destination)
}
