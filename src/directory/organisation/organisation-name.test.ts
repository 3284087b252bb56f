import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isIllustrative,
  likenessKey,
  normalisedName,
  ownHost,
  postcodeOf,
  webAddress,
} from './organisation-name.ts'

test.for([
  ['St. Mary’s Church', "ST MARY'S CHURCH"],
  ['Help & Care', 'Help and care'],
  ['Café Caring', 'Cafe  caring'],
  ['Age-Concern (Milton Keynes)', 'Age Concern Milton Keynes'],
])('“%s” and “%s” are one name', ([one = '', other = '']) => {
  expect(normalisedName(one)).toBe(normalisedName(other))
})

test.for([
  ['Citizens Advice Bicester', 'Citizens Advice Banbury'],
  ['1st Bletchley Scouts', '2nd Bletchley Scouts'],
  ['The Food Bank', 'Food Bank'],
])('“%s” and “%s” are two names', ([one = '', other = '']) => {
  expect(normalisedName(one)).not.toBe(normalisedName(other))
})

test('a name compared twice is the same as compared once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(normalisedName(normalisedName(name))).toBe(normalisedName(name))
    }),
  )
})

test('a likeness leaves out what lists add, and the order of words', () => {
  expect(likenessKey('The Food Bank of Bicester Ltd')).toBe(likenessKey('Bicester Food Bank'))
  expect(likenessKey('Citizens Advice Bicester')).not.toBe(likenessKey('Citizens Advice Banbury'))
  expect(likenessKey('The And')).toBe('and the')
})

test('what is invented says so at the end of its name', () => {
  expect(isIllustrative('Moot Job Club (illustrative)')).toBe(true)
  expect(isIllustrative('Illustrative Arts')).toBe(false)
})

test('a host that many share says nothing', () => {
  expect(ownHost('https://www.example.org/about')).toBe('example.org')
  expect(ownHost('https://www.facebook.com/example')).toBeUndefined()
  expect(ownHost(null)).toBeUndefined()
})

test('a web address gets its scheme, and what is none is not one', () => {
  expect(webAddress('www.example.org')).toBe('https://www.example.org')
  expect(webAddress('http://example.org/a?b=c')).toBe('http://example.org/a?b=c')
  expect(webAddress('javascript:alert(1)')).toBeUndefined()
  expect(webAddress('none yet')).toBeUndefined()
})

test('a postcode is written with its space', () => {
  expect(postcodeOf('mk93ej')).toBe('MK9 3EJ')
  expect(postcodeOf('OX26 6JU')).toBe('OX26 6JU')
  expect(postcodeOf('MK9')).toBeUndefined()
})
