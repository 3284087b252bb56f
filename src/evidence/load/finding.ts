import { periodInWords } from '../figure/period-words.ts'
import type { Finding } from './load.ts'
import type { Publication } from './publication-date.ts'

const shown = 20

/** A finding, or none where there is no case of it. */
export function findingOf(
  id: string,
  count: number,
  details: readonly string[],
  sentence: string,
): Finding[] {
  return count === 0 ? [] : [{ id, sentence, details: details.slice(0, shown), count }]
}

/** `1 place`, `12 places`, `10,325 figures`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

interface AtPlace {
  place: string
  indicator: string
}

export function gapFinding({
  count,
  first,
}: {
  count: number
  first: readonly (AtPlace & { missing: number })[]
}): Finding[] {
  return findingOf(
    'gap',
    count,
    first.map(
      ({ indicator, place, missing }) => `${indicator}, ${place}: ${counted(missing, 'period')}`,
    ),
    `${counted(count, 'series lacks', 'series lack')} periods between the first and the last, which others have.`,
  )
}

export function jumpFinding({
  count,
  first,
}: {
  count: number
  first: readonly (AtPlace & { period: string; value: number; before: number })[]
}): Finding[] {
  return findingOf(
    'jump',
    count,
    first.map(
      ({ indicator, place, period, value, before }) =>
        `${indicator}, ${place}, ${period}: ${value} after ${before}`,
    ),
    `${counted(count, 'figure is', 'figures are')} five times the one before or more, or a fifth of it or less.`,
  )
}

export function markFinding(marks: readonly { status: string; rows: number }[]): Finding[] {
  const total = marks.reduce((sum, { rows }) => sum + rows, 0)
  return findingOf(
    'withheld',
    total,
    marks.map(
      ({ status, rows }) =>
        `${status === '' ? 'no mark' : `marked ${status}`}: ${counted(rows, 'figure')}`,
    ),
    `${counted(total, 'figure is', 'figures are')} kept back by the publisher.`,
  )
}

export function intervalFinding({
  count,
  first,
}: {
  count: number
  first: readonly { place: string; period: string }[]
}): Finding[] {
  return findingOf(
    'interval',
    count,
    first.map(({ place, period }) => `${place}, ${period}`),
    `${counted(count, 'interval does', 'intervals do')} not hold its figure.`,
  )
}

export function unregisteredFinding(places: readonly { code: string; name: string }[]): Finding[] {
  return findingOf(
    'not-in-register',
    places.length,
    places.map(({ code, name }) => `${code} ${name}`.trim()),
    `${counted(places.length, 'place is', 'places are')} not in any loaded register.`,
  )
}

export function leftOutFinding(
  left: readonly { text: string; name: string; rows: number }[],
): Finding[] {
  const rows = left.reduce((sum, each) => sum + each.rows, 0)
  return findingOf(
    'no-code',
    rows,
    left.map(({ text, name, rows: of }) => `${name} (“${text}”): ${counted(of, 'record')}`),
    `${counted(rows, 'record is', 'records are')} of a place without a code, and left out.`,
  )
}

/** Places of the register that have ended, and still have figures after. */
export function endedFinding(
  ended: readonly { code: string; name: string; endsOn: string; until: string }[],
): Finding[] {
  return findingOf(
    'ended-place',
    ended.length,
    ended.map(
      ({ code, name, endsOn, until }) =>
        `${code} ${name} ended on ${periodInWords(endsOn)}, with figures until ${periodInWords(until)}`,
    ),
    `${counted(ended.length, 'place has', 'places have')} figures for times after it ended.`,
  )
}

export function noteFinding(notes: readonly { text: string; rows: number }[]): Finding[] {
  const said = notes.filter(({ text }) => text.trim() !== '')
  const rows = said.reduce((sum, note) => sum + note.rows, 0)
  return findingOf(
    'note',
    rows,
    said.map(({ text, rows: of }) => `${text} (${counted(of, 'record')})`),
    `${counted(rows, 'record has', 'records have')} a note of the publisher.`,
  )
}

export function columnFinding(names: readonly string[]): Finding[] {
  return findingOf(
    'column-not-read',
    names.length,
    names,
    `${counted(names.length, 'column is', 'columns are')} not read.`,
  )
}

/** An indicator whose unit is not what its file or the edition before says. */
export function unitFinding(
  units: readonly { id: string; unit: string; other: string }[],
): Finding[] {
  return findingOf(
    'unit',
    units.length,
    units.map(({ id, unit, other }) => `${id}: “${unit}”, where “${other}” is said too`),
    `${counted(units.length, 'indicator has', 'indicators have')} a unit that is said otherwise elsewhere.`,
  )
}

const dateSources: Readonly<Record<string, string>> = {
  option: 'what was said beside the file',
  content: 'the file itself',
  'side-file': 'the file beside it',
  'file-name': 'the name of the file',
}

export function dateFinding({ on, from, other }: Publication): Finding[] {
  if (on === null) {
    return findingOf(
      'no-date',
      1,
      [],
      'Nothing says when this edition was published. Editions with a date are shown before it.',
    )
  }
  if (other === null) return []
  const [believed, not] = [dateSources[from ?? ''] ?? '', dateSources[other.from] ?? '']
  return findingOf(
    'date',
    1,
    [],
    `Published on ${periodInWords(on)}, as ${believed} says; ${not} says ${periodInWords(other.on)}.`,
  )
}
