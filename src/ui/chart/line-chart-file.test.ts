import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { claimantChart } from '../styleguide/figures.ts'
import { lineChartFile } from './line-chart-file.ts'

const words = { title: 'Claims rose & <fell>', source: 'ONS, claimant count. '.repeat(12) }

test('a chart as a file says its finding, its axis and its source, and has a size', () => {
  const svg = lineChartFile({ ...claimantChart, words })
  const { document } = parseHTML(svg)
  const texts = [...document.querySelectorAll('svg > text')]
  const written = texts.map((text) => text.textContent)
  expect(written.slice(0, 2)).toEqual(['Claims rose & <fell>', claimantChart.axisTitle])
  expect(written.slice(2).join(' ')).toBe(words.source.trim())
  const last = Math.max(...texts.map((text) => Number(text.getAttribute('y'))))
  expect(heightOf(document.querySelector('svg'))).toBeGreaterThan(last)
  expect(heightOf(document.querySelector('svg svg'))).toBe(330)
})

function heightOf(element: Element | null): number {
  return Number(element?.getAttribute('height'))
}
