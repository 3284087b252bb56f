import { describe, expect, test } from 'vitest'
import { passageOf } from './source-passage.ts'

const text = 'First, 🌳.\n\nSecond 🌳 begins,\nand job clubs\nopen.\n\n\f\nThird.'
const at = (words: string): [number, number] => {
  const start = Array.from(text.slice(0, text.indexOf(words))).length
  return [start, start + Array.from(words).length]
}

const shown = (...words: string[]): string =>
  passageOf(text, words.map(at))
    .map((piece) => (piece.isMarked ? `<${piece.text}>` : piece.text))
    .join('')

describe('a passage is the paragraph in which words stand', () => {
  test('with the words marked', () => {
    expect(shown('job clubs')).toBe('Second 🌳 begins,\nand <job clubs>\nopen.')
  })
  test('up to the ends of the text', () => {
    expect(shown('First')).toBe('<First>, 🌳.')
    expect(shown('Third.')).toBe('<Third.>')
  })
  test('over every paragraph that the words reach', () => {
    expect(shown('open.', 'Third')).toBe(
      'Second 🌳 begins,\nand job clubs\n<open.>\n\n\f\n<Third>.',
    )
  })
  test('and there is none of words taken from nowhere', () => {
    expect(passageOf(text, [])).toEqual([])
  })
})
