import { expect, test } from 'vitest'
import { periodInWords, periodOnAxis, spanInWords, whenInWords } from './period-words.ts'

test.each([
  ['2009', '2009', 'in 2009', '2009'],
  ['2009-11', 'November 2009', 'in November 2009', '2009-11'],
  ['2010-03-15', '15 March 2010', 'on 15 March 2010', '2010-03-15'],
  ['2009-07-01/P1Y', 'Year from July 2009', 'in the year from July 2009', '2009/10'],
  ['1999-04-01/P1Y', 'Year from April 1999', 'in the year from April 1999', '1999/00'],
  ['2011-01-01/P3Y', '2011 to 2013', 'in 2011 to 2013', '2011 to 2013'],
  ['2011-04-01/P3Y', '3 years from April 2011', 'in the 3 years from April 2011', '2011/14'],
  ['2009-10-01/P3M', 'October to December 2009', 'in October to December 2009', '2009-10'],
  [
    '2009-11-01/P3M',
    'November 2009 to January 2010',
    'in November 2009 to January 2010',
    '2009-11',
  ],
  ['2009-11-01/P1M', 'November 2009', 'in November 2009', '2009-11'],
  ['second quarter', 'second quarter', 'in second quarter', 'second quarter'],
])('%s', (period, words, when, short) => {
  expect([periodInWords(period), whenInWords(period), periodOnAxis(period)]).toEqual([
    words,
    when,
    short,
  ])
})

test('a span names its ends once', () => {
  expect(spanInWords('2007', '2010')).toBe('2007 to 2010')
  expect(spanInWords('2010', '2010')).toBe('2010')
  expect(spanInWords('2008-04-01/P1Y', '2009-04-01/P1Y')).toBe(
    'Year from April 2008 to year from April 2009',
  )
})
