/** A file in an archive, with whatever the archive claims of it. */
export interface ZipEntry {
  name: string
  /** As it lies in the archive. */
  packed: Uint8Array
  /** 0 stored, 8 deflated. */
  method: number
  /** What the archive says it unpacks to. */
  size: number
  isLocked?: boolean
}

/** An archive that says whatever it is told to. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const shared = sharedHeader(entry, name)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, entry.packed])
    const listed = Buffer.alloc(14)
    listed.writeUInt32LE(offset, 10)
    list.push(Buffer.from('PK\x01\x02\x14\x00'), shared, listed, name)
    parts.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(Buffer.concat(list).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...list, Buffer.from('PK\x05\x06'), end])
}

function sharedHeader({ packed, method, size, isLocked }: ZipEntry, name: Buffer): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(isLocked === true ? 1 : 0, 2)
  header.writeUInt16LE(method, 4)
  header.writeUInt32LE(packed.length, 14)
  header.writeUInt32LE(size, 18)
  header.writeUInt16LE(name.length, 22)
  return header
}
