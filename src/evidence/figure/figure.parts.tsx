import { kindOfCode } from '#src/place/index.ts'
import { type ChartSeries, LineChart, type LineChartProps, type TableProps } from '#src/ui/index.ts'
import { intervalCell, valueCell } from './cell.ts'
import { sourceInWords } from './citation.ts'
import { type Figure, type FigurePlace, observationAt, subjectOf } from './figure.ts'
import { markOf } from './mark.ts'
import { periodInWords, periodOnAxis } from './period-words.ts'
import { headlineOf, sentenceOf } from './sentence.ts'
import { unitInWords } from './unit.ts'

export interface FigureChartProps {
  figure: Figure
  links?: LineChartProps['links']
  level?: 2 | 3
}

/** A figure as lines over time, with its source, its edition and the same figures as a table. */
export function FigureChart({ figure, links, level = 2 }: FigureChartProps) {
  // Empty axes would show that there is nothing as if it were something.
  if (figure.observations.every(({ value }) => value === null)) {
    return <p class="sk-source">{sourceInWords(figure.dataset, figure.edition)}</p>
  }
  return <LineChart {...chartOf(figure)} links={links} level={level} />
}

/** All that a drawing of a figure is made of. The drawn values are those of the table, not rounded. */
export function chartOf(figure: Figure): LineChartProps {
  const { indicator, dataset, edition, places } = figure
  return {
    title: headlineOf(figure),
    axisTitle: axisTitleOf(figure),
    label: `Line chart. ${sentenceOf(figure)}`,
    series: inOrderOfDashes(places).map(({ code }) => seriesOf(figure, code)),
    unit: indicator.unit === '%' || indicator.unit === '£' ? indicator.unit : '',
    decimals: indicator.decimals,
    baseline: startsAtZero(figure) ? 'zero' : 'data',
    source: sourceInWords(dataset, edition),
    table: tableOf(figure),
  }
}

/** What is measured, as a sentence; where nobody wrote one, the name and the unit. */
export function axisTitleOf({ indicator }: Figure): string {
  const { label, unit, description } = indicator
  return description === '' ? `${label}, ${unitInWords(unit)}` : description
}

/** A nation is drawn solid and a region dashed, whatever place is chosen: dashes go by order, nations first. */
function inOrderOfDashes([subject, ...others]: readonly FigurePlace[]): FigurePlace[] {
  const rest = [...others.filter(isNation), ...others.filter((place) => !isNation(place))]
  return subject === undefined ? rest : [subject, ...rest]
}

function isNation({ code }: FigurePlace): boolean {
  return kindOfCode(code) === 'nation'
}

/** The place in clay where a higher figure is worse, in ink where it is not; what it is set against in grey. */
function seriesOf(figure: Figure, code: string): ChartSeries {
  const place = figure.places.find((each) => each.code === code)
  const own = code === subjectOf(figure).code
  const ofSubject = figure.indicator.polarity === 'higher-is-worse' ? 'need' : 'neutral'
  return {
    name: place?.name ?? code,
    kind: own ? ofSubject : 'comparator',
    points: figure.periods.map((period) => {
      const held = observationAt(figure, code, period)
      return {
        x: periodOnAxis(period),
        y: held?.value ?? null,
        provisional: markOf(held?.status ?? null)?.isProvisional === true,
      }
    }),
  }
}

/** Rates near zero start there; money and levels far from it would lie flat along the top. */
function startsAtZero({ observations }: Figure): boolean {
  const values = observations.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length === 0) return true
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return low >= 0 && low < 0.5 * high
}

/** The figures of the chart in rows of periods; what is withheld, not final or not held says so in its cell. */
export function tableOf(figure: Figure): TableProps {
  const { places, periods, indicator } = figure
  const withInterval = figure.observations.some(
    ({ lower, upper }) => lower !== null && upper !== null,
  )
  return {
    caption: axisTitleOf(figure),
    columns: [{ label: 'Period' }, ...places.map(({ name }) => ({ label: name, numeric: true }))],
    rows: periods.map((period) => ({
      header: periodInWords(period),
      cells: places.map(({ code }) => {
        const held = observationAt(figure, code, period)
        const interval = withInterval ? intervalCell(held, indicator) : ''
        return (
          <>
            {valueCell(held, indicator)}
            {interval === '' ? null : <span class="sk-cell-note">{interval}</span>}
          </>
        )
      }),
    })),
  }
}
