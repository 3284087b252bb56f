import { Refusal } from '#src/platform/refusal/refusal.ts'
import { type Command, permits, permitsSomewhere } from './permit.ts'
import type { Viewer } from './person.ts'

const sentence = 'Your role does not allow this.'

/** Refuses unless the permit table allows it, in this partnership or, where none is named, in the whole programme. */
export function requirePermit(
  viewer: Viewer,
  command: Command,
  partnershipId?: string | null,
): void {
  if (!permits(viewer, command, partnershipId)) throw new Refusal('not-permitted', sentence)
}

/** Refuses where there is nowhere that the viewer may do it. What they then see is scoped to where they may. */
export function requirePermitSomewhere(viewer: Viewer, command: Command): void {
  if (!permitsSomewhere(viewer, command)) throw new Refusal('not-permitted', sentence)
}
