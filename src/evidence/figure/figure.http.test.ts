import { parse } from 'csv-parse/sync'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { origin, useApp } from '#test/app.ts'
import { hasPoppler, popplerSays } from '#test/documents.ts'
import { drawnValues, numberIn } from '#test/drawn-lines.ts'
import { announceEdition, type Published } from '#test/edition.ts'

const site = useApp()
let edition = ''
let earlier = ''
const asked = 'indicator=claimant-rate&places=E06000042,E12000008,E92000001&from=2007&to=2010'
const address = `/evidence/figure?${asked}`
const rates = {
  E06000042: [1.9, 2.3, 4.3, 4],
  E12000008: [1.4, 1.4, 2.8, 2.6],
  E92000001: [2.2, 2.2, 3.8, 3.6],
}
const sentence =
  'Claimant count in Milton Keynes rose by 2.1 percentage points, from 1.9% in 2007 to 4.0% in 2010, which is worse. The figure for 2010 was higher, and so worse, than in the South East of England (2.6%) and England (3.6%).'

const figures: Published[] = Object.entries(rates).flatMap(([place, values]) =>
  values.map((value, index): Published => [place, String(2007 + index), value]),
)

beforeAll(async () => {
  const { pool } = site.database
  const { editionsFolder } = site.parts
  const claimants = {
    indicator: 'claimant-rate',
    label: 'Claimant count',
    description:
      'Percentage of people aged 16 to 64 who are claiming unemployment-related benefits',
    polarity: 'higher-is-worse',
    theme: 'jobs',
  } as const
  edition = await announceEdition(pool, editionsFolder, {
    ...claimants,
    figures: [...figures, ['E06000042', '2011', 3.8], ['E07000177', '2010', 1.9]],
  })
  earlier = await announceEdition(pool, editionsFolder, {
    ...claimants,
    publishedOn: '2024-11-15',
    figures: figures.map(([place, period, value]) => [
      place,
      period,
      place === 'E06000042' && period === '2009' ? 3.3 : value,
    ]),
  })
  await announceEdition(pool, editionsFolder, {
    indicator: 'employment-rate',
    label: '=HYPERLINK("http://example.org")',
    polarity: 'higher-is-better',
    publishedOn: null,
    figures: [
      ['E06000042', '2008', 74.6, { lower: 71.6, upper: 77.6 }],
      ['E06000042', '2009', null, { status: '[c]' }],
      ['E12000008', '2008', 75.1, { lower: 74.1, upper: 76.1 }],
      ['E12000008', '2009', 75.4, { lower: 74.4, upper: 76.4, status: 'p' }],
    ],
  })
})

async function pageAt(path: string): Promise<Document> {
  const answer = await site.get(path)
  expect(answer.status).toBe(200)
  return parseHTML(await answer.text()).document
}

/** One path in another format. */
const twin = (format: string, path = address) => path.replace('/figure?', `/figure.${format}?`)

async function csvAt(path: string): Promise<Record<string, string>[]> {
  const records: Record<string, string>[] = parse(await (await site.get(path)).text(), {
    columns: true,
  })
  return records
}

const figureJson = z.object({
  sentence: z.string(),
  observations: z.array(
    z.object({ place: z.string(), period: z.string(), value: z.number().nullable() }),
  ),
})

async function jsonAt(path: string) {
  return figureJson.parse(await (await site.get(path)).json())
}

