import type { Element } from './docx-element.ts'

/** Notes in the order in which the text refers to them. */
export type NoteReferences = Element[]

interface Run {
  text: string
  isBold: boolean
}

/** The words of a paragraph. Bold is marked around words, never around the blanks beside them. */
export function wordsOf(
  paragraph: Element,
  references: NoteReferences,
  bold: 'marked' | 'plain' = 'marked',
): string {
  const runs: Run[] = []
  collect(paragraph, false, { runs, references })
  return runs
    .map(({ text, isBold }) =>
      isBold && bold === 'marked' ? text.replace(/^(\s*)([^]*?\S)(\s*)$/, '$1**$2**$3') : text,
    )
    .join('')
}

interface Collected {
  runs: Run[]
  references: NoteReferences
}

function collect(element: Element, isBold: boolean, collected: Collected): void {
  if (element.type === 'hyperlink') collectLink(element, isBold, collected)
  else {
    add(collected.runs, signOf(element, collected.references), isBold)
    const isNowBold = isBold || isBoldRun(element)
    for (const child of element.children ?? []) collect(child, isNowBold, collected)
  }
}

function isBoldRun({ type, isBold, styleName }: Element): boolean {
  return type === 'run' && (isBold === true || styleName === 'Strong')
}

/** An address is kept where it is not what is printed. */
function collectLink({ href = '', children = [] }: Element, isBold: boolean, to: Collected): void {
  const inside: Collected = { runs: [], references: to.references }
  for (const child of children) collect(child, isBold, inside)
  const printed = inside.runs.map(({ text }) => text).join('')
  const isShown = printed.includes(href.replace(/^https?:\/\/|\/$/g, ''))
  const isKept = /^https?:\/\/[^\s()]+$/.test(href) && !isShown && !/[[\]]/.test(printed)
  if (isKept) add(to.runs, `[${printed}](${href})`, isBold)
  else for (const run of inside.runs) add(to.runs, run.text, run.isBold)
}

/** Runs of one kind are one, so that a word that was typed in two goes is not torn. */
function add(runs: Run[], text: string, isBold: boolean): void {
  if (text === '') return
  const last = runs.at(-1)
  if (last !== undefined && (last.isBold === isBold || text.trim() === '')) last.text += text
  else runs.push({ text, isBold })
}

function signOf(element: Element, references: NoteReferences): string {
  const { type, value, breakType } = element
  if (type === 'text') return value ?? ''
  if (type === 'tab') return '\t'
  if (type === 'noteReference') return `[${references.push(element)}]`
  if (type !== 'break') return ''
  return breakType === 'page' ? '\f' : '\n'
}
