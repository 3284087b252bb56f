import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressed, encodingFor, isWorthIt } from './compression.ts'

test.each([
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0.5', 'gzip'],
  ['gzip;q=0', undefined],
  ['brotli', undefined],
])('a browser that takes %s gets %s', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding)
})

test('what was compressed comes back as it was', () => {
  const body = new TextEncoder().encode('Ynys Môn, '.repeat(500))
  expect(new Uint8Array(brotliDecompressSync(compressed(body, 'br')))).toEqual(body)
  expect(new Uint8Array(gunzipSync(compressed(body, 'gzip')))).toEqual(body)
  expect(compressed(body, 'br').length).toBeLessThan(body.length / 10)
})

test('text of some length is worth it, a short answer and a font are not', () => {
  expect(isWorthIt('text/html; charset=UTF-8', 20_000)).toBe(true)
  expect(isWorthIt('text/html; charset=UTF-8', 200)).toBe(false)
  expect(isWorthIt('font/woff2', 20_000)).toBe(false)
  expect(isWorthIt(null, 20_000)).toBe(false)
})
