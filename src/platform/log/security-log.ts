import { appendFileSync, chmodSync, existsSync, renameSync, statSync } from 'node:fs'
import { keyedHash } from '#src/platform/auth/secret.ts'

/**
 * What happened at the door. No event holds an address, a name, a token or a network address:
 * a person is an id, and whoever is not known yet is a keyed hash.
 */
export type SecurityEvent =
  | { what: 'sign-in-asked'; requestId: string; address: HashedReference }
  | { what: 'sign-in-link-sent'; requestId: string; personId: string }
  | { what: 'sign-in-unknown'; requestId: string; address: HashedReference }
  | { what: 'sign-in-spent'; requestId: string; personId: string }
  | { what: 'sign-in-refused'; requestId: string; device: HashedReference }
  | { what: 'signed-out'; requestId: string; personId: string }
  | { what: 'not-permitted'; requestId: string; personId: string | null; area: string }
  | { what: 'cross-site'; requestId: string; area: string }
  | { what: 'too-many'; requestId: string; area: string }

/** Made by `SecurityLog.reference` alone, so that no address gets here as it is. */
export interface HashedReference {
  readonly hash: string
}

export interface SecurityLog {
  note: (event: SecurityEvent) => void
  /** Stands for an address or a device: alike for alike, and of no use to anybody without the secret. */
  reference: (text: string) => HashedReference
}

export interface SecurityLogParts {
  secret: string
  write: (line: string) => void
}

export function openSecurityLog(parts: SecurityLogParts): SecurityLog {
  return {
    note: ({ what, ...details }) => {
      const plain = Object.fromEntries(
        Object.entries(details).map(([name, value]) => [name, plainValue(value)]),
      )
      parts.write(`${JSON.stringify({ at: new Date().toISOString(), what, ...plain })}\n`)
    },
    reference: (text) => ({ hash: keyedHash(parts.secret, 'security-log', text).slice(0, 16) }),
  }
}

/** The first two parts of a path: enough to see which door was tried, too little to hold what was typed. */
export function areaOf(path: string): string {
  return path.split('/').slice(0, 3).join('/').slice(0, 60)
}

function plainValue(value: string | null | HashedReference): string | null {
  return value !== null && typeof value === 'object' ? value.hash : value
}

export interface FileParts {
  file: string
  /** A file that has grown past this is set aside as `security.log.1`, and so on. */
  mostBytes?: number
  keep?: number
  /** Told when a line could not be written: the site goes on. */
  onFailure: (error: unknown) => void
}

/** Appends lines to a file that only its owner reads. Each line is one write, so several processes may share it. */
export function appendTo({
  file,
  mostBytes = 5_000_000,
  keep = 5,
  onFailure,
}: FileParts): (line: string) => void {
  return (line) => {
    try {
      if (sizeOf(file) + line.length > mostBytes) setAside(file, keep)
      appendFileSync(file, line, { mode: 0o600 })
      chmodSync(file, 0o600)
    } catch (error) {
      onFailure(error)
    }
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function setAside(file: string, keep: number): void {
  for (let number = keep - 1; number >= 1; number -= 1) {
    if (existsSync(`${file}.${number}`)) renameSync(`${file}.${number}`, `${file}.${number + 1}`)
  }
  if (existsSync(file)) renameSync(file, `${file}.1`)
}
