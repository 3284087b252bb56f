import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestBrowser, useApp } from '#test/app.ts'
import { aPointOf } from '#test/points.ts'

const site = useApp()

async function rowOf(sql: string): Promise<string> {
  const { rows } = await site.database.pool.query<{ found: string }>(sql)
  const [row] = rows
  if (row === undefined) throw new Error(`Nothing is found by ${sql}`)
  return row.found
}
const founding = async () =>
  `/meetings/${await rowOf("SELECT slug AS found FROM meeting WHERE title LIKE 'The downturn%'")}/coding`
const pointThatBegins = async (words: string) =>
  await rowOf(`SELECT id AS found FROM point WHERE text LIKE '${words}%'`)
const asked = (answer: Response) => new URL(answer.headers.get('location') ?? '', 'http://x')

const feltShape = z.object({ need: z.object({ felt: z.array(z.object({ text: z.string() })) }) })
async function saidOf(theme: string): Promise<string[]> {
  const cell = await site.get(`/gap/E06000042/${theme}.json`)
  return feltShape.parse(await cell.json()).need.felt.map(({ text }) => text)
}

describe('an officer codes', () => {
  test('one point after the other, and each is under its theme at once', async () => {
    const officer = await site.as('partnership-officer')
    const { slug, id } = await aMeetingOfOwn('Buses stop at six')
    const path = `/meetings/${slug}/coding`
    const before = await (await officer.get(path)).text()
    expect(before).toContain('0 of 1 have a theme.')
    expect(before).toContain('Buses stop at six')

    const saved = await officer.post(path, { words: id, 'theme-jobs': 'jobs', 'theme-vcs': 'vcs' })

    expect(saved.status).toBe(303)
    expect(await saidOf('jobs')).toContain('Buses stop at six')
    const after = await (await officer.get(asked(saved).pathname + asked(saved).search)).text()
    expect(after).toContain('All 1 have a theme.')
    expect(after).toMatch(/name="theme-jobs"[^>]*checked/)
    expect(after).toContain('30 April 2010')
  })

  test('and is led to the next one without a theme', async () => {
    const officer = await site.as('partnership-officer')
    const first = await (await officer.get(await founding())).text()
    const uncoded = /name="words" value="([0-9a-f-]+)"/.exec(first)?.[1] ?? ''
    const saved = await officer.post(await founding(), { words: uncoded, 'theme-health': 'health' })
    const next = asked(saved).searchParams.get('words') ?? ''

    expect(next).not.toBe(uncoded)
    const page = await (await officer.get(`${await founding()}?words=${next}`)).text()
    expect(page).toContain(`name="words" value="${next}"`)
    expect(page).not.toMatch(/name="theme-[a-z]+"[^>]*checked/)
    expect(asked(saved).hash).toBe('#words')
  })

  test('undoes what was chosen, and the cell has it no more', async () => {
    const officer = await site.as('partnership-officer')
    const words = await pointThatBegins('A food bank')
    const chosen = { words, shown: 'food', 'theme-energy': 'energy' }
    const saved = await officer.post(await founding(), chosen)
    expect([await saidOf('food'), await saidOf('energy')].map((said) => said.length)).toEqual([
      0, 1,
    ])

    const entry = asked(saved).searchParams.get('saved') ?? ''
    expect((await officer.post(`/admin/history/${entry}/undo`)).status).toBe(303)
    expect([await saidOf('food'), await saidOf('energy')].map((said) => said.length)).toEqual([
      1, 0,
    ])
  })

  test('saves nothing where nothing was changed', async () => {
    const officer = await site.as('partnership-officer')
    const words = await pointThatBegins('Job clubs in several areas')
    const shown = 'jobs skills'
    const same = { words, shown, 'theme-jobs': 'jobs', 'theme-skills': 'skills' }
    const saved = await officer.post(await founding(), same)

    expect(saved.status).toBe(303)
    expect(asked(saved).searchParams.has('saved')).toBe(false)
  })
})

describe('two officers with one point before them', () => {
  test('keep what the other saved meanwhile, and take away only what they cleared', async () => {
    const first = await site.as('partnership-officer')
    const second = await site.as('programme-officer')
    const { slug, id } = await aMeetingOfOwn('A stall at the market')
    const path = `/meetings/${slug}/coding`
    const before = await formAt(first, path)
    const older = await formAt(second, path)

    await first.post(path, { ...before, 'theme-jobs': 'jobs' })
    await second.post(path, { ...older, 'theme-skills': 'skills' })

    const after = await formAt(second, `${path}?words=${id}`)
    expect(after).toEqual({
      words: id,
      shown: 'jobs skills',
      'theme-jobs': 'jobs',
      'theme-skills': 'skills',
    })
    const { 'theme-skills': _, ...withoutSkills } = after
    await second.post(path, withoutSkills)
    expect(await formAt(first, `${path}?words=${id}`)).toMatchObject({ shown: 'jobs' })
    expect(await saidOf('jobs')).toContain('A stall at the market')
    expect(await saidOf('skills')).not.toContain('A stall at the market')
  })
})

/** What the form of a page would send as it stands: its hidden fields, and the boxes that are ticked. */
async function formAt(browser: TestBrowser, path: string): Promise<Record<string, string>> {
  const { document } = parseHTML(await (await browser.get(path)).text())
  const fields = document.querySelectorAll('#words input[type=hidden], #words input[checked]')
  return Object.fromEntries(
    [...fields].map((field): [string, string] => [
      field.getAttribute('name') ?? '',
      field.getAttribute('value') ?? '',
    ]),
  )
}

describe('nobody codes', () => {
  test('a point of another meeting, or what is no point', async () => {
    const officer = await site.as('partnership-officer')
    const other = await aMeetingOfOwn('A point of another day')
    const form = { words: other.id, 'theme-safety': 'safety' }

    expect((await officer.post(await founding(), form)).status).toBe(404)
    const none = await officer.post(await founding(), { words: 'all of them' })
    expect([none.status, await none.text()]).toEqual([
      422,
      expect.stringContaining('Choose a point of this meeting.'),
    ])
    expect(await saidOf('safety')).toEqual([])
  })

  test('what another partnership heard', async () => {
    const words = await pointThatBegins('Job clubs have opened')
    for (const person of ['partnership-officer-elsewhere', 'member'] as const) {
      const browser: TestBrowser = await site.as(person)
      expect((await browser.get(await founding())).status).toBe(404)
      const form = { words, 'theme-safety': 'safety' }
      expect((await browser.post(await founding(), form)).status).toBe(404)
    }
    expect((await site.get(await founding())).headers.get('location')).toContain('/sign-in')
    expect(await saidOf('safety')).toEqual([])
  })
})

async function aMeetingOfOwn(text: string) {
  const partnershipId = await rowOf(
    "SELECT id AS found FROM partnership WHERE slug = 'milton-keynes'",
  )
  return await aPointOf(site.database.db, partnershipId, { text, state: 'published' })
}
