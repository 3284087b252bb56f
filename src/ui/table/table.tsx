import type { Child } from 'hono/jsx'

export interface TableColumn {
  label: Child
  numeric?: boolean | undefined
  /** Label beside the value when rows are stacked on a phone, where `label` is not plain text. */
  shortLabel?: string | undefined
}

export interface TableRow {
  /** The first cell, when it names its row. */
  header?: Child
  cells: readonly Child[]
  /** A total or comparator: under a rule, in strong type. */
  total?: boolean | undefined
}

export interface TableProps {
  caption: Child
  hideCaption?: boolean | undefined
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
  /** Rows become small lists on a phone. */
  stack?: boolean | undefined
}

/** Words left, numbers right. */
export function Table({ caption, hideCaption, columns, rows, stack }: TableProps) {
  const role = roles(stack === true)
  return (
    <div {...frameOf({ stack, columns, caption })}>
      <table class={stack === true ? 'govuk-table sk-stack' : 'govuk-table'} {...role('table')}>
        <caption
          class={`govuk-table__caption${hideCaption === true ? ' govuk-visually-hidden' : ''}`}
        >
          {caption}
        </caption>
        <thead class="govuk-table__head" {...role('rowgroup')}>
          <tr class="govuk-table__row" {...role('row')}>
            {columns.map((column) => (
              <th scope="col" class={headerClass(column)} {...role('columnheader')}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body" {...role('rowgroup')}>
          {rows.map((row) => (
            <BodyRow row={row} columns={columns} stack={stack === true} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Beyond five columns a table is moved sideways, so that the page never is. The keyboard can reach it. */
function frameOf({ stack, columns, caption }: Pick<TableProps, 'stack' | 'columns' | 'caption'>) {
  if (stack === true || columns.length <= 5) return {}
  return {
    class: 'sk-table-scroll',
    role: 'region',
    tabindex: 0,
    'aria-label': typeof caption === 'string' ? caption : 'Table',
  }
}

/** A stacked table changes the display of its parts, which takes their roles away unless they are said. */
function roles(said: boolean): (role: string) => { role?: string } {
  return (role) => (said ? { role } : {})
}

interface BodyRowProps {
  row: TableRow
  columns: readonly TableColumn[]
  stack: boolean
}

function BodyRow({ row, columns, stack }: BodyRowProps) {
  const role = roles(stack)
  const first = row.header === undefined ? 0 : 1
  return (
    <tr class={`govuk-table__row${row.total === true ? ' sk-total' : ''}`} {...role('row')}>
      {row.header === undefined ? null : (
        <th scope="row" class="govuk-table__header" {...role('rowheader')}>
          {row.header}
        </th>
      )}
      {row.cells.map((cell, index) => {
        const column = columns[index + first]
        return (
          <td
            class={cellClass(column)}
            data-label={stack ? labelText(column) : undefined}
            {...role('cell')}
          >
            <span>{cell}</span>
          </td>
        )
      })}
    </tr>
  )
}

function headerClass(column: TableColumn): string {
  return `govuk-table__header${column.numeric === true ? ' govuk-table__header--numeric' : ''}`
}

function cellClass(column: TableColumn | undefined): string {
  return `govuk-table__cell${column?.numeric === true ? ' govuk-table__cell--numeric' : ''}`
}

function labelText(column: TableColumn | undefined): string | undefined {
  return column?.shortLabel ?? (typeof column?.label === 'string' ? column.label : undefined)
}
