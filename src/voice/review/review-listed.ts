/** Accepted: a meeting stands that was taken from its paper. */
export type ReviewState = 'open' | 'abandoned' | 'accepted'

/** A review as lists show it. */
export interface ReviewListed {
  id: string
  partnershipId: string
  paperSourceId: string
  fileName: string
  /** The number of the version that stands. */
  version: number
  recordedAt: Date
  recordedBy: string
  state: ReviewState
  /** The meeting it became. */
  meetingSlug: string | null
  meetingTitle: string | null
}

/** One version, without what it holds. */
export interface VersionListed {
  number: number
  changedNumber: number | null
  label: string
  piece: number | null
  recordedAt: Date
  recordedBy: string
}
