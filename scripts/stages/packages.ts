import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { debianBinaries } from '#src/platform/db/embedded/binaries.ts'
import { chromiumPath } from '#test/chromium.ts'
import type { StageContext } from './stage.ts'
import { runTool, saidBy } from './tool.ts'

/** Something of Debian that npm does not bring. */
export interface Need {
  what: string
  packages: readonly string[]
  isThere: () => boolean
}

export const browser: Need = {
  what: 'Chromium',
  packages: ['chromium'],
  isThere: () => chromiumPath() !== undefined,
}

export const pdfTools: Need = {
  what: 'pdffonts and pdftotext, which look into documents',
  packages: ['poppler-utils'],
  isThere: () => existsSync('/usr/bin/pdffonts') && existsSync('/usr/bin/pdftotext'),
}

export const postgresServer: Need = {
  what: 'the PostgreSQL server of Debian’s packages',
  // The first brings the file that keeps the second from making a cluster of its own.
  packages: ['postgresql-common', 'postgresql'],
  isThere: () => debianBinaries() !== undefined,
}

const aptGet = '/usr/bin/apt-get'
const aptOptions = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120']
const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
const clusterSettings = '/etc/postgresql-common/createcluster.conf'

let listsAreFresh: Promise<void> | undefined

/** Installs what is needed where that may be done. Answers why not, or undefined when it is there. */
export async function provide(
  need: Need,
  context: StageContext,
  mayInstall = process.getuid?.() === 0 && existsSync(aptGet),
): Promise<string | undefined> {
  if (need.isThere()) return undefined
  if (!mayInstall) return whyNot(need)
  context.say(`  Installing ${need.packages.join(', ')} from Debian’s packages.`)
  try {
    listsAreFresh ??= apt(['update'], context)
    await listsAreFresh
    for (const name of need.packages) await install(name, context)
  } catch (error) {
    context.signal.throwIfAborted()
    return `${need.what} could not be installed: ${error instanceof Error ? error.message : String(error)}`
  }
  return need.isThere()
    ? undefined
    : `${need.what} is still missing after its packages were installed.`
}

function whyNot(need: Need): string {
  return `${need.what} is not on this machine, and this user may not install it (packages ${need.packages.join(', ')}).`
}

async function install(name: string, context: StageContext): Promise<void> {
  if (name !== 'postgresql') {
    await apt(['install', name], context)
    return
  }
  // No cluster is made and none is started; the settings of this machine stay as they were.
  const before = await readFile(clusterSettings, 'utf8')
  await writeFile(clusterSettings, `${before}\ncreate_main_cluster = false\n`)
  try {
    await apt(['install', name], context)
  } finally {
    await writeFile(clusterSettings, before)
  }
}

async function apt(args: readonly string[], { signal }: StageContext): Promise<void> {
  const ended = await runTool(aptGet, [...aptOptions, ...args], { signal, env: quiet })
  if (ended.code !== 0) throw new Error(saidBy(ended).split('\n').slice(-5).join('\n'))
}
