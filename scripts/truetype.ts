/**
 * Joins two TrueType subsets of one face into one face.
 * A typesetter that meets two files of the same family and weight looks into the first alone,
 * so the Welsh letters of the second would be printed in somebody else's font.
 * Layout of the tables: https://learn.microsoft.com/en-us/typography/opentype/spec/
 */
export type Tables = ReadonlyMap<string, Buffer>

export function readTables(font: Buffer): Tables {
  if (font.readUInt32BE(0) !== 0x00010000) throw new Error('This is not a TrueType font.')
  const tables = new Map<string, Buffer>()
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    const start = font.readUInt32BE(at + 8)
    tables.set(
      font.toString('latin1', at, at + 4),
      font.subarray(start, start + font.readUInt32BE(at + 12)),
    )
  }
  return tables
}

/** The face of `first`, with the glyphs and characters of `second` that it has not. */
export function joinFaces(first: Tables, second: Tables): Buffer {
  const offset = glyphCount(first)
  const glyphs = [...glyphsOf(first), ...glyphsOf(second).map((glyph) => moveParts(glyph, offset))]
  const characters = new Map([
    ...[...charactersOf(second)].map(([point, glyph]) => [point, glyph + offset] as const),
    ...charactersOf(first),
  ])
  const joined = new Map(first)
  joined.set('glyf', Buffer.concat(glyphs.map(padded)))
  joined.set('loca', locaTable(glyphs))
  joined.set('hmtx', Buffer.concat([table(first, 'hmtx'), table(second, 'hmtx')]))
  joined.set('maxp', maxpTable(first, second, glyphs.length))
  joined.set(
    'hhea',
    changed(first, 'hhea', (hhea) => hhea.writeUInt16BE(glyphs.length, 34)),
  )
  joined.set(
    'head',
    changed(first, 'head', (head) => head.writeInt16BE(1, 50)),
  )
  joined.set('post', postTable(first))
  joined.set('cmap', cmapTable(characters))
  return writeFace(joined)
}

/** Character to glyph, from the Unicode table of the basic plane. */
export function charactersOf(tables: Tables): Map<number, number> {
  const cmap = table(tables, 'cmap')
  const characters = new Map<number, number>()
  for (let at = 4; at < 4 + 8 * cmap.readUInt16BE(2); at += 8) {
    const subtable = cmap.subarray(cmap.readUInt32BE(at + 4))
    const format = subtable.readUInt16BE(0)
    if (format === 4) readSegments(subtable, characters)
    else if (format === 12) readGroups(subtable, characters)
    else throw new Error(`A character map of format ${format} is not read here.`)
  }
  return characters
}

function readSegments(subtable: Buffer, characters: Map<number, number>): void {
  const width = subtable.readUInt16BE(6)
  for (let segment = 0; segment < width; segment += 2) {
    const end = subtable.readUInt16BE(14 + segment)
    const start = subtable.readUInt16BE(16 + width + segment)
    const delta = subtable.readUInt16BE(16 + 2 * width + segment)
    const rangeAt = 16 + 3 * width + segment
    const range = subtable.readUInt16BE(rangeAt)
    for (let point = start; point <= end && point !== 0xffff; point += 1) {
      const stored =
        range === 0 ? point : subtable.readUInt16BE(rangeAt + range + 2 * (point - start))
      const glyph = range !== 0 && stored === 0 ? 0 : (stored + delta) & 0xffff
      if (glyph !== 0) characters.set(point, glyph)
    }
  }
}

function readGroups(subtable: Buffer, characters: Map<number, number>): void {
  for (let at = 16; at < 16 + 12 * subtable.readUInt32BE(12); at += 12) {
    const start = subtable.readUInt32BE(at)
    for (let point = start; point <= subtable.readUInt32BE(at + 4); point += 1) {
      characters.set(point, subtable.readUInt32BE(at + 8) + point - start)
    }
  }
}

function glyphCount(tables: Tables): number {
  return table(tables, 'maxp').readUInt16BE(4)
}

/** Outlines by glyph number. */
export function glyphsOf(tables: Tables): Buffer[] {
  const loca = table(tables, 'loca')
  const glyf = table(tables, 'glyf')
  const isLong = table(tables, 'head').readInt16BE(50) === 1
  const at = (glyph: number): number =>
    isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph)
  return Array.from({ length: glyphCount(tables) }, (_, glyph) =>
    glyf.subarray(at(glyph), at(glyph + 1)),
  )
}

const argumentsAreWords = 0x01
const hasScale = 0x08
const moreParts = 0x20
const hasTwoScales = 0x40
const hasMatrix = 0x80

