import type { OfficialNeed } from '../cell/cell-inputs.ts'

/**
 * What several figures of one theme say together. One figure that rises, or is worse than elsewhere, is enough to ask;
 * a need falls only where every figure whose trend is known falls. Without any figure there is nothing to say.
 */
export function togetherOf(readings: readonly OfficialNeed[]): OfficialNeed | null {
  if (readings.length === 0) return null
  return { trend: trendOfAll(readings), level: levelOfAll(readings) }
}

function trendOfAll(readings: readonly OfficialNeed[]): OfficialNeed['trend'] {
  const known = readings.map(({ trend }) => trend).filter((trend) => trend !== 'not-known')
  if (known.length === 0) return 'not-known'
  if (known.includes('rising')) return 'rising'
  return known.every((trend) => trend === 'falling') ? 'falling' : 'steady'
}

function levelOfAll(readings: readonly OfficialNeed[]): OfficialNeed['level'] {
  const levels = readings.map(({ level }) => level)
  if (levels.includes('worse')) return 'worse'
  return levels.includes('not-worse') ? 'not-worse' : 'not-known'
}
