import type { PointState } from './meeting.ts'

/** One state of a point, with the words it brought if it was a correction. */
export interface PointStateRecord {
  id: string
  state: PointState
  text: string | null
  reason: string | null
  heldOn: string
  recordedAt: Date
  recordedBy: string
}

/** The words as captured, and every state since, oldest first. */
export interface PointStory {
  captured: string
  states: readonly PointStateRecord[]
}
