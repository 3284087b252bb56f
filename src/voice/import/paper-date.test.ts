import { expect, test } from 'vitest'
import { firstDate } from './paper-date.ts'

test.each([
  ['held on 18th November 2009 in', '2009-11-18'],
  ['on the 3rd of May, 2011', '2011-05-03'],
  ['November 18, 2009', '2009-11-18'],
  ['2 and 3 July 2019', '2019-07-02'],
  ['5.11.2014', '2014-11-05'],
  ['18/11/2009', '2009-11-18'],
  ['2021-06-09', '2021-06-09'],
  ['13 December 2011at Home', '2011-12-13'],
  ['on 1 Sept 2010', '2010-09-01'],
])('%s', (text, date) => expect(firstDate(text)?.date).toBe(date))

test.each(['31 February 2010', 'November 2009', '18 November', '99/99/2009', 'room 12345678'])(
  '%s is no day',
  (text) => expect(firstDate(text)).toBe(null),
)
