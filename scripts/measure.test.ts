import { expect, test } from 'vitest'
import { measure, spreadOf } from './measure.ts'

test('a spread names the middle, the 95th in a hundred and the longest', () => {
  const measured = Array.from({ length: 101 }, (_, lines) => ({ at: `file ${lines}`, lines }))

  expect(spreadOf(measured)).toEqual({ count: 101, median: 50, p95: 95, most: 100, at: 'file 100' })
})

test('functions of src are measured where they begin, tests are set against source', () => {
  const source = [
    '// Why it is so.',
    'export function first() {',
    '  return [1].map((one) => one)',
    '}',
    '',
    'export const second = () => 2',
  ].join('\n')
  const measures = measure([
    { path: 'src/place/place.ts', text: source },
    { path: 'src/place/place.test.ts', text: 'one\ntwo\n' },
    { path: 'test/db.ts', text: 'one\ntwo\nthree\n' },
    { path: 'scripts/measure.ts', text: 'export function none() {}' },
  ])

  expect(measures).toEqual({
    files: { count: 1, median: 5, p95: 5, most: 5, at: 'src/place/place.ts' },
    functions: { count: 2, median: 1, p95: 1, most: 3, at: 'src/place/place.ts:2' },
    commentShare: 0.2,
    testLinesPerSourceLine: 1,
  })
})
