import { importList, recordOrganisation, tellService } from '#src/directory/index.ts'
import { operator } from '#src/history/index.ts'
import { foundPartnership, type Partnership, partnershipBySlug } from '#src/partnership/index.ts'
import { operatorAsViewer, type Viewer } from '#src/people/index.ts'
import { demonstrationPlaces, loadPlaces } from '#src/place/index.ts'
import { type Db, inTransaction } from '#src/platform/db/db.ts'
import { keepThemes } from '#src/theme/index.ts'

/** The date at which tests of the directory stand. */
export const asOf = '2010-04-30'

/** Places, themes and two partnerships: all that a directory stands on. */
export async function groundForDirectory(
  db: Db,
): Promise<{ miltonKeynes: Partnership; cherwell: Partnership }> {
  return await inTransaction(db, async (tx) => {
    await keepThemes(tx, operator)
    await loadPlaces(tx, operator, demonstrationPlaces)
    const founded = async (name: string, slug: string, place: string) => {
      const form = { name, slug, place, purpose: '', heldOn: asOf }
      const held = await partnershipBySlug(tx, slug)
      return held ?? (await foundPartnership(tx, operatorAsViewer, form, asOf))
    }
    return {
      miltonKeynes: await founded('Milton Keynes', 'milton-keynes', 'E06000042'),
      cherwell: await founded('Cherwell', 'cherwell', 'E07000177'),
    }
  })
}

/** An officer of one partnership. */
export function officerOf({ id, name }: Partnership): Viewer {
  return {
    person: { id: `officer of ${name}`, label: `Partnership officer, ${name}` },
    roles: [{ role: 'partnership-officer', partnershipId: id }],
  }
}

/** An organisation of Milton Keynes with an open service, and a list of this partnership that names it. */
export async function aBodyWithService(
  db: Db,
  partnershipId: string,
  number: number,
): Promise<{ organisationId: string; serviceId: string; listId: string }> {
  return await inTransaction(db, async (tx) => {
    const { id: organisationId } = await recordOrganisation(tx, operatorAsViewer, {
      name: `Walked body ${number} (illustrative)`,
      otherNames: [],
      kind: 'charity',
      sizeBand: null,
      place: 'E06000042',
      postcode: null,
      web: null,
      identifiers: [],
    })
    const serviceId = await tellService(
      tx,
      operatorAsViewer,
      { organisationId, asOf },
      {
        name: 'Walked service (illustrative)',
        what: 'To be walked.',
        whoFor: 'Walkers',
        themes: ['jobs'],
        placeServed: 'E06000042',
        states: [{ state: 'open', heldOn: asOf }],
        capacities: [],
        confirmations: [],
      },
    )
    const bytes = new TextEncoder().encode(`organisation_id,name\n${organisationId},Walked\n`)
    const partnership = { id: partnershipId, placeCode: 'E06000042' }
    const given = { name: `Walked list ${number}`, fileName: 'walked.csv', bytes }
    const { list } = await importList(tx, operatorAsViewer, { partnership, asOf }, given)
    return { organisationId, serviceId, listId: list.id ?? '' }
  })
}
