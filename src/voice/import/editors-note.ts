import type { Block } from './block.ts'

/** Without what whoever wrote the paper put between questions or points, and nobody said: notes, and a table under one. */
export function withoutEditorsNotes(blocks: readonly Block[]): readonly Block[] {
  let isNote = false
  return blocks.filter(({ kind, passage }) => {
    if (kind !== 'row') isNote = /^[*_]{0,3}Editor[’']s note:/.test(passage.text)
    return !isNote
  })
}
