import { type GapState, knownOf } from './cell-state.ts'
import type { CellView } from './cell-view.ts'

const needWords: Readonly<Record<GapState, string>> = {
  'nobody-acting': 'The need presses, and nobody is on record as acting.',
  'one-acting': 'The need presses, and one organisation alone is on record as reaching people.',
  'not-confirmed':
    'The need presses. Something is meant to be going on, but nobody has confirmed it of late.',
  'not-reaching':
    'The need presses. What goes on is confirmed, but nothing shows that it reaches anybody.',
  acting: 'The need presses, and several organisations are on record as reaching people.',
  'need-falling': 'The need is falling.',
  'not-pressing': 'The need is no worse here than elsewhere, and it is not rising.',
  'cannot-tell': 'We cannot tell how strong the need is.',
}

/** The cell in two sentences or three: its state, and what stands behind it. */
export function cellSentence({ verdict, facts, successors, place }: CellView): string {
  const behind = [
    counted(facts.readings.length + facts.quoted.length, 'figure', 'figures'),
    counted(facts.points.length, 'point', 'points'),
    counted(facts.actions.length, 'action', 'actions'),
    counted(facts.services.length, 'open service', 'open services'),
  ]
  const record = `On record: ${behind.join(', ')}.`
  return [needWords[verdict.state], endedWords(place.hasEnded, successors), record]
    .filter((part) => part !== '')
    .join(' ')
}

const levelWords = { worse: 'worse', 'not-worse': 'not worse', 'not-known': 'not known' } as const

/** `level worse, trend not known`, of all figures of a cell together. */
export function comparedWords(need: CellView['inputs']['need']): string {
  const known = knownOf(need)
  if (known === null) return 'cannot tell'
  const words = `level ${levelWords[known.level]}, trend ${known.trend.replace('-', ' ')}`
  return need.comparative === null ? `${words}: as quoted, not checked` : words
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `no point`, `1 point`, `5 points`. */
export function counted(count: number, one: string, many: string): string {
  if (count === 0) return `no ${one}`
  return count === 1 ? `1 ${one}` : `${count} ${many}`
}

function endedWords(hasEnded: boolean, successors: CellView['successors']): string {
  if (!hasEnded || successors.length === 0) return ''
  const read = successors.map(
    ({ place, verdict }) => `${place.name}, which took it in, reads “${verdict.label}”`,
  )
  return `This area has ended: ${read.join('; ')}.`
}
