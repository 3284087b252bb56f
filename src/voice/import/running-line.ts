import { endsSentence, type Line, startsLow, wordCount } from './line.ts'
import { isBareLabel } from './mark.ts'
import { isPersonName } from './person.ts'
import { roleOf } from './zone-role.ts'

/** Numbers of pages: “3”, “Page 3 of 10”, “- 3 -”. */
const pageNumber = /^[-–—|[(\s]*(?:page|p\.)?\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?[-–—|\])\s]*$/i
const numberAtEdge = /^\d{1,3}[\s|–—-]+|[\s|–—-]+(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/i
const structural =
  /^(?:table|round|group|session|workshop|question|item|action|theme|day|part|step)\b/i
const label =
  /^(?:actions?|progress|complete[d.]*|ongoing|discussion|feedback|comments?|responses?|answers?|(?:key |main )?points?)\b/i
const longestRunning = 150
const nowhere: ReadonlySet<number> = new Set()

interface Repeat {
  places: number[]
  words: number
}

/**
 * Which lines are headers, footers and numbers of pages. A line is one where it returns word for word,
 * or parts a sentence, or counts pages; a label, a name, a question or the heading of a part is none.
 */
export function runningLines(lines: readonly Line[]): ReadonlySet<number> {
  const running = new Set<number>()
  for (const [index, line] of lines.entries()) {
    const isItem = line.mark.kind === 'item' && /^[-–—]\s*\d{1,3}\s*[-–—]$/.test(line.text.trim())
    if (isItem || (line.mark.kind === 'words' && pageNumber.test(line.words))) running.add(index)
  }
  for (const places of repeated(lines, running)) for (const place of places) running.add(place)
  for (const index of lines.keys()) if (partsSentence(lines, index)) running.add(index)
  return running
}

function repeated(lines: readonly Line[], numbers: ReadonlySet<number>): number[][] {
  const same = new Map<string, Repeat>()
  const counting = new Map<string, Repeat & { numbers: number[] }>()
  for (const [index, line] of lines.entries()) {
    if (!mayRun(line)) continue
    const key = keyOf(line.words)
    const group = same.get(key) ?? { places: [], words: wordCount(key) }
    group.places.push(index)
    same.set(key, group)
    const number = numberAtEdge.exec(key)?.[0]
    if (number === undefined || structural.test(key)) continue
    const stem = key.replace(number, '').trim()
    const counted = counting.get(stem) ?? { places: [], words: wordCount(stem), numbers: [] }
    counted.places.push(index)
    counted.numbers.push(Number.parseInt(/\d+/.exec(number)?.[0] ?? '', 10))
    counting.set(stem, counted)
  }
  const runs = [...same.values()].filter((group) => isRunning(lines, group, numbers))
  const counts = [...counting.values()].filter(
    (group) => ascends(group.numbers) && group.words >= 3 && group.places.length > 1,
  )
  return [...runs, ...counts].map(({ places }) => places)
}

function mayRun({ mark, words }: Line): boolean {
  return (
    mark.kind === 'words' &&
    words.length <= longestRunning &&
    /\p{L}/u.test(words) &&
    !/[?:;,][*_”"]*$/.test(words) &&
    !isBareLabel(words) &&
    !label.test(words.replaceAll(/[*_]/g, '')) &&
    !isPersonName(words.replaceAll(/[*_]/g, ''))
  )
}

function keyOf(words: string): string {
  return words.replaceAll(/[*_]/g, '').replaceAll(/\s+/g, ' ').trim().toLowerCase()
}

function ascends(numbers: readonly number[]): boolean {
  return numbers.every((value, index) => index === 0 || value > (numbers[index - 1] ?? value))
}

function isRunning(lines: readonly Line[], group: Repeat, numbers: ReadonlySet<number>): boolean {
  const { places } = group
  if (places.length < 2) return false
  const same = new Set([...places, ...numbers])
  const parts = places.some((place) => parted(lines, place, same))
  const edges = places.filter((place) => isAtEdge(lines, place, numbers)).length
  return parts || edges * 2 > places.length || repeatsWithoutReason(lines, group)
}

/** It only returns: then it must be no heading of a part, no sentence, and no line of a list. */
function repeatsWithoutReason(lines: readonly Line[], { places, words }: Repeat): boolean {
  const text = lines[places[0] ?? 0]?.words ?? ''
  if (roleOf(text) !== null || endsSentence(text) || places[0] === 0) return false
  if (places.some((place) => lines[place + 1]?.mark.kind === 'item')) return false
  if (places.some((place) => (lines[place]?.gap ?? 0) > 1)) return words >= 2
  if (places.length > 2) return words >= 4
  return words >= 5 && !places.some((place) => isAmongShort(lines, place))
}

/** The line stands inside a sentence: what is before it goes on after it. */
function parted(lines: readonly Line[], place: number, same: ReadonlySet<number>): boolean {
  const left = lines[same.has(place - 1) ? place - 2 : place - 1]
  const right = lines[same.has(place + 1) ? place + 2 : place + 1]
  if (left === undefined || right === undefined) return false
  return (
    left.words.length >= 40 &&
    !endsSentence(left.words) &&
    right.mark.kind === 'words' &&
    startsLow(right.words)
  )
}

function isAtEdge(lines: readonly Line[], place: number, numbers: ReadonlySet<number>): boolean {
  const next = lines[place + 1]
  return (
    lines[place]?.pageStart === true ||
    next?.pageStart === true ||
    numbers.has(place + 1) ||
    numbers.has(place - 1)
  )
}

function isAmongShort(lines: readonly Line[], place: number): boolean {
  return isShort(lines[place - 1]) && isShort(lines[place + 1])
}

function isShort(line: Line | undefined): boolean {
  return line !== undefined && line.words.length < 80 && !endsSentence(line.words)
}

/** A line that stands once, apart, in the middle of a sentence. */
function partsSentence(lines: readonly Line[], place: number): boolean {
  const line = lines[place]
  const next = lines[place + 1]
  const last = lines[place - 1]
  if (line === undefined || next === undefined || last === undefined || !mayRun(line)) return false
  const stands = (line.gap > 0 || line.pageStart) && (next.gap > 0 || next.pageStart)
  return (
    (stands || last.words.length > longestRunning) &&
    !startsLow(line.words) &&
    !endsSentence(line.words) &&
    parted(lines, place, nowhere)
  )
}
