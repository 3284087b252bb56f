import { lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { projectFolder } from '#src/platform/files/project.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { type Account, accountOfUid, serverAccount } from './account.ts'
import { packagedBinaries } from './binaries.ts'
import type { ClusterPlace, FolderFacts, GroundFacts } from './ground.ts'

/** Looks at this machine, for `chooseGround` to decide. */
export function readGround(dataFolder: string | undefined): GroundFacts {
  const project = realpathSync(projectFolder)
  const dataAsked = dataFolder === undefined ? undefined : realPathOf(resolve(dataFolder))
  return {
    account: accountFor(dataAsked ?? join(project, '.secklow')),
    projectFolder: project,
    binaries: packagedBinaries(),
    dataAsked,
    foldersTo,
    clusterIn,
    isOurs,
  }
}

/** The owner of a cluster that is there already runs it; a new one gets the usual account. */
function accountFor(dataFolder: string): Account | undefined {
  const owner = statSync(join(dataFolder, 'postgres'), { throwIfNoEntry: false })?.uid
  const ours = process.getuid?.()
  if (ours !== 0) {
    if (owner === undefined || owner === ours) return undefined
    const name = accountOfUid(owner)?.name ?? String(owner)
    throw new Refusal(
      'data-unusable',
      `The database in ${dataFolder} belongs to the user ${name}. Start Secklow as the user who made it, or as root.`,
    )
  }
  if (owner === undefined || owner === 0) return serverAccount()
  const account = accountOfUid(owner)
  if (account !== undefined) return account
  throw new Refusal(
    'data-unusable',
    `The database in ${dataFolder} belongs to user number ${owner}, whom this machine does not know. Give it to a known user (chown -R postgres), and start again.`,
  )
}

/** The real path of something that need not exist yet: its parents may be links. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realPathOf(parent), basename(path))
  }
}

function foldersTo(path: string): FolderFacts[] {
  const above = dirname(path) === path ? [] : foldersTo(dirname(path))
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined
    ? above
    : [...above, { path, uid: found.uid, gid: found.gid, mode: found.mode }]
}

function clusterIn(dataFolder: string): ClusterPlace {
  const path = join(dataFolder, 'postgres')
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined) return { kind: 'none' }
  if (!found.isSymbolicLink()) return { kind: 'inside' }
  return { kind: 'link', target: resolve(dataFolder, readlinkSync(path)) }
}

const ourNames =
  /^(postgres|postgres\.log(\.1)?|postgres\.draft-\d+|lock|lock\..+|server\.json(\.draft)?)$/

function isOurs(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found === undefined) return true
  return (
    found.isDirectory() &&
    (clusterIn(folder).kind === 'inside' ||
      readdirSync(folder).every((name) => ourNames.test(name)))
  )
}
