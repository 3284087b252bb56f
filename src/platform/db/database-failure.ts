import { DatabaseError } from 'pg'
import { Refusal } from '#src/platform/refusal/refusal.ts'

/** The server is starting, stopping, or takes no more connections (classes 57P and 53300 of PostgreSQL). */
const awayCodes = new Set(['57P01', '57P02', '57P03', '53300'])
const awayErrnos = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
])
// What pg itself says, without a code, when its connection is gone, the pool is exhausted, or the site is stopping.
const awayWords =
  /^Connection terminated|^Client has encountered a connection error|^timeout exceeded when trying|^Cannot use a pool after calling end/
const diskFullCode = '53100'

/** Whether an error of pg means that the database does not answer just now. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof DatabaseError) return awayCodes.has(error.code ?? '')
  return awayErrnos.has(errnoOf(error)) || awayWords.test(error.message)
}

/** A failure of the machine as a refusal that says what to do; any other error as it came. */
export function toldFailure(error: unknown): unknown {
  if (isAway(error)) {
    return new Refusal(
      'database-away',
      'The database does not answer just now. Wait a moment, look whether your last change was saved, and try again.',
    )
  }
  if (error instanceof DatabaseError && error.code === diskFullCode) return diskFull()
  return error
}

export function diskFull(what = 'The disk of this site is full, so nothing was saved.'): Refusal {
  return new Refusal('disk-full', `${what} Make room and try again.`)
}

/** The operating system's name of an error, `ENOSPC`; empty where it is none of its errors. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
}
