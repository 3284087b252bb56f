import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgementOf, type Reading, standingOf } from './comparison.ts'

const bare = (value: number): Reading => ({ value, lower: null, upper: null })
const between = (lower: number, value: number, upper: number): Reading => ({ value, lower, upper })

describe('figures without an interval', () => {
  test.each([
    [4, 2.6, 'higher'],
    [2.6, 4, 'lower'],
    [4, 4, 'about-the-same'],
    [2.34, 2.36, 'about-the-same'],
    [2.3, 2.2, 'higher'],
    [2.2, 2.3, 'lower'],
    [0.3, 0.2, 'higher'],
  ] as const)('%d beside %d on one decimal is %s', (one, other, standing) => {
    expect(standingOf(bare(one), bare(other), 1)).toBe(standing)
  })

  test('thousands of pounds differ by a pound or not at all', () => {
    expect(standingOf(bare(16_556), bare(16_555), 0)).toBe('higher')
    expect(standingOf(bare(16_556.2), bare(16_555.9), 0)).toBe('about-the-same')
  })
})

describe('figures with intervals', () => {
  test('that overlap or touch cannot be told apart', () => {
    expect(standingOf(between(71.6, 74.6, 77.6), between(74.1, 75.1, 76.1), 1)).toBe(
      'cannot-tell-apart',
    )
    expect(standingOf(between(1, 2, 3), between(3, 4, 5), 1)).toBe('cannot-tell-apart')
  })

  test('that lie apart can', () => {
    expect(standingOf(between(7.3, 8.5, 9.7), between(5.6, 5.9, 6.2), 1)).toBe('higher')
    expect(standingOf(between(5.6, 5.9, 6.2), between(7.3, 8.5, 9.7), 1)).toBe('lower')
  })

  test('one alone holds the other figure, or does not', () => {
    expect(standingOf(between(71.6, 74.6, 77.6), bare(75.1), 1)).toBe('cannot-tell-apart')
    expect(standingOf(bare(80), between(71.6, 74.6, 77.6), 1)).toBe('higher')
  })

  test('of which one limit alone is known are taken for none', () => {
    expect(standingOf({ value: 4, lower: 1, upper: null }, bare(3), 1)).toBe('higher')
  })
})

test('turned round, higher is lower, and what cannot be told apart stays so', () => {
  const reading = fc
    .tuple(fc.integer({ min: -500, max: 500 }), fc.nat(50), fc.nat(50), fc.boolean())
    .map(([value, below, above, has]) =>
      has ? between(value - below, value, value + above) : bare(value / 10),
    )
  const turned = { higher: 'lower', lower: 'higher' } as const
  fc.assert(
    fc.property(reading, reading, (one, other) => {
      const standing = standingOf(one, other, 1)
      const expected = standing === 'higher' || standing === 'lower' ? turned[standing] : standing
      expect(standingOf(other, one, 1)).toBe(expected)
    }),
  )
})

test('better and worse are said only where the measure has a good end', () => {
  expect(judgementOf('higher', 'higher-is-worse')).toBe('worse')
  expect(judgementOf('lower', 'higher-is-worse')).toBe('better')
  expect(judgementOf('higher', 'higher-is-better')).toBe('better')
  expect(judgementOf('lower', 'higher-is-better')).toBe('worse')
  expect(judgementOf('higher', 'neither')).toBeNull()
  expect(judgementOf('about-the-same', 'higher-is-worse')).toBeNull()
  expect(judgementOf('cannot-tell-apart', 'higher-is-better')).toBeNull()
})
