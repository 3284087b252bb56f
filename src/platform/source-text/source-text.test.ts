import { randomBytes } from 'node:crypto'
import { deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { docxOf, docxWith } from '#test/docx.ts'
import { packedPdf, pdfOf, scannedPdf } from '#test/pdf.ts'
import { zipOf } from '#test/zip.ts'
import { Refusal } from '../refusal/refusal.ts'
import { readDocument, readerLimits } from './reader.ts'
import { largestSourceBytes, longestSource, readSource } from './source-text.ts'

// Processes are started here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const paper = 'Minutes of the forum\n\nCaffi Ŵyl – £5 “each”\n'
const western = 'Caf\xe9 \x96 \xa35 \x93each\x94'
const mebibyte = 1024 * 1024

/** Why a file is not read: the id and the sentence. */
async function refusalOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const { text } = await readSource(name, bytes)
    return `was read: ${text.slice(0, 99)}`
  } catch (error) {
    if (error instanceof Refusal) return `${error.id}: ${error.message}`
    throw error
  }
}

describe('text', () => {
  test('in UTF-8 is plain: its places are those of the file', async () => {
    expect(await readSource('a.txt', Buffer.from(paper))).toEqual({
      text: paper,
      kind: 'text',
      isPlain: true,
    })
  })

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${paper}`), paper],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${paper}`, 'utf16le'), paper],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${paper}`, 'utf16le').swap16(), paper],
    ['UTF-16 without a mark', Buffer.from(paper, 'utf16le'), paper],
    ['Windows-1252', Buffer.from(western, 'latin1'), 'Café – £5 “each”'],
  ])('in %s is read, and is not the file itself', async (_, bytes, text) => {
    expect(await readSource('a.txt', bytes)).toEqual({ text, kind: 'text', isPlain: false })
  })

  test('that holds markup stays as it is', async () => {
    const { text } = await readSource('a.md', Buffer.from('# <script>alert(1)</script>\n'))
    expect(text).toBe('# <script>alert(1)</script>\n')
  })
})

describe('a file that is no paper', () => {
  const program = Buffer.concat([Buffer.from('\x7fELF\x02\x01'), randomBytes(20_000)])

  test.each([
    ['nothing', Buffer.alloc(0), 'file-unreadable: a.txt is empty.'],
    ['blanks', Buffer.from(' \n\ufeff\n'), 'file-unreadable: a.txt is empty.'],
    [
      'a program',
      program,
      'file-unreadable: a.txt holds signs that no text has. Papers are read as text, Markdown, HTML, DOCX or PDF.',
    ],
    [
      'text with one sign that no database keeps',
      Buffer.from(`${paper}\0${paper.repeat(99)}`),
      /no text has/,
    ],
    [
      'an older document',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'file-unreadable: a.txt is a document of an older Word. Open it, save it as DOCX, and send that.',
    ],
    [
      'rich text',
      Buffer.from('{\\rtf1 Hello}'),
      'file-unreadable: a.txt is an RTF document. Open it, save it as DOCX, and send that.',
    ],
    [
      'another archive',
      zipOf([{ name: 'a.csv', packed: Buffer.from('1'), method: 0, size: 1 }]),
      'file-unreadable: a.txt is an archive, and no DOCX. Papers are read as text, Markdown, HTML, DOCX or PDF.',
    ],
    ['a scan', scannedPdf(), /^file-unreadable: a.txt holds pictures of pages and no text\./],
    ['half a PDF', Buffer.from('%PDF-1.4\n1 0 obj\n<<'), 'file-unreadable: a.txt is damaged.'],
    ['an empty document', docxOf(''), 'file-unreadable: a.txt holds no text.'],
    ['half a document', docxOf(paper).subarray(0, -9), 'file-unreadable: a.txt is damaged.'],
    [
      'a document without words of its own',
      zipOf([{ name: 'word/document.xml', packed: Buffer.from('<a'), method: 0, size: 2 }]),
      'file-unreadable: a.txt is damaged.',
    ],
  ])('is refused in words: %s', async (_, bytes, sentence) => {
    expect(await refusalOf('a.txt', bytes)).toMatch(sentence)
  })

  test('is refused at once when it is larger than any paper', async () => {
    const noise = randomBytes(50 * mebibyte)
    const began = performance.now()
    expect(await refusalOf('noise.txt', noise)).toBe(
      'too-large: noise.txt is larger than 20 MiB, which no paper is.',
    )
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test('is refused when its text is a book', async () => {
    expect(await refusalOf('a.txt', Buffer.from('a '.repeat(longestSource)))).toBe(
      'too-large: a.txt holds more than 400,000 letters, which no paper does.',
    )
    expect(await refusalOf('a.txt', randomBytes(largestSourceBytes))).toMatch(/no text has/)
  })

  test('has its name said in one line, without what steers a terminal', async () => {
    expect(await refusalOf('a\u001b[31m\nb\u202e.txt', Buffer.alloc(0))).toBe(
      'file-unreadable: a [31m b .txt is empty.',
    )
    expect(await refusalOf(' ', Buffer.alloc(0))).toBe('file-unreadable: The file is empty.')
  })
})

describe('a document', () => {
  test('is known by its bytes, not by its name', async () => {
    expect(await readSource('a.txt', docxOf('# Forum'))).toEqual({
      text: '# Forum',
      kind: 'docx',
      isPlain: false,
    })
    expect(await readSource('a.docx', pdfOf(['Forum']))).toEqual({
      text: 'Forum',
      kind: 'pdf',
      isPlain: false,
    })
  })

  const zeros = (mebibytes: number): Buffer => Buffer.alloc(mebibytes * mebibyte, ' ')

  test.each([
    ['tells how large it is', 300 * mebibyte],
    ['lies about how large it is', 100],
  ])('that unpacks to a flood and %s is refused', async (_, size) => {
    const packed = deflateRawSync(zeros(300), { level: 9 })
    const bomb = zipOf([{ name: 'word/document.xml', packed, method: 8, size }])
    expect(await refusalOf('a.docx', bomb)).toBe(
      'file-unreadable: a.docx unpacks to far more than a paper holds.',
    )
  })

  test('in which one part stands in another, far down, is refused', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(100_000)}${'</w:sdtContent></w:sdt>'.repeat(100_000)}`
    expect(await refusalOf('a.docx', docxWith(deep))).toMatch(/^(?:file-unreadable|too-large): a/)
  })

  test('in which entities multiply is refused, or read without them', async () => {
    const many = Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`,
    )
    const document = `<!DOCTYPE d [<!ENTITY e0 "ha">${many.join('')}]><d>&e9;</d>`
    const packed = Buffer.from(document)
    const bomb = zipOf([{ name: 'word/document.xml', packed, method: 0, size: packed.length }])
    expect(await refusalOf('a.docx', bomb)).toBe('file-unreadable: a.docx is damaged.')
  })

  test('of which the words would fill all memory is given up', async () => {
    const bomb = packedPdf(deflateSync(Buffer.alloc(200 * mebibyte, '(words) Tj '), { level: 9 }))
    expect(bomb.length).toBeLessThan(mebibyte)
    await expect(
      readDocument({ format: 'pdf', bytes: bomb }, 'a.pdf', { ms: 20_000, bytes: 250 * mebibyte }),
    ).rejects.toMatchObject({ id: 'too-large' })
  })

  test('that takes too long is given up, and the next one is read', async () => {
    const order = { format: 'pdf' as const, bytes: pdfOf(['Forum']) }
    await expect(readDocument(order, 'a.pdf', { ...readerLimits, ms: 1 })).rejects.toMatchObject({
      id: 'too-large',
      message:
        'a.pdf takes too long, or too much memory, to be read. Save it again, or as text, and send that.',
    })
    expect(await readDocument(order, 'a.pdf')).toBe('Forum')
  })

  test('waits its turn, and is refused where too many wait', async () => {
    const order = { format: 'docx' as const, bytes: docxOf('Forum') }
    const readings = Array.from(
      { length: 10 },
      async () => await readDocument(order, 'a.docx', { ...readerLimits, ms: 1 }),
    )
    const reasons = await Promise.all(
      readings.map(async (each) => await each.catch((error: unknown) => error)),
    )
    const ids = [...Array.from({ length: 8 }, () => 'too-large'), 'too-many', 'too-many']
    expect(reasons).toMatchObject(ids.map((id) => ({ id })))
  })
})
