import { clearDirectory } from '#src/directory/index.ts'
import { removeExcerpts } from '#src/evidence/index.ts'
import { deleteNeedClaimsOf } from '#src/gap/index.ts'
import { operator, recordDeed } from '#src/history/index.ts'
import {
  allPartnerships,
  clearProgramme,
  type Partnership,
  programmeHere,
  removePartnership,
  unmarkDemonstration,
} from '#src/partnership/index.ts'
import { erasePeople, operatorAsViewer, personByEmail, removeRolesIn } from '#src/people/index.ts'
import { demonstrationPlaces, removePlaces } from '#src/place/index.ts'
import { removePlans } from '#src/plan/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { deletePapersOf } from '#src/publish/index.ts'
import { removeMeetingsOf } from '#src/voice/index.ts'
import { tellerLabel } from './teller.ts'
import { world } from './world.ts'

export interface Removed {
  partnerships: number
  people: number
  meetings: number
  places: number
  organisations: number
  excerpts: number
}

/**
 * Takes the demonstration out in one transaction: its partnerships with every role, meeting, paper and plan in them, its
 * people, its organisations with their services, its invented places, its excerpts of figures, its programme and its
 * fixed date. Real places stay, for they are facts.
 */
export async function removeDemonstration(tx: Tx): Promise<Removed> {
  const programme = await programmeHere(tx)
  if (!programme.showsDemonstration) {
    throw new Refusal('not-found', 'There is no demonstration world in this data.')
  }
  const partnerships = (await allPartnerships(tx)).filter(isOfDemonstration)
  const ids = partnerships.map(({ id }) => id)
  await removeRolesIn(tx, operatorAsViewer, ids)
  await deletePapersOf(tx, ids)
  await deleteNeedClaimsOf(tx, ids)
  const meetings = await removeMeetingsOf(tx, operatorAsViewer, ids)
  const people = await demonstrationPeople(tx)
  const erased = await erasePeople(tx, operatorAsViewer, people)
  for (const { id } of partnerships) await removePlans(tx, operatorAsViewer, id)
  const organisations = await clearDirectory(tx, operatorAsViewer, {
    partnershipIds: partnerships.map(({ id }) => id),
    recordedBy: tellerLabel,
    keep: [],
  })
  for (const partnership of partnerships) await removePartnership(tx, operatorAsViewer, partnership)
  const invented = demonstrationPlaces
    .map(({ facts }) => facts)
    .filter(({ name }) => name.endsWith('(illustrative)'))
  const places = await removePlaces(
    tx,
    operator,
    invented.map(({ code }) => code),
  )
  const excerpts = await removeExcerpts(tx, operatorAsViewer)
  if (programme.name === world.programme.name) await clearProgramme(tx)
  await unmarkDemonstration(tx)
  const removed = {
    partnerships: partnerships.length,
    people: erased,
    meetings,
    places,
    organisations,
    excerpts,
  }
  await recordDeed(tx, operator, {
    command: 'demonstration-removing',
    label: 'removed the demonstration world',
    subject: { kind: 'programme', id: '1' },
    partnershipId: null,
    changes: [],
  })
  return removed
}

function isOfDemonstration({ slug }: Partnership): boolean {
  return world.partnerships.some((partnership) => partnership.slug === slug)
}

async function demonstrationPeople(tx: Tx): Promise<string[]> {
  const ids: string[] = []
  for (const { email } of world.people) {
    const person = await personByEmail(tx, email)
    if (person !== undefined) ids.push(person.id)
  }
  return ids
}
