import { keyedHash } from '#src/platform/auth/secret.ts'
import type { Db } from '#src/platform/db/db.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { countTry, forgetEndedWindows } from './limit.sql.ts'

/** So many tries in a window that starts with the first of them. */
export interface Limit {
  /** Keeps the counts of different limits apart. */
  name: string
  most: number
  windowS: number
}

/** As much of a request's context as a limit needs. */
export interface Answering {
  header: (name: string, value: string) => void
}

export interface Limiter {
  /**
   * Counts a try of somebody or something: a person, a device or a code, never a network address alone,
   * for a whole council may share one. Refuses with `Retry-After` where there were too many.
   */
  take: (c: Answering, limit: Limit, of: string) => Promise<void>
}

const sweepMs = 60_000

/** Limits that all processes on one database share. What is counted is kept under a keyed hash. */
export function openLimiter(parts: { db: Db; secret: string }): Limiter {
  let sweptAt = 0
  return {
    take: async (c, limit, of) => {
      const key = `${limit.name}:${keyedHash(parts.secret, limit.name, of)}`
      const { tries, remainingS } = await countTry(parts.db, key, limit.windowS)
      if (Date.now() - sweptAt > sweepMs) {
        sweptAt = Date.now()
        await forgetEndedWindows(parts.db)
      }
      if (tries <= limit.most) return
      c.header('retry-after', String(remainingS))
      throw new Refusal(
        'too-many',
        `There were too many tries. Wait ${waitInWords(remainingS)}, then try again.`,
      )
    },
  }
}

export function waitInWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}
