import { type Change, makeRecords, type Row, recordDeed } from '#src/history/index.ts'
import { actorOf, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import {
  changeOf,
  directoryRecordKinds,
  directoryRecords,
  inOrder,
  rowChanges,
  stampOf,
} from '../directory-record.ts'
import { checkedPlace, requirePlaceInReach, requireReach } from '../reach.commands.ts'
import type { OrganisationForm } from './organisation.form.ts'
import { rowsOfOrganisation } from './organisation.sql.ts'
import type { OrganisationFacts } from './organisation.ts'
import { placesOfOrganisation } from './organisation-reach.sql.ts'
import {
  identifierRows,
  nameRows,
  newOrganisation,
  organisationColumns,
} from './organisation-rows.ts'

/** Adds a body to the directory that the programme shares. */
export async function recordOrganisation(
  tx: Tx,
  viewer: Viewer,
  form: OrganisationForm,
): Promise<{ id: string; entryId: string }> {
  const facts = await factsOf(tx, form)
  const { partnershipId } = await requirePlaceInReach(tx, viewer, 'organisation-recording', {
    places: [facts.placeCode],
    field: 'place',
  })
  const id = newId()
  const changes = newOrganisation(id, facts, stampOf(actorOf(viewer).label, new Date()))
  await makeRecords(tx, changes, directoryRecordKinds)
  const entryId = await recordDeed(tx, actorOf(viewer), {
    command: 'organisation-recording',
    label: `added the organisation ${facts.name}`,
    subject: { kind: 'organisation', id },
    partnershipId,
    changes,
  })
  return { id, entryId }
}

/** Changes what is held of a body. Returns the history entry, or undefined where all was as it is. */
export async function changeOrganisation(
  tx: Tx,
  viewer: Viewer,
  id: string,
  form: OrganisationForm,
): Promise<string | undefined> {
  const { partnershipId } = await requireReach(
    tx,
    viewer,
    'organisation-changing',
    await placesOfOrganisation(tx, id),
  )
  const facts = await factsOf(tx, form)
  const changes = await changesTo(tx, id, facts, actorOf(viewer).label)
  if (changes.length === 0) return undefined
  await makeRecords(tx, changes, directoryRecordKinds)
  return await recordDeed(tx, actorOf(viewer), {
    command: 'organisation-changing',
    label: `changed the organisation ${facts.name}`,
    subject: { kind: 'organisation', id },
    partnershipId,
    changes,
  })
}

async function factsOf(tx: Tx, { place, ...form }: OrganisationForm): Promise<OrganisationFacts> {
  return { ...form, placeCode: await checkedPlace(tx, place, 'place') }
}

async function changesTo(
  tx: Tx,
  id: string,
  facts: OrganisationFacts,
  recordedBy: string,
): Promise<Change[]> {
  const held = await rowsOfOrganisation(tx, id)
  if (held.organisation === undefined) throw notFound('organisation')
  const stamp = stampOf(recordedBy, new Date())
  const own = organisationColumns(facts)
  const before = held.organisation
  const after: Row = { ...before, ...own }
  const isOther = Object.keys(own).some((column) => before[column] !== after[column])
  return inOrder([
    ...(isOther ? [changeOf(directoryRecords.organisation, before, after)] : []),
    ...rowChanges(directoryRecords.name, held.names, nameRows(id, facts, stamp)),
    ...rowChanges(
      directoryRecords.identifier,
      held.identifiers,
      identifierRows(id, facts.identifiers, stamp),
    ),
  ])
}
