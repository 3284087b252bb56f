import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { largestFileBytes, largestFileMiB, type PlaceFile } from '#src/place/index.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'

/** Files of a folder that may say something of places; what else lies there is not opened. */
const readable: ReadonlySet<string> = new Set(['.csv', '.json', '.geojson', '.topojson'])
const mostFiles = 500
const mostBytes = 512 * 1024 * 1024

interface Found {
  path: string
  named: boolean
  size: number
}

/** Reads files, and the files that lie directly in folders, in the order of their names. */
export async function readPlaceFiles(paths: readonly string[]): Promise<PlaceFile[]> {
  const found: Found[] = []
  for (const path of paths) found.push(...(await foundAt(path)))
  const once = found.filter(
    ({ path }, index) => found.findIndex((other) => other.path === path) === index,
  )
  if (once.length === 0)
    throw new Refusal('file-unreadable', `${paths.join(', ')} holds no CSV or JSON file.`)
  refuseTooMuch(once)
  const files: PlaceFile[] = []
  for (const { path, named } of once)
    files.push({ name: path, named, bytes: await contentOf(path) })
  return files
}

async function foundAt(path: string): Promise<Found[]> {
  const at = await statOf(path)
  if (at.isFile()) return [{ path, named: true, size: at.size }]
  if (!at.isDirectory())
    throw new Refusal('file-unreadable', `${path} is neither a file nor a folder.`)
  const found: Found[] = []
  for (const name of (await readdir(path)).toSorted()) {
    if (!readable.has(extname(name).toLowerCase())) continue
    const inside = join(path, name)
    const entry = await statOf(inside)
    if (entry.isFile()) found.push({ path: inside, named: false, size: entry.size })
  }
  return found
}

async function statOf(path: string) {
  try {
    return await stat(path)
  } catch {
    throw new Refusal('file-unreadable', `${path} cannot be found, or may not be read.`)
  }
}

function refuseTooMuch(found: readonly Found[]): void {
  if (found.length > mostFiles) {
    throw new Refusal(
      'too-large',
      `These are ${found.length} files; ${mostFiles} are read at once.`,
    )
  }
  const large = found.find(({ size }) => size > largestFileBytes)
  if (large !== undefined) {
    throw new Refusal('too-large', `${large.path} is larger than ${largestFileMiB} MiB.`)
  }
  if (found.reduce((sum, { size }) => sum + size, 0) > mostBytes) {
    throw new Refusal(
      'too-large',
      'These files hold more than 512 MiB together. Import them in parts.',
    )
  }
}

async function contentOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    throw new Refusal('file-unreadable', `${path} may not be read.`)
  }
}
