import type { Child } from 'hono/jsx'
import type { FormValues } from '#src/platform/http/form.ts'
import { Button, Column, EmptyState, Form, Grid, Lede, Section, Table, Tag } from '#src/ui/index.ts'
import type { ListReport } from './source.ts'

export interface SourcePreviewProps {
  report: ListReport
  /** What goes back with the button: the list itself and how it was named. */
  carried: FormValues
}

const rowsShown = 100

/** What a list would come to, before anything is changed. */
export function SourcePreviewPage({ report, carried }: SourcePreviewProps) {
  const { counts, list } = report
  const nothing = counts.added + counts.matched === 0
  return (
    <>
      <Grid>
        <Column span={8}>
          <h1>What “{list.name}” would bring</h1>
          <Lede>
            Of {number(counts.rows)} {counts.rows === 1 ? 'row' : 'rows'}: {number(counts.added)}{' '}
            new {counts.added === 1 ? 'organisation' : 'organisations'}, {number(counts.matched)}{' '}
            that {counts.matched === 1 ? 'is' : 'are'} known, {number(counts.refused)} refused.
            Nothing is changed yet.
          </Lede>
          <p>
            {services(counts.servicesAdded)} would be added
            {counts.servicesHeld === 0 ? '' : `, and ${number(counts.servicesHeld)} known already`}.
          </p>
          {nothing ? (
            <EmptyState>
              <p>
                No row of it can be brought in. Mend the list and{' '}
                <a href="/directory/sources">give it again</a>.
              </p>
            </EmptyState>
          ) : (
            <Form action="/directory/sources/imports" multipart>
              {Object.entries(carried).map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
              <Button>Bring it in</Button>
            </Form>
          )}
          <p>
            <a href="/directory/sources">Leave it, and change nothing</a>
          </p>
        </Column>
      </Grid>
      <Refused report={report} />
      <Flagged report={report} />
      <Added report={report} />
      <Matched report={report} />
      <Notes report={report} />
      <ColumnsRead report={report} />
    </>
  )
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}

function services(count: number): string {
  if (count === 0) return 'No service'
  return count === 1 ? 'One service' : `${number(count)} services`
}

type Of = { report: ListReport }

function Refused({ report: { refused } }: Of) {
  return (
    <Rows
      heading="Refused"
      columns={['Name', 'Reason']}
      rows={refused.map(({ line, name, reason }) => ({ line, cells: [name || 'none', reason] }))}
    />
  )
}

/** New ones that may be somebody who is known: added all the same, and never merged. */
function Flagged({ report: { added } }: Of) {
  const flagged = added.flatMap(({ line, name, mayBe }) =>
    mayBe.map((likeness) => ({
      line,
      cells: [
        name,
        <>
          {likeness.id === null ? (
            likeness.name
          ) : (
            <a href={`/organisations/${likeness.id}`}>{likeness.name}</a>
          )}
          <span class="sk-cell-note">{likeness.reason}</span>
        </>,
      ],
    })),
  )
  return (
    <Rows
      heading="New, and may be the same as"
      columns={['Name', 'May be the same as']}
      rows={flagged}
    />
  )
}

function Added({ report: { added } }: Of) {
  const rows = added.map(({ line, name, mayBe }) => ({
    line,
    cells: [name, mayBe.length === 0 ? 'new' : <Tag kind="straw">May be known</Tag>],
  }))
  return <Rows heading="New" columns={['Name', 'Standing']} rows={rows} />
}

function Matched({ report: { matched } }: Of) {
  const rows = matched.map(({ line, name, id, heldAs, how }) => ({
    line,
    cells: [
      name,
      <>
        {id === null ? heldAs : <a href={`/organisations/${id}`}>{heldAs}</a>}
        <span class="sk-cell-note">{how}</span>
      </>,
    ],
  }))
  return <Rows heading="Known" columns={['Name', 'The same as']} rows={rows} />
}

function Notes({ report: { notes } }: Of) {
  return (
    <Rows
      heading="Left out of rows that are kept"
      columns={['What']}
      rows={notes.map(({ line, note }) => ({ line, cells: [note] }))}
    />
  )
}

interface RowsProps {
  heading: string
  columns: readonly string[]
  rows: readonly { line: number; cells: readonly Child[] }[]
}

function Rows({ heading, columns, rows }: RowsProps) {
  if (rows.length === 0) return null
  const more = rows.length - rowsShown
  return (
    <Section heading={`${heading} (${number(rows.length)})`}>
      <Table
        caption={heading}
        hideCaption
        stack
        columns={[{ label: 'Line' }, ...columns.map((label) => ({ label }))]}
        rows={rows.slice(0, rowsShown).map(({ line, cells }) => ({
          header: `Line ${number(line)}`,
          cells,
        }))}
      />
      {more > 0 ? <p>And {number(more)} more. All are shown once the list is in.</p> : null}
    </Section>
  )
}

function ColumnsRead({ report: { columns } }: Of) {
  return (
    <Section heading="How its columns are read">
      <Table
        caption="Columns"
        hideCaption
        stack
        columns={[{ label: 'Column' }, { label: 'Taken as' }]}
        rows={[
          ...columns.recognised.map(({ name, as }) => ({
            header: name,
            cells: [as.replaceAll(/([A-Z])/g, ' $1').toLowerCase()],
          })),
          ...columns.leftAside.map((name) => ({
            header: name,
            cells: ['kept with the row, not used'],
          })),
        ]}
      />
    </Section>
  )
}
