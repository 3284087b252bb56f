import { expect, test } from 'vitest'
import { identifierOf, identifierText, parseIdentifier, schemeInWords } from './identifier.ts'

test('a charity number is read with or without its zeros and spaces', () => {
  expect(identifierOf('gb-chc', ' 1094 112 ')).toEqual({ scheme: 'GB-CHC', value: '1094112' })
  expect(identifierOf('GB-CHC', '0204231')).toEqual({ scheme: 'GB-CHC', value: '204231' })
  expect(identifierOf('GB-CHC', '1094112-1')).toEqual({ scheme: 'GB-CHC', value: '1094112-1' })
})

test('a company number that lost its zeros in a spreadsheet gets them back', () => {
  expect(identifierOf('GB-COH', '445790')).toEqual({ scheme: 'GB-COH', value: '00445790' })
  expect(identifierOf('GB-COH', 'oc301540')).toEqual({ scheme: 'GB-COH', value: 'OC301540' })
})

test.for(['', '12', 'pending', '1094112 and 1094113', 'n/a'])(
  '“%s” is no charity number',
  (typed) => {
    expect(identifierOf('GB-CHC', typed)).toBeUndefined()
  },
)

test('an identifier names its register first', () => {
  expect(parseIdentifier('GB-COH-09668396')).toEqual({ scheme: 'GB-COH', value: '09668396' })
  expect(parseIdentifier('gb-lae: mik')).toEqual({ scheme: 'GB-LAE', value: 'MIK' })
  expect(parseIdentifier('XI-ROR-03yrm5c26')).toEqual({ scheme: 'XI-ROR', value: '03YRM5C26' })
  expect(parseIdentifier('1094112')).toBeUndefined()
})

test('what was written is read again', () => {
  const identifier = { scheme: 'GB-CHC', value: '1094112-1' }

  expect(parseIdentifier(identifierText(identifier))).toEqual(identifier)
})

test('a register that is not known here is named by its short name', () => {
  expect(schemeInWords('GB-CHC')).toBe('Charity number')
  expect(schemeInWords('XI-ROR')).toBe('XI-ROR')
})
