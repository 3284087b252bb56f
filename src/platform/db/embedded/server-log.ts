import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const fullBytes = 1_000_000

/**
 * Keeps the words of PostgreSQL in `postgres.log` of the data folder: a megabyte, and the megabyte before it in
 * `postgres.log.1`. It never fails: a full disk must not keep the site from stopping.
 */
export function openServerLog(dataFolder: string): (line: string) => void {
  const path = join(dataFolder, 'postgres.log')
  return (line) => {
    try {
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
      if (size > fullBytes) renameSync(path, `${path}.1`)
      appendFileSync(path, `${line}\n`, { mode: 0o600 })
    } catch {
      // The line is lost; what matters of it is told through onLog too.
    }
  }
}
