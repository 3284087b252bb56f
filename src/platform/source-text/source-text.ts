import { Refusal } from '#src/platform/refusal/refusal.ts'
import { decodeText } from './decode-text.ts'
import { readDocument } from './reader.ts'

/*
 * `await readSource(fileName, bytes)` gives the words of a file that somebody sent, as text or Markdown,
 * or a `Refusal` ('file-unreadable', 'too-large', 'too-many') whose sentence a person can act on.
 */

export type SourceKind = 'text' | 'docx' | 'pdf'

export interface Source {
  text: string
  kind: SourceKind
  /** The bytes of the file are the text itself, so that places in one are places in the other. */
  isPlain: boolean
}

export const mediaTypes: Readonly<Record<SourceKind, string>> = {
  text: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

const largestSourceMiB = 20
export const largestSourceBytes = largestSourceMiB * 1024 * 1024

/** In letters. A longer text is a book of 150 pages and more. */
export const longestSource = 400_000

/** More bytes than the longest text can have, in any encoding: what lies beyond need not be looked at. */
const mostTextBytes = 4 * (longestSource + 1)

/** Reads the words of a file that somebody sent. What it is is told by its bytes, not by its name. */
export async function readSource(fileName: string, bytes: Uint8Array): Promise<Source> {
  const name = shownName(fileName)
  if (bytes.byteLength > largestSourceBytes) throw tooLarge(name)
  if (bytes.byteLength === 0) throw unreadable(`${name} is empty.`)
  const kind = kindOf(name, bytes)
  if (kind === 'text') {
    const text = checked(name, decodeText(bytes.subarray(0, mostTextBytes), name))
    return { text, kind, isPlain: Buffer.from(text).equals(bytes) }
  }
  const text = wellFormed(checked(name, await readDocument({ format: kind, bytes }, name)))
  if (/[\p{L}\p{N}]/u.test(text)) return { text, kind, isPlain: false }
  throw unreadable(wordless[kind](name))
}

/** The refusal of a file that is larger than any paper; who counts bytes as they come may say it early. */
export function tooLarge(name: string): Refusal {
  return new Refusal(
    'too-large',
    `${name} is larger than ${largestSourceMiB} MiB, which no paper is.`,
  )
}

function unreadable(sentence: string): Refusal {
  return new Refusal('file-unreadable', sentence)
}

function checked(name: string, text: string): string {
  if (text.length <= longestSource) return text
  const most = longestSource.toLocaleString('en-GB')
  throw new Refusal('too-large', `${name} holds more than ${most} letters, which no paper does.`)
}

/** Documents may hold what is no letter, and what no database keeps. */
function wellFormed(text: string): string {
  return text.replaceAll('\0', '\ufffd').replaceAll(/\p{Surrogate}/gu, '\ufffd')
}

const longestName = 80

/** A name as it can stand in a sentence: one line, not too long, nothing that steers a terminal. */
function shownName(name: string): string {
  const line = name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  if (line === '') return 'The file'
  return line.length <= longestName ? line : `${line.slice(0, longestName)}…`
}

const wordless: Record<'docx' | 'pdf', (name: string) => string> = {
  docx: (name) => `${name} holds no text.`,
  pdf: (name) =>
    `${name} holds pictures of pages and no text. Have its text recognised (OCR), or type the paper, and send that.`,
}

const readable = 'Papers are read as text, Markdown, HTML, DOCX or PDF.'

/** Kinds of file that are known, not read, and can be made into one that is. */
const others: readonly (readonly [start: readonly number[], sentence: string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'is a document of an older Word. Open it, save it as DOCX, and send that.',
  ],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'is an RTF document. Open it, save it as DOCX, and send that.'],
]

const archiveStarts = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
]

function kindOf(name: string, bytes: Uint8Array): SourceKind {
  const other = others.find(([start]) => beginsWith(bytes, start))
  if (other !== undefined) throw unreadable(`${name} ${other[1]}`)
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (/(?:^|[\r\n\0\ufeff»¿])%PDF-\d/.test(head)) return 'pdf'
  if (!archiveStarts.some((start) => beginsWith(bytes, start))) return 'text'
  // The names of the files in an archive stand at its end, as they are.
  const names = Buffer.from(bytes.subarray(-65_536)).toString('latin1')
  if (names.includes('word/document') || /\.docx$/i.test(name)) return 'docx'
  throw unreadable(`${name} is an archive, and no DOCX. ${readable}`)
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
