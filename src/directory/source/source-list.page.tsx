import { dayInWords, dayOf } from '#src/platform/time/day.ts'
import {
  Column,
  Details,
  EmptyState,
  Grid,
  Lede,
  Pagination,
  SavedNotice,
  Section,
  SummaryList,
  Table,
  Tag,
} from '#src/ui/index.ts'
import type { SourceList, SourceRow } from './source.ts'

export interface SourceListProps {
  list: SourceList
  partnership: string
  rows: readonly SourceRow[]
  page: number
  pages: number
  /** The history entry just written, when the page is shown after an import. */
  saved: string | undefined
}

export const rowsOnPage = 100

export function SourceListPage({ list, partnership, rows, page, pages, saved }: SourceListProps) {
  return (
    <>
      <Grid>
        <Column span={8}>
          <SavedNotice entryId={saved} />
          <h1>{list.name}</h1>
          <Lede>
            {list.rows === 1 ? 'One row' : `${number(list.rows)} rows`}: {number(list.added)} added,{' '}
            {number(list.matched)} matched, {number(list.refused)} refused.
          </Lede>
        </Column>
        <Column span={4} rail>
          <SummaryList
            narrow
            rows={[
              { key: 'Given to', value: partnership },
              { key: 'File', value: list.fileName },
              { key: 'Speaks of', value: dayInWords(list.heldOn) },
              {
                key: 'Recorded',
                value: `${dayInWords(dayOf(list.recordedAt))}, ${list.recordedBy}`,
              },
            ]}
          />
        </Column>
      </Grid>
      <Rows list={list} rows={rows} page={page} pages={pages} />
    </>
  )
}

function Rows({ list, rows, page, pages }: Omit<SourceListProps, 'partnership' | 'saved'>) {
  return (
    <Section heading="Rows as they came">
      {rows.length === 0 ? (
        <EmptyState>
          <p>This list has no rows here.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Rows as they came"
          hideCaption
          stack
          columns={[
            { label: 'Line' },
            { label: 'What it became' },
            { label: 'Organisation' },
            { label: 'As it came' },
          ]}
          rows={rows.map((row) => ({
            header: `Line ${number(row.line)}`,
            cells: [<Outcome row={row} />, <Became row={row} />, <Raw row={row} />],
          }))}
        />
      )}
      <Pagination
        current={page}
        pages={pages}
        hrefOf={(at) => `/directory/sources/${list.id}?page=${at}`}
        label="Pages of rows"
      />
    </Section>
  )
}

const outcomes = {
  added: { kind: 'blue', label: 'Added' },
  matched: { kind: 'outline', label: 'Matched' },
  refused: { kind: 'clay', label: 'Refused' },
} as const

function Outcome({ row }: { row: SourceRow }) {
  const { kind, label } = outcomes[row.outcome]
  return (
    <>
      <Tag kind={kind}>{label}</Tag>
      {row.reason === null ? null : <span class="sk-cell-note">{row.reason}</span>}
    </>
  )
}

function Became({ row }: { row: SourceRow }) {
  if (row.organisation === null) return <>none</>
  return (
    <>
      <a href={`/organisations/${row.organisation.id}`}>{row.organisation.name}</a>
      {row.likenesses.map(({ id, name, reason }) => (
        <span class="sk-cell-note">
          May be the same as <a href={`/organisations/${id}`}>{name}</a>. {reason}
        </span>
      ))}
    </>
  )
}

function Raw({ row }: { row: SourceRow }) {
  const cells = Object.entries(row.raw).filter(([, cell]) => cell !== '')
  return (
    <Details summary={`${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`}>
      <SummaryList narrow rows={cells.map(([key, value]) => ({ key, value }))} />
    </Details>
  )
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}
