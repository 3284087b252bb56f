import type { Leftover, NamedPerson, PaperRecord } from '#src/voice/index.ts'

/** How many of what a paper holds. */
export function countsIn(record: PaperRecord) {
  const prompts = record.rounds.flatMap((round) => round.prompts)
  return {
    speakers: record.speakers.length,
    attendance: record.attendance.length,
    questions: record.questions.length,
    answers: record.questions.flatMap(({ answers }) => answers).length,
    rounds: record.rounds.length,
    prompts: prompts.length,
    points: prompts.flatMap(({ points }) => points).length,
    sections: record.sections.length,
    actions: record.actions.length,
    links: record.links.length,
  }
}

/** A paper as it is read on a terminal: what was found in it, and every word that was left over. */
export function paperInWords(record: PaperRecord): string {
  return [
    headOf(record),
    peopleOf(record),
    panelOf(record),
    ...record.rounds.map((_, index) => roundOf(record, index)),
    actionsOf(record),
    leftoverOf(record),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(inOneLine).join('\n'))
    .join('\n\n')
}

function headOf({ title, date, venue, sections, links }: PaperRecord): string[] {
  return [
    title ?? 'Without a title',
    `${date ?? 'day not known'}, ${venue ?? 'place not known'}`,
    ...(sections.length > 0 ? [`${counted(sections.length, 'part')} under a heading`] : []),
    ...links.map(({ url }) => url),
  ]
}

function peopleOf({ opener, speakers, attendance }: PaperRecord): string[] {
  const there = attendance.filter(({ presence }) => presence !== 'apologies')
  return [
    ...(opener === null ? [] : [`Opened by ${told(opener)}`]),
    ...speakers.map((speaker) => `Speaker: ${told(speaker)}`),
    ...there.map((person) => `There: ${told(person)}`),
    ...attendance
      .filter(({ presence }) => presence === 'apologies')
      .map((person) => `Apologies: ${told(person)}`),
  ]
}

function told({ name, role, organisation }: NamedPerson): string {
  return [name, role, organisation].filter((part) => part !== null).join(', ')
}

function panelOf({ questions }: PaperRecord): string[] {
  return questions.flatMap(({ text, answers }) => [
    `Question: ${text}`,
    ...(answers.length === 0 ? ['  not answered'] : []),
    ...answers.map(({ by, text: said }) => `  ${by ?? 'Nobody named'}: ${said}`),
  ])
}

function roundOf({ rounds }: PaperRecord, index: number): string[] {
  const round = rounds[index]
  return [
    round?.title ?? `Round ${index + 1}`,
    ...(round?.prompts ?? []).flatMap(({ text, points }) => [
      `  ${text ?? 'Under no question'}`,
      ...points.map((point) => `    ${point.text}`),
    ]),
  ]
}

function actionsOf({ actions }: PaperRecord): string[] {
  return actions.map(({ text, owner, status }) => {
    const stands = status === null ? '' : ` (${status})`
    return `Action: ${text}${stands}, ${owner === null ? 'nobody named' : `by ${owner}`}`
  })
}

function leftoverOf({ leftover, coverage }: PaperRecord): string[] {
  // Rounded down, so that nothing left over is never told as all.
  const placed = Math.floor(coverage * 1000) / 10
  return [
    `${placed}% of all characters have their place.`,
    ...leftover.map((left: Leftover) => `Left over at ${left.start}: ${left.text}`),
  ]
}

/** The blanks at its beginning say what a line belongs to; in it nothing may steer a terminal. */
function inOneLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? ''
  return indent + line.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
