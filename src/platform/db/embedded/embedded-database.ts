import type { ServerAddress } from '../pool.ts'
import { clusterUser } from './cluster.ts'
import { serverPort } from './server.ts'

export interface EmbeddedDatabase {
  dataFolder: string
  address: ServerAddress
  /** What `doctor` shows, as pairs of words. */
  facts: Record<string, string>
  notes: readonly string[]
  /** Where the site on this data answers, when it does. */
  siteUrl: () => string | undefined
  announceSite: (url: string) => void
  close: () => Promise<void>
}

/** The database that every cluster is born with; ours needs no other. */
const clusterDatabase = 'postgres'

export function addressOf(socketFolder: string): ServerAddress {
  return {
    kind: 'socket',
    folder: socketFolder,
    port: serverPort,
    user: clusterUser,
    database: clusterDatabase,
  }
}
