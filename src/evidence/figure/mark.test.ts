import { expect, test } from 'vitest'
import { markOf } from './mark.ts'

test.each([
  ['x', 'not available', false],
  ['[c]', 'confidential', false],
  ['u', 'of low reliability', false],
  ['P', 'provisional', true],
  ['..', 'not available', false],
  ['[w]', 'none recorded', false],
  ['-', 'none, or not available', false],
  ['ONS estimate', 'ONS estimate', false],
  ['Provisional', 'provisional', true],
  ['Figure is based on 3 years', 'figure is based on 3 years', false],
])('the status “%s” is read as “%s”', (status, words, isProvisional) => {
  expect(markOf(status)).toEqual({ words, isProvisional })
})

test('nothing said is no mark', () => {
  expect([markOf(null), markOf(''), markOf(' ')]).toEqual([null, null, null])
})
