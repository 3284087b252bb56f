const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * The lines on which records of a CSV file begin, for records by number: 0 is the header. Empty lines are no records,
 * and a quoted field may run over several lines. The bytes are read until the last record asked for.
 */
export async function linesOfRecords(
  bytes: AsyncIterable<Uint8Array, unknown, undefined>,
  records: readonly number[],
): Promise<Map<number, number>> {
  const wanted = new Set(records)
  const lines = new Map<number, number>()
  if (wanted.size === 0) return lines
  const at: Position = { line: 1, record: 0, startsOn: 0, isQuoted: false, wasReturn: false }
  for await (const chunk of bytes) {
    for (const byte of chunk) {
      const begun = passed(at, byte)
      if (begun && wanted.has(at.record)) lines.set(at.record, at.line)
      if (begun && lines.size === wanted.size) return lines
    }
  }
  return lines
}

interface Position {
  line: number
  record: number
  /** The line that the record began on; 0 before its first sign. */
  startsOn: number
  isQuoted: boolean
  wasReturn: boolean
}

/** Moves on by a byte. Returns whether a record begins with it. */
function passed(at: Position, byte: number): boolean {
  const isSecondHalf = byte === lineFeed && at.wasReturn
  at.wasReturn = byte === carriageReturn
  if (byte === quote) at.isQuoted = !at.isQuoted
  if (byte === lineFeed || byte === carriageReturn) {
    if (!isSecondHalf) endLine(at)
    return false
  }
  if (at.startsOn > 0) return false
  at.startsOn = at.line
  return true
}

function endLine(at: Position): void {
  at.line += 1
  if (at.isQuoted || at.startsOn === 0) return
  at.record += 1
  at.startsOn = 0
}

/** The line on which a byte stands; bytes and lines count from 1. */
export async function lineOfByte(
  bytes: AsyncIterable<Uint8Array, unknown, undefined>,
  position: number,
): Promise<number> {
  let left = position - 1
  let line = 1
  let wasReturn = false
  for await (const chunk of bytes) {
    for (const byte of chunk.subarray(0, Math.max(0, left))) {
      if (byte === carriageReturn || (byte === lineFeed && !wasReturn)) line += 1
      wasReturn = byte === carriageReturn
    }
    left -= chunk.byteLength
    if (left <= 0) return line
  }
  return line
}

/** The first line that ends otherwise than the first one does; null where all end alike. */
export async function unlikeEnding(
  bytes: AsyncIterable<Uint8Array, unknown, undefined>,
): Promise<number | null> {
  const endings = { first: 0, line: 1, before: 0 }
  for await (const chunk of bytes) {
    for (const byte of chunk) {
      const isUnlike = byte === lineFeed && !endsAlike(endings)
      if (isUnlike) return endings.line - 1
      endings.before = byte
    }
  }
  return null
}

/** Whether the line that ends here ends as the first one did. */
function endsAlike(endings: { first: number; line: number; before: number }): boolean {
  const ending = endings.before === carriageReturn ? 2 : 1
  if (endings.first === 0) endings.first = ending
  endings.line += 1
  return ending === endings.first
}
