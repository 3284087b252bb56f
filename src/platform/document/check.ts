import { Refusal } from '#src/platform/refusal/refusal.ts'
import { isDay } from '#src/platform/time/day.ts'
import type { Block, Document, Figure, Table } from './document.ts'

const blockLimit = 20_000

/** Refuses what could not be read by everybody, with a sentence that says what is missing. */
export function checkDocument(document: Document): void {
  needs(document.title.trim() !== '', 'The document needs a title.')
  needs(isDay(document.dated), `“${document.dated}” is not a date.`)
  if (document.blocks.length > blockLimit) {
    throw new Refusal('too-large', `A document can have ${blockLimit} parts at most.`)
  }
  let level = 1
  for (const block of document.blocks) {
    checkBlock(block)
    if (block.kind !== 'heading') continue
    needs(
      block.level <= level + 1,
      `The heading “${block.text}” needs a heading of the level above it.`,
    )
    level = block.level
  }
}

function checkBlock(block: Block): void {
  switch (block.kind) {
    case 'heading':
      needs(block.text.trim() !== '', 'A heading is empty.')
      return
    case 'quotes':
    case 'list':
      needs(block.items.length > 0, 'A list is empty. Say in words that there is nothing.')
      return
    case 'facts':
      needs(block.facts.length > 0, 'A list of facts is empty.')
      return
    case 'table':
      checkTable(block)
      return
    case 'figure':
      checkFigure(block)
      return
    case 'lede':
    case 'paragraph':
    case 'source':
    case 'note':
    case 'page-break':
  }
}

function checkTable({ caption, columns, rows }: Table): void {
  needs(caption.trim() !== '', 'A table needs a caption.')
  needs(columns.length > 0, `The table “${caption}” has no columns.`)
  needs(rows.length > 0, `The table “${caption}” has no rows. Say in words that there are none.`)
  needs(
    rows.every((row) => row.length === columns.length),
    `A row of the table “${caption}” has more or fewer cells than it has columns.`,
  )
}

function checkFigure({ alt, caption, svg }: Figure): void {
  needs(alt.trim() !== '', `The figure “${caption}” needs words for people who do not see it.`)
  needs(/^\s*<svg[\s>]/.test(svg), `The figure “${caption}” is not a drawing.`)
}

function needs(holds: boolean, sentence: string): void {
  if (!holds) throw new Refusal('bad-input', sentence)
}
