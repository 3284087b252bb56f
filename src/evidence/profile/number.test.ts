import { describe, expect, test } from 'vitest'
import { claimantFigure, claimantRate, held } from '#test/figures.ts'
import { againstOther, numberOf, riseOf, runOf } from './number.ts'

const mk = 'E06000042'
const southEast = 'E12000008'

function against(own: object, other: object, indicator = {}) {
  const number = numberOf(
    claimantFigure({
      indicator: { ...claimantRate, ...indicator },
      observations: [
        { ...held(mk, '2010', 4), ...own },
        { ...held(southEast, '2010', 2.6), ...other },
      ],
    }),
  )
  return number && againstOther(number, 0)
}

test('the number of a place is its last figure, beside those of the same period', () => {
  const number = numberOf(claimantFigure())
  expect(number?.period).toBe('2010')
  expect(number?.own?.value).toBe(4)
  expect(number?.others.map((other) => other?.value)).toEqual([2.6, 3.6])
})

test('a comparator without a figure in that period has none, not an older one', () => {
  const observations = [held(mk, '2010', 4), held(southEast, '2009', 2.8)]
  const number = numberOf(claimantFigure({ observations }))
  expect(number?.others).toEqual([null, null])
  expect(number && againstOther(number, 0)).toBeNull()
})

test('a place without figures has the last of those beside it, and nothing to set against them', () => {
  const number = numberOf(claimantFigure({ observations: [held(southEast, '2009', 2.8)] }))
  expect(number).toMatchObject({ period: '2009', own: null, others: [{ value: 2.8 }, null] })
  expect(number && againstOther(number, 0)).toBeNull()
})

test('where nobody has a figure there is no number', () => {
  expect(numberOf(claimantFigure({ observations: [held(mk, '2010', null)] }))).toBeNull()
})

describe('the rise on the year', () => {
  test('is the difference of the figures shown, for the place and for those beside it', () => {
    const rise = riseOf(
      claimantFigure({
        observations: claimantFigure().observations.filter(({ period }) => period < '2010'),
      }),
    )
    expect(rise?.period).toBe('2009')
    expect(rise?.own?.value).toBe(2)
    expect(rise?.others.map((other) => other?.value)).toEqual([1.4, 1.6])
    expect(rise && againstOther(rise, 0)).toEqual({
      standing: 'higher',
      judgement: 'worse',
      words: 'higher by 0.6 percentage points',
    })
  })

  test('is taken from the same months of the year before, leap year or not', () => {
    const observations = [held(mk, '2007-02', 2), held(mk, '2008-01', 9), held(mk, '2008-02', 3)]
    expect(riseOf(claimantFigure({ observations }))?.own?.value).toBe(1)
  })

  test('is not there where a year is missing between', () => {
    const observations = [held(mk, '2007', 2), held(mk, '2009', 3)]
    expect(riseOf(claimantFigure({ observations }))).toBeNull()
  })
})

describe('how a place stands to another', () => {
  test('is worse or better where the measure has a good end', () => {
    expect(against({}, {})).toMatchObject({ judgement: 'worse' })
    expect(against({}, {}, { polarity: 'higher-is-better' })).toMatchObject({ judgement: 'better' })
    expect(against({}, {}, { polarity: 'neither' })).toMatchObject({ judgement: null })
  })

  test('is told in its unit', () => {
    const income = { unit: '£', decimals: 0, polarity: 'higher-is-better' }
    expect(against({ value: 16_556 }, { value: 18_448 }, income)).toEqual({
      standing: 'lower',
      judgement: 'worse',
      words: 'lower by £1,892',
    })
  })

  test('cannot be told where intervals overlap', () => {
    const intervals = [
      { lower: 3, upper: 5 },
      { lower: 2, upper: 3.2 },
    ] as const
    expect(against(...intervals)).toEqual({
      standing: 'cannot-tell-apart',
      judgement: null,
      words: 'cannot tell apart',
    })
  })
})

test('a run holds the last periods, with gaps where there is no figure', () => {
  const figure = claimantFigure({
    observations: [held(mk, '2008', 1), held(southEast, '2009', 2), held(mk, '2010', 3)],
  })
  expect(runOf(figure, { code: mk, name: '', inside: '' }, 2)).toEqual([null, 3])
})
