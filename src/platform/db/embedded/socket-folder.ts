import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { Account } from './account.ts'
import { serverPort } from './server.ts'

// sun_path holds 108 bytes on Linux and 104 on macOS, with the zero at its end.
const longestSocketPath = 103
const prefix = 'secklow-'

/** Whether a socket in a new folder under `parent` has a name short enough for the kernel. */
export function isShortEnough(parent: string): boolean {
  const socket = join(parent, `${prefix}XXXXXX`, `.s.PGSQL.${serverPort}`)
  return Buffer.byteLength(socket) <= longestSocketPath
}

/** Makes the private folder of the socket: short, mode 700, of the server's account, and never in the data folder. */
export function makeSocketFolder(account: Account | undefined): string {
  for (const parent of parentsToTry(account).filter(isShortEnough)) {
    const folder = tryToMake(parent)
    if (folder === undefined) continue
    if (account !== undefined) chownSync(folder, account.uid, account.gid)
    return folder
  }
  throw new Refusal(
    'data-unusable',
    'The database needs a short private folder for its socket, and neither TMPDIR nor /tmp can hold one. Set TMPDIR to a writable folder with a short name.',
  )
}

/** As root, TMPDIR may be closed to the server's account; /tmp is open to all. */
function parentsToTry(account: Account | undefined): string[] {
  const own = account === undefined ? [tmpdir(), process.env['XDG_RUNTIME_DIR']] : []
  return ['/tmp', ...own].filter((parent) => parent !== undefined)
}

function tryToMake(parent: string): string | undefined {
  try {
    return mkdtempSync(join(parent, prefix))
  } catch {
    return undefined
  }
}

/** Puts a folder back that a cleaner of /tmp took away. */
export function keepSocketFolder(folder: string, account: Account | undefined): void {
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) === undefined) return
  if (account !== undefined) chownSync(folder, account.uid, account.gid)
}

/** Removes a folder that we made, with nothing in it but sockets; anything else is left alone. */
export function removeSocketFolder(folder: string): void {
  if (!basename(folder).startsWith(prefix)) return
  try {
    for (const name of readdirSync(folder)) {
      if (name.startsWith('.s.PGSQL.')) rmSync(join(folder, name), { force: true })
    }
    rmdirSync(folder)
  } catch {
    // Gone already, or not only ours any more.
  }
}
