/**
 * The little of the DOM that drawings need. The server's types have none; those of Plot and
 * linkedom name these. Types only: at run time they are linkedom's.
 */
interface Element {
  readonly localName: string
  readonly tagName: string
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }, void, undefined>
  readonly innerHTML: string
  readonly textContent: string
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  remove(): void
  querySelectorAll(selector: string): Iterable<Element, void, undefined>
  querySelector(selector: string): Element | null
}

interface HTMLElement extends Element {}
interface SVGElement extends Element {}
interface SVGSVGElement extends SVGElement {}

interface Document {
  querySelectorAll(selector: string): Iterable<Element, void, undefined>
  querySelector(selector: string): Element | null
  getElementById(id: string): Element | null
  readonly body: HTMLElement
}

interface Window {
  readonly document: Document
}
