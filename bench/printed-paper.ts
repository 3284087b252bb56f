/**
 * P5, without Word: a paper of a meeting with 400 points and twelve figures as page, PDF/UA, Markdown and data,
 * and its PDF against Chromium that prints the same page.
 *   ./secklow bench printed-paper
 */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { html } from 'hono/html'
import { chromium } from 'playwright-core'
import type { Figure } from '#src/evidence/figure/figure.ts'
import { extractOf } from '#src/evidence/figure/figure-extract.document.ts'
import { openPress, type Press } from '#src/platform/document/pdf.ts'
import { projectFolder } from '#src/platform/files/project.ts'
import { newId } from '#src/platform/id/id.ts'
import type { BlockBody } from '#src/publish/paper/block.ts'
import { draftFromMeeting } from '#src/publish/paper/draft-from-meeting.ts'
import type { PaperView } from '#src/publish/paper/edition-words.ts'
import { paperDocument } from '#src/publish/paper/paper.document.ts'
import { PaperPage } from '#src/publish/paper/paper.page.tsx'
import { paperAsMarkdown } from '#src/publish/paper/paper-markdown.ts'
import { chromiumPath } from '#test/chromium.ts'
import { claimantFigure, held } from '#test/figures.ts'
import { aMeetingRecord } from '#test/meeting-record.ts'
import { buildFonts } from '../scripts/fonts.ts'
import { median, report } from './parts/promise.ts'

const times = 20
const mostColdMs = 2000
const words = 'people partners district council work figures need response fund advice'.split(' ')

/** Other words for other numbers: a typesetter that has seen a paragraph before sets it for nothing. */
function sentence(seed: number, length: number): string {
  const said = Array.from(
    { length },
    (_, index) => `${words[(seed * 7 + index * index) % words.length]}${(seed + index) % 97}`,
  )
  return `${said.join(' ')}.`
}

/** Four rounds with five set questions and twenty points each, three speakers and four questions. */
function aPaper(seed: number): PaperView {
  const of = (at: number): number => seed * 1000 + at
  const record = aMeetingRecord({
    title: `What ${seed} tables said`,
    date: '2009-11-18',
    venue: 'A hall',
    opener: { name: 'Ann Opener', role: 'Chair', organisation: 'A council' },
    speakers: [1, 2, 3].map((at) => ({
      name: `Speaker ${at}`,
      role: 'Head of Skills',
      organisation: 'A council',
      presented: sentence(of(at), 90),
    })),
    questions: [1, 2, 3, 4].map((at) => ({
      text: sentence(of(at + 10), 14),
      answers: [1, 2].map((by) => ({ by: `Speaker ${by}`, text: sentence(of(at * 20 + by), 40) })),
    })),
    rounds: [1, 2, 3, 4].map((round) => ({
      title: `Round ${round} of tables`,
      prompts: [1, 2, 3, 4, 5].map((prompt) => ({
        text: sentence(of(round * 10 + prompt), 9),
        points: Array.from({ length: 20 }, (_, at) =>
          sentence(of(round * 131 + prompt * 17 + at), 12 + (at % 9)),
        ),
      })),
    })),
    closing: sentence(of(5), 60),
  })
  return {
    content: {
      title: record.title,
      lede: null,
      heldOn: record.heldOn,
      venue: record.venue,
      partnership: { slug: 'a-partnership', name: 'A partnership' },
      meeting: { id: record.id, title: record.title },
      blocks: withFigures(draftFromMeeting(record), seed).map((body) => ({ id: newId(), body })),
    },
    edition: null,
    newest: 0,
    mendedBy: null,
    path: '/papers/a-paper',
    meetingPath: '/meetings/a-meeting',
    origin: 'https://secklow.example.org',
  }
}

/** Twelve figures, evenly among the blocks, each of ten years in three places. */
function withFigures(bodies: readonly BlockBody[], seed: number): BlockBody[] {
  const apart = Math.floor(bodies.length / 12)
  return bodies.flatMap((body, index) => {
    const number = index / apart
    if (!Number.isInteger(number) || number >= 12) return [body]
    return [{ kind: 'figure' as const, ...extractOf(aFigure(seed * 12 + number)) }, body]
  })
}

function aFigure(seed: number): Figure {
  const { places } = claimantFigure()
  const observations = places.flatMap(({ code }, place) =>
    Array.from({ length: 10 }, (_, year) =>
      held(code, String(2001 + year), ((seed * 7 + place * 13 + year * 5) % 90) / 10),
    ),
  )
  return claimantFigure({ observations })
}

async function pageOf(view: PaperView): Promise<string> {
  return (await html`${PaperPage({ view, editions: [], draftPath: undefined })}`).toString()
}

async function pdfOf(press: Press, view: PaperView): Promise<Uint8Array> {
  return await press.pdfOf(
    paperDocument(view, {
      language: 'en-GB',
      programme: 'A programme',
      dated: '2010-04-30',
      address: 'https://secklow.example.org/papers/a-paper',
    }),
  )
}

/** The style sheet of the site, with its faces left out: the browser has loaded them long before it prints. */
function styles(): string {
  const folder = join(projectFolder, 'dist/assets')
  const sheet = readdirSync(folder).find((name) => name.endsWith('.css'))
  if (sheet === undefined) throw new Error('Build first: the style sheet is not there')
  return readFileSync(join(folder, sheet), 'utf8')
}

async function taken(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function byChromium(executablePath: string): Promise<number> {
  const browser = await chromium.launch({ executablePath })
  const page = await browser.newPage()
  const head = `<!DOCTYPE html><html lang="en-GB"><head><title>A paper</title><style>${styles()}</style></head><body>`
  const took: number[] = []
  for (let turn = 0; turn <= times; turn += 1) {
    await page.setContent(`${head}${await pageOf(aPaper(turn))}</body></html>`)
    const ms = await taken(async () => await page.pdf({ format: 'A4', tagged: true }))
    // Once to warm up.
    if (turn > 0) took.push(ms)
  }
  await browser.close()
  return median(took)
}

const faces = await mkdtemp(join(tmpdir(), 'secklow-bench-'))
try {
  await buildFonts(faces)
  const press = openPress(faces)
  let bytes = 0
  const cold = await taken(async () => {
    const view = aPaper(100)
    bytes = (await pageOf(view)).length + paperAsMarkdown(view).length + JSON.stringify(view).length
    bytes += (await pdfOf(press, view)).length
  })
  const data = `400 points, 12 figures, page, PDF/UA, Markdown and data, ${Math.round(bytes / 1000)} KB, printing process not started`
  report({
    promise: 'P5 paper in every format, cold',
    ours: cold,
    against: mostColdMs,
    unit: 'ms',
    n: 1,
    data,
  })
  const took: number[] = []
  for (let turn = 0; turn < times; turn += 1)
    took.push(await taken(async () => await pdfOf(press, aPaper(200 + turn))))
  press.close()
  const browser = chromiumPath()
  if (browser === undefined) console.log('No Chromium here to print against.')
  else {
    const against = await byChromium(browser)
    const said = '400 points, 12 figures; against Chromium that prints the same page, tagged'
    report({
      promise: 'P5 paper as PDF',
      ours: median(took),
      against,
      unit: 'ms',
      n: times,
      data: said,
    })
  }
} finally {
  await rm(faces, { recursive: true })
}
