import type { Day } from '#src/platform/time/day.ts'

/**
 * A document as plain data: what it says, in the order in which it is read.
 * `pdf.ts` prints it. Nothing in it is ever run: a `#` or a backslash is printed as it stands.
 */
export interface Document {
  title: string
  /** What kind of document this is, said above the title: `Place profile`. */
  kind: string
  language: 'en-GB' | 'cy-GB'
  /** Said in the head of each page beside the mark. */
  programme: string
  /** The day the document stands at. Also its date of creation, so that equal documents are equal bytes. */
  dated: Day
  /** Where the page lives that this is the print of. Said in the foot of each page. */
  address: string
  /** Said in the foot of each page when all of it must carry a warning, as a demonstration must. */
  notice?: string
  blocks: readonly Block[]
}

export type Block =
  | { kind: 'lede'; text: Text }
  | { kind: 'paragraph'; text: Text }
  | { kind: 'heading'; level: 2 | 3; text: string }
  /** What somebody said, word for word; the quotation marks are part of the text. */
  | { kind: 'quotes'; items: readonly Text[] }
  | { kind: 'list'; numbered?: boolean; items: readonly Text[] }
  | { kind: 'facts'; facts: readonly Fact[] }
  | Table
  | Figure
  | { kind: 'source'; text: Text }
  | { kind: 'note'; text: Text }
  | { kind: 'page-break' }

export interface Fact {
  term: string
  value: Text
}

export interface Table {
  kind: 'table'
  caption: string
  columns: readonly { label: string; numeric?: boolean }[]
  rows: readonly (readonly Text[])[]
}

/** A drawing as SVG with its own colours: no style sheet of a page reaches it here. */
export interface Figure {
  kind: 'figure'
  svg: string
  /** What the drawing says, for people who do not see it. */
  alt: string
  caption: string
  /** A small drawing leaves room for the words about it; any other is as wide as the text. */
  size?: 'small'
}

/** Words with emphasis and links. A plain string is the usual case. */
export type Text = string | readonly Span[]

export type Span =
  | string
  | { kind: 'strong'; text: string }
  | { kind: 'emphasis'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'welsh'; text: string }

export function strong(text: string): Span {
  return { kind: 'strong', text }
}

export function emphasis(text: string): Span {
  return { kind: 'emphasis', text }
}

/** Welsh in a document of another language, so that it is read aloud as Welsh. */
export function welsh(text: string): Span {
  return { kind: 'welsh', text }
}

export function link(href: string, text: string): Span {
  return { kind: 'link', href, text }
}
