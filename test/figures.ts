import { type Figure, type FigureParts, figureOf } from '#src/evidence/figure/figure.ts'

const miltonKeynes = { code: 'E06000042', name: 'Milton Keynes', inside: 'Milton Keynes' }
const southEast = {
  code: 'E12000008',
  name: 'South East',
  inside: 'the South East of England',
}
const england = { code: 'E92000001', name: 'England', inside: 'England' }

/** Published claimant rates, edition of 29 January 2026. */
const claimantRates: readonly (readonly [string, number, number, number])[] = [
  ['2007', 1.9, 1.4, 2.2],
  ['2008', 2.3, 1.4, 2.2],
  ['2009', 4.3, 2.8, 3.8],
  ['2010', 4, 2.6, 3.6],
]

type Held = FigureParts['observations'][number]

export function held(
  place: string,
  period: string,
  value: number | null,
  more: Partial<Held> = {},
): Held {
  return { place, period, value, lower: null, upper: null, status: null, ...more }
}

/** The figure of the founding question, with whatever a test changes in it. */
export function claimantFigure(changes: Partial<FigureParts> = {}): Figure {
  const places = changes.places ?? [miltonKeynes, southEast, england]
  return figureOf({
    question: {
      indicator: 'claimant-rate',
      places: places.map(({ code }) => code),
      from: '2007',
      to: '2010',
      edition: null,
    },
    indicator: claimantRate,
    dataset,
    edition,
    observations: claimantRates.flatMap(([period, mk, se, eng]) => [
      held('E06000042', period, mk),
      held('E12000008', period, se),
      held('E92000001', period, eng),
    ]),
    ...changes,
    places,
  })
}

export const claimantRate: Figure['indicator'] = {
  id: 'claimant-rate',
  datasetId: 'claimant-rate',
  label: 'Claimant count',
  unit: '%',
  decimals: 1,
  polarity: 'higher-is-worse',
  themeId: 'jobs',
  caveats: '',
  description: 'Percentage of people aged 16 to 64 who are claiming unemployment-related benefits',
}

const dataset: Figure['dataset'] = {
  id: 'claimant-rate',
  label: 'Claimant count',
  source: 'Office for National Statistics',
  sourceUrl: 'https://www.ons.gov.uk/',
  licence: 'OGL-UK-3.0',
}

const edition: Figure['edition'] = {
  id: '0192f0c0-0000-7000-8000-000000000001',
  datasetId: 'claimant-rate',
  publishedOn: '2026-01-29',
  loadedAt: new Date('2026-02-02T10:00:00Z'),
  sha256: 'a'.repeat(64),
  fileName: 'claimant-count.csv',
  rows: 12,
  places: 3,
  isCurrent: true,
}
