import type { JSONColumnType } from 'kysely'
import type { MeetingTables } from '../meeting/meeting-tables.sql.ts'
import type { Review } from './review.ts'

export type ReviewTables = {
  paper_review: {
    partnership_id: string
    id: string
    paper_source_id: string
    version: number
    recorded_at: Date
    recorded_by: string
  }
  paper_review_version: {
    partnership_id: string
    review_id: string
    number: number
    changed_number: number | null
    label: string
    piece: number | null
    draft: JSONColumnType<Review>
    recorded_at: Date
    recorded_by: string
  }
} & Pick<MeetingTables, 'paper_source' | 'meeting'>
