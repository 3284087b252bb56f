import type { Figure } from '../figure/figure.ts'
import { numberOf, type PlaceNumber, riseOf } from './number.ts'

/** The four numbers that every place shows, before the one that a partnership chooses. */
export const fixedNumbers = [
  {
    indicator: 'claimant-rate',
    label: 'Claimant rate',
    note: '% of people aged 16 to 64 who claim',
    rises: false,
  },
  {
    indicator: 'employment-rate',
    label: 'Employment rate',
    note: '% of people aged 16 to 64 who are in work',
    rises: false,
  },
  {
    indicator: 'claimant-rate',
    label: 'Rise on the year',
    note: 'claimant rate, percentage points',
    rises: true,
  },
  {
    indicator: 'gross-disposable-household-income',
    label: 'Household income a head',
    note: 'pounds a year, after tax and benefits',
    rises: false,
  },
] as const

/** A number of the five: held, or wanted, and then why it is not there. */
export interface NumberLine {
  label: string
  note: string
  figure: Figure | undefined
  number: PlaceNumber | null
  /** What a line without a number says: `wanted`, or that nobody has chosen yet. */
  wanted: string
  /** The change on the year, which has its own sign. */
  rises: boolean
}

/** The indicators that the five numbers are made of. */
export function indicatorsWanted(chosen: string | null): string[] {
  return [
    ...new Set([
      ...fixedNumbers.map(({ indicator }) => indicator),
      ...(chosen === null ? [] : [chosen]),
    ]),
  ]
}

/** The five numbers of a place. One that is not held is shown as wanted, never left out. */
export function fiveNumbers(figures: readonly Figure[], chosen: string | null): NumberLine[] {
  const byId = new Map(figures.map((figure) => [figure.indicator.id, figure]))
  const fixed = fixedNumbers.map(({ indicator, label, note, rises }): NumberLine => {
    const figure = byId.get(indicator)
    return {
      label,
      note,
      figure,
      number: figure === undefined ? null : rises ? riseOf(figure) : numberOf(figure),
      wanted: 'wanted',
      rises,
    }
  })
  return [...fixed, chosenLine(byId, chosen)]
}

function chosenLine(byId: ReadonlyMap<string, Figure>, chosen: string | null): NumberLine {
  const figure = chosen === null ? undefined : byId.get(chosen)
  return {
    label: figure?.indicator.label ?? 'One that the partnership chooses',
    note: figure?.indicator.description ?? '',
    figure,
    number: figure === undefined ? null : numberOf(figure),
    wanted: chosen === null ? 'not chosen yet' : 'wanted',
    rises: false,
  }
}
