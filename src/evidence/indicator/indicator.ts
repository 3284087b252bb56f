export const polarities = ['higher-is-worse', 'higher-is-better', 'neither'] as const
export type Polarity = (typeof polarities)[number]

/** What is measured. */
export interface Indicator {
  id: string
  datasetId: string
  label: string
  /** As its publisher writes it: `%`, `£`, `Rate per 1,000 people`. */
  unit: string
  /** On how many it is shown. */
  decimals: number
  polarity: Polarity
  themeId: string | null
  /** What its publisher warns of, in paragraphs; may be empty. */
  caveats: string
}

/** An indicator with what it measures, in a sentence; empty where nobody says. */
export interface DescribedIndicator extends Indicator {
  description: string
}
