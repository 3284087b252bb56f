import { expect, test } from 'vitest'
import { formatOf, pathWithoutFormat } from './env.ts'

test.each([
  ['/papers/a-paper', '/papers/a-paper', 'html'],
  ['/papers/a-paper.md', '/papers/a-paper', 'md'],
  ['/papers/a-paper/editions/1.pdf', '/papers/a-paper/editions/1', 'pdf'],
  ['/papers.csv', '/papers', 'csv'],
  ['/papers/a.mdx', '/papers/a.mdx', 'html'],
  ['/assets/a.md', '/assets/a.md', 'html'],
])('%s is %s, asked for as %s', (path, route, format) => {
  expect(pathWithoutFormat(path)).toBe(route)
  expect(formatOf(path)).toBe(format)
})
