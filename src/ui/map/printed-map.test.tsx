import { expect, test } from 'vitest'
import { printedMap } from './printed-map.tsx'

const shapes = [
  { code: 'a', name: 'Cherwell', outline: null, emphasis: 'self' as const, href: '/places/a' },
  { code: 'b', name: 'Tŷ & Gŵyl', outline: null, emphasis: 'context' as const },
]

test('a printed map is one whole drawing without links', () => {
  const svg = printedMap(shapes, { size: 'narrow' })
  expect(svg).toMatch(/^<svg [^>]*><style>[^<]+<\/style>.*<\/svg>$/s)
  expect(svg).toContain('>Cherwell</text>')
  expect(svg).toContain('>Tŷ &amp; Gŵyl</text>')
  expect(svg).not.toContain('<a ')
})
