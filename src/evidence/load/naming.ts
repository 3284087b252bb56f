import type { Fault } from './fault.ts'
import { knownIndicator } from './known-indicator.ts'
import type { IndicatorRead } from './load.ts'
import { cleaned } from './plain-text.ts'
import type { SideFile, SideIndicator } from './side-file.ts'
import { slugOf } from './slug.ts'

/** A set of indicator, measure and unit that stands in a file, as it stands there. */
export interface Measured {
  indicator: string
  measure: string
  unit: string
  /** The longest tail of decimals. */
  decimals: number
}

/** What names are made from, beside what stands in the rows. */
export interface NamingGround {
  /** As somebody names the dataset. */
  option: string | null
  /** The name of the file without its ending and date. */
  stem: string
  side: SideFile | null
  /** The dataset that holds an indicator already. */
  datasetOf: ReadonlyMap<string, string>
}

export interface Named {
  dataset: { id: string; label: string }
  indicators: readonly (Measured & { read: IndicatorRead })[]
}

/**
 * Names the dataset of a file and each of its indicators. An indicator is the slug of its name, or what the recipe calls
 * it; where one name has several measures, each is an indicator of its own. A file of one indicator is the dataset of
 * the same name; a file of several is the dataset that has one of them already, or is called as the file is.
 */
export function named(measured: readonly Measured[], ground: NamingGround): Named | Fault {
  const meant = measured.map((each) => ({ ...each, unit: unitMeant(each, measured) }))
  const indicators = measured.map((each, index) => ({
    ...each,
    read: indicatorRead(meant[index] ?? each, meant, ground),
  }))
  const confused = indicators.find(({ read }, index) =>
    indicators.some((other, at) => other.read.id === read.id && !isAlike(meant[at], meant[index])),
  )
  if (confused !== undefined)
    return fault(
      `Several measures of “${confused.indicator}” would have the name ${confused.read.id}.`,
    )
  const nameless = indicators.find(({ read }) => read.id === '')
  if (nameless !== undefined)
    return fault(`“${nameless.indicator}” cannot be the name of an indicator.`)
  const id = datasetId(indicators, ground)
  if (id === '') return fault('The dataset needs a name. Give one with --dataset.')
  const taken = indicators.find(({ read }) => (ground.datasetOf.get(read.id) ?? id) !== id)
  if (taken !== undefined) {
    const holder = ground.datasetOf.get(taken.read.id) ?? ''
    return fault(
      `The indicator ${taken.read.id} belongs to the dataset ${holder}, and this is ${id}. Load it as ${holder}.`,
    )
  }
  return { dataset: { id, label: datasetLabel(id, indicators, ground) }, indicators }
}

/** A row without a unit is in the one that the other rows of its measure state. */
function unitMeant({ indicator, measure, unit }: Measured, all: readonly Measured[]): string {
  if (unit.trim() !== '') return unit.trim()
  const stated = all
    .filter((each) => each.indicator === indicator && each.measure === measure)
    .map((each) => each.unit.trim())
    .filter((each) => each !== '')
  const [only = '', ...others] = new Set(stated)
  return others.length === 0 ? only : ''
}

function isAlike(one: Measured | undefined, other: Measured | undefined): boolean {
  return (
    one?.indicator === other?.indicator &&
    one?.measure === other?.measure &&
    one?.unit === other?.unit
  )
}

function fault(sentence: string): Fault {
  return { sentence, line: null, column: null }
}

type Read = Measured & { read: IndicatorRead }

function datasetId(indicators: readonly Read[], { option, stem, datasetOf }: NamingGround): string {
  if (option !== null) return option
  const [only, ...others] = new Set(indicators.map(({ indicator }) => indicator))
  if (only !== undefined && only !== '' && others.length === 0) return knownIndicator(only).id
  const held = new Set(indicators.flatMap(({ read }) => datasetOf.get(read.id) ?? []))
  const [holder, ...more] = held
  return holder !== undefined && more.length === 0 ? holder : slugOf(stem)
}

function datasetLabel(
  id: string,
  indicators: readonly Read[],
  { side, stem }: NamingGround,
): string {
  if (side !== null && side.label !== null) return side.label
  const [only, ...others] = indicators
  if (only !== undefined && others.length === 0) return only.read.label
  const words = (stem === '' ? id : stem).replaceAll(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function indicatorRead(
  each: Measured,
  all: readonly Measured[],
  ground: NamingGround,
): IndicatorRead {
  const side = sideOf(each, all, ground.side)
  const name = each.indicator === '' ? (ground.option ?? side.label ?? ground.stem) : each.indicator
  const { id, themeId, polarity } = knownIndicator(name)
  const variant = variantOf(each, all)
  return {
    id: slugOf(`${id} ${variant}`),
    label: cleaned(
      [side.label ?? upperFirst(name), variant].filter((part) => part !== '').join(', '),
    ),
    description: cleaned(side.description ?? ''),
    unit: cleaned(unitOf(each, side)),
    decimals: side.decimals ?? decimalsOf(each, all),
    polarity,
    themeId,
    caveats: cleaned(side.caveats ?? ''),
  }
}

/** A longer tail than any table prints is what a machine made of a division, and tells nothing. */
const mostDecimals = 3

function decimalsOf(each: Measured, all: readonly Measured[]): number {
  const longest = Math.max(
    ...all.filter((other) => isAlike(other, each)).map(({ decimals }) => decimals),
  )
  return longest > mostDecimals ? 1 : longest
}

const nothingSaid: SideIndicator = {
  label: null,
  description: null,
  caveats: null,
  decimals: null,
  suffix: null,
  unitInWords: null,
}

function sideOf(each: Measured, all: readonly Measured[], side: SideFile | null): SideIndicator {
  if (side === null) return nothingSaid
  const own = side.indicators.get(each.indicator)
  if (own !== undefined) return own
  // What is said of the whole file is said of its indicator, where it has one.
  if (all.every(({ indicator }) => indicator === each.indicator)) return side.whole
  return { ...side.whole, label: null, description: null }
}

/** What parts a measure from the others of the same name: nothing where there is one, else its measure, or its unit too. */
function variantOf(each: Measured, all: readonly Measured[]): string {
  const alike = all.filter(({ indicator }) => indicator === each.indicator)
  if (alike.every((other) => isAlike(other, each))) return ''
  const sameMeasure = alike.filter(({ measure }) => measure === each.measure)
  if (sameMeasure.every((other) => isAlike(other, each))) return each.measure
  return `${each.measure} ${spelled.get(each.unit) ?? each.unit}`.trim()
}

/** Signs that no address can hold. */
const spelled: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['£', 'pounds'],
])

/** A unit of % stands where its publisher, beside the file, writes no % and calls it otherwise: then it is not believed. */
function unitOf({ unit, measure }: Measured, { suffix, unitInWords }: SideIndicator): string {
  if (unit === '%' && suffix === '' && unitInWords !== null) return unitInWords
  return unit === '' ? (suffix === null || suffix === '' ? (unitInWords ?? measure) : suffix) : unit
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
