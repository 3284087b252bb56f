import { expect, test } from 'vitest'
import { comesFromUs } from './same-origin.ts'

const ours = 'https://secklow.example.org'
const isOurs = (origin: string) => origin === ours

test.each([
  ['the browser says same origin', { 'sec-fetch-site': 'same-origin', origin: ours }, true],
  [
    'the browser says same origin and the page sends no referrer',
    { 'sec-fetch-site': 'same-origin', origin: 'null' },
    true,
  ],
  ['an older browser sends only our origin', { origin: ours }, true],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }, false],
  [
    'another site that forges nothing but lacks an origin',
    { 'sec-fetch-site': 'cross-site' },
    false,
  ],
  [
    'a sister site of the same domain',
    { 'sec-fetch-site': 'same-site', origin: 'https://other.example.org' },
    false,
  ],
  ['an older browser from another site', { origin: 'https://elsewhere.example' }, false],
  ['an older browser in a sandboxed frame', { origin: 'null' }, false],
  ['neither header at all', {}, false],
  [
    'headers that contradict each other',
    { 'sec-fetch-site': 'same-origin', origin: 'https://elsewhere.example' },
    false,
  ],
  ['a click in a bookmark', { 'sec-fetch-site': 'none', origin: ours }, false],
])('%s: %o is let in: %s', (_case, headers, isLetIn) => {
  expect(comesFromUs(new Headers(headers), isOurs)).toBe(isLetIn)
})
