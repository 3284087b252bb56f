import { debianBinaries } from '#src/platform/db/embedded/binaries.ts'
import { startTestServer, type TestServer } from './server.ts'

/** Starts the PostgreSQL of Debian's packages, or answers null where none is installed. */
export async function startDebianServer(): Promise<TestServer | null> {
  const binaries = debianBinaries()
  return binaries === undefined ? null : await startTestServer(binaries)
}
