import { kindLabels } from '#src/place/index.ts'
import {
  Button,
  Column,
  ErrorSummary,
  type FieldErrors,
  Grid,
  Lede,
  Section,
  SelectField,
  SummaryList,
  Table,
  Tag,
  TextField,
} from '#src/ui/index.ts'
import type { Dataset, Edition, Extent } from '../dataset/dataset.ts'
import { sourceInWords } from '../figure/citation.ts'
import { FigureChart } from '../figure/figure.parts.tsx'
import type { Figure, FigurePlace } from '../figure/figure.ts'
import { figureAddress } from '../figure/figure-address.ts'
import { periodInWords, spanInWords, whenInWords } from '../figure/period-words.ts'
import { sentenceOf } from '../figure/sentence.ts'
import { lowerFirst, unitInWords } from '../figure/unit.ts'
import { RankingTable } from '../ranking/ranking.parts.tsx'
import type { Ranking } from '../ranking/ranking.ts'
import { Caveats } from './caveats.parts.tsx'
import type { DescribedIndicator } from './indicator.ts'

export interface IndicatorPageProps {
  indicator: DescribedIndicator
  dataset: Dataset
  edition: Edition
  extent: Extent
  editions: readonly Edition[]
  themeLabel: string | null
  /** Its run over time, for the place that was chosen or for the nation. */
  figure: Figure | undefined
  /** The place that the reader chose. */
  own: FigurePlace | undefined
  ranking: Ranking | undefined
  /** Periods that had ended by the date of the site, last first. */
  periods: readonly string[]
  notes: readonly string[]
  find: { typed: string; meant: readonly FigurePlace[]; errors: FieldErrors }
}

/** An indicator: its run, where places stand, how it is made, what to beware of, and its editions. */
export function IndicatorPage(props: IndicatorPageProps) {
  const { indicator, figure, own, notes } = props
  return (
    <>
      <ErrorSummary errors={props.find.errors} />
      <Grid>
        <Column span={9}>
          <h1>{indicator.label}</h1>
          <Lede>
            {figure !== undefined && own !== undefined ? sentenceOf(figure) : ledeOf(indicator)}
          </Lede>
          {figure === undefined ? (
            <p>Choose a place to see its run over time.</p>
          ) : (
            <FigureChart
              figure={figure}
              links={[
                { href: figureAddress(figure.question), label: 'This figure, to cite or change' },
              ]}
            />
          )}
          {notes.map((note) => (
            <p class="sk-source">{note}</p>
          ))}
        </Column>
        <Column span={3} rail>
          <FindPlace {...props} />
          <SummaryList narrow rows={factsOf(props)} />
        </Column>
      </Grid>
      <Section heading="Where places stand" id="ranking">
        <Standing {...props} />
      </Section>
      <Section heading="Method and caveats" id="method">
        <Method {...props} />
      </Section>
      <Section heading="Editions" id="editions">
        <Editions {...props} />
      </Section>
    </>
  )
}

function ledeOf({ description, label, unit }: DescribedIndicator): string {
  return description === '' ? `${label}, ${unitInWords(unit)}.` : `${description}.`
}

