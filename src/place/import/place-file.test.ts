import { expect, test } from 'vitest'
import { placeFile } from '#test/place-files.ts'
import { largestFileBytes, textOf } from './place-file.ts'

const bytesOf = (bytes: Uint8Array) => ({ name: 'a.csv', named: true, bytes })

test('a byte order mark is not part of the text', () => {
  expect(textOf(placeFile('a.csv', '\uFEFFcode\n'))).toBe('code\n')
})

test('text in another encoding is refused', () => {
  expect(() =>
    textOf(bytesOf(Uint8Array.of(0x59, 0x6e, 0x79, 0x73, 0x20, 0x4d, 0xf4, 0x6e))),
  ).toThrow('a.csv: This file is not UTF-8 text. Save it as UTF-8 and try again.')
  expect(() => textOf(bytesOf(Uint8Array.of(0xff, 0xfe, 0x61, 0x00)))).toThrow('not UTF-8')
})

test('a file with a zero in it is no text, and the line is named', () => {
  expect(() => textOf(placeFile('a.csv', 'a\nb\u0000'))).toThrow(
    'a.csv, line 2: This is not a text file.',
  )
})

test('an empty file is refused', () => {
  expect(() => textOf(placeFile('a.csv', ' \n'))).toThrow('a.csv: This file is empty.')
})

test('a file over the limit is refused unread', () => {
  expect(() => textOf(bytesOf(new Uint8Array(largestFileBytes + 1)))).toThrow(
    'a.csv: This file is larger than 64 MiB.',
  )
})
