import { Refusal } from '#src/platform/refusal/refusal.ts'
import { diskFull, errnoOf } from '../database-failure.ts'
import { lastWords } from './last-words.ts'
import { ServerEnded } from './server.ts'

const unwritable = new Set(['EACCES', 'EPERM', 'EROFS'])
const misnamed = new Set(['ENAMETOOLONG', 'ENOTDIR', 'EEXIST', 'ELOOP', 'EINVAL'])

/** Why the database could not be opened, as a sentence for who started it; a bug stays the error it is. */
export function toldStartFailure(error: unknown, dataFolder: string): unknown {
  if (error instanceof Refusal) return error
  const words = wordsOf(error)
  const errno = errnoOf(error)
  if (
    errno === 'ENOSPC' ||
    errno === 'EDQUOT' ||
    /No space left|Check free disk space|quota exceeded/i.test(words)
  ) {
    return diskFull(`The disk that holds ${dataFolder} is full, so the database could not start.`)
  }
  if (unwritable.has(errno))
    return unusable(
      `We may not write to ${dataFolder} (${errno}). Choose another folder with --data.`,
    )
  if (misnamed.has(errno))
    return unusable(`${dataFolder} cannot be a data folder (${errno}). Choose another with --data.`)
  if (words === '') return error
  return unusable(
    `PostgreSQL could not start on ${dataFolder}. Its last words: ${lastWords(words.split('\n'))} (more in postgres.log there).`,
  )
}

function unusable(sentence: string): Refusal {
  return new Refusal('data-unusable', sentence)
}

/** What a program of PostgreSQL said when it failed; empty for any other error. */
function wordsOf(error: unknown): string {
  if (error instanceof ServerEnded) return error.lines.join('\n')
  return error instanceof Error && 'stderr' in error && typeof error.stderr === 'string'
    ? error.stderr
    : ''
}
