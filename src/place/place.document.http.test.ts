import { expect, test } from 'vitest'
import { useApp } from '#test/app.ts'
import { fontsOf, hasPoppler, popplerSays } from '#test/documents.ts'

const site = useApp()

async function profileOf(code: string): Promise<Uint8Array> {
  const response = await site.get(`/places/${code}.pdf`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return new Uint8Array(await response.arrayBuffer())
}

test('the page of a place links its profile, and the profile is a PDF', async () => {
  const page = await (await site.get('/places/E06000042')).text()
  expect(page).toContain('href="/places/E06000042.pdf"')
  expect(Buffer.from(await profileOf('E06000042')).toString('latin1', 0, 8)).toBe('%PDF-1.7')
})

test('a code in small letters leads to the profile', async () => {
  const response = await site.get('/places/e06000042.pdf')
  expect([response.status, response.headers.get('location')]).toEqual([
    301,
    '/places/E06000042.pdf',
  ])
})

test('a place that is not held has no profile', async () => {
  expect((await site.get('/places/E06999999.pdf')).status).toBe(404)
})

test('a page without a document answers that there is none', async () => {
  expect((await site.get('/privacy.pdf')).status).toBe(404)
})

test.skipIf(!hasPoppler)(
  'the profile says what the page says, on one page, in our face (skipped without poppler-utils)',
  async () => {
    const pdf = await profileOf('E06000042')
    const words = popplerSays('pdftotext', ['-layout'], pdf)
    const said = [
      'Progress through Partnership, south east England',
      'Place profile, shown as of 30 April 2010',
      'Milton Keynes',
      'is a unitary district in the South East of England',
      'E06000042',
      'Where it lies',
      'What lies inside it',
      'Places like it',
      'http://localhost:3000/places/E06000042',
      'Demonstration.',
      'Page 1 of 1',
    ]
    for (const part of said) expect(words).toContain(part)
    expect(popplerSays('pdfinfo', [], pdf)).toMatch(/^Pages: +1$/m)
    for (const font of fontsOf(pdf)) expect(font.name).toMatch(/^AtkinsonHyperlegibleNext-/)
  },
)

test.skipIf(!hasPoppler)(
  'the profile of a place that has ended says so first (skipped without poppler-utils)',
  async () => {
    const words = popplerSays('pdftotext', ['-raw'], await profileOf('E07000004'))
    const notice = words.indexOf('Aylesbury Vale ended on')
    expect(notice).toBeGreaterThan(-1)
    expect(notice).toBeLessThan(words.indexOf('Code'))
    expect(words).toContain('Buckinghamshire')
  },
)
