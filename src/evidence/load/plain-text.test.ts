import { expect, test } from 'vitest'
import { cleaned, quoted } from './plain-text.ts'

test('signs that steer a terminal go, line ends stay', () => {
  expect(cleaned('\u001b[31mRed\u0000\u0085 words\nand more ')).toBe('[31mRed words\nand more')
})

test('a quote is one line, and no longer than one', () => {
  expect(quoted('\u001b[2Jsoon\nor later')).toBe('“[2Jsoon or later”')
  expect(quoted('x'.repeat(1000))).toBe(`“${'x'.repeat(40)}…”`)
})
