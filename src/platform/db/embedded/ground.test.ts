import { expect, test } from 'vitest'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { Account } from './account.ts'
import {
  type ClusterPlace,
  chooseGround,
  type FolderFacts,
  firstClosed,
  type GroundFacts,
} from './ground.ts'

const postgres: Account = { name: 'postgres', uid: 101, gid: 104 }
const packaged = { folder: '/srv/secklow/node_modules/native', version: '17.10' }

interface World {
  account?: Account
  project?: string
  data?: string
  /** Modes of folders that are not simply open; all belong to root. */
  modes?: Record<string, number>
  clusters?: Record<string, ClusterPlace>
  isOurs?: boolean
}

function factsOf({
  account,
  project = '/srv/secklow',
  data,
  modes = {},
  clusters = {},
  isOurs = true,
}: World): GroundFacts {
  return {
    account,
    projectFolder: project,
    binaries: { ...packaged, folder: `${project}/node_modules/native` },
    dataAsked: data,
    foldersTo: (path) => foldersTo(path, modes),
    clusterIn: (folder) => clusters[folder] ?? { kind: 'none' },
    isOurs: () => isOurs,
  }
}

function foldersTo(path: string, modes: Record<string, number>): FolderFacts[] {
  const names = path.split('/').slice(1)
  const paths = names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`)
  return paths.map((each) => ({ path: each, uid: 0, gid: 0, mode: modes[each] ?? 0o755 }))
}

function refusalOf(world: World): string {
  try {
    chooseGround(factsOf(world))
  } catch (error) {
    return error instanceof Refusal ? `${error.id}: ${error.message}` : String(error)
  }
  return 'no refusal'
}

test('an ordinary user keeps everything in the project, closed to others', () => {
  expect(chooseGround(factsOf({ modes: { '/srv': 0o700 } }))).toEqual({
    dataFolder: '/srv/secklow/.secklow',
    dataMode: 0o700,
    cluster: '/srv/secklow/.secklow/postgres',
    isLinked: false,
    binaries: packaged,
    copyFrom: undefined,
    notes: [],
  })
})

test('root in an open folder keeps everything in the project, and the server may pass through', () => {
  expect(chooseGround(factsOf({ account: postgres }))).toEqual({
    dataFolder: '/srv/secklow/.secklow',
    dataMode: 0o711,
    cluster: '/srv/secklow/.secklow/postgres',
    isLinked: false,
    binaries: packaged,
    copyFrom: undefined,
    notes: [],
  })
})

test('root in a closed folder copies the programs and keeps the data beside them', () => {
  const ground = chooseGround(
    factsOf({ account: postgres, project: '/closed/secklow', modes: { '/closed': 0o700 } }),
  )
  expect(ground).toEqual({
    dataFolder: '/var/lib/secklow/data-704e760a',
    dataMode: 0o711,
    cluster: '/var/lib/secklow/data-704e760a/postgres',
    isLinked: false,
    binaries: { folder: '/var/lib/secklow/postgres-17.10', version: '17.10' },
    copyFrom: { folder: '/closed/secklow/node_modules/native', version: '17.10' },
    notes: [
      'PostgreSQL was copied to /var/lib/secklow/postgres-17.10, because /closed is closed to the user it runs as.',
    ],
  })
})

test('two clones in closed folders have two data folders', () => {
  const [one, two] = ['/closed/one', '/closed/two'].map((project) =>
    chooseGround(factsOf({ account: postgres, project, modes: { '/closed': 0o700 } })),
  )
  expect(one?.dataFolder).not.toBe(two?.dataFolder)
  expect(one?.binaries.folder).toBe(two?.binaries.folder)
})

test('programs that only root may read are copied from an open folder too', () => {
  const program = '/srv/secklow/node_modules/native/bin/postgres'
  const ground = chooseGround(factsOf({ account: postgres, modes: { [program]: 0o700 } }))
  expect(ground.copyFrom).toEqual(packaged)
  expect(ground.dataFolder).toBe('/srv/secklow/.secklow')
})

test('a data folder asked for that is closed but new is opened', () => {
  const world = { account: postgres, data: '/data', modes: { '/data': 0o700 } }
  const ground = chooseGround(factsOf(world))
  expect([ground.cluster, ground.dataMode]).toEqual(['/data/postgres', 0o711])
})

test('a data folder asked for that is closed and holds our cluster is opened again', () => {
  const clusters = { '/data': { kind: 'inside' } as const }
  const world = { account: postgres, data: '/data', modes: { '/data': 0o700 }, clusters }
  const ground = chooseGround(factsOf(world))
  expect([ground.cluster, ground.dataMode]).toEqual(['/data/postgres', 0o711])
})

test('a closed folder with other things in it stays closed, and a link leads to the cluster', () => {
  const world = { account: postgres, data: '/closed', modes: { '/closed': 0o700 }, isOurs: false }
  const ground = chooseGround(factsOf(world))
  expect(ground.cluster).toMatch(/^\/var\/lib\/secklow\/cluster-[0-9a-f]{8}$/)
  expect([ground.isLinked, ground.dataMode]).toEqual([true, 0o700])
  expect(ground.notes).toEqual([
    `The database lies in ${ground.cluster}, because /closed is closed to the user PostgreSQL runs as; a link in the data folder leads to it.`,
  ])
})

test('a data folder below a closed one has its cluster elsewhere', () => {
  const ground = chooseGround(
    factsOf({ account: postgres, data: '/closed/data', modes: { '/closed': 0o700 } }),
  )
  expect(ground.dataFolder).toBe('/closed/data')
  expect(ground.cluster).toMatch(/^\/var\/lib\/secklow\/cluster-/)
})

test('a link in the data folder decides where the cluster is', () => {
  const clusters = { '/data': { kind: 'link', target: '/mnt/fast/cluster' } as const }
  const ground = chooseGround(factsOf({ account: postgres, data: '/data', clusters }))
  expect([ground.cluster, ground.isLinked]).toEqual(['/mnt/fast/cluster', true])
})

test('data that lies in a project is never left behind for new data elsewhere', () => {
  const clusters = { '/closed/secklow/.secklow': { kind: 'inside' } as const }
  const world = {
    account: postgres,
    project: '/closed/secklow',
    modes: { '/closed': 0o700 },
    clusters,
    isOurs: false,
  }
  expect(refusalOf(world)).toBe(
    'data-unusable: The database in /closed/secklow/.secklow belongs to the user postgres, who cannot enter /closed. Open that folder to others (chmod o+x /closed), or run Secklow as postgres.',
  )
})

test('a path too long for PostgreSQL is refused in a sentence', () => {
  expect(refusalOf({ data: `/data/${'x'.repeat(200)}` })).toBe('no refusal')
  expect(refusalOf({ data: `/data/${'é'.repeat(500)}` })).toBe(
    'data-unusable: The path of the data folder has 1006 bytes; PostgreSQL works with 900 at most. Choose a shorter --data.',
  )
})

const folder = (uid: number, gid: number, mode: number): FolderFacts[] => [
  { path: '/a', uid, gid, mode },
]

test('a folder is entered by the right that belongs to who enters', () => {
  expect(firstClosed(folder(101, 0, 0o700), postgres)).toBeUndefined()
  expect(firstClosed(folder(0, 104, 0o710), postgres)).toBeUndefined()
  expect(firstClosed(folder(0, 0, 0o711), postgres)).toBeUndefined()
  expect(firstClosed(folder(101, 0, 0o077), postgres)).toBe('/a')
  expect(firstClosed(folder(0, 104, 0o701), postgres)).toBe('/a')
  expect(firstClosed(folder(0, 0, 0o770), postgres)).toBe('/a')
})
