import { expect, test } from 'vitest'
import { codeRead, unknownCodeInWords } from './place-code.ts'

test.each(['E06000042', 'K02000001', 'TLJ', 'TLJ1', 'TLJ12', 'TLN0A', ' E06000042 '])(
  '%j is a code',
  (text) => {
    expect(codeRead(text)).toEqual({ code: text.trim() })
  },
)

test.each(['na', 'N/A', '-', '..', '[z]'])('%j says that there is none', (text) => {
  expect(codeRead(text)).toEqual({ none: true })
})

test.each([
  ['', 'There is no code of a place.'],
  ['e06000042', '“e06000042” is written in small letters.'],
  [
    '00MG',
    '“00MG” is a code of the kind that was replaced in 2011. Codes such as E06000042 are read.',
  ],
  [
    'UKJ12',
    '“UKJ12” is a NUTS code, of the kind that was replaced in 2021. Codes such as TLJ12 are read.',
  ],
  [
    'Milton Keynes',
    '“Milton Keynes” is no code of a place. Codes such as E06000042 and TLJ12 are read.',
  ],
])('%j is of no known shape', (text, words) => {
  expect(codeRead(text)).toEqual({ unknown: text })
  expect(unknownCodeInWords(text)).toBe(words)
})
