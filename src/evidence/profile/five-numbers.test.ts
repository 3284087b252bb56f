import { expect, test } from 'vitest'
import { claimantFigure, claimantRate } from '#test/figures.ts'
import { fiveNumbers, indicatorsWanted } from './five-numbers.ts'

test('five numbers are shown, whatever is held', () => {
  const lines = fiveNumbers([claimantFigure()], null)
  expect(lines.map(({ label, number, wanted }) => [label, number?.own?.value ?? wanted])).toEqual([
    ['Claimant rate', 4],
    ['Employment rate', 'wanted'],
    ['Rise on the year', -0.3],
    ['Household income a head', 'wanted'],
    ['One that the partnership chooses', 'not chosen yet'],
  ])
})

test('the one that a partnership chose stands last, wanted where it is not held', () => {
  const homes = claimantFigure({
    indicator: { ...claimantRate, id: 'new-homes', label: 'New homes' },
  })
  expect(fiveNumbers([homes], 'new-homes').at(-1)).toMatchObject({
    label: 'New homes',
    number: { period: '2010' },
  })
  expect(fiveNumbers([], 'new-homes').at(-1)).toMatchObject({ number: null, wanted: 'wanted' })
  expect(indicatorsWanted('new-homes')).toEqual([
    'claimant-rate',
    'employment-rate',
    'gross-disposable-household-income',
    'new-homes',
  ])
})
