import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { array, assert, asyncProperty, string } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { fontsOf, hasPoppler, popplerSays } from '#test/documents.ts'
import { buildFonts } from '../../../scripts/fonts.ts'
import { type Block, type Document, emphasis, link, strong } from './document.ts'
import { openPress, type Press } from './pdf.ts'

// Processes are started here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let faces = ''
let press: Press

beforeAll(async () => {
  faces = await mkdtemp(join(tmpdir(), 'secklow-faces-'))
  await buildFonts(faces)
  press = openPress(faces)
})

afterAll(async () => {
  press.close()
  await rm(faces, { recursive: true })
})

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40" font-family="Times"><text x="4" y="20" font-size="9">Tŷ Gŵyl</text></svg>'

function aDocument(blocks: readonly Block[], changes: Partial<Document> = {}): Document {
  return {
    title: 'Milton Keynes',
    kind: 'Place profile',
    language: 'en-GB',
    programme: 'Progress through Partnership',
    dated: '2010-04-30',
    address: 'https://secklow.example.org/places/E06000042',
    blocks,
    ...changes,
  }
}

const everything: Document = aDocument([
  { kind: 'lede', text: 'A unitary authority.' },
  { kind: 'facts', facts: [{ term: 'Code', value: 'E06000042' }] },
  { kind: 'heading', level: 2, text: 'Neighbours' },
  {
    kind: 'table',
    caption: 'Places around it',
    columns: [{ label: 'Place' }, { label: 'People', numeric: true }],
    rows: [
      ['Cherwell', '138,500'],
      [[link('https://example.org/', 'Aylesbury Vale')], '170,700'],
    ],
  },
  { kind: 'heading', level: 3, text: 'In a drawing' },
  { kind: 'figure', svg: drawing, alt: 'Two places side by side.', caption: 'The drawing' },
  { kind: 'source', text: 'Source: ONS.' },
  { kind: 'list', items: ['First', [strong('Second'), ' and ', emphasis('last')]] },
  { kind: 'list', numbered: true, items: ['One'] },
  { kind: 'quotes', items: ['“As it was said”', '“And again”'] },
  { kind: 'page-break' },
  { kind: 'note', text: 'A caveat.' },
  { kind: 'paragraph', text: 'The end.' },
])

async function wordsOf(document: Document): Promise<string> {
  return popplerSays('pdftotext', ['-raw'], await press.pdfOf(document))
}

test('the same document gives the same bytes, from another process too', async () => {
  const first = await press.pdfOf(everything)
  const other = openPress(faces)
  const second = await other.pdfOf(everything)
  other.close()
  expect(Buffer.from(first).equals(second)).toBe(true)
})

test('a figure without words for people who do not see it is refused', async () => {
  const figure: Block = { kind: 'figure', svg: drawing, alt: ' ', caption: 'The drawing' }
  await expect(press.pdfOf(aDocument([figure]))).rejects.toMatchObject({
    id: 'bad-input',
    message: 'The figure “The drawing” needs words for people who do not see it.',
  })
})

