import { DuckDBDateValue, DuckDBListValue, type DuckDBValue } from '@duckdb/node-api'

/**
 * A row as the rest of the program has it: whole numbers as numbers, dates as ISO text, lists as arrays. The caller says
 * what its SQL selects, as with every database.
 */
// oxlint-disable-next-line no-unnecessary-type-parameters -- what a row is, only the caller knows
export function rowFrom<Row>(row: Readonly<Record<string, DuckDBValue>>): Row
export function rowFrom(row: Readonly<Record<string, DuckDBValue>>): unknown {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))
}

function plain(value: DuckDBValue): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof DuckDBDateValue) return value.toString()
  if (value instanceof DuckDBListValue) return value.items.map(plain)
  return value
}
