/** One figure as it was published. */
export interface Observation {
  place: string
  /** ISO: `2009`, `2009-11`, `2010-03-15`, or a start and a length, `2009-07-01/P1Y`. */
  period: string
  /** Null where the publisher keeps it back. */
  value: number | null
  /** Limits of its interval of 95%. */
  lower: number | null
  upper: number | null
  /** What the publisher says of it, as written. */
  status: string | null
}
