import { expect, test } from 'vitest'
import { claimantFigure } from '#test/figures.ts'
import { citationOf, licenceInWords, sourceInWords } from './citation.ts'

const address = 'https://secklow.example.org/evidence/figure?indicator=claimant-rate'

test('a citation says who, what, when published, when retrieved, on what terms, and where', () => {
  expect(citationOf(claimantFigure(), address)).toBe(
    `Office for National Statistics, Claimant count, published 29 January 2026, retrieved 2 February 2026. Claimant count: Milton Keynes, South East and England, 2007 to 2010. Contains public sector information licensed under the Open Government Licence v3.0. ${address}`,
  )
})

test('an edition without a date says that it has none', () => {
  const { edition, dataset } = claimantFigure()
  const undated = { ...edition, publishedOn: null }
  expect(citationOf(claimantFigure({ edition: undated }), address)).toContain(
    'Claimant count, publication date not given, retrieved',
  )
  expect(sourceInWords(dataset, undated)).toBe(
    'Office for National Statistics, Claimant count. Edition whose publication date is not given, retrieved 2 February 2026.',
  )
})

test('a licence nobody named is not guessed', () => {
  expect(licenceInWords('')).toBe('Licence not given.')
  expect(licenceInWords('CC-BY-4.0')).toBe('Licence: CC-BY-4.0.')
})
