import type { Change, RecordKind, Row } from '#src/history/index.ts'
import type { PlaceFacts } from './place.ts'

const place: RecordKind = {
  kind: 'place',
  table: 'place',
  key: ['code'],
  path: (row) => `/places/${String(row['code'])}`,
}

const ofPlace = (row: Row): string => `/places/${String(row['place_code'])}`

const outline: RecordKind = {
  kind: 'place-outline',
  table: 'place_outline',
  key: ['place_code'],
  path: ofPlace,
}

const parent: RecordKind = {
  kind: 'place-parent',
  table: 'place_parent',
  key: ['place_code', 'parent_code'],
  path: ofPlace,
}

const successor: RecordKind = {
  kind: 'place-successor',
  table: 'place_successor',
  key: ['place_code', 'successor_code'],
  path: ofPlace,
}

const neighbour: RecordKind = {
  kind: 'place-neighbour',
  table: 'place_neighbour',
  key: ['place_code', 'lens', 'rank'],
  path: ofPlace,
}

/** The rows of a place, in the order they are written: undo takes them back in the other. */
export const placeRecords = { place, parent, successor, outline, neighbour } as const

export const placeRecordKinds: readonly RecordKind[] = Object.values(placeRecords)

export function placeRow(facts: PlaceFacts): Row {
  return {
    code: facts.code,
    name: facts.name,
    welsh_name: facts.welshName,
    kind: facts.kind,
    starts_on: facts.startsOn,
    starts_known_to: facts.startsKnownTo,
    ends_on: facts.endsOn,
    ends_known_to: facts.endsKnownTo,
    rural_urban: facts.ruralUrban,
    longitude: facts.longitude,
    latitude: facts.latitude,
  }
}

/** A row before and after, named by its key. */
export function changeOf(kind: RecordKind, before: Row | null, after: Row | null): Change {
  const row = after ?? before ?? {}
  return {
    record: { kind: kind.kind, id: kind.key.map((column) => String(row[column])).join('/') },
    before,
    after,
  }
}
