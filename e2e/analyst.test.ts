import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFaults, overflow } from './faults.ts'
import { arriving, useSite } from './site.ts'

const journey = useSite()

const header =
  'areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes'
const rates = {
  'E06000042,Milton Keynes,County or Unitary Authority': [1.9, 2.3, 4.3, 4],
  'E12000008,South East,Region': [1.4, 1.4, 2.8, 2.6],
  'E92000001,England,Nation': [2.2, 2.2, 3.8, 3.6],
}

/** A file as the Office for National Statistics publishes it, with its byte order mark. */
const file = {
  name: 'claimant-count.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `\uFEFF${[
      header,
      ...Object.entries(rates).flatMap(([place, values]) =>
        values.map(
          (value, index) =>
            `${place},Claimant Count,${2007 + index}-01-01/P1Y,${value},Percentage,%,,,,`,
        ),
      ),
    ].join('\r\n')}\r\n`,
  ),
}

const sentence =
  /Claimant count in Milton Keynes rose by 2\.1 percentage points, from 1\.9% in 2007 to 4\.0% in 2010, which is worse\. The figure for 2010 was higher, and so worse, than in the South East of England \(2\.6%\) and England \(3\.6%\)\./i
const address =
  '/evidence/figure?indicator=claimant-rate&places=E06000042,E12000008,E92000001&from=2007&to=2010'

/** Sends the file through the page where figures come in, and waits until it is shown. */
async function load(page: Page): Promise<void> {
  await page.goto(journey.address('/evidence'))
  await arriving(
    page,
    async () => await page.getByRole('main').getByRole('link', { name: 'Load figures' }).click(),
  )
  await page.getByLabel('File of figures').setInputFiles(file)
  await page.getByLabel('Day').fill('29')
  await page.getByLabel('Month').fill('1')
  await page.getByLabel('Year').fill('2026')
  await arriving(
    page,
    async () => await page.getByRole('button', { name: 'Load the figures' }).click(),
  )
  await page.getByText('This is now the current edition').waitFor({ timeout: 60_000 })
}

async function onClipboard(page: Page): Promise<string> {
  return await page.evaluate(async () => await navigator.clipboard.readText())
}

describe('the first minute of an analyst', () => {
  test('an officer loads a file, sees its report, and takes sentence, table and chart away', async () => {
    const page = await journey.page('partnership-officer', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await load(page)
    expect(await page.getByRole('main').textContent()).toMatch(/Records read\s*12/)

    await arriving(
      page,
      async () => await page.getByRole('link', { name: /Figures of Claimant count/i }).click(),
    )
    await page.getByLabel('Name or code').fill('milton')
    await arriving(
      page,
      async () => await page.getByRole('button', { name: 'Show this place' }).click(),
    )
    expect(await page.locator('.sk-lede').textContent()).toContain('from 1.9% in 2007 to 4.3%')
    await arriving(
      page,
      async () => await page.getByRole('link', { name: 'This figure, to cite or change' }).click(),
    )
    await page.getByLabel('To', { exact: true }).selectOption('2010')
    await page.getByLabel('From', { exact: true }).selectOption('2007')
    await arriving(page, async () => await page.getByRole('button', { name: 'Redraw' }).click())
    expect(new URL(page.url()).search).toBe(new URL(journey.address(address)).search)

    await page.getByRole('button', { name: 'Copy the sentence' }).click()
    await page.getByText('Copied').first().waitFor()
    expect(await onClipboard(page)).toMatch(sentence)
    await page.getByRole('button', { name: 'Copy the table' }).click()
    await expect.poll(async () => await onClipboard(page)).toContain('2009\t4.3%\t2.8%\t3.8%')
    await page.getByRole('button', { name: 'Copy the source' }).click()
    await expect
      .poll(async () => await onClipboard(page))
      .toContain('published 29 January 2026, retrieved')
    const chart = await page.request.get(journey.address(address.replace('?', '.svg?')))
    expect(await chart.text()).toContain('Milton Keynes 4.0%')
  })

  test('everybody sees it then, on the page of the place and of the partnership', async () => {
    const page = await journey.page()
    for (const path of ['/places/E06000042', '/partnerships/milton-keynes']) {
      await page.goto(journey.address(path))
      const numbers = await page.locator('#numbers').textContent()
      expect(numbers).toContain('4.3%')
      expect(numbers).toContain('Worse, higher by 1.5 percentage points')
    }
  })

  test('the permanent link, taken into another browser, shows the same sentence', async () => {
    const page = await journey.page()
    await page.goto(journey.address(address))
    const link = await page.locator('#link').inputValue()
    expect(link).toMatch(/edition=[0-9a-f-]{36}$/)
    const other = await journey.page()
    await other.goto(link)
    expect(await other.locator('.sk-lede').textContent()).toMatch(sentence)
  })
})

describe('a figure is read', () => {
  test('without scripts: sentence, table, source and the form that changes it', async () => {
    const page = await journey.page('nobody', { javaScriptEnabled: false })
    await page.goto(journey.address(address))
    expect(await page.locator('.sk-lede').textContent()).toMatch(sentence)
    expect(await page.getByRole('button', { name: 'Copy the sentence' }).isVisible()).toBe(false)
    expect(await page.locator('#sentence').inputValue()).toMatch(sentence)
    await page.getByText('Table of these figures').click()
    expect(await page.locator('.sk-figure table').isVisible()).toBe(true)
    await page.getByRole('checkbox', { name: 'England' }).uncheck()
    await arriving(page, async () => await page.getByRole('button', { name: 'Redraw' }).click())
    expect(new URL(page.url()).searchParams.get('places')).toBe('E06000042,E12000008')
    await page.getByLabel('Add a place').fill('Engl')
    await arriving(page, async () => await page.getByRole('button', { name: 'Redraw' }).click())
    expect(new URL(page.url()).searchParams.get('places')).toBe('E06000042,E12000008,E92000001')
  })

  test('by the keyboard alone: the table opens, the form is sent', async () => {
    const page = await journey.page()
    await page.goto(journey.address(address))
    await page.locator('.sk-figure summary').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.sk-figure table').isVisible()).toBe(true)
    await page.getByLabel('Add a place').focus()
    await page.keyboard.type('Atlantis')
    await arriving(page, async () => await page.keyboard.press('Enter'))
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.locator('.govuk-error-summary').textContent()).toContain(
      'No place called “Atlantis” has a figure here',
    )
    expect(await axeFaults(page, 'all')).toEqual([])
  })

  test.each([1280, 320])(
    'by everybody, %d px wide, in light and in dark',
    async (width) => {
      const page = await journey.page('nobody', { viewport: { width, height: 900 } })
      const paths = [
        address,
        '/evidence/figure?indicator=claimant-rate',
        '/evidence',
        '/evidence/indicators/claimant-rate?place=E06000042',
        '/evidence/datasets/claimant-rate',
        '/evidence/places/E06000042',
        '/places/E06000042',
      ]
      const faults: string[] = []
      for (const path of paths) {
        await page.goto(journey.address(path))
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          const rules = colorScheme === 'light' ? 'all' : 'colour'
          faults.push(...(await axeFaults(page, rules)).map((fault) => `${path}: ${fault}`))
        }
        const tooWide = await overflow(page)
        if (tooWide > 0) faults.push(`${path}: ${tooWide} px wider than its window`)
      }
      expect(faults).toEqual([])
    },
    120_000,
  )

  test('as a file that opens in a spreadsheet', async () => {
    const page = await journey.page()
    await page.goto(journey.address(address))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.sk-figure__links').getByRole('link', { name: 'CSV' }).click(),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
    expect(lines).toHaveLength(13)
    expect(lines[3]).toMatch(/,E06000042,Milton Keynes,2009,4\.3,/)
  })
})
