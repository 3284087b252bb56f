import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type ZipEntry, zipOf } from '#test/zip.ts'
import { ArchiveFault, pack, unpack } from './archive.ts'

const limits = { entries: 3, declared: 10_000, unpacked: 1000 }

function unpacked(archive: Uint8Array): string[] {
  return unpack(archive, limits, (name) => name !== 'picture').map(
    ({ name, content }) => `${name}: ${Buffer.from(content).toString()}`,
  )
}

const entry = (text: string, claims: Partial<ZipEntry> = {}): ZipEntry => ({
  name: 'words',
  packed: deflateRawSync(text),
  method: 8,
  size: text.length,
  ...claims,
})

test('what was packed is unpacked, stored or deflated', () => {
  const files = [
    { name: 'one', content: Buffer.from('1') },
    { name: 'two ŵ', content: Buffer.from('2') },
  ]
  expect(unpacked(pack(files))).toEqual(['one: 1', 'two ŵ: 2'])
  expect(unpacked(zipOf([entry('Good day')]))).toEqual(['words: Good day'])
})

test('what is not wanted is not unpacked, whatever it would unpack to', () => {
  const picture = entry('p'.repeat(5000), { name: 'picture' })
  expect(unpacked(zipOf([picture, entry('Good day')]))).toEqual(['words: Good day'])
})

test.each([
  ['says that it is too large', entry('short', { size: 10_001 }), /far more/],
  ['says that it is small and is not', entry('x'.repeat(1001), { size: 5 }), /far more/],
  ['is not what it was packed as', entry('', { packed: Buffer.from('\xff\xff') }), /damaged/],
  ['is stored and too long', entry('', { packed: Buffer.alloc(1001), method: 0 }), /far more/],
  ['is packed in a strange way', entry('short', { method: 12 }), /not known/],
  ['is locked', entry('short', { isLocked: true }), /password/],
])('a file that %s is refused', (_, file, why) => {
  expect(() => unpacked(zipOf([file]))).toThrow(ArchiveFault)
  expect(() => unpacked(zipOf([file]))).toThrow(why)
})

test('the limit is for all files together, and for their number', () => {
  const half = entry('x'.repeat(600))
  expect(() => unpacked(zipOf([half, half]))).toThrow(/far more/)
  expect(() => unpacked(zipOf([1, 2, 3, 4].map(() => entry('x'))))).toThrow(/too many files/)
})

test('an archive that ends, or points, nowhere is damaged', () => {
  const whole = zipOf([entry('Good day')])
  for (const archive of [Buffer.alloc(0), Buffer.from('PK'), whole.subarray(0, -5)])
    expect(() => unpacked(archive)).toThrow(/damaged/)
  const bent = Array.from(whole, (byte, at) => Buffer.from(whole).fill(byte ^ 0xff, at, at + 1))
  const faults = bent.map(faultOf).filter((fault) => fault !== null)
  expect(faults.length).toBeGreaterThan(20)
  expect(faults.every((fault) => fault instanceof ArchiveFault)).toBe(true)
})

function faultOf(archive: Uint8Array): unknown {
  try {
    unpacked(archive)
    return null
  } catch (error) {
    return error
  }
}