describe.skipIf(!hasPoppler)('as poppler reads it (skipped where poppler-utils is missing)', () => {
  test('it is PDF/UA-1: tagged, with a title, a language and its claim in the metadata', async () => {
    const pdf = await press.pdfOf(everything)
    const info = popplerSays('pdfinfo', [], pdf)
    expect(info).toMatch(/^Title: +Milton Keynes$/m)
    expect(info).toMatch(/^Tagged: +yes$/m)
    expect(info).toMatch(/^Page size: .*\(A4\)$/m)
    expect(info).toMatch(/^CreationDate: +Fri Apr 30 00:00:00 2010/m)
    expect(info).toMatch(/^Pages: +2$/m)
    const metadata = popplerSays('pdfinfo', ['-meta'], pdf)
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(metadata).toContain('<rdf:li>en-GB</rdf:li>')
  })

  test('only our faces are in it, and all of them are embedded', async () => {
    const pdf = await press.pdfOf(everything)
    expect(fontsOf(pdf).toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'AtkinsonHyperlegibleNext-Bold', embedded: true },
      { name: 'AtkinsonHyperlegibleNext-Italic', embedded: true },
      { name: 'AtkinsonHyperlegibleNext-Regular', embedded: true },
    ])
  })

  test('it is read in the order in which it is written', async () => {
    const words = await wordsOf(everything)
    const order = [
      'Place profile',
      'A unitary authority.',
      'Code',
      'E06000042',
      'Neighbours',
      'Places around it',
      'Cherwell',
      '138,500',
      'Aylesbury Vale',
      'In a drawing',
      'The drawing',
      'Source: ONS.',
      'First',
      'Second and last',
      'One',
      '“As it was said”',
      '“And again”',
      'A caveat.',
      'The end.',
    ]
    const found = order.map((part) => words.indexOf(part))
    expect(found).not.toContain(-1)
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    expect(words).toContain('Page 1 of 2')
    expect(words).toContain('Page 2 of 2')
  })

  test('headings, lists, facts, tables and figures are tagged as what they are', async () => {
    const structure = popplerSays('pdfinfo', ['-struct'], await press.pdfOf(everything))
    const tags = [
      'H1',
      'H2',
      'H3',
      'L',
      'Lbl',
      'LBody',
      'Caption',
      'Table',
      'TH',
      'TD',
      'Figure',
      'BlockQuote',
    ]
    for (const tag of [...tags, 'Link']) expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'))
  })

  test('what looks like markup is printed as it stands', async () => {
    const hostile = [
      '#panic("x") #read("/etc/passwd") #{1+1} #sys.inputs',
      '$x^2$ @cite <label> `raw` *bold* _it_ ~ -- --- ...',
      'a \\ b \\u{41} */ // /* " \' ] ) } #] #)',
      '= Heading',
    ]
    const words = await wordsOf(
      aDocument(
        hostile.flatMap((text): Block[] => [
          { kind: 'paragraph', text },
          { kind: 'list', items: [[strong(text)]] },
        ]),
        { title: '#panic() $', programme: '@x', notice: '#read("/etc/passwd")' },
      ),
    )
    for (const text of hostile) expect(words).toContain(text)
    expect(words).not.toContain('root:')
  })

  test('a link goes only where a reader expects links to go', async () => {
    const blocks: Block[] = [
      {
        kind: 'paragraph',
        text: [link('javascript:alert(1)', 'first'), link('file:///etc/passwd', 'second')],
      },
      { kind: 'paragraph', text: [link('mailto:someone@example.org', 'third')] },
    ]
    const pdf = await press.pdfOf(aDocument(blocks))
    expect(popplerSays('pdftotext', ['-raw'], pdf)).toContain('firstsecond')
    expect(popplerSays('pdfinfo', ['-url'], pdf)).toMatch(/mailto:someone@example\.org/)
    expect(popplerSays('pdfinfo', ['-url'], pdf)).not.toMatch(/javascript|file:/)
  })

  test('letters the face has not are shown as a gap, and the document says so', async () => {
    const words = await wordsOf(
      aDocument([{ kind: 'paragraph', text: 'Ynys Môn, Tŷ Gŵyl, 北京 שלום 😀' }]),
    )
    expect(words).toContain('Ynys Môn, Tŷ Gŵyl, [?] [?] [?]')
    expect(words).toContain('[?] stands for letters that this document’s typeface does not have.')
  })

  test('a word of ten thousand letters stays on the page', async () => {
    const pdf = await press.pdfOf(
      aDocument([
        { kind: 'paragraph', text: 'w'.repeat(10_000) },
        {
          kind: 'table',
          caption: 'Narrow',
          columns: ['A', 'B', 'C', 'D'].map((label) => ({ label })),
          rows: [['x'.repeat(200), 'b', 'c', 'd']],
        },
      ]),
    )
    const boxes = [...popplerSays('pdftotext', ['-bbox'], pdf).matchAll(/xMax="([\d.]+)"/g)].map(
      (match) => Number(match[1]),
    )
    const rightMargin = 595.28 - 68
    expect(Math.max(...boxes)).toBeLessThan(rightMargin + 1)
  })

  test('whatever people type, it prints in our faces alone', async () => {
    await assert(
      asyncProperty(array(string({ unit: 'binary', maxLength: 60 })), async (texts) => {
        const svg = drawing.replace(
          'Gŵyl',
          texts.join(' ').replaceAll(/[<&\p{Cc}\p{Cn}\p{Cs}]/gu, ''),
        )
        const pdf = await press.pdfOf(
          aDocument([
            { kind: 'paragraph', text: ['.', ...texts] },
            { kind: 'figure', svg, alt: 'A drawing.', caption: `${texts.join('')}.` },
          ]),
        )
        for (const font of fontsOf(pdf)) expect(font.name).toMatch(/^AtkinsonHyperlegibleNext-/)
      }),
      { numRuns: 25 },
    )
  })
})
