import { removeDemonstration } from '#src/app/demonstration/removal.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { withData } from './open-data.ts'
import { tell } from './output.ts'
import type { CommonOptions } from './program.ts'

/** Removes the demonstration world and says what went. */
export async function demonstrationRemove(options: CommonOptions): Promise<void> {
  await withData(options, async ({ database: { db } }) => {
    const removed = await inTransaction(db, removeDemonstration)
    tell(
      {
        json: { removed },
        text: `Removed ${removed.partnerships} partnerships, ${removed.people} people, ${removed.meetings} meetings, ${removed.organisations} organisations, ${removed.excerpts} excerpts of figures and ${removed.places} invented places. Real places stay.`,
      },
      options.json === true,
    )
  })
}
