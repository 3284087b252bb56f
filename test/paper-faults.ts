import { type PaperPoint, type PaperRecord, spanKinds } from '#src/voice/index.ts'

/** What must hold of every record, whatever was read: one sentence for each thing that does not. */
export function paperFaults(source: string, record: PaperRecord): string[] {
  const characters = Array.from(source)
  const wordsAt = (start: number, end: number): string => characters.slice(start, end).join('')
  return [
    ...tilingFaults(record, characters.length),
    ...leftoverFaults(record, characters.length, wordsAt),
    ...textFaults(record, wordsAt),
    ...pointFaults(record),
  ]
}

function tilingFaults({ spans }: PaperRecord, length: number): string[] {
  const faults: string[] = []
  let at = 0
  for (const { start, end, as } of spans) {
    if (start !== at || end <= start) faults.push(`${start} to ${end} does not follow ${at}`)
    if (!spanKinds.includes(as)) faults.push(`${as} is no kind`)
    at = end
  }
  return at === length ? faults : [...faults, `the spans end at ${at} of ${length}`]
}

type WordsAt = (start: number, end: number) => string

function leftoverFaults(record: PaperRecord, length: number, wordsAt: WordsAt): string[] {
  const left = record.leftover.reduce((sum, { start, end }) => sum + end - start, 0)
  const coverage = length === 0 ? 1 : 1 - left / length
  const wrong = record.leftover.filter(({ start, end, text }) => wordsAt(start, end) !== text)
  return [
    ...wrong.map(({ text }) => `“${text}” is not what is left over`),
    ...(Math.abs(record.coverage - coverage) > 1e-9 ? [`coverage is ${coverage}`] : []),
  ]
}

/** The text of a record is that of its spans, joined by one blank. */
function textFaults(record: PaperRecord, wordsAt: WordsAt): string[] {
  const records = [
    ...record.questions.flatMap(({ answers, ...question }) => [question, ...answers]),
    ...record.rounds.flatMap(({ prompts }) => prompts.filter(({ text }) => text !== null)),
    ...pointsIn(record),
  ]
  return records.flatMap(({ text, spans }) => {
    const found = spans.map(([start, end]) => wordsAt(start, end)).join(' ')
    return found === text ? [] : [`“${text}” is printed as “${found}”`]
  })
}

function pointFaults(record: PaperRecord): string[] {
  const placed = new Set(record.spans.map(({ start, end, as }) => `${start}-${end} ${as}`))
  return pointsIn(record).flatMap(({ start, end, spans }) => [
    ...(start === spans[0]?.[0] && end === spans.at(-1)?.[1] ? [] : [`${start} is not its start`]),
    ...(spans.every((span) => placed.has(`${span.join('-')} point`))
      ? []
      : [`${start} is no point`]),
  ])
}

export function pointsIn({ rounds }: PaperRecord): PaperPoint[] {
  return rounds.flatMap(({ prompts }) => prompts.flatMap(({ points }) => points))
}
