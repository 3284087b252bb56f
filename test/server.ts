import { chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { serverAccount } from '#src/platform/db/embedded/account.ts'
import type { Binaries } from '#src/platform/db/embedded/binaries.ts'
import { clusterUser, makeCluster } from '#src/platform/db/embedded/cluster.ts'
import { markOf } from '#src/platform/db/embedded/process-mark.ts'
import { serverPort, startServer } from '#src/platform/db/embedded/server.ts'

export interface TestServer {
  url: string
  stop: () => Promise<void>
}

// A test server may forget everything in a power cut; what it says of a broken query the test shows itself.
const hastySettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** Starts a PostgreSQL that lives as long as this process, in a folder of its own under /tmp. */
export async function startTestServer(binaries: Binaries): Promise<TestServer> {
  const account = serverAccount()
  await removeAbandoned()
  const folder = await mkdtemp(`/tmp/secklow-test-${process.pid}-`)
  if (account !== undefined) await chown(folder, account.uid, account.gid)
  const cluster = join(folder, 'postgres')
  await makeCluster({ binaries, folder: cluster, account, durable: false })
  const server = await startServer({
    binaries,
    cluster,
    socketFolder: folder,
    account,
    settings: hastySettings,
    onLine: () => undefined,
  })
  return {
    url: `postgresql://${clusterUser}@localhost:${serverPort}/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A run that was killed could not tidy up; the next one does. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir('/tmp')) {
    const pid = Number(/^secklow-test-(\d+)-/.exec(name)?.[1])
    if (Number.isNaN(pid) || markOf(pid) !== undefined) continue
    try {
      await rm(join('/tmp', name), { recursive: true, force: true })
    } catch {
      // A disk that a killed test mounted there is still busy: what cannot be removed is in nobody's way.
    }
  }
}
