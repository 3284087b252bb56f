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
  'address',
] as const

interface Line {
  part: string
  what: string
  says: string
  heldOn?: string | null
  address: string
}

/** A cell as a table: one line for each thing on record, with what it says and where it comes from. */
export function cellLines(view: CellView): (string | null)[][] {
  const cell = cellAsJson(view)
  return linesOf(cell).map(({ part, what, says, heldOn, address }) => [
    cell.place.code,
    cell.theme.id,
    cell.asOf,
    cell.state,
    part,
    what,
    says,
    heldOn ?? null,
    address,
  ])
}

type CellData = ReturnType<typeof cellAsJson>

function linesOf(cell: CellData): Line[] {
  return [...needLines(cell), ...responseLines(cell), ...nextLines(cell)]
}

function needLines({ need, presented }: CellData): Line[] {
  return [
    ...need.comparative.map(({ label, value, unit, level, trend, period, address }) => ({
      part: 'comparative need',
      what: label,
      says: `${value}${unit} in ${period}; level ${level}, trend ${trend}`,
      address,
    })),
    ...need.normative.map(({ reason, verdict, heldOn, address }) => ({
      part: 'normative need',
      what: reason,
      says: verdict,
      heldOn,
      address,
    })),
    ...need.felt.map(({ text, wording, heldOn, address }) => ({
      part: 'felt need',
      what: text,
      says: wording ?? 'reported',
      heldOn,
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
    ...response.services.map(({ service, organisation, confirmedOn, address }) => ({
      part: 'service',
      what: service,
      says: organisation,
      heldOn: confirmedOn,
      address,
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
