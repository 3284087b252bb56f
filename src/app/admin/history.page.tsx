import type { Change, HistoryEntry, Row } from '#src/history/index.ts'
import { dayInWords } from '#src/platform/time/day.ts'
import {
  Button,
  Column,
  EmptyState,
  Form,
  Grid,
  Lede,
  PreviousNext,
  Section,
  SummaryList,
  Table,
  Tag,
} from '#src/ui/index.ts'

/** An instant as it is shown in tables: UTC, to the minute. */
export function momentInWords(instant: Date): string {
  return `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(instant)} UTC`
}

export interface HistoryPageProps {
  entries: readonly HistoryEntry[]
  olderHref: string | undefined
}

export function HistoryPage({ entries, olderHref }: HistoryPageProps) {
  return (
    <>
      <h1>History</h1>
      <Lede>
        Who did what, newest first. Nothing here can be changed; most of it can be undone.
      </Lede>
      {entries.length === 0 ? (
        <EmptyState>
          <p>Nothing has been recorded that you may see.</p>
        </EmptyState>
      ) : (
        <Table
          caption="History entries, newest first"
          hideCaption
          stack
          columns={[
            { label: 'What' },
            { label: 'Who' },
            { label: 'Recorded' },
            { label: 'Since then' },
          ]}
          rows={entries.map((entry) => ({
            header: <a href={`/admin/history/${entry.id}`}>{entry.label}</a>,
            cells: [
              entry.actor.label,
              momentInWords(entry.recordedAt),
              <EntryStanding entry={entry} />,
            ],
          }))}
        />
      )}
      <PreviousNext
        next={olderHref === undefined ? undefined : { href: olderHref, label: 'Older entries' }}
      />
    </>
  )
}

function EntryStanding({ entry }: { entry: HistoryEntry }) {
  if (entry.undoneBy !== null) {
    return (
      <a href={`/admin/history/${entry.undoneBy}`}>
        undone<span class="govuk-visually-hidden">: {entry.label}</span>
      </a>
    )
  }
  return <span>stands</span>
}

export interface EntryPageProps {
  entry: HistoryEntry
  changes: readonly Change[]
  recordHref: string | undefined
  /** Why it cannot be undone by this viewer; undefined when it can. */
  keptBecause: string | undefined
}

/** Changes shown on the page; the twin in JSON has them all. */
const shownChanges = 50

export function EntryPage(props: EntryPageProps) {
  const { entry, changes } = props
  return (
    <Grid>
      <Column span={8}>
        <h1>{`${entry.actor.label} ${entry.label}`}</h1>
        {entry.undoneBy === null ? null : (
          <p>
            <Tag kind="straw">Undone</Tag>{' '}
            <a href={`/admin/history/${entry.undoneBy}`}>See the entry that took it back</a>
          </p>
        )}
        <Section
          heading={
            changes.length === 1 ? 'One record changed' : `${changes.length} records changed`
          }
        >
          {changes.slice(0, shownChanges).map((change) => (
            <ChangeTable change={change} />
          ))}
          {changes.length > shownChanges ? (
            <p>
              The first {shownChanges} are shown.{' '}
              <a href={`/admin/history/${entry.id}.json`}>All of them as JSON</a>
            </p>
          ) : null}
        </Section>
      </Column>
      <Column span={4} rail>
        <EntryFacts {...props} />
        <EntryUndo {...props} />
      </Column>
    </Grid>
  )
}

function EntryFacts({ entry, recordHref }: EntryPageProps) {
  const record = recordName(entry)
  return (
    <SummaryList
      narrow
      rows={[
        { key: 'Recorded', value: momentInWords(entry.recordedAt) },
        {
          key: 'True since',
          value: entry.heldOn === null ? 'not said' : dayInWords(entry.heldOn),
        },
        { key: 'By', value: entry.actor.label },
        {
          key: 'Record',
          value: recordHref === undefined ? record : <a href={recordHref}>{record}</a>,
        },
        {
          key: 'Takes back',
          value:
            entry.undoes === null ? (
              'nothing'
            ) : (
              <a href={`/admin/history/${entry.undoes}`}>this entry</a>
            ),
        },
      ]}
    />
  )
}

function EntryUndo({ entry, keptBecause }: EntryPageProps) {
  if (keptBecause !== undefined) return <p>{keptBecause}</p>
  return (
    <Form action={`/admin/history/${entry.id}/undo`}>
      <Button kind="secondary">
        {entry.undoes === null ? 'Undo this' : 'Redo what was undone'}
      </Button>
    </Form>
  )
}

function recordName(entry: HistoryEntry): string {
  return `${entry.subject.kind} ${entry.subject.id}`
}

/** A record that was made or removed has one side; one that was changed has two, and only what differs is shown. */
function ChangeTable({ change }: { change: Change }) {
  const { record, before, after } = change
  const sides = [
    { label: 'Before', row: before },
    { label: 'After', row: after },
  ].filter((side): side is { label: string; row: Row } => side.row !== null)
  const columns = [...new Set(sides.flatMap(({ row }) => Object.keys(row)))]
  const shown = columns.filter(
    (column) => sides.length === 1 || inWords(before?.[column]) !== inWords(after?.[column]),
  )
  return (
    <Table
      caption={`${record.kind} ${record.id}: ${deedOf(change)}`}
      stack
      columns={[{ label: 'What' }, ...sides.map(({ label }) => ({ label }))]}
      rows={shown.map((column) => ({
        header: column.replaceAll('_', ' '),
        cells: sides.map(({ row }) => cut(inWords(row[column]))),
      }))}
    />
  )
}

function deedOf(change: Change): string {
  if (change.before === null) return 'made'
  return change.after === null ? 'removed' : 'changed'
}

const mostShown = 200

function cut(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text
}

function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
