import type { Passage, Piece } from './passage.ts'

/** A part of the text as it is laid out: a heading, a paragraph, an item of a list or a row of a table. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'row'
  /** Its words, without the marks of layout. */
  passage: Passage
  /** The whole of it, marks and all. */
  start: number
  end: number
  /** Of a heading 1 to 6, or 0 where it only looks like one; of an item how deep it lies, from 0. */
  level: number
  /** The mark of an item, such as “-” or “2.”; else nothing. */
  marker: string
  /** Every word of it is bold. */
  bold: boolean
  /** An empty line, a footer or the edge of a page stands before it. */
  apart: boolean
  /** A footer or the edge of a page stands before it. */
  broken: boolean
  /** The cells of a row. */
  cells: readonly Passage[]
}

export interface Layout {
  blocks: Block[]
  /** Marks of layout, running lines, front matter: what is no word of the paper. */
  furniture: Piece[]
  /** What the front matter says, by key in lower case. */
  frontMatter: ReadonlyMap<string, Passage>
  /** Whether the words stand between tags. */
  isHtml: boolean
}
