import { expect, test } from 'vitest'
import { printerFor } from './printable.ts'

const printer = () =>
  printerFor([
    [0x20, 0x7e],
    [0xa0, 0xac],
    [0xae, 0x17f],
    [0x2013, 0x2014],
  ])

test('letters that the face has are kept, composed or not', () => {
  expect(printer().text('Tŷ Gw\u0302yl')).toBe('Tŷ Gŵyl')
})

test('what the face has not is replaced by what says the same', () => {
  expect(printer().text('1\u20112 ≥ 3 ﬁ')).toBe('1-2 >= 3 fi')
})

test('a run of letters that cannot be drawn is one gap, and is remembered', () => {
  const one = printer()
  expect(one.text('fine')).toBe('fine')
  expect(one.hasGaps()).toBe(false)
  expect(one.text('北京 and 😀\u{1f600}')).toBe('[?] and [?]')
  expect(one.hasGaps()).toBe(true)
})

test('half a character is a gap', () => {
  expect(printer().text('a\ud83db')).toBe('a[?]b')
})

test('line breaks are spaces, and characters without a look are gone', () => {
  expect(printer().text('a\r\nb\u2028c\u0000d\u202ee\u00adf\u200bg')).toBe('a b cdefg')
})

test('a word may be broken only where no line could hold it', () => {
  expect(printer().text('w'.repeat(24))).toBe('w'.repeat(24))
  expect(printer().text('w'.repeat(25))).toBe(`${'w'.repeat(24)}\u200bw`)
})

test('an address is never broken', () => {
  const address = `https://example.org/${'a'.repeat(60)}`
  expect(printer().unbroken(address)).toBe(address)
})

test('a drawing keeps its markup and gives up its fonts', () => {
  const drawn = printer().svg(
    `<svg font-family='Times' viewBox="0 0 9 9"><style>.a{font-family:"Arial",serif;fill:red}.b{font:9px Arial}</style><text style="font-family:'X'" class="a">font: &#x175; &#20140; &#60;</text></svg>`,
  )
  expect(drawn).toBe(
    `<svg font-family="Atkinson Hyperlegible Next" viewBox="0 0 9 9"><style>.a{;fill:red}.b{}</style><text style="" class="a">font: ŵ [?] &#60;</text></svg>`,
  )
})
