import type { RecordKind } from '#src/history/index.ts'

/** What an officer or partner judges of a need. */
export interface NeedAssessment {
  id: string
  partnershipId: string
  placeCode: string
  themeId: string
  verdict: 'pressing' | 'not-pressing' | 'withdrawn'
  reason: string
  heldOn: string
  recordedBy: string
}

/** A figure taken from a document: evidence level 2, quoted and not checked. */
export interface QuotedFigure {
  id: string
  partnershipId: string
  placeCode: string
  themeId: string
  /** What is counted. */
  what: string
  value: number
  comparatorName: string
  comparatorValue: number
  unit: string
  decimals: number
  polarity: 'higher-is-worse' | 'higher-is-better' | 'neither'
  /** The period it is for, as the document says. */
  period: string
  quotedFrom: string
  originalSource: string
  url: string | null
  heldOn: string
}

export const needRecordKinds: readonly RecordKind[] = [
  {
    kind: 'need-assessment',
    table: 'need_assessment',
    key: ['partnership_id', 'id'],
    path: (row) => `/gap/${String(row['place_code'])}/${String(row['theme_id'])}`,
  },
  {
    kind: 'quoted-figure',
    table: 'quoted_figure',
    key: ['partnership_id', 'id'],
    path: (row) => `/gap/${String(row['place_code'])}/${String(row['theme_id'])}`,
  },
]
