import { expect, test } from 'vitest'
import { markupOf, pageWith } from '#test/markup.ts'
import { brokenChart, claimantChart, responseChart } from '../styleguide/figures.ts'
import type { ChartPoint, LineChartProps } from './chart.ts'
import { LineChart } from './line-chart.tsx'

async function render(props: LineChartProps): Promise<string> {
  return await markupOf(<LineChart {...props} />)
}

async function drawingsOf(props: LineChartProps): Promise<string[]> {
  return (await render(props)).match(/<svg class="sk-chart.*?<\/svg>/gs) ?? []
}

/** The chart of claimants with other figures. */
function withPoints(points: readonly ChartPoint[], name = 'Cherwell'): LineChartProps {
  return { ...claimantChart, note: undefined, series: [{ name, kind: 'need', points }] }
}

/** One element a line, so that a change can be read. */
function readable(svg: string): string {
  return `${svg.replaceAll('><', '>\n<')}\n`
}

test.each([
  ['claimants', claimantChart],
  ['broken', brokenChart],
  ['response', responseChart],
])('the drawings of %s are as they were looked at', async (name, chart) => {
  const [wide = '', narrow = ''] = await drawingsOf(chart)

  await expect(readable(wide)).toMatchFileSnapshot(`snapshots/line-${name}-wide.svg`)
  await expect(readable(narrow)).toMatchFileSnapshot(`snapshots/line-${name}-narrow.svg`)
})

test('a chart is drawn alike however many are drawn at once', async () => {
  const alone = await render(claimantChart)
  const charts = Array.from({ length: 8 }, (_, index) =>
    index % 2 === 0 ? claimantChart : brokenChart,
  )

  const together = await Promise.all(charts.map(render))

  expect(together.filter((markup) => markup === alone)).toHaveLength(4)
})

test('both drawings state the finding and what is missing', async () => {
  const drawings = await drawingsOf(brokenChart)

  expect(drawings).toHaveLength(2)
  for (const svg of drawings) {
    expect(svg).toContain(
      'aria-label="Line chart, 2001 to 2010. Cherwell rose from 1.1% in 2008 to 2.4% in 2009. ' +
        'No figure for Cherwell in 2004, 2005 and 2007 (×). Open dots are provisional: 2010."',
    )
  }
})

test('a missing figure breaks the line, is marked, and a lone figure is a dot', async () => {
  const [wide = ''] = await drawingsOf(brokenChart)
  const line = /c-need">((?:<path [^>]*>)*)/.exec(wide)?.[1] ?? ''

  expect(line.match(/<path/g)).toHaveLength(3)
  expect(wide.match(/>×</g)).toHaveLength(3)
  expect(wide.match(/<circle/g)).toHaveLength(2)
  expect(wide).toContain('c-dot-open')
})

test('need is clay, response blue, and comparators differ in their dashes', async () => {
  const [claims = ''] = await drawingsOf(claimantChart)
  const [response = ''] = await drawingsOf(responseChart)

  for (const look of ['c-need', 'c-comp-a', 'c-comp-b']) {
    expect(claims).toContain(`class="c-line ${look}"`)
  }
  expect(response).toContain('class="c-line c-resp"')
  expect(response).toContain('class="c-line c-neutral"')
})

test('levels start at zero unless the chart says otherwise', async () => {
  const points = [
    { x: 2009, y: 98 },
    { x: 2010, y: 101 },
  ]
  const [level = ''] = await drawingsOf(withPoints(points))
  const [index = ''] = await drawingsOf({ ...withPoints(points), baseline: 'data' })

  expect(level).toContain('c-zero')
  expect(index).not.toContain('c-zero')
  expect(index).toContain('>98<')
})

test('figures below zero have a true minus and a zero line above them', async () => {
  const [wide = ''] = await drawingsOf(
    withPoints([
      { x: 2009, y: -1.5 },
      { x: 2010, y: 2 },
    ]),
  )

  expect(wide).toContain('class="c-zero"')
  expect(wide).toContain('>\u22122<')
})

test('a chart without any figure is drawn empty and says so', async () => {
  const markup = await render(withPoints([{ x: 2009, y: null }], 'Aylesbury Vale'))

  expect(markup).toContain('No figure for Aylesbury Vale.')
  expect(markup).not.toContain('NaN')
})

test('one figure alone is a dot with its label', async () => {
  const markup = await render(withPoints([{ x: 2010, y: 1.9 }]))

  expect(markup).toContain('Cherwell 1.9%')
  expect(markup.match(/<circle/g)).toHaveLength(2)
  expect(markup).not.toContain('NaN')
})

test('a line that stops early keeps its label at the edge, with a way to it', async () => {
  const [wide = ''] = await drawingsOf(brokenChart)

  expect(wide.match(/c-leader/g)).toHaveLength(1)
})

test('names that would break out of the drawing do not', async () => {
  const name = '"><script>alert(1)</script>'
  const chart = withPoints(
    [
      { x: 2009, y: 1 },
      { x: 2010, y: null },
    ],
    name,
  )
  const page = await pageWith(<LineChart {...chart} label={name} source={name} title={name} />)

  expect([...page.querySelectorAll('script')]).toEqual([])
  expect(page.querySelector('svg')?.getAttribute('aria-label')).toContain(name)
})

test('the same figures stand beneath as a table, with their source', async () => {
  const page = await pageWith(<LineChart {...claimantChart} />)

  expect(page.querySelector('.sk-source')?.textContent).toBe(
    'ONS, Claimant count, annual. Edition of 29 January 2026.',
  )
  expect([...page.querySelectorAll('details tbody tr')]).toHaveLength(10)
})
