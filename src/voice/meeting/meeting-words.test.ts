import { describe, expect, test } from 'vitest'
import { countWords, saidAs, shortened } from './meeting-words.ts'

test('verbatim words stand in quotation marks, reported words never do', () => {
  expect(saidAs('Job clubs', 'verbatim')).toBe('“Job clubs”')
  expect(saidAs('Job clubs', 'reported')).toBe('Job clubs')
})

describe('a long text is cut', () => {
  test('between words, and not after a comma', () => {
    expect(shortened('Job clubs, in several areas', 12)).toBe('Job clubs…')
  })
  test('and a short one is not', () => {
    expect(shortened('Job clubs', 9)).toBe('Job clubs')
  })
})

test('counts are said as a sentence has them', () => {
  expect([0, 1, 3, 13].map((count) => countWords(count, 'point'))).toEqual([
    'no points',
    'one point',
    'three points',
    '13 points',
  ])
})
