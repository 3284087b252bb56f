/**
 * Measures what docs/decisions/005-documents.md says of printing.
 *   node --import tsx bench/documents.ts
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Block, Document } from '#src/platform/document/document.ts'
import { openPress, type Press } from '#src/platform/document/pdf.ts'
import { printedMap } from '#src/ui/index.ts'
import { buildFonts } from '../scripts/fonts.ts'

const words = 'people partners district council work figures need response fund advice'.split(' ')

/** Other words for other numbers: a typesetter that has seen a paragraph before sets it for nothing. */
function sentence(seed: number, length: number): string {
  return Array.from(
    { length },
    (_, index) => `${words[(seed * 7 + index * index) % words.length]}${(seed + index) % 97}`,
  ).join(' ')
}

const map = printedMap(
  ['Cherwell', 'Milton Keynes', 'Aylesbury Vale', 'Bedford', 'Swindon'].map((name) => ({
    code: name,
    name,
    outline: null,
    emphasis: 'context',
  })),
  { size: 'narrow' },
)

/** As much as a page holds. */
function pageful(seed: number): Block[] {
  return [
    { kind: 'heading', level: 2, text: sentence(seed, 4) },
    { kind: 'facts', facts: [{ term: 'Code', value: sentence(seed, 2) }] },
    { kind: 'figure', svg: map, alt: sentence(seed, 9), caption: sentence(seed, 5), size: 'small' },
    {
      kind: 'table',
      caption: sentence(seed + 1, 5),
      columns: [{ label: 'Place' }, { label: 'Kind' }, { label: 'Rate', numeric: true }],
      rows: Array.from({ length: 7 }, (_, row) => [
        sentence(seed + row, 2),
        sentence(seed * 3 + row, 3),
        String(row),
      ]),
    },
    { kind: 'paragraph', text: sentence(seed, 40) },
    { kind: 'page-break' },
  ]
}

function documentOf(pages: number, seed: number): Document {
  return {
    title: `Document ${seed}`,
    kind: 'Measurement',
    language: 'en-GB',
    programme: 'A programme',
    dated: '2010-04-30',
    address: 'https://secklow.example.org/',
    blocks: Array.from({ length: pages }, (_, page) => pageful(seed * 100 + page)).flat(),
  }
}

async function measure(press: Press, pages: number, times: number): Promise<string> {
  const took: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const document = documentOf(pages, pages * 1000 + turn)
    const began = performance.now()
    await press.pdfOf(document)
    took.push(performance.now() - began)
  }
  const sorted = took.toSorted((a, b) => a - b).map(Math.round)
  return `${sorted[0]} to ${sorted.at(-1)} ms, median ${sorted[Math.floor(times / 2)]} (n = ${times})`
}

/** Memory of the process that sets documents. */
function memory(): string {
  const lines = execFileSync('ps', ['-axo', 'ppid=,rss=,args='], { encoding: 'utf8' }).split('\n')
  const line = lines.find(
    (each) => Number.parseInt(each, 10) === process.pid && each.includes('typesetter'),
  )
  return `${Math.round(Number(line?.trim().split(/\s+/)[1]) / 1024)} MiB`
}

const faces = await mkdtemp(join(tmpdir(), 'secklow-bench-'))
try {
  const began = performance.now()
  await buildFonts(faces)
  console.log(`fonts made: ${Math.round(performance.now() - began)} ms`)
  const press = openPress(faces)
  console.log(`1 page, process not started: ${await measure(press, 1, 1)}`)
  console.log(`1 page: ${await measure(press, 1, 200)}, then it holds ${memory()}`)
  console.log(`30 pages: ${await measure(press, 30, 60)}, then it holds ${memory()}`)
  press.close()
} finally {
  await rm(faces, { recursive: true })
}