/** A glyph made of others names them by number, and all numbers of the second face have moved. */
function moveParts(glyph: Buffer, offset: number): Buffer {
  const isMadeOfOthers = glyph.length > 0 && glyph.readInt16BE(0) < 0
  if (!isMadeOfOthers) return glyph
  const moved = Buffer.from(glyph)
  let at = 10
  let flags = moreParts
  while ((flags & moreParts) !== 0) {
    flags = moved.readUInt16BE(at)
    moved.writeUInt16BE(moved.readUInt16BE(at + 2) + offset, at + 2)
    at += partLength(flags)
  }
  return moved
}

function partLength(flags: number): number {
  const placing = (flags & argumentsAreWords) === 0 ? 2 : 4
  if ((flags & hasMatrix) !== 0) return 4 + placing + 8
  if ((flags & hasTwoScales) !== 0) return 4 + placing + 4
  return 4 + placing + ((flags & hasScale) === 0 ? 0 : 2)
}

function locaTable(glyphs: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc(4 * (glyphs.length + 1))
  let end = 0
  for (const [index, glyph] of glyphs.entries()) {
    end += padded(glyph).length
    loca.writeUInt32BE(end, 4 * (index + 1))
  }
  return loca
}

/** Counts and limits: the larger of both faces, and the new number of glyphs. */
function maxpTable(first: Tables, second: Tables, glyphs: number): Buffer {
  const other = table(second, 'maxp')
  return changed(first, 'maxp', (maxp) => {
    maxp.writeUInt16BE(glyphs, 4)
    for (let at = 6; at < maxp.length; at += 2) {
      maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(at), other.readUInt16BE(at)), at)
    }
  })
}

/** Without names of glyphs, which printing does not need. */
function postTable(tables: Tables): Buffer {
  const post = Buffer.from(table(tables, 'post').subarray(0, 32))
  post.writeUInt32BE(0x00030000, 0)
  return post
}

function cmapTable(characters: ReadonlyMap<number, number>): Buffer {
  const pairs = [...characters].toSorted(([a], [b]) => a - b)
  const cmap = Buffer.alloc(12 + 16 + 12 * pairs.length)
  cmap.writeUInt16BE(1, 2)
  cmap.writeUInt16BE(3, 4)
  cmap.writeUInt16BE(10, 6)
  cmap.writeUInt32BE(12, 8)
  cmap.writeUInt16BE(12, 12)
  cmap.writeUInt32BE(16 + 12 * pairs.length, 16)
  cmap.writeUInt32BE(pairs.length, 24)
  for (const [index, [point, glyph]] of pairs.entries()) {
    const at = 28 + 12 * index
    cmap.writeUInt32BE(point, at)
    cmap.writeUInt32BE(point, at + 4)
    cmap.writeUInt32BE(glyph, at + 8)
  }
  return cmap
}

function writeFace(tables: Tables): Buffer {
  const entries = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const directory = Buffer.alloc(12 + 16 * entries.length)
  const fold = 2 ** Math.floor(Math.log2(entries.length))
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(entries.length, 4)
  directory.writeUInt16BE(16 * fold, 6)
  directory.writeUInt16BE(Math.log2(fold), 8)
  directory.writeUInt16BE(16 * (entries.length - fold), 10)
  let start = directory.length
  for (const [index, [tag, body]] of entries.entries()) {
    if (tag === 'head') body.writeUInt32BE(0, 8)
    const at = 12 + 16 * index
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(checksum(padded(body)), at + 4)
    directory.writeUInt32BE(start, at + 8)
    directory.writeUInt32BE(body.length, at + 12)
    start += padded(body).length
  }
  const face = Buffer.concat([directory, ...entries.map(([, body]) => padded(body))])
  const headAt = directory.length + startOf('head', entries)
  face.writeUInt32BE((0xb1b0afba - checksum(face)) >>> 0, headAt + 8)
  return face
}

function startOf(tag: string, entries: readonly (readonly [string, Buffer])[]): number {
  const before = entries.slice(
    0,
    entries.findIndex(([name]) => name === tag),
  )
  return before.reduce((sum, [, body]) => sum + padded(body).length, 0)
}

function checksum(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}

function padded(bytes: Buffer): Buffer {
  const missing = (4 - (bytes.length % 4)) % 4
  return missing === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(missing)])
}

function table(tables: Tables, tag: string): Buffer {
  const found = tables.get(tag)
  if (found === undefined) throw new Error(`The font has no ${tag} table.`)
  return found
}

function changed(tables: Tables, tag: string, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(table(tables, tag))
  change(copy)
  return copy
}
