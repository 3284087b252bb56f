import { recordDeed } from '#src/history/index.ts'
import { actorOf, requirePermit, type Viewer } from '#src/people/index.ts'
import { placeByCode } from '#src/place/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import type { PartnershipForm, ProgrammeForm } from './partnership.form.ts'
import {
  deletePartnership,
  insertPartnership,
  partnershipBySlug,
  partnershipRow,
  updatePartnership,
} from './partnership.sql.ts'
import { type Partnership, slugOf } from './partnership.ts'
import { writeProgramme } from './programme.sql.ts'

/** Founds a partnership. `asOf` is the instance's date, the default of the date it has acted since. */
export async function foundPartnership(
  tx: Tx,
  viewer: Viewer,
  form: PartnershipForm,
  asOf: string,
): Promise<Partnership> {
  requirePermit(viewer, 'partnership-founding')
  const partnership = { id: newId(), ...(await checkedFields(tx, form, asOf)) }
  await refuseTakenSlug(tx, partnership)
  const after = await insertPartnership(tx, partnership, actorOf(viewer).label)
  await recordDeed(tx, actorOf(viewer), {
    command: 'partnership-founding',
    label: `founded the partnership ${partnership.name}`,
    subject: { kind: 'partnership', id: partnership.id },
    partnershipId: partnership.id,
    changes: [{ record: { kind: 'partnership', id: partnership.id }, before: null, after }],
    heldOn: partnership.heldOn,
  })
  return partnership
}

/** Changes a partnership's name, address, purpose, place or date. Returns it and the history entry's id. */
export async function changePartnership(
  tx: Tx,
  viewer: Viewer,
  current: Partnership,
  form: PartnershipForm,
): Promise<{ partnership: Partnership; entryId: string }> {
  requirePermit(viewer, 'partnership-changing', current.id)
  const before = await partnershipRow(tx, current.id)
  if (before['id'] === undefined) throw notFound('partnership')
  const partnership = { id: current.id, ...(await checkedFields(tx, form, current.heldOn)) }
  await refuseTakenSlug(tx, partnership)
  const after = await updatePartnership(tx, partnership)
  const entryId = await recordDeed(tx, actorOf(viewer), {
    command: 'partnership-changing',
    label: `changed the partnership ${partnership.name}`,
    subject: { kind: 'partnership', id: partnership.id },
    partnershipId: partnership.id,
    changes: [{ record: { kind: 'partnership', id: partnership.id }, before, after }],
  })
  return { partnership, entryId }
}

/** Names the programme, says what it is for, and on which date it stands. */
export async function changeProgramme(
  tx: Tx,
  viewer: Viewer,
  form: ProgrammeForm,
): Promise<string> {
  requirePermit(viewer, 'programme-changing')
  const programme = {
    name: form.name,
    purpose: form.purpose,
    standsOn: form.standsOn === '' ? null : form.standsOn,
  }
  const { before, after } = await writeProgramme(tx, programme, actorOf(viewer).label)
  return await recordDeed(tx, actorOf(viewer), {
    command: 'programme-changing',
    label: `changed the programme to “${programme.name}”`,
    subject: { kind: 'programme', id: '1' },
    partnershipId: null,
    changes: [{ record: { kind: 'programme', id: '1' }, before, after }],
  })
}

async function checkedFields(
  tx: Tx,
  form: PartnershipForm,
  heldOn: string,
): Promise<Omit<Partnership, 'id'>> {
  const place = await placeByCode(tx, form.place.toUpperCase())
  if (place === undefined) {
    throw new Refusal('bad-input', `No place with the code “${form.place}” is loaded`, 'place')
  }
  const slug = form.slug === '' ? slugOf(form.name) : form.slug
  if (slug === '')
    throw new Refusal('bad-input', 'Enter an address of small letters, digits and hyphens', 'slug')
  return {
    slug,
    name: form.name,
    purpose: form.purpose,
    placeCode: place.code,
    heldOn: form.heldOn === '' ? heldOn : form.heldOn,
  }
}

async function refuseTakenSlug(tx: Tx, partnership: Partnership): Promise<void> {
  const holder = await partnershipBySlug(tx, partnership.slug)
  if (holder !== undefined && holder.id !== partnership.id) {
    throw new Refusal(
      'already-exists',
      `The address “${partnership.slug}” is taken by ${holder.name}`,
      'slug',
    )
  }
}

/** Removes a partnership that nothing hangs on any more. */
export async function removePartnership(
  tx: Tx,
  viewer: Viewer,
  partnership: Partnership,
): Promise<void> {
  requirePermit(viewer, 'partnership-removing', partnership.id)
  const before = await partnershipRow(tx, partnership.id)
  await deletePartnership(tx, partnership.id)
  await recordDeed(tx, actorOf(viewer), {
    command: 'partnership-removing',
    label: `removed the partnership ${partnership.name}`,
    subject: { kind: 'partnership', id: partnership.id },
    partnershipId: partnership.id,
    changes: [{ record: { kind: 'partnership', id: partnership.id }, before, after: null }],
  })
}
