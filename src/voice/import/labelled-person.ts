import type { Block } from './block.ts'
import type { NamedPerson } from './paper-record.ts'
import { cut, type Passage, withoutEmphasis } from './passage.ts'

/** Somebody whose role and organisation are given under their name, each by its label. */
export interface LabelledPerson {
  person: NamedPerson
  as: 'opener' | 'speaker'
  /** The blocks that name them. */
  naming: readonly Block[]
  /** What they said or presented. */
  told: readonly Block[]
}

/**
 * People as a list under a heading, or after “Opened by:”, gives them:
 * “Role: Head of Skills” and “Organisation: Adur Council”, or “not known” for either.
 */
export function labelledPeople(blocks: readonly Block[]): LabelledPerson[] {
  const starts = blocks.flatMap((_, index) => {
    const person = personAt(blocks, index)
    return person === null ? [] : [{ ...person, index }]
  })
  return starts.map(({ person, as, index }, place) => {
    const next = starts[place + 1]?.index ?? blocks.length
    const after = blocks.slice(index + 3, next)
    const end = after.findIndex(({ kind, level }) => kind === 'heading' && level > 0)
    return {
      person,
      as,
      naming: blocks.slice(index, index + 3),
      told: after.slice(0, end < 0 ? after.length : end).filter(({ kind }) => kind !== 'item'),
    }
  })
}

function personAt(
  blocks: readonly Block[],
  index: number,
): Pick<LabelledPerson, 'person' | 'as'> | null {
  const [first, second, third] = blocks.slice(index, index + 3)
  const role = labelled(second, 'Role')
  const organisation = labelled(third, 'Organisation')
  if (first === undefined || role === null || organisation === null) return null
  const opener = labelled(first, 'Opened by')
  if (opener === null && first.kind !== 'heading') return null
  const name = opener ?? withoutEmphasis(first.passage)
  return {
    person: { name: name.text, role: known(role), organisation: known(organisation) },
    as: opener === null ? 'speaker' : 'opener',
  }
}

function labelled(block: Block | undefined, label: string): Passage | null {
  if (block?.kind !== 'item') return null
  const passage = withoutEmphasis(block.passage)
  return passage.text.startsWith(`${label}: `) ? cut(passage, label.length + 2) : null
}

function known({ text }: Passage): string | null {
  return isNotKnown(text) ? null : text
}

/** Papers say of what they do not know that it is not known. */
export function isNotKnown(text: string): boolean {
  return /^not known\.?$/i.test(text)
}
