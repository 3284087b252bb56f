import { dayInWords, dayOf } from '#src/platform/time/day.ts'
import {
  ButtonLink,
  Column,
  Details,
  Grid,
  InsetText,
  Lede,
  Notice,
  Section,
  SummaryList,
  Table,
} from '#src/ui/index.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Finding, StepReport } from './load.ts'
import { type LoadShown, stepWords } from './load-shown.ts'
import { whyStopped } from './load-steps.ts'

export interface LoadPageProps {
  shown: LoadShown
  /** Steps are to be done, and nobody is at them. */
  isStopped: boolean
  /** What it became, where it became an edition. */
  dataset: Dataset | undefined
  isCurrent: boolean
  indicators: readonly { id: string; label: string }[]
}

/** One load: how far it is, and what was found on the way. */
export function LoadPage(props: LoadPageProps) {
  const { shown } = props
  return (
    <Grid>
      <Column span={8}>
        <h1 class="sk-break">{shown.load.fileName}</h1>
        <Outcome {...props} />
        <Steps steps={shown.steps} />
      </Column>
      <Column span={4} rail>
        <SummaryList
          narrow
          rows={[
            { key: 'Sent by', value: shown.load.actor.label },
            { key: 'On', value: dayInWords(dayOf(shown.load.recordedAt)) },
            { key: 'Said with it', value: saidInWords(shown) },
          ]}
        />
        <p>
          <a href="/evidence/loads">Load another file</a>
        </p>
      </Column>
    </Grid>
  )
}

function saidInWords({ load: { options } }: LoadShown): string {
  const said = [
    options.dataset === null ? '' : `dataset ${options.dataset}`,
    options.publishedOn === null ? '' : `published on ${dayInWords(options.publishedOn)}`,
    options.source === null ? '' : `by ${options.source}`,
    options.licence === null ? '' : options.licence,
    options.isStrict ? 'refuse places not in any loaded register' : '',
  ].filter((words) => words !== '')
  return said.length === 0 ? 'nothing' : said.join(', ')
}

function Outcome(props: LoadPageProps) {
  switch (props.shown.standing) {
    case 'waiting':
    case 'running':
      return props.isStopped ? <Stopped shown={props.shown} /> : <Progress shown={props.shown} />
    case 'announced':
      return <Shown {...props} />
    case 'already':
      return (
        <InsetText>
          This file was loaded before, byte for byte, so there is nothing to add.{' '}
          <a href="/evidence">See the evidence</a>.
        </InsetText>
      )
    case 'refused':
      return <Refused shown={props.shown} />
  }
}

function Progress({ shown }: { shown: LoadShown }) {
  const running = shown.steps.find(({ state }) => state === 'begun')
  const done = shown.steps.filter(({ state }) => state === 'done').length
  const now = running === undefined ? 'Waiting for its turn' : stepWords[running.step].now
  return (
    <sk-load-progress>
      <p class="sk-lede">
        <output>
          {now}: step {Math.min(done + 1, shown.steps.length)} of {shown.steps.length}.
        </output>
      </p>
      <p>
        <progress max={shown.steps.length} value={done} aria-label="Steps done">
          {done} of {shown.steps.length}
        </progress>
      </p>
      <p>
        You may leave this page: the work goes on.{' '}
        <a href={`/evidence/loads/${shown.load.id}`}>Look again</a>.
      </p>
    </sk-load-progress>
  )
}

function Stopped({ shown }: { shown: LoadShown }) {
  const done = shown.steps.filter(({ state }) => state === 'done').length
  return (
    <>
      <Notice>
        <p>
          <strong>Broken off:</strong>{' '}
          {whyStopped(shown)?.sentence ?? 'the process that loaded the file ended.'}
        </p>
      </Notice>
      <p>
        {done} of {shown.steps.length} steps are done and kept. Send the same file again, with the
        same said of it, and the load goes on from there.
      </p>
      <p>
        <ButtonLink href="/evidence/loads">Send it again</ButtonLink>
      </p>
    </>
  )
}

function Shown({ dataset, isCurrent, indicators }: LoadPageProps) {
  if (dataset === undefined) {
    return <InsetText>This edition was announced, and taken back since.</InsetText>
  }
  return (
    <>
      <Lede>
        {isCurrent
          ? 'This is now the current edition of '
          : 'This edition is held, and a newer one is shown, of '}
        <a href={`/evidence/datasets/${dataset.id}`}>{dataset.label}</a>.
      </Lede>
      <Table
        caption="What it measures"
        columns={[{ label: 'Indicator' }, { label: 'See' }]}
        rows={indicators.map(({ id, label }) => ({
          header: label,
          cells: [<a href={`/evidence/indicators/${id}`}>{`Figures of ${label}`}</a>],
        }))}
      />
    </>
  )
}

function Refused({ shown: { fault } }: { shown: LoadShown }) {
  const where = [
    ...(fault === null || fault.line === null
      ? []
      : [`Line ${fault.line.toLocaleString('en-GB')}`]),
    ...(fault === null || fault.column === null ? [] : [`column ${fault.column}`]),
  ].join(', ')
  return (
    <>
      <Notice>
        <p>
          <strong>The file was refused.</strong> {where === '' ? '' : `${where}: `}
          {fault?.sentence ?? 'It could not be loaded.'}
        </p>
      </Notice>
      <p>Nothing of it was loaded, and what was shown before is shown still.</p>
      <p>
        <ButtonLink href="/evidence/loads">Send it again</ButtonLink>
      </p>
    </>
  )
}

/** What was found comes first; how it came in is there for whoever wants to know. */
function Steps({ steps }: Pick<LoadShown, 'steps'>) {
  const told = steps.filter(({ report }) => report !== null && report.facts.length > 0)
  const findings = steps.flatMap(({ report }) => report?.findings ?? [])
  const checked = told.find(({ step }) => step === 'check')
  const others = told.filter(({ step }) => step !== 'check')
  return (
    <>
      {checked === undefined ? null : (
        <Section heading="What the check found">
          <Facts report={checked.report} />
          {findings.map((finding) => (
            <FindingShown finding={finding} />
          ))}
        </Section>
      )}
      {others.length === 0 ? null : (
        <Section heading="How it came in">
          {others.map(({ step, report }) => (
            <>
              <h3>{stepWords[step].done}</h3>
              <Facts report={report} />
            </>
          ))}
        </Section>
      )}
    </>
  )
}

function Facts({ report }: { report: StepReport | null }) {
  return (
    <SummaryList rows={(report?.facts ?? []).map(({ name: key, value }) => ({ key, value }))} />
  )
}

function FindingShown({ finding: { sentence, details, count } }: { finding: Finding }) {
  if (details.length === 0) return <p>{sentence}</p>
  const more = count - details.length
  return (
    <Details summary={sentence}>
      <ul class="govuk-list govuk-list--bullet">
        {details.map((detail) => (
          <li>{detail}</li>
        ))}
      </ul>
      {more > 0 && details.length >= 20 ? <p>These are the first {details.length}.</p> : null}
    </Details>
  )
}
