import type { MeetingRecord, Point, Prompt, Round } from './meeting-record.ts'

/** A point with what it was said to, and its number in the whole meeting, counted from 1. */
export interface PlacedPoint {
  point: Point
  prompt: Prompt
  round: Round
  number: number
  roundNumber: number
  promptNumber: number
}

/** Every point of a meeting in its order. */
export function placedPoints({ rounds }: Pick<MeetingRecord, 'rounds'>): PlacedPoint[] {
  return rounds
    .flatMap((round, r) =>
      round.prompts.flatMap((prompt, p) =>
        prompt.points.map((point) => ({
          point,
          prompt,
          round,
          roundNumber: r + 1,
          promptNumber: p + 1,
        })),
      ),
    )
    .map((placed, at) => ({ ...placed, number: at + 1 }))
}

export function pointPath(slug: string, pointId: string): string {
  return `/meetings/${slug}/points/${pointId}`
}

/** The part of an address that leads to a question on the page of its meeting. */
export function questionAnchor(number: number): string {
  return `question-${number}`
}

export function promptAnchor(roundNumber: number, promptNumber: number): string {
  return `prompt-${roundNumber}-${promptNumber}`
}

/** Records of a source that have an address of their own: where each of its words leads. */
export function pathsOfRecords(meeting: MeetingRecord): ReadonlyMap<string, RecordLink> {
  const page = `/meetings/${meeting.slug}`
  const links = new Map<string, RecordLink>()
  for (const { point, number } of placedPoints(meeting))
    links.set(point.id, { href: pointPath(meeting.slug, point.id), label: `point ${number}` })
  for (const [at, question] of meeting.questions.entries()) {
    links.set(question.id, {
      href: `${page}#${questionAnchor(at + 1)}`,
      label: `question ${at + 1}`,
    })
  }
  for (const [r, round] of meeting.rounds.entries()) {
    for (const [p, prompt] of round.prompts.entries()) {
      links.set(prompt.id, {
        href: `${page}#${promptAnchor(r + 1, p + 1)}`,
        label: `prompt ${p + 1} of round ${r + 1}`,
      })
    }
  }
  return links
}

export interface RecordLink {
  href: string
  label: string
}
