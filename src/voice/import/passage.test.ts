import { expect, test } from 'vitest'
import { cut, joined, passageOf, unmarked, withoutEmphasis } from './passage.ts'

const source = 'One half,\n\nFooter\n\nthe **other** half.'
const broken = passageOf(source, [
  { start: 0, end: 11 },
  { start: 18, end: source.length },
])

test('words that a footer parts are joined by one blank', () => {
  expect(broken.text).toBe('One half, the **other** half.')
  expect(broken.pieces).toEqual([
    { start: 0, end: 9 },
    { start: 19, end: 38 },
  ])
})

test('a part of a passage knows where it stands in the source', () => {
  const part = cut(broken, 4, 13)
  expect(part.text).toBe('half, the')
  expect(part.pieces.map(({ start, end }) => source.slice(start, end))).toEqual(['half,', 'the'])
  expect(joined([cut(broken, 0, 3), cut(broken, 24)]).text).toBe('One half.')
})

test('marks of emphasis go where blanks part them from the rest, and stay where they would tear words', () => {
  expect(withoutEmphasis(broken).text).toBe('One half, the other half.')
  const torn = passageOf('un**believ**able', [{ start: 0, end: 16 }])
  expect(withoutEmphasis(torn).text).toBe('un**believ**able')
  expect(unmarked(torn).text).toBe('unbelievable')
  const lost = passageOf('Why is it so?**', [{ start: 0, end: 15 }])
  expect(withoutEmphasis(lost).text).toBe('Why is it so?')
})
