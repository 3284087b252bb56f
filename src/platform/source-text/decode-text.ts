import { Refusal } from '#src/platform/refusal/refusal.ts'

/** Reads bytes as text: UTF-8, UTF-16, or else Windows-1252, whichever they are valid in. */
export function decodeText(bytes: Uint8Array, name: string): string {
  const known = marked(bytes) ?? unmarkedUtf16(bytes)
  if (known !== null) return textual(new TextDecoder(known).decode(bytes), name)
  const utf8 = decodedUtf8(bytes)
  return textual(utf8 ?? decodedWestern(bytes), name)
}

type Utf = 'utf-8' | 'utf-16le' | 'utf-16be'

/** The encoding that a byte order mark gives. */
function marked([first, second, third]: Uint8Array): Utf | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

const sampled = 4096

/** Without a mark, UTF-16 of Western text has a zero in nearly every second byte. */
function unmarkedUtf16(bytes: Uint8Array): Utf | null {
  const sample = bytes.subarray(0, sampled)
  if (sample.length < 4 || bytes.length % 2 === 1) return null
  let even = 0
  let odd = 0
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const most = sample.length * 0.4
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : null
}

function decodedUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The signs of Windows-1252 from 0x80 on; where it has none, there is a blank. */
const western = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Done by hand, because Node 20 reads Windows-1252 as Latin-1. */
function decodedWestern(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (sign) => {
      const known = western.charAt(sign.charCodeAt(0) - 0x80)
      return known === ' ' ? '\ufffd' : known
    })
}

/** Text has line ends, tabs and page breaks, and hardly any other sign that steers a machine. */
function textual(text: string, name: string): string {
  if (text.trim() === '') throw new Refusal('file-unreadable', `${name} is empty.`)
  let odd = 0
  for (let at = 0; at < text.length; at += 1) if (isOdd(text.charCodeAt(at))) odd += 1
  if (odd * 500 <= text.length && !text.includes('\0')) return text
  throw new Refusal(
    'file-unreadable',
    `${name} holds signs that no text has. Papers are read as text, Markdown, HTML, DOCX or PDF.`,
  )
}

const replacement = 0xfffd
const escape = 0x1b

function isOdd(code: number): boolean {
  if (code >= 0x20) return code === 0x7f || code === replacement
  return (code < 0x09 || code > 0x0d) && code !== escape
}
