import { parseHTML } from 'linkedom'

/** What a drawing may be made of; everything else is refused, so that nothing slips in by a library's new version. */
const allowedElements = new Set([
  'svg',
  'g',
  'path',
  'line',
  'circle',
  'rect',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'title',
  'a',
  'defs',
  'pattern',
])

export interface SvgFrame {
  /** Classes of the drawing, which carry its look. */
  className: string
  /** States the finding for those who hear the page. */
  label: string
}

/** A page of its own to draw in: two drawings at once cannot touch one another. */
export function drawingDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document
}

/**
 * The one way by which a drawing reaches a page. Plot's `<style>` is dropped (its rules stand in
 * our stylesheet); whatever the content policy forbids is refused with an error: style attributes,
 * scripts, foreign objects, event attributes, addresses outside this site.
 */
export function cleanSvg(svg: Element, { className, label }: SvgFrame): string {
  for (const style of svg.querySelectorAll('style')) style.remove()
  check(svg)
  for (const element of svg.querySelectorAll('*')) {
    check(element)
    lighten(element)
  }
  const box = svg.getAttribute('viewBox') ?? ''
  return (
    `<svg class="${escaped(className)}" viewBox="${escaped(box)}" role="img" aria-label="${escaped(label)}">` +
    `<g aria-hidden="true" text-anchor="middle">${svg.innerHTML}</g></svg>`
  )
}

/** A browser reads `/\\` and `/<tab>/` as `//`, so an address is plain or it is refused. */
const ownAddress = /^(?:\/(?!\/)[\w./?=&%+-]*)?(?:#[\w-]*)?$/

function check(element: Element): void {
  const name = element.localName.toLowerCase()
  if (!allowedElements.has(name)) throw new Error(`A drawing may not hold <${name}>.`)
  for (const { name: attribute, value } of element.attributes) {
    const lower = attribute.toLowerCase()
    if (lower === 'style') throw new Error(`A drawing may not hold a style attribute: <${name}>.`)
    if (lower.startsWith('on')) throw new Error(`A drawing may not hold ${lower}: <${name}>.`)
    if (lower.endsWith('href') && !ownAddress.test(value)) {
      throw new Error(`A drawing may link to this site only, not to ${value}.`)
    }
    if (/url\(\s*['"]?(?!#)/i.test(value)) throw new Error(`A drawing may not load ${value}.`)
  }
}

const geometry = [
  'd',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'width',
  'height',
  'points',
  'transform',
]

/** A tenth of a pixel is finer than any screen; what is hidden from assistive technology needs no names. */
function lighten(element: Element): void {
  element.removeAttribute('aria-label')
  element.removeAttribute('aria-description')
  for (const name of geometry) {
    const value = element.getAttribute(name)
    if (value === null) continue
    const rounded = value.replaceAll(/-?\d+\.\d{2,}/g, (number) =>
      String(Number(Number(number).toFixed(1)) + 0),
    )
    if (rounded !== value) element.setAttribute(name, rounded)
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
