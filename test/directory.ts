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
