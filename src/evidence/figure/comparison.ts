import type { Polarity } from '../indicator/indicator.ts'
import { unitOfRounding } from './rounding.ts'

/** A figure as it is compared: its value and, where one is published, its interval. */
export interface Reading {
  value: number
  lower: number | null
  upper: number | null
}

/** How one figure stands to another. */
export type Standing = 'higher' | 'lower' | 'about-the-same' | 'cannot-tell-apart'

export type Judgement = 'better' | 'worse'

/**
 * How a figure stands to another. Intervals that touch cannot be told apart; where neither has one, a difference too
 * small for the decimals shown is about the same. A figure without an interval is taken for exact beside one that has.
 */
export function standingOf(one: Reading, other: Reading, decimals: number): Standing {
  const [a, b] = [intervalOf(one), intervalOf(other)]
  const apart = one.value > other.value ? 'higher' : 'lower'
  if (a === null && b === null) {
    const difference = Math.abs(one.value - other.value)
    return difference < unitOfRounding(decimals) - tolerance(one.value) ? 'about-the-same' : apart
  }
  const [mine, its] = [a ?? exactly(one.value), b ?? exactly(other.value)]
  const touch = mine.lower <= its.upper && its.lower <= mine.upper
  return touch ? 'cannot-tell-apart' : apart
}

/** Whether that is better or worse; nobody can say where the measure has no good end, or nothing is known to differ. */
export function judgementOf(standing: Standing, polarity: Polarity): Judgement | null {
  if (polarity === 'neither' || (standing !== 'higher' && standing !== 'lower')) return null
  return (standing === 'higher') === (polarity === 'higher-is-worse') ? 'worse' : 'better'
}

interface Interval {
  lower: number
  upper: number
}

/** Both limits, or none: one limit alone tells nothing. */
function intervalOf({ lower, upper }: Reading): Interval | null {
  return lower === null || upper === null ? null : { lower, upper }
}

function exactly(value: number): Interval {
  return { lower: value, upper: value }
}

/** Sums of decimals differ in their last digits: 2.3 less 2.2 is not quite 0.1. */
function tolerance(value: number): number {
  return 1e-9 * Math.max(1, Math.abs(value))
}
