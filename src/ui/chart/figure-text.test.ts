import { expect, test } from 'vitest'
import { listText, periodText, textWidth, tickText, valueText, wrapText } from './figure-text.ts'

test('values carry their unit, thousands and a true minus', () => {
  expect(valueText(4.25, { decimals: 1, unit: '%' })).toBe('4.3%')
  expect(valueText(16_556, { decimals: 0, unit: '£' })).toBe('£16,556')
  expect(valueText(-1892, { decimals: 0, unit: '£' })).toBe('\u2212£1,892')
  expect(valueText(-0.4, { decimals: 1, unit: 'points' })).toBe('\u22120.4')
})

test('a value that rounds to nothing has no minus', () => {
  expect(valueText(-0.04, { decimals: 1, unit: '%' })).toBe('0.0%')
})

test('the percent sign stands on the top tick alone', () => {
  const ticks = [0, 0.5, 1, 1.5]

  expect(ticks.map((tick) => tickText(tick, ticks, '%'))).toEqual(['0', '0.5', '1.0', '1.5%'])
  expect([0, 5000].map((tick) => tickText(tick, [0, 5000], '£'))).toEqual(['£0', '£5,000'])
})

test('periods are read as dates where they are dates', () => {
  expect(periodText(2010)).toBe('2010')
  expect(periodText('2010-04')).toBe('Apr 2010')
  expect(periodText('2010-04-30')).toBe('30 Apr 2010')
  expect(periodText('2009 to 2010')).toBe('2009 to 2010')
})

test('lists are told as sentences tell them', () => {
  expect(listText([])).toBe('')
  expect(listText(['2006'])).toBe('2006')
  expect(listText(['2005', '2006', '2007'])).toBe('2005, 2006 and 2007')
})

test('text wraps between words and no word is lost', () => {
  const lines = wrapText('Helped by Ridgeway Advice Centre (illustrative)', 96, 14)

  expect(lines.join(' ')).toBe('Helped by Ridgeway Advice Centre (illustrative)')
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(textWidth(line, 14)).toBeLessThan(110)
})
