import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { markOf } from './process-mark.ts'

const recordFile = z.object({
  /** The process of ours that runs the server; as in the lock. */
  pid: z.int().positive(),
  mark: z.string(),
  socketFolder: z.string(),
  serverPid: z.int(),
  version: z.string(),
  /** Where the site answers, once it does. */
  siteUrl: z.string().nullable(),
})

/** What `server.json` in the data folder tells other processes of ours. */
export type ServerRecord = z.infer<typeof recordFile>

const recordPath = (dataFolder: string): string => join(dataFolder, 'server.json')

/** Writes the record whole: who reads it meanwhile finds the old one. */
function writeRecord(dataFolder: string, record: ServerRecord): void {
  const path = recordPath(dataFolder)
  const draft = `${path}.draft`
  try {
    writeFileSync(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 })
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** Keeps the record of our own server up to date. */
export function openRecord(
  dataFolder: string,
  first: Pick<ServerRecord, 'socketFolder' | 'serverPid' | 'version'>,
): { change: (part: Partial<ServerRecord>) => void } {
  let record: ServerRecord = {
    ...first,
    pid: process.pid,
    mark: markOf(process.pid) ?? '',
    siteUrl: null,
  }
  writeRecord(dataFolder, record)
  return {
    change: (part) => {
      record = { ...record, ...part }
      try {
        writeRecord(dataFolder, record)
      } catch {
        // A full disk: the site runs on, and the next change tells this one too.
      }
    },
  }
}

export function readRecord(dataFolder: string): ServerRecord | undefined {
  try {
    return recordFile.parse(JSON.parse(readFileSync(recordPath(dataFolder), 'utf8')))
  } catch {
    return undefined
  }
}

export function removeRecord(dataFolder: string): void {
  rmSync(recordPath(dataFolder), { force: true })
}
