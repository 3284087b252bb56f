import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { plainPaper } from '#test/papers.ts'
import { realPapers } from '#test/real-papers.ts'
import { axeFaults, overflow } from './faults.ts'
import { allLooks } from './page-checks.ts'
import { arriving, useSite } from './site.ts'

const journey = useSite()

/** Words of a paper that the journeys work on. */
interface Paper {
  file: string
  /** Two points that follow one another in one sentence, and what they are together. */
  first: string
  second: string
  together: string
  /** A point of two parts, and the word that begins the second. */
  twofold: string
  half: string
  /** A heading, which is no record. */
  heading: string
}

let copies = 0

/** A copy of the founding paper, or of an invented one where that is absent: the same bytes are reviewed only once. */
async function paper(): Promise<Paper> {
  const isFounding = existsSync(realPapers.founding)
  const text = isFounding ? await readFile(realPapers.founding, 'utf8') : plainPaper
  const file = join(await mkdtemp(join(tmpdir(), 'secklow-paper-')), 'paper.txt')
  copies += 1
  await writeFile(file, `${text}\n\nCopy ${copies}\n`)
  return { file, ...(isFounding ? inFounding : inInvented) }
}

const inFounding = {
  first: 'Bicester Village',
  second: 'Aylesbury Waterside development',
  together: 'Bicester Village, Aylesbury Waterside development',
  twofold: 'challenges surrounding the culture of an organisation',
  half: 'surrounding',
  heading: 'Panel of presentations exploring different perspective:',
}

const inInvented = {
  first: 'late opening on Thursdays',
  second: 'the loyalty card, specifically in Bridge Street',
  together: 'late opening on Thursdays, the loyalty card, specifically in Bridge Street',
  twofold: 'a shared van for deliveries',
  half: 'van',
  heading: 'Presentations',
}

/** Sends the paper, and gives the path of its review. */
async function send(page: Page, file: string): Promise<string> {
  await page.goto(journey.address('/meetings/import'))
  await page.getByLabel('File').setInputFiles(file)
  await arriving(
    page,
    async () => await page.getByRole('button', { name: 'Read the paper' }).click(),
  )
  return new URL(page.url()).pathname
}

const piece = (page: Page, label: string, words: string) =>
  page
    .locator('a[data-piece]')
    .filter({ hasText: `${label}: ${words}` })
    .first()

async function focusedText(page: Page): Promise<string> {
  return await page.evaluate(() => document.activeElement?.textContent ?? '')
}

async function press(page: Page, key: string): Promise<void> {
  await arriving(page, async () => await page.keyboard.press(key))
}

async function accept(page: Page, path: string): Promise<void> {
  await page.goto(journey.address(path))
  await arriving(
    page,
    async () => await page.getByRole('link', { name: 'Accept this paper' }).click(),
  )
  await page.getByLabel('Everybody').check()
  await arriving(
    page,
    async () => await page.getByRole('button', { name: 'Accept and record the meeting' }).click(),
  )
}

async function undoAcceptance(page: Page, path: string): Promise<void> {
  const meeting = new URL(page.url()).pathname
  await arriving(page, async () => await page.getByRole('button', { name: 'Undo' }).click())
  expect((await page.goto(journey.address(meeting)))?.status()).toBe(404)
  await page.goto(journey.address(path))
  expect(await page.getByRole('link', { name: 'Accept this paper' }).count()).toBe(1)
}

