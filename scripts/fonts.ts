import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decompress } from 'wawoff2'
import { projectFolder } from '#src/platform/files/project.ts'
import { charactersOf, joinFaces, readTables, type Tables } from './truetype.ts'

const source = join(projectFolder, 'node_modules/@fontsource/atkinson-hyperlegible-next/files')
const family = 'atkinson-hyperlegible-next'
const faces = ['400-normal', '400-italic', '700-normal'] as const

/**
 * Makes the faces that documents are printed in, and `coverage.json`: the characters that all of
 * them can draw, as ranges. The same packages give the same bytes; a reader never sees half a file.
 */
export async function buildFonts(outFolder: string): Promise<void> {
  await mkdir(outFolder, { recursive: true })
  const covered: Set<number>[] = []
  for (const face of faces) {
    const joined = joinFaces(await subset('latin', face), await subset('latin-ext', face))
    await writeWhole(join(outFolder, `${family}-${face}.ttf`), joined)
    covered.push(new Set(charactersOf(readTables(joined)).keys()))
  }
  const [first = new Set<number>(), ...others] = covered
  const shared = [...first].filter((point) => others.every((points) => points.has(point)))
  await writeWhole(join(outFolder, 'coverage.json'), `${JSON.stringify(rangesOf(shared))}\n`)
}

async function subset(script: 'latin' | 'latin-ext', face: string): Promise<Tables> {
  const woff2 = await readFile(join(source, `${family}-${script}-${face}.woff2`))
  return readTables(Buffer.from(await decompress(woff2)))
}

/** `[[32, 126], [160, 383]]` from the points in any order. */
function rangesOf(points: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const point of points.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last?.[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  return ranges
}

async function writeWhole(path: string, content: Buffer | string): Promise<void> {
  const partial = `${path}.${process.pid}.partial`
  await writeFile(partial, content)
  await rename(partial, path)
}
