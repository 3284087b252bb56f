import type { EditionGiven, Published } from './edition.ts'

const firstYear = 2005

/** Published claimant rates of 2005 to 2010, edition of 29 January 2026: per cent of people aged 16 to 64. */
const ratesByPlace = {
  E06000042: { name: 'Milton Keynes', rates: [1.8, 2.1, 1.9, 2.3, 4.3, 4] },
  E12000008: { name: 'South East', rates: [1.4, 1.6, 1.4, 1.4, 2.8, 2.6] },
  E92000001: { name: 'England', rates: [2.2, 2.4, 2.2, 2.2, 3.8, 3.6] },
} as const

/** The edition as a load leaves it behind. */
export const claimantEdition: EditionGiven = {
  indicator: 'claimant-rate',
  label: 'Claimant count',
  unit: '%',
  decimals: 1,
  polarity: 'higher-is-worse',
  theme: 'jobs',
  figures: Object.entries(ratesByPlace).flatMap(([code, { rates }]) =>
    rates.map((rate, index): Published => [code, String(firstYear + index), rate]),
  ),
}
