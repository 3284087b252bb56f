import type { OnLog } from '../on-log.ts'
import { addressOf, type EmbeddedDatabase } from './embedded-database.ts'
import type { Ground, GroundFacts } from './ground.ts'
import { prepareGround } from './prepared-ground.ts'
import { kernelEndsChildren } from './program-start.ts'
import { type RunningServer, startServer } from './server.ts'
import { openServerLog } from './server-log.ts'
import { openRecord, readRecord, removeRecord } from './server-record.ts'
import { keepSocketFolder, makeSocketFolder, removeSocketFolder } from './socket-folder.ts'
import { startPatiently, supervise } from './supervisor.ts'

export interface Holding {
  ground: Ground
  facts: GroundFacts
  onLog: OnLog
  free: () => void
}

/** Starts our own server on a data folder whose lock we hold, and keeps it running. */
export async function holdData(holding: Holding): Promise<EmbeddedDatabase> {
  const { ground, facts } = holding
  await prepareGround(ground, facts)
  removeSocketFolder(readRecord(ground.dataFolder)?.socketFolder ?? '')
  const socketFolder = makeSocketFolder(facts.account)
  const log = openServerLog(ground.dataFolder)
  const start = async (signal?: AbortSignal): Promise<RunningServer> => {
    keepSocketFolder(socketFolder, facts.account)
    const { binaries, cluster } = ground
    return await startServer({
      binaries,
      cluster,
      socketFolder,
      account: facts.account,
      onLine: log,
      ...(signal && { signal }),
    })
  }
  let running: RunningServer | undefined
  try {
    running = await startPatiently(start)
    return runningDatabase(holding, { running, start, socketFolder })
  } catch (error) {
    await running?.stop()
    removeSocketFolder(socketFolder)
    throw error
  }
}

interface Started {
  running: RunningServer
  start: (signal?: AbortSignal) => Promise<RunningServer>
  socketFolder: string
}

function runningDatabase(
  { ground, facts, onLog, free }: Holding,
  { running, start, socketFolder }: Started,
): EmbeddedDatabase {
  const { dataFolder, cluster, binaries, notes } = ground
  const record = openRecord(dataFolder, {
    socketFolder,
    serverPid: running.pid,
    version: binaries.version,
  })
  const supervisor = supervise({
    running,
    start,
    onLog,
    onRestart: ({ pid }) => record.change({ serverPid: pid }),
  })
  return {
    dataFolder,
    address: addressOf(socketFolder),
    facts: {
      cluster,
      programs: binaries.folder,
      socket: socketFolder,
      'run by': 'this process',
      'runs as': facts.account?.name ?? 'the same user',
      'ended with us by': kernelEndsChildren() ? 'the kernel' : 'the next start',
    },
    notes,
    siteUrl: () => readRecord(dataFolder)?.siteUrl ?? undefined,
    announceSite: (url) => record.change({ siteUrl: url }),
    close: async () => {
      await supervisor.stop()
      removeRecord(dataFolder)
      removeSocketFolder(socketFolder)
      free()
    },
  }
}
