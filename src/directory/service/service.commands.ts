import { type Change, makeRecords, type Row, recordDeed } from '#src/history/index.ts'
import { actorOf, type Command, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { heldDay } from '#src/platform/time/held-day.ts'
import { allThemes } from '#src/theme/index.ts'
import {
  changeOf,
  directoryRecordKinds,
  directoryRecords,
  inOrder,
  rowChanges,
  stampOf,
} from '../directory-record.ts'
import { partnershipsHolding } from '../organisation/organisation.sql.ts'
import { placesOfOrganisation } from '../organisation/organisation-reach.sql.ts'
import { checkedPlace, type Reach, requireReach } from '../reach.commands.ts'
import type {
  CapacityForm,
  ConfirmationForm,
  NewServiceForm,
  ServiceForm,
  StateForm,
} from './service.form.ts'
import { rowsOfService, serviceById } from './service.sql.ts'
import { capacityLabels, type Service, type ServiceFacts, stateLabels } from './service.ts'
import {
  newServiceChanges,
  type ServiceSaid,
  saidOf,
  serviceColumns,
  themeRows,
} from './service-rows.ts'

/** A service among those a viewer may change, and the instance's date. */
export interface ServiceAt {
  id: string
  asOf: string
}

/** Adds a service to an organisation within reach. */
export async function recordService(
  tx: Tx,
  viewer: Viewer,
  { organisationId, asOf }: { organisationId: string; asOf: string },
  form: NewServiceForm,
): Promise<{ id: string; entryId: string }> {
  const places = await placesOfOrganisation(tx, organisationId)
  const reach = await requireReach(tx, viewer, 'service-recording', places)
  const facts = await factsOf(tx, form)
  const id = newId()
  const heldOn = stateDay(form.state, form.heldOn, asOf)
  const stamp = stampOf(actorOf(viewer).label, new Date())
  const state = { state: form.state, reason: null, heldOn }
  const changes = newServiceChanges({ id, organisationId }, { ...facts, state }, { stamp, newId })
  const entryId = await keep(tx, viewer, {
    command: 'service-recording',
    label: `added the service ${facts.name}`,
    id,
    reach,
    changes: inOrder(changes),
    heldOn,
  })
  return { id, entryId }
}

/** Changes what a service is. Returns the history entry, or undefined where all was as it is. */
export async function changeService(
  tx: Tx,
  viewer: Viewer,
  at: ServiceAt,
  form: ServiceForm,
): Promise<string | undefined> {
  const { service, reach } = await reached(tx, viewer, at, 'service-changing')
  const facts = await factsOf(tx, form)
  const held = await rowsOfService(tx, service.id)
  const own = serviceColumns(facts)
  const before = held.service ?? {}
  const after: Row = { ...before, ...own }
  const isOther = Object.keys(own).some((column) => before[column] !== after[column])
  const changes = inOrder([
    ...(isOther ? [changeOf(directoryRecords.service, before, after)] : []),
    ...rowChanges(directoryRecords.theme, held.themes, themeRows(service.id, facts.themes)),
  ])
  if (changes.length === 0) return undefined
  const label = `changed the service ${facts.name}`
  return await keep(tx, viewer, {
    command: 'service-changing',
    label,
    id: service.id,
    reach,
    changes,
  })
}

/** Says that all that is held of a service is right. */
export async function confirmService(
  tx: Tx,
  viewer: Viewer,
  at: ServiceAt,
  form: ConfirmationForm,
): Promise<string> {
  const heldOn = heldDay(form.heldOn, at.asOf)
  return await say(tx, viewer, at, {
    command: 'service-confirming',
    label: (name) => `confirmed the service ${name}`,
    heldOn,
    said: { confirmedOn: heldOn },
  })
}

/** Reports whether a service has room. */
export async function reportCapacity(
  tx: Tx,
  viewer: Viewer,
  at: ServiceAt,
  { capacity, roomFor, heldOn: typed }: CapacityForm,
): Promise<string> {
  const heldOn = heldDay(typed, at.asOf)
  const room = roomFor === '' ? null : Number(roomFor)
  const words = capacityLabels[capacity].toLowerCase()
  return await say(tx, viewer, at, {
    command: 'capacity-reporting',
    label: (name) => `reported the capacity of the service ${name}: ${words}`,
    heldOn,
    said: { capacity: { capacity, roomFor: room, heldOn } },
  })
}

/**
 * Opens, closes or plans a service. A closure waits for the programme where another partnership holds rows of a list
 * against its organisation.
 */
export async function changeState(
  tx: Tx,
  viewer: Viewer,
  at: ServiceAt,
  { state, reason, heldOn: typed }: StateForm,
): Promise<string> {
  const heldOn = stateDay(state, typed, at.asOf)
  return await say(tx, viewer, at, {
    command: 'service-state-changing',
    label: (name) => `recorded the service ${name} as ${stateLabels[state].toLowerCase()}`,
    heldOn,
    said: { state: { state, reason: reason === '' ? null : reason, heldOn } },
    mayGoAhead: async (service, reach) => {
      if (state === 'closed') await refuseWhereOthersHold(tx, service, reach)
    },
  })
}

/** A service may be planned for a day to come; open or closed it is only up to today. */
function stateDay(state: StateForm['state'], typed: string, asOf: string): string {
  return state === 'planned' ? typed || asOf : heldDay(typed, asOf)
}

async function refuseWhereOthersHold(tx: Tx, service: Service, reach: Reach): Promise<void> {
  if (reach.partnershipId === null) return
  const holding = await partnershipsHolding(tx, service.organisationId)
  if (holding.every((id) => id === reach.partnershipId)) return
  throw new Refusal(
    'not-permitted',
    `Another partnership has ${service.organisationName} in its lists, so an officer of the programme has to record that this service is closed.`,
  )
}

interface Saying {
  command: Command
  label: (name: string) => string
  heldOn: string
  said: ServiceSaid
  mayGoAhead?: (service: Service, reach: Reach) => Promise<void>
}

async function say(
  tx: Tx,
  viewer: Viewer,
  at: ServiceAt,
  { command, label, heldOn, said, mayGoAhead }: Saying,
): Promise<string> {
  const { service, reach } = await reached(tx, viewer, at, command)
  await mayGoAhead?.(service, reach)
  const stamp = stampOf(actorOf(viewer).label, new Date())
  return await keep(tx, viewer, {
    command,
    label: label(service.name),
    id: service.id,
    reach,
    changes: saidOf(service.id, said, { stamp, newId }),
    heldOn,
  })
}

async function reached(
  tx: Tx,
  viewer: Viewer,
  { id, asOf }: ServiceAt,
  command: Command,
): Promise<{ service: Service; reach: Reach }> {
  const service = await serviceById(tx, id, asOf)
  if (service === undefined) throw notFound('service')
  const places = await placesOfOrganisation(tx, service.organisationId)
  return { service, reach: await requireReach(tx, viewer, command, places) }
}

async function factsOf(tx: Tx, form: ServiceForm): Promise<ServiceFacts> {
  const known = new Set((await allThemes(tx)).map(({ id }) => id))
  if (form.themes.some((theme) => !known.has(theme)))
    throw new Refusal('bad-input', 'Choose themes from the list', 'themes')
  const { name, what, whoFor, themes } = form
  const placeServed = await checkedPlace(tx, form.placeServed, 'placeServed')
  return { name, what, whoFor, themes, placeServed }
}

interface Keeping {
  command: Command
  label: string
  id: string
  reach: Reach
  changes: Change[]
  heldOn?: string
}

async function keep(tx: Tx, viewer: Viewer, keeping: Keeping): Promise<string> {
  const { command, label, id, reach, changes, heldOn } = keeping
  await makeRecords(tx, changes, directoryRecordKinds)
  return await recordDeed(tx, actorOf(viewer), {
    command,
    label,
    subject: { kind: 'service', id },
    partnershipId: reach.partnershipId,
    changes,
    ...(heldOn === undefined ? {} : { heldOn }),
  })
}
