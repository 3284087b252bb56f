import { type Dated, heldBy } from '../plan/dated.ts'

/** What a measure counts: how much was done, how well, or who is better off. */
export const measureKinds = ['how-much', 'how-well', 'better-off'] as const
export type MeasureKind = (typeof measureKinds)[number]

export const measureKindLabels: Readonly<Record<MeasureKind, string>> = {
  'how-much': 'How much was done',
  'how-well': 'How well it was done',
  'better-off': 'Who is better off',
}

/** How well a number is backed, from 0 to 4. Zero is allowed, and shown. */
export const evidenceLevels = [0, 1, 2, 3, 4] as const
export type EvidenceLevel = (typeof evidenceLevels)[number]

export const evidenceLevelLabels: Readonly<Record<EvidenceLevel, string>> = {
  0: 'None',
  1: 'Said at a meeting',
  2: 'A document',
  3: 'An uploaded table',
  4: 'Live data',
}

/** What an action counts about itself. It is never a figure of the area. */
export interface Measure extends Dated {
  actionId: string
  kind: MeasureKind
  /** What is counted: `people placed in work`. */
  what: string
  number: number
  evidenceLevel: EvidenceLevel
}

/** What an action had put out by a day: the newest number of each thing counted. The last counted comes first. */
export function outputsBy(measures: readonly Measure[], asOf: string): Measure[] {
  const newest = new Map<string, Measure>()
  for (const measure of heldBy(measures, asOf)) {
    if (measure.kind !== 'how-much') continue
    const what = measure.what.toLowerCase()
    newest.delete(what)
    newest.set(what, measure)
  }
  return [...newest.values()].toReversed()
}

/** `1200` as `1,200`; a fraction keeps up to two places. */
export function numberInWords(number: number): string {
  return number.toLocaleString('en-GB', { maximumFractionDigits: 2 })
}