function FindPlace({ indicator, find, ranking, own }: IndicatorPageProps) {
  return (
    <>
      <h2>Find a place</h2>
      {find.meant.length === 0 ? null : (
        <div class="sk-notice">
          <p>Which “{find.typed}”?</p>
          <ul class="sk-plain">
            {find.meant.map(({ code, name }) => (
              <li>
                <a href={`/evidence/indicators/${indicator.id}?place=${code}`}>
                  {name} <span class="sk-num">{code}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form method="get" action={`/evidence/indicators/${indicator.id}`}>
        {ranking === undefined ? null : <input type="hidden" name="kind" value={ranking.kind} />}
        <TextField
          name="find"
          label="Name or code"
          value={find.typed === '' ? own?.name : find.typed}
          errors={find.errors}
        />
        <Button kind="secondary" small>
          Show this place
        </Button>
      </form>
    </>
  )
}

function factsOf({ indicator, dataset, extent, themeLabel }: IndicatorPageProps) {
  const ends = {
    'higher-is-worse': 'Higher is worse',
    'higher-is-better': 'Higher is better',
    neither: 'Higher is neither better nor worse',
  }
  return [
    { key: 'Unit', value: unitInWords(indicator.unit) },
    { key: 'Reading', value: ends[indicator.polarity] },
    { key: 'Theme', value: themeLabel ?? 'none' },
    { key: 'Held for', value: spanInWords(extent.firstPeriod, extent.lastPeriod) },
    { key: 'Places', value: extent.places.toLocaleString('en-GB') },
    {
      key: 'Dataset',
      value: <a href={`/evidence/datasets/${dataset.id}`}>{dataset.label}</a>,
    },
  ]
}

function Standing(props: IndicatorPageProps) {
  const { ranking, indicator, dataset, edition } = props
  if (ranking === undefined) return <p>No place has a figure by the date shown here.</p>
  return (
    <>
      <p>
        {kindLabels[ranking.kind].many} by their figures {whenInWords(ranking.period)}, parted into
        fifths. Places of one band are alike: nobody in it is first or last.
      </p>
      <RankingForm {...props} ranking={ranking} />
      <RankingTable
        ranking={ranking}
        scale={indicator}
        own={ranking.places.find(({ code }) => code === props.own?.code)}
        hrefOf={(code) =>
          figureAddress({
            indicator: indicator.id,
            places: [code],
            from: null,
            to: null,
            edition: null,
          })
        }
      />
      <p class="sk-source">
        {sourceInWords(dataset, edition)} Bands are made of the figures as shown; places that show
        the same figure are never parted. Where figures have intervals, neighbouring bands may not
        differ.
      </p>
    </>
  )
}

function RankingForm({
  indicator,
  own,
  ranking,
  periods,
}: IndicatorPageProps & { ranking: Ranking }) {
  return (
    <form class="sk-filter" method="get" action={`/evidence/indicators/${indicator.id}#ranking`}>
      <div class="sk-filter__row">
        {own === undefined ? null : <input type="hidden" name="place" value={own.code} />}
        <SelectField
          name="kind"
          label="Places"
          options={ranking.kinds.map(({ kind, count }) => ({
            value: kind,
            label: `${kindLabels[kind].many} (${count.toLocaleString('en-GB')})`,
          }))}
          value={ranking.kind}
        />
        <SelectField
          name="period"
          label="Period"
          options={periods.map((period) => ({ value: period, label: periodInWords(period) }))}
          value={ranking.period}
        />
        <Button kind="secondary">Show</Button>
      </div>
    </form>
  )
}

function Method({ indicator, dataset }: IndicatorPageProps) {
  return (
    <>
      <p>
        {indicator.description === ''
          ? `Its publisher gives no description with the figures. They are in ${lowerFirst(unitInWords(indicator.unit))}.`
          : `${indicator.description}.`}{' '}
        Figures are shown {decimalsInWords(indicator.decimals)}, rounded half away from zero; files
        hold them as published.
      </p>
      {indicator.caveats === '' ? (
        <p>{dataset.source} gives no caveats with these figures.</p>
      ) : (
        <Caveats text={indicator.caveats} />
      )}
    </>
  )
}

function decimalsInWords(decimals: number): string {
  if (decimals === 0) return 'as whole numbers'
  return decimals === 1 ? 'on one decimal' : `on ${decimals} decimals`
}

function Editions({ editions, dataset }: IndicatorPageProps) {
  return (
    <>
      <Table
        caption="Editions, the current one first"
        hideCaption
        stack
        columns={[
          { label: 'Published' },
          { label: 'Retrieved' },
          { label: 'Rows of the file', numeric: true },
        ]}
        rows={editions.map((each) => ({
          header: (
            <>
              {each.publishedOn === null ? 'date not given' : periodInWords(each.publishedOn)}{' '}
              {each.isCurrent ? <Tag kind="green">Current</Tag> : null}
            </>
          ),
          cells: [
            periodInWords(each.loadedAt.toISOString().slice(0, 10)),
            each.rows.toLocaleString('en-GB'),
          ],
        }))}
      />
      <p>
        <a href={`/evidence/datasets/${dataset.id}`}>
          How each edition came in, and all that the dataset holds
        </a>
      </p>
    </>
  )
}
