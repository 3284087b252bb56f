import type { EditionGiven, Published } from './edition.ts'

const firstYear = 2005

/** Published claimant rates of 2005 to 2010, edition of 29 January 2026: per cent of people aged 16 to 64. */
const ratesByPlace = {
  E06000042: [1.8, 2.1, 1.9, 2.3, 4.3, 4],
  E12000008: [1.4, 1.6, 1.4, 1.4, 2.8, 2.6],
  E92000001: [2.2, 2.4, 2.2, 2.2, 3.8, 3.6],
} as const

/** Claimant rates of Milton Keynes, its region and England, as a load leaves them behind. */
export const claimantEdition: EditionGiven = {
  indicator: 'claimant-rate',
  label: 'Claimant count',
  unit: '%',
  decimals: 1,
  polarity: 'higher-is-worse',
  theme: 'jobs',
  figures: Object.entries(ratesByPlace).flatMap(([place, rates]) =>
    rates.map((rate, index): Published => [place, String(firstYear + index), rate]),
  ),
}
