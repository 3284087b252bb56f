import { crc32, inflateRawSync } from 'node:zlib'

/** One file in a zip archive. */
export interface ArchiveEntry {
  name: string
  content: Uint8Array
}

/** Why an archive is not opened. */
export class ArchiveFault extends Error {}

export interface ArchiveLimits {
  entries: number
  /** Of everything together, as the archive says itself. */
  declared: number
  /** Of what is wanted. What is declared is not believed: it is counted again while unpacking. */
  unpacked: number
}

const tooMuch = 'unpacks to far more than a paper holds'

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const stored = 0
const deflated = 8

/** Unpacks the entries that are wanted, and no more bytes than are allowed. */
export function unpack(
  archive: Uint8Array,
  limits: ArchiveLimits,
  wanted: (name: string) => boolean,
): ArchiveEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const listed = listedEntries(archive, view)
  if (listed.length > limits.entries) throw new ArchiveFault('holds too many files')
  const declared = listed.reduce((sum, { size }) => sum + size, 0)
  if (declared > limits.declared) throw new ArchiveFault(tooMuch)
  let left = limits.unpacked
  return listed
    .filter(({ name }) => wanted(name))
    .map((entry) => {
      const content = contentOf(archive, view, entry, left)
      left -= content.byteLength
      return { name: entry.name, content }
    })
}

interface Listed {
  name: string
  method: number
  packed: number
  size: number
  offset: number
  isLocked: boolean
}

/** The list at the end of the archive. */
function listedEntries(archive: Uint8Array, view: DataView): Listed[] {
  const end = endOfArchive(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Listed[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark)
      throw new ArchiveFault('is damaged')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength))
    entries.push({
      name,
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

const longestComment = 0xffff

function endOfArchive(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - longestComment)
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at
  }
  throw new ArchiveFault('is damaged')
}

function contentOf(archive: Uint8Array, view: DataView, entry: Listed, most: number): Uint8Array {
  const { offset, packed, method, isLocked } = entry
  if (isLocked) throw new ArchiveFault('is locked by a password')
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localMark)
    throw new ArchiveFault('is damaged')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const bytes = archive.subarray(start, start + packed)
  if (method === stored) {
    if (bytes.byteLength > most) throw new ArchiveFault(tooMuch)
    return bytes
  }
  if (method !== deflated) throw new ArchiveFault('is packed in a way that is not known')
  return inflated(bytes, most)
}

function inflated(bytes: Uint8Array, most: number): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const isTooLong =
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
    throw new ArchiveFault(isTooLong ? tooMuch : 'is damaged')
  }
}

/** An archive of files that are stored as they are. */
export function pack(entries: readonly ArchiveEntry[]): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const encoded = Buffer.from(name)
    const local = header(localMark, encoded, content)
    const entry = listing(encoded, content, offset)
    parts.push(local, encoded, Buffer.from(content))
    list.push(entry, encoded)
    offset += local.length + encoded.length + content.byteLength
  }
  const listLength = list.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endMark, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listLength, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...list, end])
}

function header(mark: number, name: Buffer, content: Uint8Array): Buffer {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(mark, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt32LE(crc32(content), 14)
  local.writeUInt32LE(content.byteLength, 18)
  local.writeUInt32LE(content.byteLength, 22)
  local.writeUInt16LE(name.length, 26)
  return local
}

function listing(name: Buffer, content: Uint8Array, offset: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(entryMark, 0)
  entry.writeUInt16LE(20, 4)
  entry.writeUInt16LE(20, 6)
  entry.writeUInt32LE(crc32(content), 16)
  entry.writeUInt32LE(content.byteLength, 20)
  entry.writeUInt32LE(content.byteLength, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(offset, 42)
  return entry
}
