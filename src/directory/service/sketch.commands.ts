import type { Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { changeState, confirmService, recordService, reportCapacity } from './service.commands.ts'
import type { Capacity, ServiceFacts, ServiceState } from './service.ts'

/** A service with all that became of it, as somebody writes it out whole. */
export interface ServiceSketch extends ServiceFacts {
  /** The first is the state it begins in. */
  states: readonly { state: ServiceState; heldOn: string; reason?: string }[]
  capacities: readonly { capacity: Capacity; roomFor?: number; heldOn: string }[]
  confirmations: readonly string[]
}

/** Tells a service as people would have: one command, and one history entry, for each thing that was said. */
export async function tellService(
  tx: Tx,
  viewer: Viewer,
  { organisationId, asOf }: { organisationId: string; asOf: string },
  sketch: ServiceSketch,
): Promise<string> {
  const [first, ...later] = sketch.states
  const begins = first?.state === 'planned' ? ('planned' as const) : ('open' as const)
  const { name, what, whoFor, themes, placeServed } = sketch
  const facts = { name, what, whoFor, themes: [...themes], placeServed: placeServed ?? '' }
  const { id } = await recordService(
    tx,
    viewer,
    { organisationId, asOf },
    { ...facts, state: begins, heldOn: first?.heldOn ?? '' },
  )
  const at = { id, asOf }
  for (const { state, heldOn, reason } of later)
    await changeState(tx, viewer, at, { state, heldOn, reason: reason ?? '' })
  for (const { capacity, roomFor, heldOn } of sketch.capacities)
    await reportCapacity(tx, viewer, at, {
      capacity,
      roomFor: roomFor === undefined ? '' : String(roomFor),
      heldOn,
    })
  for (const heldOn of sketch.confirmations) await confirmService(tx, viewer, at, { heldOn })
  return id
}
