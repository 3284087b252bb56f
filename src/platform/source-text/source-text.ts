import { Refusal } from '#src/platform/refusal/refusal.ts'
import { decodeText } from './decode-text.ts'
import { readDocument } from './reader.ts'

export type SourceFormat = 'text' | 'docx' | 'pdf'

export interface SourceText {
  text: string
  format: SourceFormat
  /** The bytes of the file are the text itself, so that places in one are places in the other. */
  isPlain: boolean
}

export const largestSourceMiB = 20
export const largestSourceBytes = largestSourceMiB * 1024 * 1024

/** Reads the words of a file that somebody sent. What it is is told by its bytes, not by its name. */
export async function readSourceText(name: string, bytes: Uint8Array): Promise<SourceText> {
  if (bytes.byteLength > largestSourceBytes) throw tooLarge(name)
  if (bytes.byteLength === 0) throw new Refusal('file-unreadable', `${name} is empty.`)
  const format = formatOf(name, bytes)
  if (format === 'text') {
    const text = decodeText(bytes, name)
    return { text, format, isPlain: Buffer.from(text).equals(bytes) }
  }
  const text = await readDocument({ format, bytes }, name)
  if (/\p{L}|\p{N}/u.test(text)) return { text, format, isPlain: false }
  throw new Refusal('file-unreadable', wordless[format])
}

export function tooLarge(name: string): Refusal {
  return new Refusal('too-large', `${name} is larger than ${largestSourceMiB} MiB, which no paper is.`)
}

const wordless = {
  docx: 'This document holds no text.',
  pdf: 'This PDF holds pictures of pages and no text. Have its text recognised (OCR), or type the paper, and send that.',
} as const

const others: readonly (readonly [start: readonly number[], sentence: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'is a document of an older Word. Open it, save it as DOCX, and send that.'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'is an RTF document. Open it, save it as DOCX, and send that.'],
]

function formatOf(name: string, bytes: Uint8Array): SourceFormat {
  const older = others.find(([start]) => beginsWith(bytes, start))
  if (older !== undefined) throw new Refusal('file-unreadable', `${name} ${older[1]}`)
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (!beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'text'
  // The names of an archive's files stand at its end, unpacked.
  const names = Buffer.from(bytes.subarray(-65_536)).toString('latin1')
  if (names.includes('word/document')) return 'docx'
  throw new Refusal(
    'file-unreadable',
    `${name} is an archive, and no DOCX. Papers are read as text, Markdown, HTML, DOCX or PDF.`,
  )
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
