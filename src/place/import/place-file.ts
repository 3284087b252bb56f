/** A file somebody gave us, with the name they know it by. */
export interface PlaceFile {
  name: string
  bytes: Uint8Array
  /** Named by hand: it must be a file of places. One found in a folder may be left aside. */
  named: boolean
}

/** What is wrong with a file, as a sentence that names it, and the line where one can be named. */
export class FileFault extends Error {
  constructor(file: string, sentence: string, line?: number) {
    super(line === undefined ? `${file}: ${sentence}` : `${file}, line ${line}: ${sentence}`)
    this.name = 'FileFault'
  }
}

export const largestFileMiB = 64
export const largestFileBytes = largestFileMiB * 1024 * 1024

/** The text of a file, without its byte order mark. Only UTF-8 is read. */
export function textOf(file: PlaceFile): string {
  if (file.bytes.length > largestFileBytes) {
    throw new FileFault(file.name, `This file is larger than ${largestFileMiB} MiB.`)
  }
  const text = decoded(file)
  if (text.trim() === '') throw new FileFault(file.name, 'This file is empty.')
  const nul = text.indexOf('\u0000')
  if (nul !== -1) throw new FileFault(file.name, 'This is not a text file.', lineAt(text, nul))
  return text
}

function decoded(file: PlaceFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)
  } catch {
    throw new FileFault(file.name, 'This file is not UTF-8 text. Save it as UTF-8 and try again.')
  }
}

export function lineAt(text: string, position: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) {
    line += 1
  }
  return line
}
