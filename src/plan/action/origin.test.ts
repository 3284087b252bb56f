import { expect, test } from 'vitest'
import { originIn, originText } from './origin.ts'

test.each([
  'point:01900000-0000-7000-8000-000000000001',
  'cell:E06000042/jobs',
  'example:01900000-0000-7000-8000-000000000002',
])('%s names an origin, and is written so again', (text) => {
  const origin = originIn(text)
  expect(origin === null ? null : originText(origin)).toBe(text)
})

test.each([
  '',
  'point:',
  'person:01900000-0000-7000-8000-000000000001',
  'point:a b',
  'point:../admin',
  'cell:E06000042//jobs',
  'point:<script>',
  `point:${'a'.repeat(121)}`,
  'javascript:alert',
])('%s names none', (text) => {
  expect(originIn(text)).toBeNull()
})
