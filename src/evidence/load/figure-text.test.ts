import { expect, test } from 'vitest'
import { suppressionMarks, unreadFigureInWords } from './figure-text.ts'

test('marks are known with and without their brackets', () => {
  expect(suppressionMarks).toEqual(expect.arrayContaining(['x', '[x]', 'low', '[low]', '..']))
})

test.each([
  ['4,3', /comma where a point is read/],
  ['1,234,567', /parts its thousands/],
  ['1 234', /parts its thousands/],
  ['−3', /looks like a minus/],
  ['four', /^“four” is neither a figure nor a mark that is known\.$/],
  ['y'.repeat(100), /^“y{40}…” is neither/],
])('%j is refused in words', (text, words) => {
  expect(unreadFigureInWords(text)).toMatch(words)
})
