import { areOwners, ownerOf } from './action-owner.ts'
import { cut, type Passage, withoutEmphasis } from './passage.ts'
import type { KnownPeople } from './person-lead.ts'
import { sentencesOf } from './sentence.ts'

/** Which columns of a table hold what is to be done, and by whom: -1 where there is none. */
export interface ActionColumns {
  action: number
  owner: number
}

const action = /^(?:agreed )?actions?(?: points?)?$|^what$/i
const owner = /^(?:owner|who|lead|by whom|responsible|responsibility|name|assigned to|action by)\b/i

/** The columns that a row names, where it is the head of a table of actions. */
export function columnsNamedIn(cells: readonly Passage[]): ActionColumns | null {
  const texts = cells.map((cell) => withoutEmphasis(cell).text)
  const columns = {
    action: texts.findIndex((text) => action.test(text)),
    owner: texts.findIndex((text) => owner.test(text)),
  }
  return columns.action < 0 ? null : columns
}

interface ActionTold {
  text: Passage
  owner: string | null
}

/** What a row says is to be done. */
export function actionInRow(
  cells: readonly Passage[],
  columns: ActionColumns,
  people: KnownPeople,
): ActionTold | null {
  const cell = cells[columns.action]
  const text = cell === undefined ? undefined : withoutEmphasis(cell)
  if (text === undefined || /^[\s:-]*$/.test(text.text)) return null
  if (columns.owner < 0 && areOwners(text.text, people)) return agreedBeside(cells, text.text)
  const named = cells[columns.owner]
  const by = named === undefined ? '' : withoutEmphasis(named).text
  return { text, owner: by === '' ? (ownerOf(text.text, people)?.owner ?? null) : by }
}

/** A column for actions that holds names alone: what they are to do is the last that was agreed beside them. */
function agreedBeside(cells: readonly Passage[], by: string): ActionTold | null {
  const [told] = cells.toSorted((a, b) => b.text.length - a.text.length)
  if (told === undefined) return null
  const heading = /^[*_]{2,3}[^*_]{1,80}[*_]{2,3}\s+/.exec(told.text)?.[0].length ?? 0
  const text = sentencesOf(withoutEmphasis(cut(told, heading))).at(-1)
  return text === undefined || text.text === '' ? null : { text, owner: by }
}
