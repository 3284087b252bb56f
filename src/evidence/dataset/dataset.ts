/** A published source of figures. */
export interface Dataset {
  id: string
  label: string
  /** Who publishes it. */
  source: string
  sourceUrl: string | null
  /** The terms it may be used on, by its SPDX name: `OGL-UK-3.0`. */
  licence: string
}

/** One issue of a dataset. It does not change. */
export interface Edition {
  id: string
  datasetId: string
  /** ISO day; null where nobody says when it was published. */
  publishedOn: string | null
  loadedAt: Date
  sha256: string
  fileName: string
  rows: number
  places: number
  /** Of the editions announced, the one that was published last; of two published alike, the one loaded last. */
  isCurrent: boolean
}

/** What an edition holds of an indicator. */
export interface Extent {
  indicatorId: string
  unit: string
  decimals: number
  rows: number
  /** Rows whose figure the publisher keeps back. */
  withheld: number
  places: number
  firstPeriod: string
  lastPeriod: string
  /** First day of the first period, and last day of the last. */
  startsOn: string
  endsOn: string
}
