import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { Account } from './account.ts'
import { type Binaries, program } from './binaries.ts'

/** Where root keeps what its server account must reach, when the project lies in a closed folder. */
export const systemFolder = '/var/lib/secklow'

// PostgreSQL cuts paths at 1024 bytes and puts names of its own behind ours.
const longestDataFolder = 900

export interface FolderFacts {
  path: string
  uid: number
  gid: number
  mode: number
}

/** A cluster lies in the data folder, or a link there says where it lies. */
export type ClusterPlace = { kind: 'none' } | { kind: 'inside' } | { kind: 'link'; target: string }

export interface GroundFacts {
  /** Whose rights the server gets; undefined where it runs with our own. */
  account: Account | undefined
  projectFolder: string
  binaries: Binaries
  /** The folder asked for, its real path; undefined for the default. */
  dataAsked: string | undefined
  /** The folders from the root to a path, itself included, as far as they exist. */
  foldersTo: (path: string) => readonly FolderFacts[]
  clusterIn: (dataFolder: string) => ClusterPlace
  /** Whether a folder is absent, or has nothing in it but what we put there. */
  isOurs: (folder: string) => boolean
}

export interface Ground {
  dataFolder: string
  /** The data folder's own mode: 711 lets the server's account pass through and see nothing. */
  dataMode: number
  cluster: string
  /** Whether `postgres` in the data folder is a link to the cluster. */
  isLinked: boolean
  binaries: Binaries
  /** Where the programs must be copied from, when they are not to be used where npm put them. */
  copyFrom: Binaries | undefined
  notes: readonly string[]
}

/** Decides where data, cluster and programs lie, so that the server's account can reach what it needs. */
export function chooseGround(facts: GroundFacts): Ground {
  const dataFolder = facts.dataAsked ?? defaultDataFolder(facts)
  if (Buffer.byteLength(dataFolder) > longestDataFolder) {
    throw new Refusal(
      'data-unusable',
      `The path of the data folder has ${Buffer.byteLength(dataFolder)} bytes; PostgreSQL works with ${longestDataFolder} at most. Choose a shorter --data.`,
    )
  }
  const place = facts.clusterIn(dataFolder)
  const placed = placeCluster(facts, dataFolder, place)
  const programs = placePrograms(facts)
  return {
    dataFolder,
    ...placed,
    ...programs,
    notes: [...placed.notes, ...programs.notes],
  }
}

function defaultDataFolder({ account, projectFolder, foldersTo, clusterIn }: GroundFacts): string {
  const beside = join(projectFolder, '.secklow')
  const stays =
    account === undefined ||
    clusterIn(beside).kind !== 'none' ||
    firstClosed(foldersTo(projectFolder), account) === undefined
  return stays ? beside : join(systemFolder, `data-${shortHash(projectFolder)}`)
}

type Placed = Pick<Ground, 'dataMode' | 'cluster' | 'isLinked' | 'notes'>

function placeCluster(facts: GroundFacts, dataFolder: string, place: ClusterPlace): Placed {
  const inside = { cluster: join(dataFolder, 'postgres'), isLinked: false, notes: [] }
  if (facts.account === undefined && place.kind !== 'link') return { ...inside, dataMode: 0o700 }
  if (place.kind === 'link') return linked(dataFolder, place.target)
  const { account } = facts
  const closed = account && closedFor(facts, dataFolder, account)
  if (closed === undefined) return { ...inside, dataMode: 0o711 }
  if (place.kind === 'inside') throw closedToServer(dataFolder, closed, account?.name ?? '')
  return linked(dataFolder, join(systemFolder, `cluster-${shortHash(dataFolder)}`))
}

/** The folder that keeps the server out of a data folder, after we have opened the data folder itself if we may. */
function closedFor(facts: GroundFacts, dataFolder: string, account: Account): string | undefined {
  const parent = firstClosed(facts.foldersTo(dirname(dataFolder)), account)
  if (parent !== undefined) return parent
  return facts.isOurs(dataFolder) ? undefined : firstClosed(facts.foldersTo(dataFolder), account)
}

function linked(dataFolder: string, cluster: string): Placed {
  const note = `The database lies in ${cluster}, because ${dataFolder} is closed to the user PostgreSQL runs as; a link in the data folder leads to it.`
  return { cluster, isLinked: true, dataMode: 0o700, notes: [note] }
}

function closedToServer(dataFolder: string, closed: string, name: string): Refusal {
  return new Refusal(
    'data-unusable',
    `The database in ${dataFolder} belongs to the user ${name}, who cannot enter ${closed}. Open that folder to others (chmod o+x ${closed}), or run Secklow as ${name}.`,
  )
}

function placePrograms({
  account,
  binaries,
  foldersTo,
}: GroundFacts): Pick<Ground, 'binaries' | 'copyFrom' | 'notes'> {
  const closed = account && firstClosed(foldersTo(program(binaries, 'postgres')), account)
  if (closed === undefined) return { binaries, copyFrom: undefined, notes: [] }
  const folder = join(systemFolder, `postgres-${binaries.version}`)
  const note = `PostgreSQL was copied to ${folder}, because ${closed} is closed to the user it runs as.`
  return { binaries: { ...binaries, folder }, copyFrom: binaries, notes: [note] }
}

/** The first folder on a path that an account may not enter. */
export function firstClosed(folders: readonly FolderFacts[], account: Account): string | undefined {
  return folders.find((folder) => !mayEnter(folder, account))?.path
}

function mayEnter({ uid, gid, mode }: FolderFacts, account: Account): boolean {
  if (uid === account.uid) return (mode & 0o100) !== 0
  return gid === account.gid ? (mode & 0o010) !== 0 : (mode & 0o001) !== 0
}

function shortHash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 8)
}
