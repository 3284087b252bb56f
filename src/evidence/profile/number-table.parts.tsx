import { Spark, Table, type TableRow } from '#src/ui/index.ts'
import { sourceInWords } from '../figure/citation.ts'
import { type Figure, observationAt } from '../figure/figure.ts'
import { figureAddress } from '../figure/figure-address.ts'
import { periodInWords } from '../figure/period-words.ts'
import { digitsOf } from '../figure/rounding.ts'
import { intervalInUnit, inUnit, unitInWords } from '../figure/unit.ts'
import type { NumberLine } from './five-numbers.ts'
import { againstOther, type PlaceNumber, runOf } from './number.ts'

export interface NumberTableProps {
  caption: string
  /** The place, and those it is set against, in the order of the figures' places. */
  places: readonly { code: string; name: string }[]
  /** How many of the places are comparators; those after them took a place in that has ended. */
  comparators: number
  lines: readonly NumberLine[]
}

/** Numbers of a place beside its region and its nation. What is not held says so. */
export function NumberTable({ caption, places, comparators, lines }: NumberTableProps) {
  const [own, ...rest] = places
  const others = rest.slice(0, comparators)
  const successors = rest.slice(comparators)
  return (
    <>
      <Table
        caption={caption}
        hideCaption
        stack
        columns={[
          { label: 'Number' },
          { label: own?.name ?? 'Here', numeric: true },
          ...others.map(({ name }) => ({ label: name, numeric: true })),
          ...others.slice(0, 1).map(({ name }) => ({ label: `Against ${name}` })),
          { label: 'Trend', shortLabel: 'Trend' },
        ]}
        rows={lines.map((line) => rowOf(line, others.length, successors))}
      />
      <Sources lines={lines} dashed={others[0]?.name} />
    </>
  )
}

function rowOf(line: NumberLine, others: number, successors: NumberTableProps['places']): TableRow {
  const { figure, number } = line
  return {
    header: (
      <>
        {figure === undefined ? line.label : <a href={addressOf(figure)}>{line.label}</a>}
        {line.note === '' && figure !== undefined ? (
          <span class="sk-cell-note">{unitInWords(figure.indicator.unit)}</span>
        ) : (
          <span class="sk-cell-note">{line.note}</span>
        )}
      </>
    ),
    cells: [
      <OwnCell line={line} successors={successors} />,
      ...Array.from({ length: others }, (_, index) => otherCell(line, index)),
      ...(others === 0 ? [] : [number === null ? none : <AgainstCell number={number} />]),
      <Trend line={line} />,
    ],
  }
}

const none = <span class="sk-none">cannot tell</span>

/** The figure at its latest, with the years left to the date of the site. */
function addressOf({ question, places }: Figure): string {
  return figureAddress({ ...question, places: places.map(({ code }) => code).slice(0, 3) })
}

function OwnCell({
  line,
  successors,
}: {
  line: NumberLine
  successors: NumberTableProps['places']
}) {
  const { number } = line
  if (number === null) return <span class="sk-none">{line.wanted}</span>
  const { own, period, figure } = number
  return (
    <>
      {own === null ? (
        <span class="sk-none">cannot tell</span>
      ) : (
        <strong>{valueIn(line, own.value)}</strong>
      )}
      {own === null || own.lower === null || own.upper === null ? null : (
        <span class="sk-cell-note">
          {intervalInUnit(own.lower, own.upper, { ...figure.indicator, unit: '' })}
        </span>
      )}
      <span class="sk-cell-note">{periodInWords(period)}</span>
      {own === null
        ? successors.map((place) => <SuccessorNote number={number} line={line} place={place} />)
        : null}
    </>
  )
}

interface SuccessorNoteProps {
  line: NumberLine
  number: PlaceNumber
  place: { code: string; name: string }
}

/** A place that has ended may have no figures, and the one that took it in may. */
function SuccessorNote({ line, number: { figure, period }, place }: SuccessorNoteProps) {
  const held = observationAt(figure, place.code, period)
  if (held === undefined || held.value === null) return null
  return (
    <span class="sk-cell-note">
      {place.name}, which took it in, reads {valueIn(line, held.value)}
    </span>
  )
}

function otherCell(line: NumberLine, index: number) {
  const other = line.number?.others[index]
  if (other === undefined || other === null) return <span class="sk-none">no figure</span>
  return valueIn(line, other.value)
}

/** A rise says its sign; a level does not need to. */
function valueIn({ figure, rises }: NumberLine, value: number): string {
  if (figure === undefined) return ''
  const { indicator } = figure
  if (!rises) return inUnit(value, shortUnit(indicator))
  return `${value > 0 ? '+' : ''}${digitsOf(value, indicator.decimals)}`
}

function shortUnit({ unit, decimals }: { unit: string; decimals: number }) {
  return { unit: unit === '%' || unit === '£' ? unit : '', decimals }
}

function AgainstCell({ number }: { number: PlaceNumber }) {
  const against = againstOther(number, 0)
  if (against === null) return none
  const { judgement, words } = against
  if (judgement === null) return <>{words.charAt(0).toUpperCase() + words.slice(1)}</>
  return (
    <>
      <span class={`sk-${judgement}`}>{judgement === 'worse' ? 'Worse' : 'Better'}</span>, {words}
    </>
  )
}

const trendLength = 10

function Trend({ line: { number } }: { line: NumberLine }) {
  const [own, other] = number?.figure.places ?? []
  if (number === null || own === undefined) return <span class="sk-none">none</span>
  const { figure } = number
  const values = runOf(figure, own, trendLength)
  if (values.filter((value) => value !== null).length < 2) {
    return <span class="sk-none">{number.own === null ? 'none' : 'one period'}</span>
  }
  const kind = figure.indicator.polarity === 'higher-is-worse' ? 'need' : 'neutral'
  return (
    <Spark
      lines={[
        ...(other === undefined
          ? []
          : [{ kind: 'comparator' as const, values: runOf(figure, other, trendLength) }]),
        { kind, values },
      ]}
    />
  )
}

/** Each source once, whatever number of lines it stands behind. */
function Sources({ lines, dashed }: { lines: readonly NumberLine[]; dashed: string | undefined }) {
  const sources = new Set(
    lines.flatMap(({ figure }) =>
      figure === undefined ? [] : [sourceInWords(figure.dataset, figure.edition)],
    ),
  )
  if (sources.size === 0) return null
  return (
    <p class="sk-source">
      {[...sources].join(' ')} Ranges under figures are intervals of 95%.
      {dashed === undefined ? '' : ` Trends run over the last ten periods; ${dashed} is dashed.`}
    </p>
  )
}
