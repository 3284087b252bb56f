import { cellAsJson } from './cell-json.ts'
import type { CellView } from './cell-view.ts'

export const cellColumns = [
  'place',
  'theme',
  'as_of',
  'state',
  'part',
  'what',
  'says',
  'held_on',
  'evidence_level',
  'standing',
  'capacity',
  'capacity_on',
  'address',
] as const

interface Line {
  part: string
  what: string
  says: string
  heldOn?: string | null
  evidenceLevel?: number
  standing?: string
  capacity?: string
  capacityOn?: string | null
  address: string
}

/** A cell as a table: one line for each thing on record, with what it says and where it comes from. */
export function cellLines(view: CellView): (string | number | null)[][] {
  const cell = cellAsJson(view)
  return linesOf(cell).map((line) => [
    cell.place.code,
    cell.theme.id,
    cell.asOf,
    cell.state,
    line.part,
    line.what,
    line.says,
    line.heldOn ?? null,
    line.evidenceLevel ?? null,
    line.standing ?? null,
    line.capacity ?? null,
    line.capacityOn ?? null,
    line.address,
  ])
}

type CellData = ReturnType<typeof cellAsJson>

function linesOf(cell: CellData): Line[] {
  return [...needLines(cell), ...responseLines(cell), ...nextLines(cell)]
}

function needLines({ need, presented }: CellData): Line[] {
  return [
    ...need.comparative.map(({ label, value, unit, level, trend, period, ...rest }) => ({
      part: 'comparative need',
      what: label,
      says: `${value}${unit} in ${period}; level ${level}, trend ${trend}`,
      evidenceLevel: rest.evidenceLevel,
      standing: rest.standing,
      address: rest.address,
    })),
    ...need.normative.map(({ reason, verdict, heldOn, evidenceLevel, address }) => ({
      part: 'normative need',
      what: reason,
      says: verdict,
      heldOn,
      evidenceLevel,
      address,
    })),
    ...need.felt.map(({ text, wording, heldOn, evidenceLevel, address }) => ({
      part: 'felt need',
      what: text,
      says: wording ?? 'reported',
      heldOn,
      evidenceLevel,
      address,
    })),
    ...need.expressed.map(({ service, ...rest }) => ({
      part: 'expressed need',
      what: service,
      ...rest,
    })),
    ...presented.map(({ text, meeting, heldOn, address }) => ({
      part: 'presented',
      what: text,
      says: meeting,
      heldOn,
      address,
    })),
  ]
}

function responseLines({ response }: CellData): Line[] {
  return [
    ...response.services.map(({ service, organisation, confirmedOn, ...rest }) => ({
      part: 'service',
      what: service,
      says: organisation,
      heldOn: confirmedOn,
      capacity: rest.capacity,
      capacityOn: rest.capacityOn,
      address: rest.address,
    })),
    ...response.actions.map(({ action, state, leadConfirmedOn, address }) => ({
      part: 'action',
      what: action,
      says: state,
      heldOn: leadConfirmedOn,
      address,
    })),
  ]
}

function nextLines({ couldAct, wanted }: CellData): Line[] {
  return [
    ...couldAct.map(({ organisation, reason, address }) => ({
      part: 'could act',
      what: organisation,
      says: reason,
      address,
    })),
    ...wanted.map(({ what, why, address }) => ({
      part: 'evidence wanted',
      what,
      says: why,
      address,
    })),
  ]
}
