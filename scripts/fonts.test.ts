import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildFonts } from './fonts.ts'
import { charactersOf, readTables } from './truetype.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secklow-fonts-'))
  await buildFonts(join(folder, 'first'))
  await buildFonts(join(folder, 'second'))
})

afterAll(async () => await rm(folder, { recursive: true }))

const expected = [
  'atkinson-hyperlegible-next-400-italic.ttf',
  'atkinson-hyperlegible-next-400-normal.ttf',
  'atkinson-hyperlegible-next-700-normal.ttf',
  'coverage.json',
]

test('the same packages give the same files', async () => {
  for (const run of ['first', 'second']) {
    expect((await readdir(join(folder, run))).toSorted()).toEqual(expected)
  }
  for (const name of expected) {
    const first = await readFile(join(folder, 'first', name))
    expect(first.equals(await readFile(join(folder, 'second', name)))).toBe(true)
  }
})

test('one face has English and Welsh letters, each drawn', async () => {
  for (const name of expected.slice(0, 3)) {
    const characters = charactersOf(readTables(await readFile(join(folder, 'first', name))))
    for (const letter of 'AaZz09£€–—‘’“”−âêîôûŵŷŴŶẁẃẅỳÿ') {
      expect(characters.get(letter.codePointAt(0) ?? 0)).toBeGreaterThan(0)
    }
  }
})

test('every table of a joined face has its checksum, and the whole face its own', async () => {
  const face = await readFile(join(folder, 'first', expected[0] ?? ''))
  let sum = 0
  for (let at = 0; at < face.length; at += 4) sum = (sum + face.readUInt32BE(at)) >>> 0
  expect(sum).toBe(0xb1b0afba)
})

test('coverage names what every face can draw, and no more', async () => {
  const text = await readFile(join(folder, 'first', 'coverage.json'), 'utf8')
  const ranges = Array.from(text.matchAll(/\[(\d+),(\d+)\]/g), ([, start, end]) => [
    Number(start),
    Number(end),
  ])
  const covers = (letter: string): boolean => {
    const point = letter.codePointAt(0) ?? 0
    return ranges.some(([start = 0, end = 0]) => start <= point && point <= end)
  }
  expect(Array.from('aŵŷ£€').filter(covers)).toEqual(['a', 'ŵ', 'ŷ', '£', '€'])
  expect(Array.from('北א😀\u200b').filter(covers)).toEqual([])
})

test('a file that is no font is refused', () => {
  expect(() => readTables(Buffer.from('<html>'.padEnd(64)))).toThrow('This is not a TrueType font.')
})
