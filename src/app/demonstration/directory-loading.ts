import { importList, recordOrganisation, tellService } from '#src/directory/index.ts'
import { partnershipBySlug } from '#src/partnership/index.ts'
import type { Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { demonstrationBodies, demonstrationList } from './directory-world.ts'

/**
 * Loads the organisations of the demonstration with their services, and one list, each by the command that people use.
 * Returns the ids of the organisations by their names.
 */
export async function loadDirectory(
  tx: Tx,
  viewer: Viewer,
  asOf: string,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { name, kind, otherNames, place, services } of demonstrationBodies) {
    const { id } = await recordOrganisation(tx, viewer, {
      name,
      kind,
      otherNames: [...(otherNames ?? [])],
      place: place ?? '',
      sizeBand: null,
      postcode: null,
      web: null,
      identifiers: [],
    })
    ids.set(name, id)
    for (const sketch of services ?? [])
      await tellService(tx, viewer, { organisationId: id, asOf }, sketch)
  }
  await loadList(tx, viewer)
  return ids
}

async function loadList(tx: Tx, viewer: Viewer): Promise<void> {
  const { name, fileName, heldOn, text } = demonstrationList
  const partnership = await partnershipBySlug(tx, demonstrationList.partnership)
  if (partnership === undefined) throw notFound('partnership')
  const bytes = new TextEncoder().encode(text)
  await importList(tx, viewer, { partnership, asOf: heldOn }, { name, fileName, bytes })
}
