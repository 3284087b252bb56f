import type { RecordKind } from '#src/history/index.ts'

/** Bodies of one place that act together; the unit of tenancy. */
export interface Partnership {
  id: string
  slug: string
  name: string
  purpose: string
  placeCode: string
  /** Since when it has acted together. */
  heldOn: string
}

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A slug out of a name: `Milton Keynes` gives `milton-keynes`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}

export const partnershipRecordKinds: readonly RecordKind[] = [
  {
    kind: 'partnership',
    table: 'partnership',
    key: ['id'],
    path: (row) => `/partnerships/${String(row['slug'])}`,
  },
  { kind: 'programme', table: 'programme', key: ['id'], path: () => '/' },
]
