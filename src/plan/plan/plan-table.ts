import type { ActionStanding } from '../action/action-standing.ts'
import { originText } from '../action/origin.ts'
import type { Aim } from '../aim/aim.ts'
import { type Names, named, notKnown } from './names.ts'
import type { Plan } from './plan.ts'
import { countsOf } from './plan-summary.ts'

/** A plan as it is handed on, with what hangs on it. */
export interface PlanShown {
  plan: Plan
  aims: readonly Aim[]
  actions: readonly ActionStanding[]
}

export function planAsJson({ plan, aims, actions }: PlanShown, names: Names) {
  const partnership = names.partnerships.get(plan.partnershipId)
  return {
    id: plan.id,
    title: plan.title,
    level: plan.level,
    body: plan.bodyName,
    organisation: named(names.organisations, plan.organisationId),
    partnership: partnership?.slug ?? null,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    state: plan.state,
    firstPublishedOn: plan.firstPublishedOn,
    counts: countsOf(actions),
    aims: aims.map((aim) => aimAsJson(aim, names)),
    actions: actions.map((action) => actionAsJson(action, names)),
  }
}

function aimAsJson(aim: Aim, names: Names) {
  return {
    id: aim.id,
    words: aim.words,
    theme: aim.themeId,
    place: placeAsJson(names, aim.placeCode),
    indicator: aim.indicatorId,
    heldOn: aim.heldOn,
  }
}

export function actionAsJson(action: ActionStanding, names: Names) {
  return {
    id: action.id,
    plan: action.planId,
    what: action.what,
    kind: action.kind,
    theme: action.themeId,
    wave: action.waveId,
    state: action.state,
    stateHeldOn: action.stateHeldOn,
    why: action.why,
    lead: named(names.organisations, action.leadOrganisationId),
    leadConfirmedOn: action.leadConfirmedOn,
    partners: action.partnerOrganisationIds.map((id) => named(names.organisations, id)),
    placeOfOrganisation: placeAsJson(names, action.organisationPlaceCode),
    placeOfBenefit: placeAsJson(names, action.benefitPlaceCode),
    startsOn: action.startsOn,
    endsOn: action.endsOn,
    datesSay: action.datesSay,
    lastHeardOn: action.lastHeardOn,
    silentSince: action.silentSince,
    origin: action.origin,
    outputs: action.outputs.map(({ what, number, heldOn, evidenceLevel }) => ({
      what,
      number,
      heldOn,
      evidenceLevel,
    })),
  }
}

/** A place by code and name, or the words "not known". */
function placeAsJson(names: Names, code: string | null) {
  return code === null ? notKnown : { code, name: names.places.get(code) ?? notKnown }
}

export const planColumns = [
  'id',
  'title',
  'level',
  'body',
  'partnership',
  'starts_on',
  'ends_on',
  'state',
  'aims',
  'actions',
  'actions_without_lead',
  'actions_silent',
  'actions_without_place_of_benefit',
] as const

export function planCells({ plan, aims, actions }: PlanShown, names: Names): (string | number)[] {
  const counts = countsOf(actions)
  return [
    plan.id,
    plan.title,
    plan.level,
    bodyOf(plan, names),
    names.partnerships.get(plan.partnershipId)?.slug ?? notKnown,
    plan.startsOn ?? notKnown,
    plan.endsOn ?? notKnown,
    plan.state,
    aims.length,
    counts.total,
    counts.withoutLead,
    counts.silent,
    counts.withoutPlaceOfBenefit,
  ]
}

/** Whose plan it is, by name. */
export function bodyOf(plan: Plan, names: Names): string {
  if (plan.bodyName !== null) return plan.bodyName
  if (plan.organisationId !== null) return names.organisations.get(plan.organisationId) ?? notKnown
  return names.partnerships.get(plan.partnershipId)?.name ?? notKnown
}

export const actionColumns = [
  'id',
  'what',
  'kind',
  'theme',
  'wave',
  'state',
  'state_held_on',
  'why',
  'lead',
  'lead_confirmed_on',
  'partners',
  'place_of_organisation',
  'place_of_benefit',
  'starts_on',
  'ends_on',
  'dates_say',
  'silent_since',
  'origin',
] as const

export function actionCells(action: ActionStanding, names: Names): (string | number)[] {
  const organisation = (id: string): string => names.organisations.get(id) ?? notKnown
  return [
    action.id,
    action.what,
    action.kind,
    action.themeId,
    action.waveId ?? notKnown,
    action.state,
    action.stateHeldOn,
    action.why ?? 'none',
    action.leadOrganisationId === null ? 'nobody' : organisation(action.leadOrganisationId),
    action.leadConfirmedOn ?? 'never',
    action.partnerOrganisationIds.map(organisation).join('; ') || 'none',
    action.organisationPlaceCode ?? notKnown,
    action.benefitPlaceCode ?? notKnown,
    action.startsOn ?? notKnown,
    action.endsOn ?? notKnown,
    action.datesSay,
    action.silentSince ?? 'not silent',
    action.origin === null ? 'none' : originText(action.origin),
  ]
}
