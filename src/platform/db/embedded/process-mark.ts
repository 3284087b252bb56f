import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * What tells a living process from a later one that was given the same number: when it started. Undefined where
 * no such process lives. Linux reads /proc; other systems ask `ps`.
 */
export function markOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return psColumn(pid, 'lstart')
  const stat = textOf(`/proc/${pid}/stat`)
  if (stat === undefined) return undefined
  const mark = markInStat(stat)
  return mark === undefined ? undefined : `${bootId()}/${mark}`
}

/** The start time in a line of /proc/PID/stat; undefined for a dead process whose parent has not noticed yet. */
export function markInStat(stat: string): string | undefined {
  // The name stands in brackets and may hold anything, brackets too; the fields after it are plain.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const state = fields[0]
  return state === 'Z' || state === 'X' ? undefined : fields[19]
}

/** The command line of a living process, words apart by spaces; empty where it cannot be read. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return psColumn(pid, 'command') ?? ''
  return (textOf(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ')
}

function bootId(): string {
  return textOf('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function psColumn(pid: number, column: string): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
    encoding: 'utf8',
  })
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined
}
