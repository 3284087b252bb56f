import { recordDeed } from '#src/history/index.ts'
import type { Partnership } from '#src/partnership/index.ts'
import { actorOf, requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { indicatorById } from '../indicator/indicator.sql.ts'
import { chosenRow, writeChoice } from './chosen-number.sql.ts'

/** Chooses the fifth number that a partnership shows. Returns the id of the history entry. */
export async function chooseNumber(
  tx: Tx,
  viewer: Viewer,
  partnership: Partnership,
  { indicator: id, heldOn }: { indicator: string; heldOn: string },
): Promise<string> {
  requirePermit(viewer, 'number-choosing', partnership.id)
  const indicator = await indicatorById(tx, id)
  if (indicator === undefined) {
    throw new Refusal('bad-input', 'Choose one of the numbers in the list', 'indicator')
  }
  const before = await chosenRow(tx, partnership.id)
  await writeChoice(tx, {
    partnershipId: partnership.id,
    indicatorId: id,
    heldOn,
    recordedBy: actorOf(viewer).label,
  })
  return await recordDeed(tx, actorOf(viewer), {
    command: 'number-choosing',
    label: `chose “${indicator.label}” as the number that ${partnership.name} shows`,
    subject: { kind: 'partnership', id: partnership.id },
    partnershipId: partnership.id,
    changes: [
      {
        record: { kind: 'chosen-number', id: partnership.id },
        before,
        after: await chosenRow(tx, partnership.id),
      },
    ],
    heldOn,
  })
}
