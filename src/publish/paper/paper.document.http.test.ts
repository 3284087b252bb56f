import { describe, expect, test } from 'vitest'
import { operatorAsViewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { recordMeeting } from '#src/voice/index.ts'
import { aMeeting } from '#test/a-meeting.ts'
import { useApp } from '#test/app.ts'
import { fontsOf, hasPoppler, popplerSays } from '#test/documents.ts'
import { freshPaper } from '#test/fresh-paper.ts'

const site = useApp()

async function aPublishedPaper(): Promise<string> {
  const { db, pool } = site.database
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM partnership WHERE slug = 'milton-keynes'",
  )
  const place = { partnershipId: rows[0]?.id ?? '', asOf: '2010-04-30' }
  const { slug } = await inTransaction(
    db,
    async (tx) => await recordMeeting(tx, operatorAsViewer, place, aMeeting()),
  )
  return (await freshPaper(site, slug)).slug
}

async function printed(path: string): Promise<Uint8Array> {
  const answer = await site.get(path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return new Uint8Array(await answer.arrayBuffer())
}

describe.skipIf(!hasPoppler)('the print of an edition (skipped without poppler-utils)', () => {
  test('is tagged, with title and language, quotes as quotes, in our face alone', async () => {
    const pdf = await printed(`/papers/${await aPublishedPaper()}.pdf`)
    const info = popplerSays('pdfinfo', [], pdf)
    expect(info).toMatch(/^Title: +\S/m)
    expect(info).toMatch(/^Tagged: +yes$/m)
    const metadata = popplerSays('pdfinfo', ['-meta'], pdf)
    expect(metadata).toContain('<rdf:li>en-GB</rdf:li>')
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const structure = popplerSays('pdfinfo', ['-struct'], pdf)
    for (const tag of ['H1', 'H2', 'H3', 'BlockQuote', 'L', 'LBody'])
      expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'))
    for (const { name, embedded } of fontsOf(pdf)) {
      expect(name).toMatch(/^AtkinsonHyperlegibleNext-/)
      expect(embedded).toBe(true)
    }
    const words = popplerSays('pdftotext', ['-layout'], pdf)
    expect(words).toContain('Edition 1, published 30 April 2010')
    expect(words).toMatch(/Page 1 of \d/)
    expect(words).toContain('SHA-256 of the content:')
  })

  test('is the same bytes at both addresses of the newest edition', async () => {
    const slug = await aPublishedPaper()
    const [newest, first] = [
      await printed(`/papers/${slug}.pdf`),
      await printed(`/papers/${slug}/editions/1.pdf`),
    ]
    expect(Buffer.from(newest).equals(first)).toBe(true)
  })
})
