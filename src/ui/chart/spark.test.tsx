import { renderToString } from 'hono/jsx/dom/server'
import { expect, test } from 'vitest'
import { Spark, type SparkLine } from './spark.tsx'

const drawn = (...lines: SparkLine[]): string => renderToString(<Spark lines={lines} />)

test('the place is drawn with a dot at its last figure, the comparator without', () => {
  const svg = drawn(
    { kind: 'comparator', values: [1.4, 1.4, 2.8] },
    { kind: 'need', values: [1.9, 2.3, 4.3] },
  )
  expect(svg.match(/<polyline/g)).toHaveLength(2)
  expect(svg.match(/<circle/g)).toHaveLength(1)
  expect(svg).toContain('points="4,20.6 52,17.8 100,4"')
  expect(svg).toContain('class="c-dot-need" cx="100" cy="4"')
})

test('a figure that is not held breaks the line and bends no other', () => {
  const svg = drawn({ kind: 'neutral', values: [1, 2, null, 2, 3] })
  expect(svg.match(/<polyline/g)).toHaveLength(2)
  expect(svg).not.toContain('NaN')
})

test('figures that are all alike lie in the middle', () => {
  expect(drawn({ kind: 'need', values: [2, 2] })).toContain('points="4,14 100,14"')
})

test('of one figure no line is drawn', () => {
  expect(drawn({ kind: 'need', values: [null, 2] })).not.toContain('svg')
})