describe('the figure of the founding question', () => {
  test('is JSON with its question, edition, indicator, places, observations and sentence', async () => {
    const answer = await site.get(twin('json'))
    expect(answer.headers.get('content-type')).toContain('application/json')
    const json: unknown = await answer.json()
    expect(json).toMatchObject({
      figure: {
        indicator: 'claimant-rate',
        places: Object.keys(rates),
        from: '2007',
        to: '2010',
        edition: null,
        address: `${address}&edition=${edition}`,
      },
      edition: {
        id: edition,
        dataset: 'claimant-rate',
        publishedOn: '2026-01-29',
        loadedAt: '2026-02-02T10:00:00.000Z',
      },
      indicator: {
        id: 'claimant-rate',
        label: 'Claimant count',
        unit: '%',
        decimals: 1,
        polarity: 'higher-is-worse',
      },
      places: [
        { code: 'E06000042', name: 'Milton Keynes' },
        { code: 'E12000008', name: 'South East' },
        { code: 'E92000001', name: 'England' },
      ],
      observations: figures.map(([place, period, value]) => ({
        place,
        period,
        value,
        lower: null,
        upper: null,
        status: null,
      })),
      sentence,
    })
  })

  test('says the same in its sentence, chart, table, CSV and JSON', async () => {
    const page = await pageAt(address)
    const json = await jsonAt(twin('json'))
    const valueOf = (place: string, period: string) =>
      json.observations.find((held) => held.place === place && held.period === period)?.value

    const said = page.querySelector('.sk-lede')?.textContent ?? ''
    expect(said).toBe(json.sentence)
    const [, first, last, region, nation] =
      /from (\S+) in 2007 to (\S+) in 2010.*South East of England \((\S+)\) and England \((\S+)\)/.exec(
        said,
      ) ?? []
    expect([first, last, region, nation].map((text) => numberIn(text ?? ''))).toEqual([
      valueOf('E06000042', '2007'),
      valueOf('E06000042', '2010'),
      valueOf('E12000008', '2010'),
      valueOf('E92000001', '2010'),
    ])

    const cells = [...page.querySelectorAll('.sk-figure table tbody tr')].map((row) => ({
      period: row.querySelector('th')?.textContent ?? '',
      values: [...row.querySelectorAll('td')].map((cell) => numberIn(cell.textContent ?? '')),
    }))
    expect(cells).toEqual(
      ['2007', '2008', '2009', '2010'].map((period) => ({
        period,
        values: Object.keys(rates).map((place) => valueOf(place, period)),
      })),
    )

    const rows = await csvAt(twin('csv'))
    expect(
      rows.map(({ place, period, value }) => ({ place, period, value: Number(value) })),
    ).toEqual(json.observations.map(({ place, period, value }) => ({ place, period, value })))

    const drawings = [...page.querySelectorAll('.sk-figure svg.sk-chart')]
    expect(drawings).toHaveLength(2)
    for (const drawing of drawings) {
      const strokes = { E06000042: 'c-need', E92000001: 'c-comp-a', E12000008: 'c-comp-b' }
      for (const [place, stroke] of Object.entries(strokes)) {
        const drawn = drawnValues(drawing, stroke)
        const published = ['2007', '2008', '2009', '2010'].map((period) => valueOf(place, period))
        expect(drawn).toHaveLength(4)
        for (const [index, value] of drawn.entries()) {
          expect(value).toBeCloseTo(published[index] ?? Number.NaN, 1)
        }
      }
    }
  })

  test('carries its source with every line of CSV, and a permanent link', async () => {
    const [line] = await csvAt(twin('csv'))
    expect(line).toMatchObject({
      indicator: 'claimant-rate',
      unit: '%',
      place_name: 'Milton Keynes',
      period: '2007',
      value: '1.9',
      edition,
      published_on: '2026-01-29',
      source: 'Office for National Statistics',
      licence: 'OGL-UK-3.0',
      address: `${origin}${address}&edition=${edition}`,
    })
  })

  test('can be taken away as sentence, source, link and table', async () => {
    const page = await pageAt(address)
    // The parser leaves character references in a text area as they are; browsers do not.
    const textOf = (id: string) =>
      page.querySelector(`#${id}`)?.textContent?.replaceAll('&amp;', '&') ?? ''
    expect(textOf('sentence')).toBe(sentence)
    expect(textOf('link')).toBe(`${origin}${address}&edition=${edition}`)
    expect(textOf('citation')).toBe(
      `Office for National Statistics, Claimant count, published 29 January 2026, retrieved 2 February 2026. Claimant count: Milton Keynes, South East and England, 2007 to 2010. Contains public sector information licensed under the Open Government Licence v3.0. ${origin}${address}&edition=${edition}`,
    )
    const texts = [...page.querySelectorAll('sk-copy')].map((copy) =>
      copy.getAttribute('data-text'),
    )
    expect(texts).toContain(
      'Claimant count\tMilton Keynes\tSouth East\tEngland\n2007\t1.9%\t1.4%\t2.2%\n2008\t2.3%\t1.4%\t2.2%\n2009\t4.3%\t2.8%\t3.8%\n2010\t4.0%\t2.6%\t3.6%',
    )
  })

  test('is a drawing that stands alone', async () => {
    const answer = await site.get(twin('svg'))
    expect(answer.headers.get('content-type')).toBe('image/svg+xml')
    const svg = await answer.text()
    const { document } = parseHTML(svg)
    expect(svg).toContain('Edition of 29 January 2026')
    const drawing = document.querySelector('svg svg')
    expect(drawing).not.toBeNull()
    if (drawing === null) return
    for (const [index, value] of drawnValues(drawing, 'c-need').entries()) {
      expect(value).toBeCloseTo(rates.E06000042[index] ?? Number.NaN, 1)
    }
  })

  test.skipIf(!hasPoppler)(
    'is a document with the same words and figures',
    async () => {
      const pdf = new Uint8Array(await (await site.get(twin('pdf'))).arrayBuffer())
      const words = popplerSays('pdftotext', ['-raw'], pdf).replaceAll(/\s+/g, ' ')
      expect(words).toContain(sentence)
      expect(words).toContain('2009 4.3% 2.8% 3.8%')
      expect(words).toContain('published 29 January 2026')
    },
    60_000,
  )
})

