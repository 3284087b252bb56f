import { expect, test } from 'vitest'
import { printedDrawing } from './printed-drawing.ts'

const drawn = printedDrawing('<svg class="sk-chart" viewBox="0 0 9 9"><path class="c-need"/></svg>')

test('a drawing brings its rules, in the colours of print and with every token resolved', () => {
  expect(drawn).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class="sk-chart"/)
  expect(drawn).toContain('.c-need{stroke: #b4532a;stroke-width: 3.5}')
  expect(drawn).toContain('.c-comp-a{stroke: #333333;')
  expect(drawn).toContain('.m-self{fill: #e8d9a8;')
  expect(drawn).not.toContain('var(')
})

test('rules of pages stay on pages', () => {
  expect(drawn).not.toMatch(/sk-figure|sk-ramp|@media|:hover|display:|font-family:/)
})
