import { expect, test } from 'vitest'
import { markupOf } from '#test/markup.ts'
import { riseChart } from '../styleguide/figures.ts'
import { BarChart } from './bar-chart.tsx'

const markup = await markupOf(<BarChart {...riseChart} />)
const [wide = '', narrow = ''] = markup.match(/<svg class="sk-chart.*?<\/svg>/gs) ?? []

test('the drawings of bars are as they were looked at', async () => {
  await expect(`${wide.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
    'snapshots/bar-rise-wide.svg',
  )
  await expect(`${narrow.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
    'snapshots/bar-rise-narrow.svg',
  )
})

test('a place without a figure has no bar and says so', () => {
  expect(wide.match(/<rect/g)).toHaveLength(4)
  expect(wide).toContain('no figure')
  expect(wide).toContain('No figure for Aylesbury Vale.')
})

test('bars of equal height start at one zero', () => {
  const rects = [...wide.matchAll(/<rect [^>]*>/g)].map(([rect]) => ({
    x: Number(/ x="([^"]*)"/.exec(rect)?.[1]),
    width: Number(/width="([^"]*)"/.exec(rect)?.[1]),
  }))
  const zero = Number(/c-zero"><line [^>]*x1="([^"]*)"/.exec(wide)?.[1])
  const touching = rects.filter(
    ({ x, width }) => Math.abs(x - zero) < 0.2 || Math.abs(x + width - zero) < 0.2,
  )

  expect(touching).toHaveLength(4)
})
