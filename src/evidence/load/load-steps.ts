import type { StepReport } from './load.ts'
import type { LoadShown } from './load-shown.ts'

/** Whether steps of a load are still to be done. */
export function isOpen({ standing }: Pick<LoadShown, 'standing'>): boolean {
  return standing === 'waiting' || standing === 'running'
}

/** Why a load stands still, where that was written down: a step that could not go on says so and stays begun. */
export function whyStopped({ steps }: Pick<LoadShown, 'steps'>): StepReport['fault'] {
  return steps.find(({ state }) => state === 'begun')?.report?.fault ?? null
}
