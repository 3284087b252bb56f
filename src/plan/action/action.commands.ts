import type { Change, Row } from '#src/history/index.ts'
import type { Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { dayInWords } from '#src/platform/time/day.ts'
import { heldDay } from '#src/platform/time/held-day.ts'
import { inOrderHeld, newestBy } from '../plan/dated.ts'
import { lockedRow } from '../plan/plan.sql.ts'
import type { Plan } from '../plan/plan.ts'
import { checkPlaces, checkTheme, keepDeed, type Pen, takePen } from '../plan/plan-deed.commands.ts'
import type {
  ActionDetailsForm,
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
      leadChange(pen, actionId, heldOn, form.lead),
    ],
    heldOn,
  })
  return { actionId, entryId }
}

/** Changes what an action is: its words, theme, partners, places or dates; and who leads it since a day. Its origin stays. */
export async function changeAction(
  tx: Tx,
  viewer: Viewer,
  { action, asOf }: ActionAsOf,
  form: ActionDetailsForm,
): Promise<string> {
  const pen = takePen(viewer, 'action-changing', action.partnershipId)
  await checkFacts(tx, form)
  const newLead = leadHandedOn({ action, asOf }, form)
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
      ...(newLead === null ? [] : [leadChange(pen, action.id, newLead.heldOn, form.lead)]),
    ],
    ...newLead,
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
    changes: [
      pen.dated('action-state', heldOn, { action_id: action.id, state, why }),
      ...leadFromBeginning(pen, action, heldOn),
    ],
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
  const organisationId = newestBy(action.leads, asOf)?.organisationId ?? null
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

/** Since when the organisation chosen leads; null where it did already. */
function leadHandedOn(
  { action, asOf }: ActionAsOf,
  { lead, leadSince }: ActionDetailsForm,
): { heldOn: string } | null {
  const heldOn = heldDay(leadSince, asOf, 'leadSince')
  if (lead === (newestBy(action.leads, asOf)?.organisationId ?? null)) {
    if (leadSince === '') return null
    throw new Refusal('bad-input', 'Choose the new lead, or leave this date empty', 'leadSince')
  }
  const newest = action.leads.toSorted(inOrderHeld).at(-1)
  if (newest !== undefined && newest.heldOn > heldOn) {
    const since = dayInWords(newest.heldOn)
    const sentence = `A lead is on record since ${since}, so the date must be that day or a later one`
    throw new Refusal('bad-input', sentence, 'leadSince')
  }
  return { heldOn }
}

/** An action that began earlier than was on record was led by its first lead from then on. */
function leadFromBeginning(pen: Pen, { id, leads }: Action, heldOn: string): Change[] {
  const first = leads.toSorted(inOrderHeld)[0]
  if (first === undefined || first.heldOn <= heldOn) return []
  return [leadChange(pen, id, heldOn, first.organisationId)]
}

function leadChange(pen: Pen, actionId: string, heldOn: string, lead: string | null): Change {
  return pen.dated('action-lead', heldOn, { action_id: actionId, lead_organisation_id: lead })
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
