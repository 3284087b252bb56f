import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { makeCluster } from './cluster.ts'
import type { Ground, GroundFacts } from './ground.ts'
import { copyBinaries, linkCluster, makeSystemFolder, removeDrafts } from './ground-work.ts'
import { endLeftBehind } from './left-behind.ts'

/** Everything a server needs before it can start: programs, a cluster, and nobody else on it. */
export async function prepareGround(ground: Ground, facts: GroundFacts): Promise<void> {
  const { binaries, cluster, isLinked } = ground
  if (isLinked) makeSystemFolder()
  await preparePrograms(ground)
  removeDrafts(cluster)
  refuseStrangeCluster(ground, facts)
  if (existsSync(cluster)) {
    await endLeftBehind(cluster)
    return
  }
  await makeCluster({ binaries, folder: cluster, account: facts.account, durable: true })
  if (isLinked) linkCluster(ground)
}

/** Copies the programs to where the server's account can read them, where they are not. */
export async function preparePrograms({ binaries, copyFrom }: Ground): Promise<void> {
  if (copyFrom === undefined) return
  makeSystemFolder()
  await copyBinaries(copyFrom, binaries)
}

/** Refuses a cluster that is lost, of another folder, or of another PostgreSQL: a new one never hides an old one. */
function refuseStrangeCluster({ dataFolder, cluster, binaries }: Ground, facts: GroundFacts): void {
  const link = join(dataFolder, 'postgres')
  if (facts.clusterIn(dataFolder).kind === 'none') {
    if (!existsSync(cluster)) return
    throw unusable(
      `${cluster} holds the database of an earlier ${dataFolder}. To use it, link it: ln -s ${cluster} ${link}. To begin anew, move it away.`,
    )
  }
  const version = clusterVersion(cluster)
  if (version === undefined) {
    throw unusable(
      `The database of ${dataFolder} should lie in ${cluster}, and is not there. Put it back from a backup, or remove ${link} to begin anew.`,
    )
  }
  const ours = binaries.version.split('.')[0]
  if (version !== ours) {
    throw unusable(
      `The database in ${cluster} was made by PostgreSQL ${version}, and this release of Secklow brings ${ours}. Use the release that made it.`,
    )
  }
}

function unusable(sentence: string): Refusal {
  return new Refusal('data-unusable', sentence)
}

function clusterVersion(cluster: string): string | undefined {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  } catch {
    return undefined
  }
}