describe('a paper is looked over', () => {
  test('by keys: relabelled, merged, split, moved, taken back, accepted', async () => {
    const { file, first, second, together, twofold, half, heading } = await paper()
    const page = await journey.page('partnership-officer')
    const path = await send(page, file)
    await page.goto(journey.address(path))

    await piece(page, 'Point', first).focus()
    await press(page, 'm')
    expect(await focusedText(page)).toBe(`Point: ${together}`)
    await press(page, 'u')
    expect(await focusedText(page)).toBe(`Point: ${first}`)
    await page.keyboard.press('j')
    for (let n = 0; n < 3 && !(await focusedText(page)).includes(second); n += 1)
      await page.keyboard.press('ArrowDown')
    expect(await focusedText(page)).toBe(`Point: ${second}`)
    await press(page, '[')
    expect(await focusedText(page)).toBe(`Point: ${second}`)
    const order = await page.locator('.sk-records').textContent()
    expect(order?.indexOf(second)).toBeLessThan(order?.indexOf(first) ?? 0)

    await piece(page, 'Other words', heading).focus()
    await press(page, 'x')
    expect(await focusedText(page)).toBe(`Not placed: ${heading}`)
    await press(page, 'w')

    await piece(page, 'Point', twofold).focus()
    await press(page, 's')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('split')
    for (let n = 0; n < 30 && (await focusedText(page)) !== `Split before ${half}`; n += 1)
      await page.keyboard.press('Tab')
    await press(page, 'Enter')
    expect(await page.locator('#panel h3').textContent()).toMatch(new RegExp(`^Point: “${half}`))
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel')

    await accept(page, path)
    expect(await page.getByRole('main').textContent()).toContain(half)
    await undoAcceptance(page, path)
  }, 120_000)

  test('letters do nothing once they are switched off, and arrows still move', async () => {
    const { file, first } = await paper()
    const page = await journey.page('partnership-officer')
    await page.goto(journey.address(await send(page, file)))
    await page.getByText('Keys for the review').click()
    await page.getByRole('button', { name: 'Letter keys are on' }).click()
    await page.reload()
    await piece(page, 'Point', first).focus()
    const before = page.url()
    await page.keyboard.press('x')
    await page.keyboard.press('j')

    expect(page.url()).toBe(before)
    expect(await focusedText(page)).toBe(`Point: ${first}`)
    await page.keyboard.press('ArrowDown')
    expect(await focusedText(page)).not.toBe(`Point: ${first}`)
  })

  test('without JavaScript: relabelled, split, moved, merged, taken back, accepted', async () => {
    const { file, first, second, together, twofold, half } = await paper()
    const page = await journey.page('partnership-officer', { javaScriptEnabled: false })
    const path = await send(page, file)
    const panel = page.locator('#panel')
    const open = async (words: string): Promise<void> => {
      await page.goto(journey.address(path))
      await arriving(page, async () => await piece(page, 'Point', words).click())
    }
    const use = async (name: string): Promise<void> =>
      await arriving(
        page,
        async () => await panel.getByRole('button', { name, exact: true }).first().click(),
      )

    await open(first)
    await use('Merge with the next point')
    expect(await panel.locator('h3').textContent()).toBe(`Point: “${together}”`)
    await use('Undo last change')
    expect(await panel.locator('h3').textContent()).toBe(`Point: “${first}”`)

    await open(twofold)
    await panel.getByText('Split it in two').click()
    await use(`Split before ${half}`)
    expect(await panel.locator('h3').textContent()).toMatch(new RegExp(`^Point: “${half}`))

    await open(second)
    const places = panel.getByLabel('It belongs to').locator('option')
    await panel.getByLabel('It belongs to').selectOption({ index: (await places.count()) - 1 })
    await use('Move it there')
    await arriving(
      page,
      async () => await panel.getByRole('button', { name: /^Not placed/ }).click(),
    )
    await page.goto(journey.address(path))
    expect(await page.locator('.sk-tools').textContent()).toContain('not placed')
    await arriving(
      page,
      async () => await page.getByRole('link', { name: 'Show the first' }).click(),
    )
    expect(await panel.locator('h3').textContent()).toBe(`Not placed: “${second}”`)

    await accept(page, path)
    await undoAcceptance(page, path)
  }, 120_000)
})

test('a review with a piece and a form open is accessible, and fits a phone', async () => {
  const { file, first } = await paper()
  const page = await journey.page('partnership-officer')
  const path = await send(page, file)
  await page.goto(journey.address(path))
  const opened = (await piece(page, 'Point', first).getAttribute('href')) ?? ''
  const faults: string[] = []
  for (const { look, width, media, rules } of allLooks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia(media)
    for (const address of [
      opened.replace('#', '&edit=split#'),
      `${path}?edit=person-new`,
      `${path}?edit=fields`,
      `${path}/acceptance`,
      '/meetings/import',
    ]) {
      await page.goto(journey.address(address))
      faults.push(...(await axeFaults(page, rules)).map((fault) => `${look}: ${fault}`))
      if ((await overflow(page)) > 0) faults.push(`${look}: ${address} is wider than its window`)
    }
  }

  expect(faults).toEqual([])
}, 180_000)
