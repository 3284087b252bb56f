import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimantFigure, claimantRate, held } from '#test/figures.ts'
import { headlineOf, sentenceOf, titleOf } from './sentence.ts'

const mk = 'E06000042'
const southEast = 'E12000008'
const england = 'E92000001'

const alone = (indicator = {}, ...observations: ReturnType<typeof held>[]) =>
  sentenceOf(
    claimantFigure({
      places: [claimantFigure().places[0] ?? { code: mk, name: '', inside: '' }],
      indicator: { ...claimantRate, ...indicator },
      observations,
    }),
  )

const beside = (other: Partial<ReturnType<typeof held>>, changes = {}) =>
  sentenceOf(
    claimantFigure({
      places: claimantFigure().places.slice(0, 2),
      observations: [held(mk, '2010', 4, changes), held(southEast, '2010', 2.6, other)],
    }),
  )

const tight = (period: string, value: number) =>
  held(mk, period, value, { lower: value - 0.001, upper: value + 0.001 })

test('the worked example of docs/methods/figure-sentence.md', () => {
  const figure = claimantFigure()
  expect(sentenceOf(figure)).toBe(
    'Claimant count in Milton Keynes rose by 2.1 percentage points, from 1.9% in 2007 to 4.0% in 2010, which is worse. The figure for 2010 was higher, and so worse, than in the South East of England (2.6%) and England (3.6%).',
  )
  expect(headlineOf(figure)).toBe(
    'Claimant count in Milton Keynes rose from 1.9% in 2007 to 4.0% in 2010',
  )
  expect(titleOf(figure)).toBe('Claimant count in Milton Keynes, 2007 to 2010')
})

describe('change over the period', () => {
  test('of a measure that has a good end, falling is better or worse', () => {
    expect(alone({}, held(mk, '2009', 4.3), held(mk, '2010', 4))).toBe(
      'Claimant count in Milton Keynes fell by 0.3 percentage points, from 4.3% in 2009 to 4.0% in 2010, which is better.',
    )
    expect(
      alone({ polarity: 'higher-is-better' }, held(mk, '2009', 4.3), held(mk, '2010', 4)),
    ).toMatch(/, which is worse\.$/)
  })

  test('of a measure that has none, nobody says better or worse', () => {
    expect(alone({ polarity: 'neither' }, held(mk, '2009', 4.3), held(mk, '2010', 4))).toBe(
      'Claimant count in Milton Keynes fell by 0.3 percentage points, from 4.3% in 2009 to 4.0% in 2010.',
    )
  })

  test('too small for the decimals shown is about the same', () => {
    expect(alone({}, held(mk, '2009', 4.32), held(mk, '2010', 4.38))).toBe(
      'Claimant count in Milton Keynes stayed about the same: 4.3% in 2009, 4.4% in 2010.',
    )
  })

  test('within the intervals cannot be told', () => {
    const [then, now] = [
      held(mk, '2004', 77.9, { lower: 75.1, upper: 80.7 }),
      held(mk, '2010', 74.6, { lower: 71.6, upper: 77.6 }),
    ]
    const employment = { label: 'Employment rate', polarity: 'higher-is-better' }
    expect(alone(employment, then, now)).toBe(
      'Employment rate in Milton Keynes stood at 77.9% (95% interval 75.1% to 80.7%) in 2004 and at 74.6% (95% interval 71.6% to 77.6%) in 2010. The intervals overlap, so we cannot tell whether it changed.',
    )
  })

  test('of money and of rates is told in their own units', () => {
    const income = { label: 'Household income a head', unit: '£', decimals: 0, polarity: 'neither' }
    expect(alone(income, held(mk, '2008', 16_400), held(mk, '2009', 16_556))).toBe(
      'Household income a head in Milton Keynes rose by £156, from £16,400 in 2008 to £16,556 in 2009.',
    )
  })

  test('apart by less than is shown, with intervals that lie apart, says so', () => {
    expect(alone({}, tight('2009', 4.31), tight('2010', 4.34))).toContain(
      'rose by less than 0.1 percentage points',
    )
  })

  test('a single period is told as a level', () => {
    expect(alone({}, held(mk, '2009', 4.3))).toBe(
      'Claimant count in Milton Keynes stood at 4.3% in 2009.',
    )
  })
})

