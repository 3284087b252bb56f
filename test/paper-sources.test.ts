import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Block } from '#src/platform/document/document.ts'
import { openPress } from '#src/platform/document/pdf.ts'
import { readSource } from '#src/platform/source-text/source-text.ts'
import { type PaperRecord, readPaper } from '#src/voice/index.ts'
import { buildFonts } from '../scripts/fonts.ts'
import { docxOf } from './docx.ts'
import { paperFaults } from './paper-faults.ts'
import { plainPaper } from './papers.ts'
import { pdfOf } from './pdf.ts'
import { realPapers } from './real-papers.ts'

// Processes are started here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let fonts = ''
beforeAll(async () => {
  fonts = await mkdtemp(join(tmpdir(), 'secklow-paper-fonts-'))
  await buildFonts(fonts)
})
afterAll(async () => await rm(fonts, { recursive: true, force: true }))

/** What a paper says, without places. */
function said({ opener, speakers, questions, rounds }: PaperRecord) {
  return {
    opener,
    speakers: speakers.map(({ name, role, organisation }) => [name, role, organisation]),
    questions: questions.map(({ text, answers }) => [
      text,
      ...answers.map((answer) => `${answer.by ?? '?'}: ${answer.text}`),
    ]),
    rounds: rounds.map(({ title, prompts }) => [
      title,
      ...prompts.map(({ text, points }) => [text, ...points.map((point) => point.text)]),
    ]),
  }
}

/** The same paper as a text, of which the footers of pages are no part, each paragraph in a line. */
function withoutFooters(source: string, footer: string): string[] {
  const whole = source
    .replaceAll(
      new RegExp(`([\\p{L}.,])\\n+${footer}\\n+(?=\\p{Ll}|The recession can|They have)`, 'gu'),
      '$1 ',
    )
    .replaceAll(footer, '')
  return whole.split('\n').filter((line) => line.trim() !== '')
}

async function printed(paragraphs: readonly string[]): Promise<Uint8Array> {
  const press = openPress(fonts)
  try {
    return await press.pdfOf({
      title: paragraphs[0] ?? '',
      kind: 'Paper',
      language: 'en-GB',
      programme: 'A programme',
      dated: '2010-04-30',
      address: 'https://secklow.example.org/papers/1',
      blocks: paragraphs
        .slice(1)
        .map((text): Block => ({ kind: 'paragraph', text: text.replaceAll('**', '') })),
    })
  } finally {
    press.close()
  }
}

const papers = [
  {
    name: 'an invented paper',
    source: plainPaper,
    footer: 'Oakmoot partnership programme for town centres',
  },
  ...(existsSync(realPapers.founding)
    ? [
        {
          name: 'the founding paper',
          source: readFileSync(realPapers.founding, 'utf8'),
          footer: 'The support programme for Local Strategic Partnerships in the south east',
        },
      ]
    : []),
]

describe.each(papers)('$name says the same', ({ source, footer }) => {
  const expected = said(readPaper(source))
  const paragraphs = withoutFooters(source, footer)

  async function whatIsSaid(name: string, bytes: Uint8Array) {
    const { text } = await readSource(name, bytes)
    const record = readPaper(text)
    expect(paperFaults(text, record)).toEqual([])
    expect(record.coverage).toBe(1)
    return said(record)
  }

  test('as a Word document', async () => {
    const bytes = docxOf(paragraphs.join('\n'))
    expect(await whatIsSaid('paper.docx', bytes)).toEqual(expected)
  })

  test('as a PDF in narrow lines, with a footer on each page', async () => {
    const bytes = pdfOf(paragraphs, { footer })
    expect(await whatIsSaid('paper.pdf', bytes)).toEqual(expected)
  })

  test('as a tagged PDF, as this site prints documents', async () => {
    expect(await whatIsSaid('paper.pdf', await printed(paragraphs))).toEqual(expected)
  })

  test('in UTF-16 and in Windows-1252', async () => {
    const wide = Buffer.from(`\ufeff${source}`, 'utf16le')
    expect(await whatIsSaid('paper.txt', wide)).toEqual(expected)
    const signs: Record<string, number> = { '–': 0x96, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94 }
    const western = Array.from(source, (sign) => signs[sign] ?? sign.charCodeAt(0))
    expect(await whatIsSaid('paper.txt', Buffer.from(western))).toEqual(expected)
  })
})
