import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { OnLog } from '../on-log.ts'
import { type Holder, type Owner, tryLock } from './data-lock.ts'
import { readRecord, type ServerRecord } from './server-record.ts'

/** We hold the data folder, or the site does and we use its server. */
export type Entry = { kind: 'holder'; free: () => void } | { kind: 'guest'; server: ServerRecord }

/** How long we wait for whom, in seconds. A site waits for a command that is about to end; a command for its turn. */
const waits = {
  site: { site: 0, command: 10 },
  command: { site: 30, command: 60 },
} as const

/** Enters a data folder: takes it, or finds the server of the site that runs on it, or says who is there. */
export async function enterData(dataFolder: string, owner: Owner, onLog: OnLog): Promise<Entry> {
  const began = Date.now()
  let hasTold = false
  for (;;) {
    const attempt = tryLock(dataFolder, owner)
    if (attempt.kind === 'taken') return { kind: 'holder', free: attempt.free }
    if (attempt.kind === 'held') {
      const server = owner === 'command' ? serverOf(dataFolder, attempt.holder) : undefined
      if (server !== undefined) return { kind: 'guest', server }
      if (Date.now() - began > waits[owner][attempt.holder.owner] * 1000) {
        throw inUse(dataFolder, attempt.holder)
      }
      if (!hasTold) onLog({ level: 'info', words: waitingWords(attempt.holder) })
      hasTold = true
    }
    await pause(50)
  }
}

/** The server of a running site; undefined while it starts, and for a command's server, which ends with it. */
function serverOf(dataFolder: string, holder: Holder): ServerRecord | undefined {
  if (holder.owner !== 'site') return undefined
  return recordOf(dataFolder, holder)
}

function recordOf(dataFolder: string, holder: Holder): ServerRecord | undefined {
  const record = readRecord(dataFolder)
  return record?.pid === holder.pid && record.mark === holder.mark ? record : undefined
}

function waitingWords(holder: Holder): string {
  return holder.owner === 'site'
    ? `Waiting for the site to start (process ${holder.pid}).`
    : `Waiting for another command on this data to end (process ${holder.pid}).`
}

function inUse(dataFolder: string, holder: Holder): Refusal {
  const who =
    holder.owner === 'site'
      ? `Secklow already runs on ${dataFolder}: ${recordOf(dataFolder, holder)?.siteUrl ?? 'it is still starting'} (process ${holder.pid}).`
      : `Another command works on ${dataFolder} (process ${holder.pid}). Wait until it ends.`
  return new Refusal('data-in-use', who)
}
