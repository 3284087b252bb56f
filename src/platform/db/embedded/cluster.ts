import { execFile } from 'node:child_process'
import { chown, mkdir, rename, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import { type Binaries, program } from './binaries.ts'
import { endingWithUs, programEnvironment } from './program-start.ts'

const run = promisify(execFile)

/** The one superuser of an embedded cluster; only who can enter the socket's folder can be it. */
export const clusterUser = 'secklow'

interface NewCluster {
  binaries: Binaries
  folder: string
  account: Account | undefined
  /** Whether the files are forced to the disk before we go on. */
  durable: boolean
}

/** Makes a cluster: beside its place first, then renamed into it, so that a half-made one is never found. */
export async function makeCluster({
  binaries,
  folder,
  account,
  durable,
}: NewCluster): Promise<void> {
  const draft = `${folder}.draft-${process.pid}`
  try {
    await mkdir(draft, { mode: 0o700 })
    if (account !== undefined) await chown(draft, account.uid, account.gid)
    const [command, words] = endingWithUs(
      'KILL',
      program(binaries, 'initdb'),
      initArguments(draft, durable),
    )
    await run(command, words, {
      ...account,
      cwd: '/',
      env: programEnvironment(),
    })
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

function initArguments(folder: string, durable: boolean): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${clusterUser}`,
    '--encoding=UTF8',
    '--locale=C',
    '--auth=trust',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]
}
