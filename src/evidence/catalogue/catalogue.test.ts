import { expect, test } from 'vitest'
import { claimantFigure, claimantRate } from '#test/figures.ts'
import { byTheme, type CatalogueEntry, isFoundBy } from './catalogue.ts'

function entry(id: string, label: string, themeId: string | null): CatalogueEntry {
  return {
    indicator: { ...claimantRate, id, label, themeId, description: '' },
    dataset: { ...claimantFigure().dataset, id, label },
    edition: claimantFigure().edition,
    extent: {
      indicatorId: id,
      unit: '%',
      decimals: 1,
      rows: 1,
      withheld: 0,
      places: 1,
      firstPeriod: '2001',
      lastPeriod: '2010',
      startsOn: '2001-01-01',
      endsOn: '2010-12-31',
    },
    lastShown: '2009',
  }
}

const claims = entry('claimant-rate', 'Claimant count', 'jobs')
const homes = entry('new-homes', 'Net additions to the housing stock', 'housing')
const museums = entry('museums', 'Museums', null)

test('every word typed begins a word of the entry, in any letters', () => {
  expect(isFoundBy(claims, 'CLAIM cou')).toBe(true)
  expect(isFoundBy(claims, 'office national')).toBe(true)
  expect(isFoundBy(claims, 'claim housing')).toBe(false)
  expect(isFoundBy(homes, 'ousing')).toBe(false)
  expect(isFoundBy(claims, '')).toBe(true)
})

test('entries stand under their themes, in the order of the themes, and none is lost', () => {
  const themes = [
    { id: 'housing', label: 'Housing' },
    { id: 'food', label: 'Food' },
    { id: 'jobs', label: 'Jobs' },
  ]
  const unknown = entry('moon', 'Phases of the moon', 'sky')
  expect(
    byTheme([claims, homes, museums, unknown], themes).map(({ theme, entries }) => [
      theme?.id ?? null,
      entries.map(({ indicator }) => indicator.id),
    ]),
  ).toEqual([
    ['housing', ['new-homes']],
    ['jobs', ['claimant-rate']],
    [null, ['museums', 'moon']],
  ])
})
