import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimantFigure, held } from '#test/figures.ts'
import { daysOf, momentFrom, momentUntil, pinned } from './pinned.ts'

test('a pinned question names its edition and what the address left open', () => {
  const figure = claimantFigure({
    question: { ...claimantFigure().question, from: null, to: null },
  })
  expect(pinned(figure)).toEqual({
    indicator: 'claimant-rate',
    places: ['E06000042', 'E12000008', 'E92000001'],
    from: '2007',
    to: '2010',
    edition: figure.edition.id,
  })
})

test('periods that are no calendar years are pinned by their months', () => {
  const figure = claimantFigure({
    question: { ...claimantFigure().question, from: null, to: null },
    observations: [held('E06000042', '2008-07-01/P1Y', 1), held('E06000042', '2009-07-01/P1Y', 2)],
  })
  expect(pinned(figure)).toMatchObject({ from: '2008-07', to: '2010-06' })
})

test('whatever the days, the moments written for them stand for the same days', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, (from, until) => {
      expect(daysOf({ from: momentFrom(from), to: momentUntil(until) })).toEqual({ from, until })
    }),
  )
})
