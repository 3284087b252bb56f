import type { Meeting } from './meeting.ts'
import { type PlacedPoint, placedPoints } from './meeting-position.ts'
import type { MeetingRecord } from './meeting-record.ts'

/** Where a meeting belongs, as files name it. */
export interface MeetingOwner {
  slug: string
  name: string
}

/** A meeting as lists in JSON have it. */
export function meetingAsJson(meeting: Meeting, partnership: MeetingOwner | undefined) {
  const { id, slug, title, heldOn, venue, state } = meeting
  return { id, slug, title, heldOn, venue, state, partnership: partnership ?? null }
}

export const meetingColumns = ['id', 'slug', 'title', 'held_on', 'venue', 'state', 'partnership']

export function meetingCells(
  { id, slug, title, heldOn, venue, state }: Meeting,
  partnership: MeetingOwner | undefined,
): string[] {
  return [
    id,
    slug,
    title,
    heldOn ?? 'not known',
    venue ?? 'not known',
    state,
    partnership?.slug ?? 'not known',
  ]
}

/** The whole record: people as they are named and how, wording, standing and states said, with spans of the source. */
export function recordAsJson(meeting: MeetingRecord, partnership: MeetingOwner | undefined) {
  const { summary, closing, people, agenda, materials, questions, rounds, notes, minutedActions } =
    meeting
  return {
    ...meetingAsJson(meeting, partnership),
    source: meeting.paperSourceId === null ? null : `/meetings/${meeting.slug}/source`,
    summary,
    closing,
    people,
    agenda,
    materials,
    questions,
    rounds: rounds.map((round) => ({
      ...round,
      prompts: round.prompts.map((prompt) => ({
        ...prompt,
        points: prompt.points.map((point) => ({
          ...point,
          roundTable: point.roundTable ?? 'not known',
        })),
      })),
    })),
    notes,
    minutedActions,
  }
}

/** One row a point, its words as they stand now; `wording` says whose words they are. */
export function pointsAsCsv(meeting: MeetingRecord) {
  return {
    columns: ['id', 'round', 'prompt', 'point', 'wording', 'state', 'table'],
    rows: placedPoints(meeting).map(({ point, prompt, round, roundNumber }) => [
      point.id,
      round.title ?? `Round ${roundNumber}`,
      prompt.text ?? 'none',
      point.text,
      point.wording,
      point.state,
      point.roundTable ?? 'not known',
    ]),
  }
}

/** A point with what it was said to and what its source says, for whoever reads it alone. */
export function pointAsJson(
  { slug, title, heldOn }: Meeting,
  { point, prompt, round, roundNumber, number }: PlacedPoint,
  passage: string | null,
) {
  return {
    ...point,
    roundTable: point.roundTable ?? 'not known',
    number,
    meeting: { slug, title, heldOn },
    round: { id: round.id, title: round.title, number: roundNumber },
    prompt: { id: prompt.id, text: prompt.text, wording: prompt.wording },
    passage,
  }
}
