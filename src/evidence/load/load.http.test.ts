import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { beforeEach, describe, expect, test } from 'vitest'
import { operator } from '#src/history/index.ts'
import { operatorAsViewer } from '#src/people/index.ts'
import { useApp } from '#test/app.ts'
import { csv, line, plainOptions } from '#test/loads.ts'
import { currentEdition } from '../dataset/dataset.sql.ts'
import { holdingLoad, insertLoad, recordStep } from './load.sql.ts'
import type { Load } from './load.ts'
import { storedFile } from './load-folder.ts'
import { goOn } from './loading.job.ts'
import type { Workshop } from './step.job.ts'

const site = useApp()

beforeEach(async () => {
  await site.database.pool.query(
    'TRUNCATE load_step, load, edition_announcement, edition_indicator, edition, indicator, dataset CASCADE',
  )
})

type Files = Readonly<Record<string, { name: string; content: string }>>

/** Sends a form as a browser does. */
async function send(fields: Readonly<Record<string, string>>, files: Files = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, file] of Object.entries(files)) {
    form.append(name, new Blob([file.content]), file.name)
  }
  const officer = await site.as('partnership-officer')
  const answer = await officer.send('/evidence/loads', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' },
    body: form,
  })
  return { officer, answer, path: answer.headers.get('location') ?? '' }
}

