const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * The lines on which records of a CSV file begin, for records by number: 0 is the header. Empty lines are no records,
 * and a quoted field may run over several lines. The bytes are read until the last record asked for.
 */
export async function linesOfRecords(
  bytes: AsyncIterable<Uint8Array>,
  records: readonly number[],
): Promise<Map<number, number>> {
  const wanted = new Set(records)
  const lines = new Map<number, number>()
  if (wanted.size === 0) return lines
  const at = { line: 1, record: 0, startsOn: 0, isQuoted: false, wasReturn: false }
  const endLine = (): void => {
    at.line += 1
    if (at.isQuoted || at.startsOn === 0) return
    at.record += 1
    at.startsOn = 0
  }
  for await (const chunk of bytes) {
    for (const byte of chunk) {
      if (byte === lineFeed) {
        // The second half of a line ending of two signs ends nothing more.
        if (!at.wasReturn) endLine()
      } else if (byte === carriageReturn) endLine()
      else if (at.startsOn === 0) {
        at.startsOn = at.line
        if (wanted.has(at.record)) lines.set(at.record, at.line)
        if (lines.size === wanted.size) return lines
      }
      if (byte === quote) at.isQuoted = !at.isQuoted
      at.wasReturn = byte === carriageReturn
    }
  }
  return lines
}

/** The line on which a byte stands; bytes and lines count from 1. */
export async function lineOfByte(
  bytes: AsyncIterable<Uint8Array>,
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
export async function unlikeEnding(bytes: AsyncIterable<Uint8Array>): Promise<number | null> {
  let first: number | null = null
  let line = 1
  let before = 0
  for await (const chunk of bytes) {
    for (const byte of chunk) {
      if (byte === lineFeed) {
        const ending = before === carriageReturn ? 2 : 1
        first ??= ending
        if (ending !== first) return line
        line += 1
      }
      before = byte
    }
  }
  return null
}
