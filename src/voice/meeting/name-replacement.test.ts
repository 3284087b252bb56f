import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { movedBy, namedPlaces, replaceName, slugHoldsName } from './name-replacement.ts'

const role = 'panel member, voluntary sector'
const forms = ['Ann Example', 'A Example', 'Ann', 'Example']
const replaced = (text: string): string => replaceName(text, { forms, role }).text

describe('a name is replaced', () => {
  test.each([
    ['Ann Example spoke.', `[${role}] spoke.`],
    ['Then ANN EXAMPLE’s talk', `Then [${role}]’s talk`],
    ['Cllr Ann Example, Mrs Example and Ann', `[${role}], [${role}] and [${role}]`],
    ['A. Example – Yes', `[${role}] – Yes`],
    ['Ann J. Example', `[${role}]`],
    ['Ann\nExample', `[${role}]`],
    ['ann.example@example.org', `[${role}]@example.org`],
    ['annexample@example.org', `[${role}]@example.org`],
    [
      'https://example.org/ann-example/AnnExample.pdf',
      `https://example.org/[${role}]/[${role}].pdf`,
    ],
  ])('%s', (before, after) => {
    expect(replaced(before)).toBe(after)
  })

  test.each(['Annual examples', 'an example', 'The annex', 'Joanne', 'Examples of ann-type work'])(
    'and “%s” holds none',
    (text) => {
      expect(replaced(text)).toBe(text)
    },
  )

  test('with accents joined or apart, and either apostrophe', () => {
    const naming = { forms: ['Zoë O’Brien'], role: 'clerk' }
    expect(replaceName("Zoe\u0308 O'Brien and Zo\u00eb O’Brien", naming).text).toBe(
      '[clerk] and [clerk]',
    )
  })

  test('with signs that a pattern would read as its own', () => {
    expect(replaceName('A (B) C* said', { forms: ['(B) C*'], role: 'clerk' }).text).toBe(
      'A [clerk] said',
    )
  })
})

function wordsAt(whole: string, [start, end]: readonly [number, number]): string {
  return Array.from(whole).slice(start, end).join('')
}

test('words around a name keep their places, counted in code points', () => {
  const before = '🌳 Ann Example said 🌳 yes. Ann agreed.'
  const { text, edits } = replaceName(before, { forms, role: 'clerk' })
  const extentOf = (words: string): [number, number] => {
    const start = Array.from(before.slice(0, before.indexOf(words))).length
    return [start, start + Array.from(words).length]
  }
  for (const words of ['🌳 ', 'said 🌳 yes.', ' agreed.'])
    expect(wordsAt(text, movedBy(edits, extentOf(words)))).toBe(words)
  expect(wordsAt(text, movedBy(edits, extentOf('Ann Example said')))).toBe('[clerk] said')
  expect(wordsAt(text, movedBy(edits, extentOf('Example said')))).toBe('[clerk] said')
  expect(wordsAt(text, movedBy(edits, extentOf('yes. Ann')))).toBe('yes. [clerk]')
})

test('in any text no form is left, and what is not a name is all there', () => {
  const piece = fc.constantFrom(
    'Ann Example',
    'Ann',
    'Mr Example',
    'A. Example',
    ' and ',
    '🌳 ',
    '\n',
    'words ',
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const before = pieces.join(' ')
      const { text, edits } = replaceName(before, { forms, role: 'clerk' })
      expect(namedPlaces(text, forms)).toEqual([])
      const characters = Array.from(before)
      const marks = Array.from(text)
      for (const [at, character] of characters.entries()) {
        if (edits.some(({ start, end }) => start <= at && at < end)) continue
        const [start, end] = movedBy(edits, [at, at + 1])
        expect(marks.slice(start, end).join('')).toBe(character)
      }
    }),
  )
})

test('what would be replaced is shown with the words around it', () => {
  expect(namedPlaces('First Ann Example\nspoke, then others.', forms, 6)).toEqual([
    { words: 'Ann Example', excerpt: '…First Ann Example spoke…' },
  ])
})

test('an address made of words is known to hold a name', () => {
  expect(slugHoldsName('2009-11-18-a-talk-by-ann-example', ['Ann Example'])).toBe(true)
  expect(slugHoldsName('2009-11-18-annual-examples', ['Ann Example', 'Ann'])).toBe(false)
})
