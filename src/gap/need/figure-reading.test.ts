import { describe, expect, test } from 'vitest'
import { type Held, type Measured, readingOf } from './figure-reading.ts'

const claimants: Measured = {
  indicatorId: 'claimant-rate',
  label: 'Claimant rate',
  themeId: 'jobs',
  unit: '%',
  decimals: 1,
  polarity: 'higher-is-worse',
}

const run = (place: string, first: number, ...values: (number | null)[]): Held[] =>
  values.map((value, n) => ({ place, period: String(first + n), value, lower: null, upper: null }))

const here = run('here', 2005, 1.7, 2.0, 1.9, 2.3, 4.3)
const region = run('region', 2005, 1.4, 1.5, 1.4, 1.4, 2.8)
const nation = run('nation', 2005, 2.3, 2.5, 2.2, 2.2, 3.8)

function read(held: readonly Held[], over: Partial<Measured> = {}) {
  return readingOf(
    { ...claimants, ...over },
    { place: 'here', comparators: ['region', 'nation'], held },
  )
}

const wide = (place: string, value: number): Held => ({
  place,
  period: '2009',
  value,
  lower: value - 1,
  upper: value + 1,
})

describe('what a figure says of a need', () => {
  test('is its last value against its comparators, and its trend', () => {
    expect(read([...here, ...region, ...nation])).toMatchObject({
      period: '2009',
      value: 4.3,
      level: 'worse',
      trend: 'rising',
      comparators: [
        { code: 'region', value: 2.8, judgement: 'worse' },
        { code: 'nation', value: 3.8, judgement: 'worse' },
      ],
    })
  })

  test('turns round where more is better', () => {
    expect(read([...here, ...region], { polarity: 'higher-is-better' })).toMatchObject({
      level: 'not-worse',
      figureTrend: 'rising',
      trend: 'falling',
    })
  })

  test('takes the next comparator where the nearest has no figure for that period', () => {
    expect(read([...here, ...run('region', 2005, 1.4), ...nation])).toMatchObject({
      level: 'worse',
      comparators: [{ code: 'nation' }],
    })
  })

  test('knows no level without a comparator, and no trend without a run', () => {
    expect(read(run('here', 2009, 4.3))).toMatchObject({ level: 'not-known', trend: 'not-known' })
  })

  test('takes the rise of prices for no trend', () => {
    expect(read([...here, ...region], { unit: '£', polarity: 'higher-is-better' })).toMatchObject({
      level: 'not-worse',
      trend: 'not-known',
    })
  })

  test('is about the last value there is, not about one that was kept back', () => {
    expect(read([...run('here', 2008, 4.3, null), ...region])).toMatchObject({ period: '2008' })
  })

  test('says nothing where no figure is held, or nobody can say which way is worse', () => {
    expect(read(region)).toBeNull()
    expect(read(run('here', 2008, null))).toBeNull()
    expect(read(here, { polarity: 'neither' })).toBeNull()
  })

  test('is not worse where intervals touch', () => {
    expect(read([wide('here', 4), wide('region', 3)])?.level).toBe('not-worse')
    expect(read([wide('here', 6), wide('region', 3)])?.level).toBe('worse')
  })
})
