import { Column, Details, Grid, Lede, Section, SummaryList, Table, Tag } from '#src/ui/index.ts'
import { licenceInWords } from '../figure/citation.ts'
import { periodInWords, spanInWords } from '../figure/period-words.ts'
import { unitInWords } from '../figure/unit.ts'
import type { DescribedIndicator } from '../indicator/indicator.ts'
import type { LoadStep, StepReport } from '../load/load.ts'
import type { Dataset, Edition, Extent } from './dataset.ts'

export interface EditionShown {
  edition: Edition
  /** How it came in, step by step; empty where nobody recorded it. */
  steps: readonly LoadStep[]
}

export interface DatasetPageProps {
  dataset: Dataset
  editions: readonly EditionShown[]
  indicators: readonly DescribedIndicator[]
  /** What the current edition holds. */
  extents: readonly Extent[]
}

/** A published source: what it measures, its editions, and how each of them came in. */
export function DatasetPage(props: DatasetPageProps) {
  const { dataset, editions } = props
  return (
    <>
      <Grid>
        <Column span={8}>
          <h1>{dataset.label}: the dataset</h1>
          <Lede>
            Published by {dataset.source}.{' '}
            {editions.length === 1 ? 'One edition is' : `${editions.length} editions are`} held.
          </Lede>
        </Column>
        <Column span={4} rail>
          <SummaryList narrow rows={factsOf(dataset)} />
        </Column>
      </Grid>
      <Section heading="What it measures" id="indicators">
        <Indicators {...props} />
      </Section>
      <Section heading="Editions" id="editions">
        <p>
          An edition never changes. The current one is shown; a figure can be pinned to any of them.
        </p>
        <Editions editions={editions} />
        {editions.map((shown) => (
          <Report {...shown} />
        ))}
      </Section>
    </>
  )
}

function factsOf({ id, source, sourceUrl, licence }: Dataset) {
  return [
    { key: 'Id', value: <span class="sk-num sk-break">{id}</span> },
    {
      key: 'Source',
      value: sourceUrl === null ? source : <a href={sourceUrl}>{source}</a>,
    },
    { key: 'Licence', value: licenceInWords(licence) },
  ]
}

function Indicators({ indicators, extents }: DatasetPageProps) {
  return (
    <Table
      caption="Indicators of this dataset"
      hideCaption
      stack
      columns={[
        { label: 'Indicator' },
        { label: 'Unit' },
        { label: 'Figures for' },
        { label: 'Places', numeric: true },
      ]}
      rows={indicators.map(({ id, label, unit }) => {
        const extent = extents.find(({ indicatorId }) => indicatorId === id)
        return {
          header: <a href={`/evidence/indicators/${id}`}>{label}</a>,
          cells: [
            unitInWords(unit),
            extent === undefined ? 'none' : spanInWords(extent.firstPeriod, extent.lastPeriod),
            extent === undefined ? '0' : extent.places.toLocaleString('en-GB'),
          ],
        }
      })}
    />
  )
}

function Editions({ editions }: Pick<DatasetPageProps, 'editions'>) {
  return (
    <Table
      caption="Editions, the current one first"
      hideCaption
      stack
      columns={[
        { label: 'Published' },
        { label: 'Retrieved' },
        { label: 'File' },
        { label: 'Rows', numeric: true },
        { label: 'Places', numeric: true },
      ]}
      rows={editions.map(({ edition }) => ({
        header: (
          <>
            {edition.publishedOn === null ? 'date not given' : periodInWords(edition.publishedOn)}{' '}
            {edition.isCurrent ? <Tag kind="green">Current</Tag> : null}
          </>
        ),
        cells: [
          periodInWords(edition.loadedAt.toISOString().slice(0, 10)),
          <span class="sk-break">{edition.fileName}</span>,
          edition.rows.toLocaleString('en-GB'),
          edition.places.toLocaleString('en-GB'),
        ],
      }))}
    />
  )
}

function Report({ edition, steps }: EditionShown) {
  const name =
    edition.publishedOn === null
      ? `the edition retrieved on ${periodInWords(edition.loadedAt.toISOString().slice(0, 10))}`
      : `the edition of ${periodInWords(edition.publishedOn)}`
  const done = steps.filter(({ state }) => state !== 'begun')
  return (
    <Details summary={`How ${name} came in`}>
      {done.length === 0 ? (
        <p>Its steps were not recorded.</p>
      ) : (
        done.map(({ step, recordedAt, report }) => (
          <>
            <h3>{stepNames[step]}</h3>
            <p class="sk-source">
              <time datetime={recordedAt.toISOString()}>
                {periodInWords(recordedAt.toISOString().slice(0, 10))}
              </time>
            </p>
            <StepFacts report={report} />
          </>
        ))
      )}
      <p class="sk-source">
        File checksum (SHA-256): <span class="sk-num sk-break">{edition.sha256}</span>
      </p>
    </Details>
  )
}

const stepNames: Record<LoadStep['step'], string> = {
  receive: 'Received',
  describe: 'Described',
  check: 'Checked',
  load: 'Loaded',
  announce: 'Announced',
}

function StepFacts({ report }: { report: StepReport | null }) {
  if (report === null) return null
  return (
    <>
      {report.facts.length === 0 ? null : (
        <SummaryList narrow rows={report.facts.map(({ name, value }) => ({ key: name, value }))} />
      )}
      {report.findings.length === 0 ? null : (
        <ul>
          {report.findings.map(({ sentence, details, count }) => (
            <li>
              {sentence}
              {details.length === 0 ? '' : ` ${details.join('; ')}`}
              {count > details.length && details.length > 0
                ? `; and ${(count - details.length).toLocaleString('en-GB')} more.`
                : ''}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
