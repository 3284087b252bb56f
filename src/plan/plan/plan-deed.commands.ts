import { type Change, makeRecords, type Row, recordDeed } from '#src/history/index.ts'
import { actorOf, type Command, requirePermit, type Viewer } from '#src/people/index.ts'
import { placesByCodes } from '#src/place/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { allThemes } from '#src/theme/index.ts'
import { planRecordKinds } from './plan-record.ts'

/** Rows to be made in one partnership by one viewer, at one time. */
export interface Pen {
  partnershipId: string
  /** A new row of a kind, with an id of its own. */
  row: (kind: string, fields: Row) => Change
  /** The same with both dates of a row that was true on a day. */
  dated: (kind: string, heldOn: string, fields: Row) => Change
}

/** Asks for the permit, and gives what rows are written with. */
export function takePen(viewer: Viewer, command: Command, partnershipId: string): Pen {
  requirePermit(viewer, command, partnershipId)
  const stamp = { recorded_at: new Date().toISOString(), recorded_by: actorOf(viewer).label }
  const row = (kind: string, fields: Row): Change => {
    const id = newId()
    const after = { partnership_id: partnershipId, id, ...stamp, ...fields }
    return { record: { kind, id }, before: null, after }
  }
  return {
    partnershipId,
    row,
    dated: (kind, heldOn, fields) => row(kind, { ...fields, held_on: heldOn }),
  }
}

/** Writes the changes of one command and its entry in history, whose id it returns. */
export async function keepDeed(
  tx: Tx,
  viewer: Viewer,
  deed: {
    command: Command
    label: string
    subject: { kind: string; id: string }
    partnershipId: string
    changes: readonly Change[]
    heldOn?: string
  },
): Promise<string> {
  await makeRecords(tx, deed.changes, planRecordKinds)
  return await recordDeed(tx, actorOf(viewer), deed)
}

/** Refuses a theme that is not on the shared list. */
export async function checkTheme(tx: Tx, themeId: string): Promise<void> {
  const themes = await allThemes(tx)
  if (!themes.some(({ id }) => id === themeId))
    throw new Refusal('bad-input', 'Choose a theme from the list', 'theme')
}

/** Refuses a place that is not held, beside the field it was chosen in. */
export async function checkPlaces(
  tx: Tx,
  chosen: readonly { code: string | null; field: string }[],
): Promise<void> {
  const codes = chosen.flatMap(({ code }) => code ?? [])
  const held = new Set((await placesByCodes(tx, codes)).map(({ code }) => code))
  const missing = chosen.find(({ code }) => code !== null && !held.has(code))
  if (missing !== undefined)
    throw new Refusal('bad-input', 'Choose a place from the list', missing.field)
}
