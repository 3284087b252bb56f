import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstDifference } from './difference.ts'

const point = 'Job clubs, specifically in Bicester and Banbury'

test.each([
  ['Job clubs, especially in Bicester', 'especially', 'specifically'],
  ['Job clubs in Bicester', 'clubs', 'clubs,'],
  ['Youth clubs', 'Youth', 'Job'],
  ['and Banbury too', 'too', ''],
])('in “%s” the word “%s” is where it parts from “%s”', (quote, wrong, right) => {
  const difference = firstDifference(quote, point)
  expect([difference?.quote.differs, difference?.words.differs]).toEqual([wrong, right])
})

test('a part of the words differs nowhere', () => {
  expect(firstDifference('specifically in Bicester', point)).toBeNull()
})

test('for any quote and words, the three parts are the whole of each', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'ab', 'ba,', '“c”', '🌳'), { minLength: 1 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (quote, words) => {
      fc.pre(!words.includes(quote))
      const difference = firstDifference(quote, words)
      if (difference === null) throw new Error('No difference was found')
      const { quote: marked, words: beside } = difference
      expect(marked.before + marked.differs + marked.after).toBe(quote)
      expect(beside.before + beside.differs + beside.after).toBe(words)
      expect(marked.differs).not.toBe(beside.differs)
    }),
  )
})