function headline(...observations: ReturnType<typeof held>[]): string {
  return headlineOf(claimantFigure({ observations })).replace(
    'Claimant count in Milton Keynes',
    '…',
  )
}

test('a headline says how it changed, or that nobody can tell', () => {
  const wide = { lower: 1, upper: 9 }
  expect(headline(held(mk, '2009', 4.3), held(mk, '2010', 4))).toBe(
    '… fell from 4.3% in 2009 to 4.0% in 2010',
  )
  expect(headline(held(mk, '2009', 4), held(mk, '2010', 4))).toBe(
    '… stayed about the same: 4.0% in 2009, 4.0% in 2010',
  )
  expect(headline(held(mk, '2009', 4.3, wide), held(mk, '2010', 4, wide))).toBe(
    '…: 4.3% in 2009 and 4.0% in 2010, which we cannot tell apart',
  )
  expect(headline(held(mk, '2010', 4))).toBe('…: 4.0% in 2010')
})

describe('comparison', () => {
  test('with a figure about as high', () => {
    expect(beside({ value: 4.04 })).toContain(
      'The figure for 2010 was about the same as in the South East of England (4.0%).',
    )
  })

  test('with intervals that overlap says that we cannot tell', () => {
    expect(beside({ value: 3.8, lower: 3.6, upper: 4 }, { lower: 3.7, upper: 4.3 })).toContain(
      'We cannot tell it apart from the South East of England (3.8%): the intervals overlap.',
    )
  })

  test('with a place that has no figure says so, and why where that is known', () => {
    expect(beside({ value: null })).toContain(
      'There is no figure for the South East of England in 2010.',
    )
    expect(beside({ value: null, status: 'c' })).toContain(
      'There is no figure for the South East of England in 2010 (confidential).',
    )
  })

  test('of several kinds comes in one sentence', () => {
    const figure = claimantFigure({
      observations: [held(mk, '2010', 3), held(southEast, '2010', 2.6), held(england, '2010', 3.6)],
    })
    expect(sentenceOf(figure)).toBe(
      'Claimant count in Milton Keynes stood at 3.0% in 2010. The figure for 2010 was higher, and so worse, than in the South East of England (2.6%); and lower, and so better, than in England (3.6%).',
    )
  })
})

describe('what is missing', () => {
  const observations = ['2007', '2008', '2009', '2010'].flatMap((period) => [
    held(england, period, 2.2),
    held(mk, period, null, { status: 'c' }),
  ])

  test('a place without any figure gets “we cannot tell”, with the reason', () => {
    expect(sentenceOf(claimantFigure({ observations }))).toBe(
      'We cannot tell: this edition holds no figure of claimant count in Milton Keynes for 2007 to 2010 (confidential).',
    )
    expect(headlineOf(claimantFigure({ observations }))).toBe(
      'Claimant count in Milton Keynes: no figure is held',
    )
  })

  test('an edition without a line for the place gets “we cannot tell”', () => {
    expect(sentenceOf(claimantFigure({ observations: [] }))).toMatch(/^We cannot tell: /)
  })

  test('gaps are listed in runs', () => {
    const own = ['2007', '2010'].map((period) => held(mk, period, 2))
    const others = ['2007', '2008', '2009', '2010'].map((period) => held(england, period, 2.2))
    expect(sentenceOf(claimantFigure({ observations: [...others, ...own] }))).toContain(
      'For Milton Keynes there is no figure for 2008 to 2009.',
    )
  })

  test('what its publisher says of the last figure is passed on', () => {
    expect(
      sentenceOf(claimantFigure({ observations: [held(mk, '2010', 4, { status: 'p' })] })),
    ).toContain('Its publisher marks the figure for 2010 as provisional.')
  })
})

test('whatever the figures, no sentence holds a blank, a null or a minus zero', () => {
  const value = fc.option(
    fc.integer({ min: -99, max: 9999 }).map((count) => count / 100),
    { nil: null },
  )
  const column = fc.array(value, { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(column, column, (own, others) => {
      const observations = ['2007', '2008', '2009', '2010'].flatMap((period, index) => [
        held(mk, period, own[index] ?? null),
        held(england, period, others[index] ?? null),
      ])
      const sentence = sentenceOf(claimantFigure({ observations }))
      expect(sentence).not.toMatch(/null|undefined|NaN|\u22120\.0%|  |\(\)/)
      expect(sentence).toMatch(/\.$/)
    }),
  )
})
