import type { Observation } from '../series/observation.ts'
import { markOf } from './mark.ts'
import { intervalInUnit, inUnit, type Scale } from './unit.ts'

/** A figure in a cell of a table: its value with its unit and mark, or why there is none. Never blank. */
export function valueCell(held: Observation | undefined, scale: Scale): string {
  const mark = markOf(held?.status ?? null)
  if (held === undefined || held.value === null) return mark?.words ?? 'no figure'
  const value = inUnit(held.value, shortScale(scale))
  return mark === null ? value : `${value} (${mark.words})`
}

/** The interval beneath a figure, where both its limits are published. */
export function intervalCell(held: Observation | undefined, scale: Scale): string {
  if (held === undefined || held.lower === null || held.upper === null) return ''
  return intervalInUnit(held.lower, held.upper, { ...scale, unit: '' })
}

/** Cells carry the sign of a unit; its words stand once over the table. */
function shortScale({ unit, decimals }: Scale): Scale {
  return { unit: unit === '%' || unit === '£' ? unit : '', decimals }
}
