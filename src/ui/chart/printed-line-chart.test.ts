import { expect, test } from 'vitest'
import { claimantChart } from '../styleguide/figures.ts'
import { printedLineChart } from './printed-line-chart.ts'

test('a printed chart is one whole drawing with its own colours, and says what it shows', () => {
  const svg = printedLineChart(claimantChart)
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*><style>[^<]+<\/style>/)
  expect(svg).toContain('stroke: #b4532a')
  expect(svg).toContain('Milton Keynes 4.0%')
  expect(svg).not.toMatch(/var\(--|style=/)
})
