import { expect, test } from 'vitest'
import { claimantFigure } from '#test/figures.ts'
import { notesOf } from './figure-note.ts'

const extent = {
  indicatorId: 'claimant-rate',
  unit: '%',
  decimals: 1,
  rows: 12,
  withheld: 0,
  places: 3,
  firstPeriod: '2001',
  lastPeriod: '2025',
  startsOn: '2001-01-01',
  endsOn: '2025-12-31',
}
const open = claimantFigure({ question: { ...claimantFigure().question, from: null, to: null } })

test('a figure that names no years says what the date of the site leaves out', () => {
  expect(notesOf(open, extent, '2011-04-30')).toEqual([
    'Shown to 2010, the last period that had ended by 30 April 2011. The edition runs to 2025.',
  ])
  expect(notesOf(open, extent, '2026-01-01')).toEqual([])
})

test('a figure that names later years shows them and says so', () => {
  expect(notesOf(claimantFigure(), extent, '2010-04-30')).toEqual([
    'Shows periods that ended after 30 April 2010, the date this site stands at, because its address asks for them.',
  ])
  expect(notesOf(claimantFigure(), extent, '2010-12-31')).toEqual([])
})

test('a figure of which nothing had ended yet says so', () => {
  const none = claimantFigure({ question: open.question, observations: [] })
  expect(notesOf(none, extent, '2000-01-01')).toEqual([
    'No period of it had ended by 1 January 2000. The edition runs to 2025.',
  ])
})
