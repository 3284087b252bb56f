import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { useSite } from './site.ts'

const journey = useSite()

/** The words of a printed page, sheet by sheet, as a reader of PDF finds them. */
async function sheets(pdf: Buffer): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'secklow-print-'))
  try {
    const file = join(folder, 'page.pdf')
    await writeFile(file, pdf)
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-'])
    return stdout.split('\f').filter((sheet) => sheet.trim() !== '')
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('on paper', () => {
  const paths = [
    '/',
    '/places',
    '/places/E06000042',
    '/partnerships/milton-keynes',
    '/accessibility',
  ]

  test.each(paths)('%s shows its words without the menu', async (path) => {
    const page = await journey.page()
    await page.goto(journey.address(path))
    const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.sk-nav').isVisible()).toBe(false)
    expect(await page.locator('.govuk-skip-link').isVisible()).toBe(false)

    const printed = await sheets(await page.pdf({ format: 'A4' }))

    const words = printed.join(' ').replaceAll(/\s+/g, ' ')
    expect(words).toContain(heading.trim().replaceAll(/\s+/g, ' ').slice(0, 30))
    expect(printed.length).toBeGreaterThan(0)
    expect(printed.length).toBeLessThan(8)
  })
})