const textOf = async (answer: Response): Promise<string> =>
  (parseHTML(await answer.text()).document.querySelector('main')?.textContent ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe('an officer sends a file', () => {
  test('and sees how it became the current edition', async () => {
    const content = csv(line({ period: '2008', value: '2.3' }), line())
    const { officer, answer, path } = await send(
      {
        'publishedOn-day': '29',
        'publishedOn-month': '1',
        'publishedOn-year': '2026',
        dataset: '',
      },
      {
        file: { name: 'C:\\files\\rate-of-tests.csv', content },
        side: {
          name: 'rate-of-tests.json',
          content: '{"ess-beta-metadata": {"label": "Tests taken"}}',
        },
      },
    )
    expect(answer.status).toBe(303)
    expect(path).toMatch(/^\/evidence\/loads\/[0-9a-f-]{36}$/)
    await site.parts.loads.settled()

    const shown = await textOf(await officer.get(path))
    expect(shown).toContain('rate-of-tests.csv')
    expect(shown).toContain('This is now the current edition of Tests taken')
    expect(shown).toContain('Records read2')
    const edition = await currentEdition(site.database.db, 'rate-of-tests')
    expect(edition).toMatchObject({
      publishedOn: '2026-01-29',
      fileName: 'rate-of-tests.csv',
      rows: 2,
    })
    expect(await readFile(storedFile(site.folder, edition?.sha256 ?? ''), 'utf8')).toBe(content)
    expect(await textOf(await officer.get('/evidence/loads'))).toContain('rate-of-tests.csv Loaded')
  })

  test('that is refused, with its line, and sees why', async () => {
    const { officer, path } = await send(
      {},
      { file: { name: 'a.csv', content: csv(line(), line({ period: 'soon' })) } },
    )
    await site.parts.loads.settled()
    const shown = await textOf(await officer.get(path))

    expect(shown).toContain('The file was refused. Line 3, column period: “soon” is no period.')
    expect(shown).toContain('what was shown before is shown still')
    const twin: unknown = await (await officer.get(`${path}.json`)).json()
    expect(twin).toMatchObject({ standing: 'refused', fault: { line: 3, column: 'period' } })
  })

  test('that was loaded before', async () => {
    const file = { name: 'a.csv', content: csv(line()) }
    await send({}, { file })
    await site.parts.loads.settled()
    const { officer, path } = await send({}, { file })
    await site.parts.loads.settled()

    expect(await textOf(await officer.get(path))).toContain(
      'This file was loaded before, byte for byte',
    )
  })

  test('and looks while it is being loaded: the page shows itself anew, with JavaScript and without', async () => {
    const { officer, path } = await send({}, { file: { name: 'a.csv', content: csv(line()) } })
    const page = parseHTML(await (await officer.get(path)).text()).document

    expect(page.querySelector('noscript meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(
      '2',
    )
    expect(page.querySelector(`sk-load-progress a[href="${path}"]`)?.textContent).toBe('Look again')
    await site.parts.loads.settled()
    const after = parseHTML(await (await officer.get(path)).text()).document
    expect(after.querySelector('sk-load-progress, meta[http-equiv="refresh"]')).toBeNull()
  })
})

/** A load that stopped before its check, as if its process had ended. */
async function brokenOff(content: string): Promise<Load> {
  const path = join(site.folder, 'broken-off.csv')
  await writeFile(path, content)
  const { db } = site.database
  const load = await insertLoad(db, { fileName: 'a.csv', options: plainOptions, actor: operator })
  const shop: Workshop = {
    db,
    dataFolder: site.folder,
    limits: { memoryMiB: 128, threads: 1 },
    viewerOf: async () => await Promise.resolve(operatorAsViewer),
    onStep: (step) => {
      if (step === 'check') throw new Error('broken off')
    },
  }
  await expect(goOn(shop, load, { path, sidePath: `${path}.none` })).rejects.toThrow('broken off')
  return load
}

describe('a load that was broken off', () => {
  const content = csv(line({ value: '7.7' }))

  test('says so, and does not show itself anew', async () => {
    const load = await brokenOff(content)
    const officer = await site.as('partnership-officer')
    const path = `/evidence/loads/${load.id}`
    const page = parseHTML(await (await officer.get(path)).text()).document

    expect(page.querySelector('sk-load-progress, meta[http-equiv="refresh"]')).toBeNull()
    const shown = await textOf(await officer.get(path))
    expect(shown).toContain('Broken off: the process that loaded the file ended.')
    expect(shown).toContain('2 of 5 steps are done and kept.')
    const twin: unknown = await (await officer.get(`${path}.json`)).json()
    expect(twin).toMatchObject({ standing: 'broken-off', fault: null })
  })

  test('and why, where that is known', async () => {
    const load = await brokenOff(content)
    const fault = { sentence: 'The disk is full.', line: null, column: null }
    const report = { facts: [], findings: [], fault }
    await recordStep(site.database.db, load.id, {
      step: 'check',
      state: 'begun',
      report,
      result: null,
    })
    const officer = await site.as('partnership-officer')
    const path = `/evidence/loads/${load.id}`

    expect(await textOf(await officer.get(path))).toContain('Broken off: The disk is full.')
    const twin: unknown = await (await officer.get(`${path}.json`)).json()
    expect(twin).toMatchObject({ standing: 'broken-off', fault })
  })

  test('but is at work while a process holds it', async () => {
    const load = await brokenOff(content)
    const officer = await site.as('partnership-officer')
    await holdingLoad(site.database.db, load.id, async () => {
      const page = await (await officer.get(`/evidence/loads/${load.id}`)).text()
      expect(parseHTML(page).document.querySelector('sk-load-progress')).not.toBeNull()
    })
  })

  test('goes on when the file is sent again, and the page of the second leads to it', async () => {
    const load = await brokenOff(content)
    const { officer, path } = await send({}, { file: { name: 'a.csv', content } })
    expect(path).not.toContain(load.id)
    await site.parts.loads.settled()

    const answer = await officer.get(path)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/evidence/loads/${load.id}`)
    expect((await officer.get(`${path}.json`)).headers.get('location')).toBe(
      `/evidence/loads/${load.id}.json`,
    )
    expect(await textOf(await officer.get(`/evidence/loads/${load.id}`))).toContain(
      'This is now the current edition of',
    )
    const list = parseHTML(await (await officer.get('/evidence/loads')).text()).document
    const linked = [...list.querySelectorAll('main a[href^="/evidence/loads/"]')]
    expect(linked.map((link) => link.getAttribute('href'))).toEqual([`/evidence/loads/${load.id}`])
  })
})

describe('a form that is wrong is shown again', () => {
  test.each([
    ['without a file', {}, {}, 'Choose the file of figures'],
    [
      'with a date that is none',
      { 'publishedOn-day': '31', 'publishedOn-month': '2', 'publishedOn-year': '2026' },
      { file: { name: 'a.csv', content: 'x' } },
      'Enter a real date',
    ],
    [
      'with a dataset that is no name',
      { dataset: 'a b' },
      { file: { name: 'a.csv', content: 'x' } },
      'Name the dataset in small letters',
    ],
    [
      'with a licence that is not in the list',
      { licence: 'mine' },
      { file: { name: 'a.csv', content: 'x' } },
      'Choose a licence from the list',
    ],
  ] satisfies [string, Record<string, string>, Files, string][])(
    '%s',
    async (_, fields, files, words) => {
      const { answer } = await send(fields, files)

      expect(answer.status).toBe(400)
      expect(await textOf(answer)).toContain(words)
      const { rows } = await site.database.pool.query<{ id: string }>('SELECT id FROM load')
      expect(rows).toEqual([])
    },
  )
})

test('a load that is not there is not found', async () => {
  const officer = await site.as('programme-officer')
  const answer = await officer.get('/evidence/loads/01900000-0000-7000-8000-000000000000')

  expect(answer.status).toBe(404)
})