describe('the date of the site and the edition', () => {
  test('without years the figure ends with what had ended by the date of the site, and says so', async () => {
    const path = '/evidence/figure?indicator=claimant-rate&places=E06000042'
    expect((await jsonAt(twin('json', path))).observations.map(({ period }) => period)).toEqual([
      '2007',
      '2008',
      '2009',
    ])
    expect((await pageAt(path)).body.textContent).toContain(
      'Shown to 2009, the last period that had ended by 30 April 2010. The edition runs to 2011.',
    )
    expect((await pageAt(address)).body.textContent).toContain(
      'Shows periods that ended after 30 April 2010',
    )
  })

  test('an address pinned to an edition keeps showing it, and leads to the current one', async () => {
    const path = `${address}&edition=${earlier}`
    const json = await jsonAt(twin('json', path))
    expect(json.observations.find(({ period }) => period === '2009')?.value).toBe(3.3)
    const page = await pageAt(path)
    expect(page.body.textContent).toContain('Edition of 15 November 2024')
    expect(page.querySelector('.govuk-inset-text a')?.getAttribute('href')).toBe(address)
  })
})

describe('figures with gaps and intervals', () => {
  const path = '/evidence/figure?indicator=employment-rate&places=E06000042,E12000008'

  test('say what is withheld, what is provisional and what cannot be told apart', async () => {
    const page = await pageAt(path)
    expect(page.querySelector('.sk-lede')?.textContent).toContain(
      'stood at 74.6% (95% interval 71.6% to 77.6%) in 2008. We cannot tell it apart from the South East of England (75.1%): the intervals overlap. For Milton Keynes there is no figure for 2009.',
    )
    const rows = [...page.querySelectorAll('.sk-figure table tbody tr')]
    expect(rows.at(-1)?.textContent).toContain('confidential')
    expect(rows.at(-1)?.textContent).toContain('75.4% (provisional)')
    expect(page.querySelector('.sk-caveat')?.textContent).toContain(
      'Open dots are provisional: 2009.',
    )
    expect(page.querySelector('#citation')?.textContent).toContain('publication date not given')
  })

  test('run no formula in a spreadsheet', async () => {
    const [line] = await csvAt(twin('csv', path))
    expect(line?.['indicator_label']).toBe(`'=HYPERLINK("http://example.org")`)
    expect(line?.['published_on']).toBe('not given')
  })
})

describe('the form of the page', () => {
  test('leads to the one address of what it asks for', async () => {
    const sent =
      '/evidence/figure?indicator=claimant-rate&about=E12000008&places=E06000042&places=E92000001&add=&from=2010&to=2007'
    const answer = await site.get(sent)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(
      '/evidence/figure?indicator=claimant-rate&places=E12000008,E06000042,E92000001&from=2007&to=2010',
    )
    expect((await site.get(address)).status).toBe(200)
    expect((await site.get(address.replaceAll(',', '%2C'))).status).toBe(200)
  })

  test('finds a place by its name, among those that have a figure', async () => {
    const base = '/evidence/figure?indicator=claimant-rate&places=E06000042'
    const answer = await site.get(`${base}&add=cherw`)
    expect(answer.headers.get('location')).toBe(`${base},E07000177`)
    const none = await site.get(`${base}&add=Aylesbury`)
    expect(none.status).toBe(400)
    expect(await none.text()).toContain('No place called “Aylesbury” has a figure here')
  })

  test('asks for a place where none is named', async () => {
    const page = await pageAt('/evidence/figure?indicator=claimant-rate')
    expect(page.querySelector('h1')?.textContent).toBe('Claimant count: choose a place')
    expect((await site.get('/evidence/figure.json?indicator=claimant-rate')).status).toBe(422)
  })
})

describe('a question that has no answer is refused in words', () => {
  test.each([
    ['indicator=moon-phase&places=E06000042', 404, 'There is no indicator “moon-phase” here'],
    ['indicator=claimant-rate&places=E99999999', 404, 'no place with the code “E99999999”'],
    ['indicator=claimant-rate&places=<b>', 422, 'A place must be a code'],
    ['indicator=claimant-rate&places=E06000042&from=soon', 422, 'a year such as 2009'],
    [
      'indicator=claimant-rate&places=E06000042&edition=0192f0c0-0000-7000-8000-000000000009',
      404,
      'There is no such edition',
    ],
    ["indicator=a'; DROP TABLE edition&places=E06000042", 422, 'small letters'],
  ])('%s', async (query, status, words) => {
    const answer = await site.get(`/evidence/figure?${query}`)
    expect(answer.status).toBe(status)
    expect(parseHTML(await answer.text()).document.body.textContent).toContain(words)
  })

  test('a place that is held and has no figure is a figure that says it cannot tell', async () => {
    const page = await pageAt(
      '/evidence/figure?indicator=claimant-rate&places=E07000004&from=2007&to=2010',
    )
    expect(page.querySelector('.sk-lede')?.textContent).toBe(
      'We cannot tell: this edition holds no figure of claimant count in Aylesbury Vale for 2007 to 2010.',
    )
  })
})
