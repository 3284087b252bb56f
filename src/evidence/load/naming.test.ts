import { describe, expect, test } from 'vitest'
import { type Measured, type NamingGround, named } from './naming.ts'
import { sideFileOf } from './side-file.ts'

const percent = (indicator: string): Measured => ({
  indicator,
  measure: 'Percentage',
  unit: '%',
  decimals: 1,
})
const ground: NamingGround = { option: null, stem: 'file', side: null, datasetOf: new Map() }

const idsOf = (measured: readonly Measured[], changes: Partial<NamingGround> = {}) => {
  const found = named(measured, { ...ground, ...changes })
  if (!('dataset' in found)) return found.sentence
  return [found.dataset.id, ...found.indicators.map(({ read }) => read.id)]
}

describe('a file of one indicator', () => {
  test('is the dataset of the same name', () => {
    expect(idsOf([percent('Employment rate')])).toEqual(['employment-rate', 'employment-rate'])
  })

  test('is called as the recipe calls it', () => {
    expect(idsOf([percent('Claimant Count')])).toEqual(['claimant-rate', 'claimant-rate'])
  })

  test('is of the dataset that somebody names', () => {
    expect(idsOf([percent('Claimant Count')], { option: 'jobs' })).toEqual([
      'jobs',
      'claimant-rate',
    ])
  })
})

describe('a file of several indicators', () => {
  test('is called as the file is', () => {
    expect(
      idsOf([percent('Business births'), percent('Business deaths')], {
        stem: 'business-demography',
      }),
    ).toEqual(['business-demography', 'business-births', 'business-deaths'])
  })

  test('is the dataset that has them already, whatever the file is called', () => {
    const datasetOf = new Map([['business-births', 'business-demography']])

    expect(idsOf([percent('Business births'), percent('Business deaths')], { datasetOf })).toEqual([
      'business-demography',
      'business-births',
      'business-deaths',
    ])
  })
})

test('several measures of one name are indicators of their own', () => {
  const count: Measured = {
    indicator: 'Claimant Count',
    measure: 'Number',
    unit: 'people',
    decimals: 0,
  }

  expect(idsOf([percent('Claimant Count'), count])).toEqual([
    'claimant-rate',
    'claimant-rate-percentage',
    'claimant-rate-number',
  ])
})

test('a row without its unit is of the measure whose other rows state it', () => {
  const blank = { ...percent('Claimant Count'), unit: ' ' }

  expect(idsOf([blank, percent('Claimant Count')])).toEqual([
    'claimant-rate',
    'claimant-rate',
    'claimant-rate',
  ])
})

test('two units of one measure are two indicators, also where no address can hold their signs', () => {
  const money = { ...percent('Claimant Count'), unit: '£' }

  expect(idsOf([percent('Claimant Count'), money])).toEqual([
    'claimant-rate',
    'claimant-rate-percentage-percent',
    'claimant-rate-percentage-pounds',
  ])
})

test('two measures that would have one name are refused', () => {
  const one = { ...percent('Claimant Count'), measure: 'Rate (a)' }
  const other = { ...percent('Claimant Count'), measure: 'Rate - a' }

  expect(idsOf([one, other])).toBe(
    'Several measures of “Claimant Count” would have the name claimant-rate-rate-a.',
  )
})

test.each([
  [[0, 0], 0],
  [[2, 3], 3],
  [[1, 4], 1],
])('figures with tails of %j decimals are shown with %s', ([first = 0, second = 0], shown) => {
  const rows = [
    { ...percent('Claimant Count'), unit: '', decimals: first },
    { ...percent('Claimant Count'), decimals: second },
  ]
  const found = named(rows, ground)

  expect('indicators' in found && found.indicators.map(({ read }) => read.decimals)).toEqual([
    shown,
    shown,
  ])
})

test('a side file may say nothing but the day', () => {
  expect(sideFileOf('{"sourceDate": "2026-01-20"}')).toMatchObject({
    label: null,
    publishedOn: '2026-01-20',
  })
  expect(sideFileOf('{"other": 1}')).toBeNull()
})

test('a file without names of indicators takes its own', () => {
  expect(
    idsOf([{ indicator: '', measure: '', unit: '', decimals: 0 }], { stem: 'jobs_lost' }),
  ).toEqual(['jobs-lost', 'jobs-lost'])
})

test('an indicator of another dataset is refused', () => {
  const datasetOf = new Map([['claimant-rate', 'claimant-rate']])

  expect(idsOf([percent('Claimant Count')], { option: 'jobs', datasetOf })).toBe(
    'The indicator claimant-rate belongs to the dataset claimant-rate, and this is jobs. Load it as claimant-rate.',
  )
})

test('a name without a letter or a figure is refused', () => {
  expect(idsOf([percent('???'), percent('Anxiety')])).toBe(
    '“???” cannot be the name of an indicator.',
  )
})

describe('what a side file says', () => {
  const side = sideFileOf(`{"ess-beta-metadata": {
    "shared": {"suffix": null, "subText": "affordability ratio", "decimalPlaces": 1, "sourceOrg": "ONS",
      "sourceDate": "26/03/2026|25/03/2026", "caveats": "Take care.\\n\\nOf two things."},
    "Ratio": {"label": "Housing ratio", "subtitle": "Price to earnings"},
    "Other": {"label": "Another", "suffix": "%", "decimalPlaces": 0}
  }}`)

  test('is believed of labels, decimals and caveats, and of a unit that is no %', () => {
    const found = named([percent('Ratio'), percent('Other')], { ...ground, side })

    expect('indicators' in found && found.indicators.map(({ read }) => read)).toEqual([
      {
        id: 'ratio',
        label: 'Housing ratio',
        description: 'Price to earnings',
        unit: 'affordability ratio',
        decimals: 1,
        polarity: 'neither',
        themeId: null,
        caveats: 'Take care.\n\nOf two things.',
      },
      {
        id: 'other',
        label: 'Another',
        description: '',
        unit: '%',
        decimals: 0,
        polarity: 'neither',
        themeId: null,
        caveats: 'Take care.\n\nOf two things.',
      },
    ])
  })

  test('of dates is read as British files write them', () => {
    expect(side?.publishedOn).toBe('2026-03-26')
    expect(side?.source).toBe('ONS')
  })

  test('is nothing where it is no such file', () => {
    expect(sideFileOf('[1, 2]')).toBeNull()
    expect(sideFileOf('{"title": 3}')).toBeNull()
    expect(sideFileOf('not json')).toBeNull()
  })

  test('in the form of a cube names label, source and licence', () => {
    const cube = sideFileOf(`{"title": "Claimant Count", "summary": "As a percentage.",
      "publisher": "https://www.gov.uk/government/organisations/office-for-national-statistics",
      "license": "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
      "dataset_issued": "2024-10-31T13:47"}`)

    expect(cube).toMatchObject({
      label: 'Claimant Count',
      source: 'Office for National Statistics',
      licence: 'OGL-UK-3.0',
      publishedOn: null,
    })
  })
})
