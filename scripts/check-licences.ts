import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { projectFolder } from '#src/platform/files/project.ts'

/** Licences under which a package may be used here. Each asks for no more than its notice, or for changes to itself. */
export const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  // As duck names it, which mammoth brings: its text is that of BSD-2-Clause.
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  // For argparse, which wawoff2 brings for its own command line: permissive, asks for its notice.
  'Python-2.0',
  'Unlicense',
  // For pako, which mammoth brings to unpack: permissive, asks that its origin is not misrepresented.
  'Zlib',
]

const allowed = new Set(allowedLicences)

const lockShape = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), link: z.boolean().optional() }),
  ),
})
const packageShape = z.object({
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
})

/** Whether an SPDX expression leaves a choice that is allowed: `(MIT OR GPL-3.0)` does, `MIT AND GPL-3.0` does not. */
export function isAllowed(expression: string): boolean {
  const bare = expression.replaceAll(/[()]/g, ' ').trim()
  return bare
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => allowed.has(licence.trim())))
}

/** Packages, for production and for development, whose licence is unknown or not allowed. */
export async function licenceFaults(root = projectFolder): Promise<string[]> {
  const lock = lockShape.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')))
  const folders = Object.keys(lock.packages).filter((folder) => folder !== '')
  if (folders.length === 0) return ['package-lock.json names no package.']
  const faults = await Promise.all(
    folders.map(async (folder) => {
      // A package for another kind of machine is not installed here; the lock file knows its licence.
      const licence = (await installedLicence(join(root, folder))) ?? lock.packages[folder]?.license
      if (licence === undefined) return [`${folder}: no licence is named.`]
      return isAllowed(licence) ? [] : [`${folder}: ${licence} is not on the list.`]
    }),
  )
  return faults.flat()
}

async function installedLicence(folder: string): Promise<string | undefined> {
  let text: string
  try {
    text = await readFile(join(folder, 'package.json'), 'utf8')
  } catch {
    return undefined
  }
  const { license, licenses } = packageShape.parse(JSON.parse(text))
  if (typeof license === 'string') return license
  return license?.type ?? licenses?.map((each) => each.type).join(' OR ')
}
