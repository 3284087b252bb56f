import type { Claim, Claims } from './claim.ts'
import {
  type Extent,
  type Leftover,
  type PaperSpan,
  type SpanKind,
  spanKinds,
} from './paper-record.ts'
import { isBlank, type Piece } from './passage.ts'

export interface Tiling {
  spans: PaperSpan[]
  leftover: Leftover[]
  coverage: number
}

/** Every character of the text, and what became of it. Offsets are still in UTF-16 units. */
export function tile(source: string, claims: Claims): Tiling {
  const ground = new Uint8Array(source.length).fill(codeOf('leftover'))
  for (const { start, end, as } of claims.ground) ground.fill(codeOf(as), start, end)
  const spans: PaperSpan[] = []
  let at = 0
  for (const claim of disjoint(claims.exact)) {
    for (const run of groundBetween(source, ground, { start: at, end: claim.start }))
      spans.push(run)
    spans.push({ start: claim.start, end: claim.end, as: claim.as })
    at = claim.end
  }
  for (const run of groundBetween(source, ground, { start: at, end: source.length }))
    spans.push(run)
  const leftover = spans
    .filter(({ as }) => as === 'leftover')
    .map(({ start, end }): Leftover => ({ start, end, text: source.slice(start, end) }))
  return { spans, leftover, coverage: coverageOf(source, leftover) }
}

function codeOf(kind: SpanKind): number {
  return spanKinds.indexOf(kind)
}

/** In order, none over another: whoever claims first keeps it. */
function disjoint(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = []
  for (const claim of claims.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(claim.start, kept.at(-1)?.end ?? 0)
    if (from < claim.end) kept.push({ ...claim, start: from })
  }
  return kept
}

/** Runs of ground. Blanks go with what they follow, or else with what they precede, but are never left over. */
function groundBetween(source: string, ground: Uint8Array, { start, end }: Piece): PaperSpan[] {
  const runs: PaperSpan[] = []
  let at = start
  while (at < end) {
    const isEmpty = isBlank(source.charAt(at))
    const code = ground[at] ?? 0
    let to = at + 1
    while (
      to < end &&
      isBlank(source.charAt(to)) === isEmpty &&
      (ground[to] === code || isBlank(source.charAt(to)))
    )
      to += 1
    addRun(runs, { start: at, end: to, as: spanKinds[code] ?? 'leftover' }, isEmpty)
    at = to
  }
  return absorbed(runs)
}

function addRun(runs: PaperSpan[], run: PaperSpan, isEmpty: boolean): void {
  const last = runs.at(-1)
  if (last !== undefined && !isEmpty && last.as === run.as && last.end === run.start)
    last.end = run.end
  else runs.push(isEmpty ? { ...run, as: 'furniture' } : run)
}

function absorbed(runs: readonly PaperSpan[]): PaperSpan[] {
  const kept: PaperSpan[] = []
  for (const [index, run] of runs.entries()) {
    const last = kept.at(-1)
    const next = runs[index + 1]
    const joins = last !== undefined && last.as === run.as
    const parts =
      run.as === 'furniture' && last !== undefined && next !== undefined && last.as === next.as
    if (last !== undefined && (joins || parts)) last.end = run.end
    else kept.push({ ...run })
  }
  return kept
}

function coverageOf(source: string, leftover: readonly Leftover[]): number {
  const all = codePoints(source, source.length)
  const left = leftover.reduce((sum, { text }) => sum + codePoints(text, text.length), 0)
  return all === 0 ? 1 : 1 - left / all
}

function codePoints(text: string, to: number): number {
  let count = 0
  for (let at = 0; at < to; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count += 1
  return count
}

/** Turns UTF-16 units into code points. */
export function codePointCounter(source: string): (unit: number) => number {
  const pairs: number[] = []
  for (let at = 0; at < source.length; at += 1) {
    if ((source.codePointAt(at) ?? 0) > 0xffff) {
      pairs.push(at)
      at += 1
    }
  }
  return (unit) => unit - pairsBefore(pairs, unit)
}

function pairsBefore(pairs: readonly number[], unit: number): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pairs[middle] ?? 0) < unit) low = middle + 1
    else high = middle
  }
  return low
}

export function extentsOf(pieces: readonly Piece[], count: (unit: number) => number): Extent[] {
  return pieces.map(({ start, end }): Extent => [count(start), count(end)])
}
