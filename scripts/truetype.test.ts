import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decompress } from 'wawoff2'
import { projectFolder } from '#src/platform/files/project.ts'
import { charactersOf, glyphsOf, joinFaces, readTables, type Tables } from './truetype.ts'

const folder = join(projectFolder, 'node_modules/@fontsource/atkinson-hyperlegible-next/files')

async function subset(script: string): Promise<Tables> {
  const file = join(folder, `atkinson-hyperlegible-next-${script}-400-normal.woff2`)
  return readTables(Buffer.from(await decompress(await readFile(file))))
}

const [latin, extended] = await Promise.all([subset('latin'), subset('latin-ext')])
const joined = readTables(joinFaces(latin, extended))

function outline(tables: Tables, letter: string): Buffer {
  const glyph = charactersOf(tables).get(letter.codePointAt(0) ?? 0) ?? 0
  return glyphsOf(tables)[glyph] ?? Buffer.alloc(0)
}

/** Outlines of the two parts a letter with an accent is made of. */
function partsOf(tables: Tables, letter: string): Buffer[] {
  const whole = outline(tables, letter)
  expect(whole.readInt16BE(0)).toBeLessThan(0)
  const wordsThere = (whole.readUInt16BE(10) & 1) === 1
  const numbers = [whole.readUInt16BE(12), whole.readUInt16BE(wordsThere ? 20 : 18)]
  return numbers.map((number) => bare(glyphsOf(tables)[number] ?? Buffer.alloc(0)))
}

/** Without the bytes that round an outline up to a whole number of words. */
function bare(outlined: Buffer): Buffer {
  let end = outlined.length
  while (end > 0 && outlined[end - 1] === 0) end -= 1
  return outlined.subarray(0, end)
}

test('a joined face has the characters of both subsets and no others', () => {
  const both = new Set([...charactersOf(latin).keys(), ...charactersOf(extended).keys()])
  expect(new Set(charactersOf(joined).keys())).toEqual(both)
})

test('letters of the first subset keep their outlines', () => {
  for (const letter of 'AgŒ£')
    expect(bare(outline(joined, letter))).toEqual(bare(outline(latin, letter)))
})

test('an accented letter of the second subset is still made of its own letter and accent', () => {
  for (const letter of 'ŵŷŴŶ') expect(partsOf(joined, letter)).toEqual(partsOf(extended, letter))
})
