import type { Change, Row } from '#src/history/index.ts'
import type { Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { lockedRow } from '../plan/plan.sql.ts'
import type { Plan } from '../plan/plan.ts'
import {
  checkPlaces,
  checkTheme,
  heldDay,
  keepDeed,
  type Pen,
  takePen,
} from '../plan/plan-deed.commands.ts'
import type {
  ActionFactsForm,
  ActionForm,
  ActionStateForm,
  LeadConfirmationForm,
} from './action.form.ts'
import { type Action, type ActionAsOf, actionStateLabels } from './action.ts'
import { actionOn } from './action-standing.ts'

/** Adds an action to a plan, with its first state, its partners, and where it came from. */
export async function addAction(
  tx: Tx,
  viewer: Viewer,
  { plan, asOf }: { plan: Plan; asOf: string },
  form: ActionForm,
): Promise<{ actionId: string; entryId: string }> {
  const pen = takePen(viewer, 'action-adding', plan.partnershipId)
  const heldOn = heldDay(form.heldOn, asOf)
  await checkFacts(tx, form)
  const action = pen.row('action', {
    plan_id: plan.id,
    ...factColumns(form),
    origin_kind: form.origin?.kind ?? null,
    origin_id: form.origin?.id ?? null,
  })
  const actionId = action.record.id
  const why = form.why === '' ? null : form.why
  const entryId = await keepDeed(tx, viewer, {
    command: 'action-adding',
    label: `added the action “${form.what}”`,
    subject: action.record,
    partnershipId: plan.partnershipId,
    changes: [
      action,
      ...partnersOf(form).map((id) => partnerChange(pen, actionId, id, 'joins')),
      pen.dated('action-state', heldOn, { action_id: actionId, state: form.state, why }),
    ],
    heldOn,
  })
  return { actionId, entryId }
}

/** Changes what an action is: its words, theme, lead, partners, places or dates. Its origin stays. */
export async function changeAction(
  tx: Tx,
  viewer: Viewer,
  action: Action,
  form: ActionFactsForm,
): Promise<string> {
  const pen = takePen(viewer, 'action-changing', action.partnershipId)
  await checkFacts(tx, form)
  const record = { kind: 'action', id: action.id }
  const before = await lockedRow(tx, 'action', action)
  if (before === undefined) throw notFound('action')
  const partners = partnersOf(form)
  const held = action.partnerOrganisationIds
  const joining = partners.filter((id) => !held.includes(id))
  const leaving = held.filter((id) => !partners.includes(id))
  return await keepDeed(tx, viewer, {
    command: 'action-changing',
    label: `changed the action “${form.what}”`,
    subject: record,
    partnershipId: action.partnershipId,
    changes: [
      { record, before, after: { ...before, ...factColumns(form) } },
      ...leaving.map((id) => partnerChange(pen, action.id, id, 'leaves')),
      ...joining.map((id) => partnerChange(pen, action.id, id, 'joins')),
    ],
  })
}

/** Records the state an action is in since a day. */
export async function recordActionState(
  tx: Tx,
  viewer: Viewer,
  { action, asOf }: ActionAsOf,
  form: ActionStateForm,
): Promise<string> {
  const pen = takePen(viewer, 'action-state-recording', action.partnershipId)
  const heldOn = heldDay(form.heldOn, asOf)
  const { state } = form
  if (actionOn(action, heldOn)?.state === state) {
    const sentence = `It was ${actionStateLabels[state].toLowerCase()} already on that day`
    throw new Refusal('bad-input', sentence, 'state')
  }
  const why = form.why === '' ? null : form.why
  return await keepDeed(tx, viewer, {
    command: 'action-state-recording',
    label: `recorded as ${actionStateLabels[state].toLowerCase()} the action “${action.what}”`,
    subject: { kind: 'action', id: action.id },
    partnershipId: action.partnershipId,
    changes: [pen.dated('action-state', heldOn, { action_id: action.id, state, why })],
    heldOn,
  })
}

/** Records that the lead said, on a day, that the action stands. */
export async function confirmLead(
  tx: Tx,
  viewer: Viewer,
  { action, asOf }: ActionAsOf,
  form: LeadConfirmationForm,
): Promise<string> {
  const pen = takePen(viewer, 'lead-confirming', action.partnershipId)
  const heldOn = heldDay(form.heldOn, asOf)
  const organisationId = action.leadOrganisationId
  if (organisationId === null)
    throw new Refusal('bad-input', 'Nobody leads this action yet. Give it a lead first', 'heldOn')
  return await keepDeed(tx, viewer, {
    command: 'lead-confirming',
    label: `recorded that its lead confirmed the action “${action.what}”`,
    subject: { kind: 'action', id: action.id },
    partnershipId: action.partnershipId,
    changes: [
      pen.dated('lead-confirmation', heldOn, {
        action_id: action.id,
        organisation_id: organisationId,
      }),
    ],
    heldOn,
  })
}

async function checkFacts(tx: Tx, form: ActionFactsForm): Promise<void> {
  await checkTheme(tx, form.theme)
  await checkPlaces(tx, [
    { code: form.organisationPlace, field: 'organisationPlace' },
    { code: form.benefitPlace, field: 'benefitPlace' },
  ])
}

function factColumns(form: ActionFactsForm): Row {
  return {
    what: form.what,
    kind: form.kind,
    theme_id: form.theme,
    wave_id: form.wave,
    lead_organisation_id: form.lead,
    organisation_place_code: form.organisationPlace,
    benefit_place_code: form.benefitPlace,
    starts_on: form.startsOn === '' ? null : form.startsOn,
    ends_on: form.endsOn === '' ? null : form.endsOn,
  }
}

/** A lead is not also its own partner. */
function partnersOf({ partners, lead }: ActionFactsForm): string[] {
  return [...new Set(partners)].filter((id) => id !== lead)
}

function partnerChange(
  { partnershipId }: Pen,
  actionId: string,
  organisationId: string,
  does: 'joins' | 'leaves',
): Change {
  const row = {
    partnership_id: partnershipId,
    action_id: actionId,
    organisation_id: organisationId,
  }
  return {
    record: { kind: 'action-partner', id: `${actionId}/${organisationId}` },
    before: does === 'leaves' ? row : null,
    after: does === 'joins' ? row : null,
  }
}
