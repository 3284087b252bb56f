import { figureAddress } from '#src/evidence/index.ts'
import type { FigureReading } from '../need/figure-reading.ts'
import { groupsOf, isFull, quotedNeed } from './cell-judgement.ts'
import { addressOf, type CellView, cellAddress, recordAddress, wordsAddress } from './cell-view.ts'

/** A cell as data: each item with the address of its source record. */
export function cellAsJson(view: CellView) {
  const { place, theme, asOf, verdict } = view
  return {
    place: { code: place.code, name: place.name },
    theme: { id: theme.id, label: theme.label },
    state: verdict.state,
    kind: verdict.kind,
    label: verdict.label,
    need: needAsJson(view),
    response: responseAsJson(view),
    couldAct: view.couldAct.map(({ organisation, reason }) => ({
      organisation: organisation.name,
      reason,
      address: recordAddress('organisations', organisation.id, view),
    })),
    wanted: view.wanted,
    presented: view.facts.presented.map((words) => ({
      text: words.text,
      meeting: words.meetingTitle,
      heldOn: words.heldOn,
      address: wordsAddress(words),
    })),
    successors: view.successors.map((successor) => ({
      place: successor.place.code,
      name: successor.place.name,
      state: successor.verdict.state,
      label: successor.verdict.label,
      address: cellAddress({ place: successor.place.code, theme: theme.id, asOf }),
    })),
    rule: { id: verdict.ruleId, version: verdict.ruleVersion, because: verdict.because },
    asOf,
  }
}

function needAsJson(view: CellView) {
  const { facts } = view
  return {
    comparative: [
      ...facts.readings.map((reading) => readingAsJson(view, reading)),
      ...quotedAsJson(view),
    ],
    normative: facts.assessments.map(({ id, verdict, reason, heldOn, recordedBy }) => ({
      verdict,
      reason,
      heldOn,
      by: recordedBy,
      evidenceLevel: 1,
      address: `${addressOf(view)}#assessment-${id}`,
    })),
    felt: facts.points.map((point) => ({
      text: point.text,
      wording: point.wording,
      meeting: point.meetingTitle,
      table: point.roundTable,
      heldOn: point.heldOn,
      evidenceLevel: 1,
      address: wordsAddress(point),
    })),
    feltGroups: groupsOf(facts.points).length,
    expressed: facts.services.filter(isFull).map((service) => ({
      service: service.name,
      says: 'full: asked for more than it can give',
      heldOn: service.capacityOn,
      address: recordAddress('services', service.id, view),
    })),
  }
}

function readingAsJson({ place }: CellView, reading: FigureReading) {
  const { indicatorId, label, period, value, unit, comparators, level, trend } = reading
  return {
    indicator: indicatorId,
    label,
    period,
    value,
    unit,
    against: comparators,
    level,
    trend,
    evidenceLevel: 4,
    standing: 'official',
    address: readingAddress(place.code, reading),
  }
}

function quotedAsJson(view: CellView) {
  return view.facts.quoted.map((quoted) => ({
    label: quoted.what,
    period: quoted.period,
    value: quoted.value,
    unit: quoted.unit,
    against: [{ name: quoted.comparatorName, value: quoted.comparatorValue }],
    ...quotedNeed(quoted),
    evidenceLevel: 2,
    standing: 'quoted, not checked',
    quotedFrom: quoted.quotedFrom,
    originalSource: quoted.originalSource,
    address: `${addressOf(view)}#quoted-${quoted.id}`,
  }))
}

/** The figure a reading is of, up to its period, with all it is set against. */
export function readingAddress(
  place: string,
  {
    indicatorId,
    comparators,
    period,
  }: Pick<FigureReading, 'indicatorId' | 'comparators' | 'period'>,
): string {
  const places = [place, ...comparators.map(({ code }) => code)]
  return figureAddress({ indicator: indicatorId, places, from: null, to: period, edition: null })
}

function responseAsJson(view: CellView) {
  const { facts, names } = view
  return {
    services: facts.services.map((service) => ({
      service: service.name,
      organisation: service.organisationName,
      state: service.state,
      capacity: service.capacity,
      roomFor: service.roomFor,
      capacityOn: service.capacityOn,
      confirmedOn: service.confirmedOn,
      reaches: service.reaches,
      address: recordAddress('services', service.id, view),
    })),
    actions: facts.actions.map((action) => ({
      action: action.what,
      state: action.state,
      lead: nameOf(names, action.leadOrganisationId),
      placeOfBenefit: action.benefitPlaceCode,
      leadConfirmedOn: action.leadConfirmedOn,
      outputs: action.outputs.map(({ what, number, heldOn }) => ({ what, number, heldOn })),
      origin: action.origin,
      address: recordAddress('actions', action.id, view),
    })),
    funds: [],
  }
}

/** The name of an organisation or place; null where nobody is named, or nobody knows them. */
export function nameOf(names: ReadonlyMap<string, string>, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null)
}
