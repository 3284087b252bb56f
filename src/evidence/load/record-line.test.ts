import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineOfByte, linesOfRecords, unlikeEnding } from './record-line.ts'

/** The bytes of a text, cut into pieces of a few bytes, as they come from a disk. */
async function* cut(text: string, size = 3): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, at + size))
  }
}

const lines = async (text: string, records: readonly number[]): Promise<number[]> => [
  ...(await linesOfRecords(cut(text), records)).values(),
]

test('a record stands on the line it begins on', async () => {
  expect(await lines('a,b\n1,2\n3,4\n', [0, 1, 2])).toEqual([1, 2, 3])
  expect(await lines('a,b\r\n1,2\r\n3,4', [0, 1, 2])).toEqual([1, 2, 3])
  expect(await lines('a,b\r1,2\r3,4\r', [1, 2])).toEqual([2, 3])
})

test('empty lines are counted, and are no records', async () => {
  expect(await lines('a,b\n\n1,2\n\n\n3,4\n', [1, 2])).toEqual([3, 6])
  expect(await lines('a,b\r\n\r\n1,2\r\n', [1])).toEqual([3])
})

test('a quoted field may hold line endings and quotes', async () => {
  expect(await lines('a,b\n"x\ny ""z""\n",2\n3,4\n', [1, 2])).toEqual([2, 5])
})

test('a record that is not there has no line', async () => {
  expect(await lines('a,b\n1,2\n', [5])).toEqual([])
})

test('however the bytes are cut, records keep their lines', async () => {
  const field = fc.constantFrom('1', '"a,b"', '"x\ny"', '"q""r"', '')
  const record = fc.tuple(fc.constantFrom('z', '"p\nq"'), field, field)
  const file = fc.array(fc.tuple(record, fc.nat(2)), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(file, fc.integer({ min: 1, max: 9 }), async (records, size) => {
      let text = ''
      const expected = records.map(([fields, blanks]) => {
        const line = text.split('\n').length
        text += `${fields.join(',')}\n${'\n'.repeat(blanks)}`
        return line
      })
      const found = await linesOfRecords(cut(text, size), [...records.keys()])

      expect([...found.values()]).toEqual(expected)
    }),
  )
})

test('a byte stands on the line of what is before it', async () => {
  const text = 'ab\ncd\r\nef\rgh'

  expect(
    await Promise.all([1, 4, 8, 11].map(async (at) => await lineOfByte(cut(text), at))),
  ).toEqual([1, 2, 3, 4])
})

test('the first line that ends unlike the others is found', async () => {
  expect(await unlikeEnding(cut('a\nb\nc'))).toBeNull()
  expect(await unlikeEnding(cut('a\r\nb\r\n'))).toBeNull()
  expect(await unlikeEnding(cut('a\nb\r\nc\n'))).toBe(2)
})
