import { expect, test } from 'vitest'
import { cleanSvg, drawingDocument } from './clean-svg.ts'

function drawing(inner: string): Element {
  const { body } = drawingDocument()
  Reflect.set(body, 'innerHTML', `<svg viewBox="0 0 10 10" width="10" fill="red">${inner}</svg>`)
  const [svg] = body.querySelectorAll('svg')
  if (svg === undefined) throw new Error('nothing was drawn')
  return svg
}

const frame = { className: 'sk-chart', label: 'Claims rose.' }

test('a drawing is an image with a name, and its parts are hidden from assistive technology', () => {
  expect(
    cleanSvg(drawing('<g aria-label="line" class="c-need"><path d="M1.2345,2Z"/></g>'), frame),
  ).toBe(
    '<svg class="sk-chart" viewBox="0 0 10 10" role="img" aria-label="Claims rose.">' +
      '<g aria-hidden="true" text-anchor="middle"><g class="c-need"><path d="M1.2,2Z" /></g></g></svg>',
  )
})

test("Plot's style element is left out", () => {
  expect(
    cleanSvg(drawing('<style>:where(text) { white-space: pre }</style>'), frame),
  ).not.toContain('style')
})

test.each([
  ['a style attribute', '<path style="fill: red"/>', 'style attribute'],
  ['a style attribute deep inside', '<g><g><text STYLE="x">a</text></g></g>', 'style attribute'],
  ['a script', '<script>alert(1)</script>', '<script>'],
  ['a foreign object', '<foreignObject><p>a</p></foreignObject>', '<foreignobject>'],
  ['an event attribute', '<path onload="alert(1)"/>', 'onload'],
  ['a link to another site', '<a href="https://example.org/"><path/></a>', 'https://example.org/'],
  ['a link that is a script', '<a href="javascript:alert(1)"><path/></a>', 'javascript:alert(1)'],
  [
    'a link without a scheme to another site',
    '<a href="//example.org/"><path/></a>',
    '//example.org/',
  ],
  [
    'a link that a browser mends into another site',
    '<a href="/\\example.org/"><path/></a>',
    'example.org',
  ],
  ['a link with a tab in it', '<a href="/	/example.org/"><path/></a>', 'example.org'],
  ['a fill from another site', '<path fill="url(https://example.org/x)"/>', 'url(https'],
  ['an image', '<image href="/x.png"/>', '<image>'],
  ['an element nobody foresaw', '<animate/>', '<animate>'],
])('%s is refused', (_, inner, words) => {
  expect(() => cleanSvg(drawing(inner), frame)).toThrow(words)
})

test('links within the site and fills within the drawing may stay', () => {
  const markup = cleanSvg(
    drawing('<a href="/places/E06000042"><path fill="url(#hatch)"/></a>'),
    frame,
  )

  expect(markup).toContain('href="/places/E06000042"')
  expect(markup).toContain('url(#hatch)')
})

test('words are escaped, in the name of the drawing too, and keep their numbers', () => {
  const markup = cleanSvg(drawing('<text>4.3333 &lt;script&gt; &amp;</text>'), {
    className: 'sk-chart',
    label: '"><script>alert(1)</script>',
  })

  expect(markup).toContain('4.3333 &lt;script&gt; &amp;')
  expect(markup).toContain('aria-label="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
})

test('two drawings made at once do not share a page', () => {
  expect(drawingDocument()).not.toBe(drawingDocument())
})
