/** A row with its two dates: when it was true, and when that was typed. */
export interface Dated {
  id: string
  /** ISO day. */
  heldOn: string
  recordedAt: Date
  recordedBy: string
}

/** The rows that were true by a day, in the order they were true in; of one day, as they were recorded. */
export function heldBy<T extends Dated>(rows: readonly T[], asOf: string): T[] {
  return rows.filter((row) => row.heldOn <= asOf).toSorted(inOrderHeld)
}

/** The newest of the rows that were true by a day. */
export function newestBy<T extends Dated>(rows: readonly T[], asOf: string): T | undefined {
  return heldBy(rows, asOf).at(-1)
}

/** Orders rows by when they were true; of one day, as they were recorded. */
export function inOrderHeld(one: Dated, other: Dated): number {
  return (
    one.heldOn.localeCompare(other.heldOn) ||
    one.recordedAt.getTime() - other.recordedAt.getTime() ||
    one.id.localeCompare(other.id)
  )
}

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
