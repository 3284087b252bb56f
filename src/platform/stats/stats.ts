import {
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api'
import { rowFrom } from './row.ts'

export type StatsValue = string | number | boolean | null | readonly string[]

/** Asks files of figures by SQL. Nothing is held but what a question needs. */
export interface Stats {
  /**
   * The rows that answer a question. Values are handed in by name: `$place` for `{ place }`; never write them into the SQL.
   * Whole numbers come as numbers and dates as ISO text. Ask for other types as text.
   */
  all: <Row>(sql: string, values?: Readonly<Record<string, StatsValue>>) => Promise<Row[]>
  close: () => Promise<void>
}

export interface StatsLimits {
  memoryMiB: number
  threads: number
  /** Where it puts what has no room in memory. */
  temporaryFolder: string
  /** The folders it may read and write in: nothing else of the machine is reached, and no network. */
  folders: readonly string[]
  /** A file for tables, in one of the folders; they are kept in memory when it is left out. */
  tablesIn?: string
  /** Joins are done as they are written, with the right side in memory: for files of which nobody knows how large they are. */
  keepsJoins?: boolean
}

/**
 * A DuckDB, opened at the first question. It loads no extension, and reaches the folders it is given and nothing else.
 */
export function openStats(limits: StatsLimits): Stats {
  let opening: Promise<DuckDBInstance> | undefined
  const idle: DuckDBConnection[] = []
  let isClosed = false
  return {
    all: async <Row>(sql: string, values = {}): Promise<Row[]> => {
      opening ??= openInstance(limits)
      const connection = idle.pop() ?? (await (await opening).connect())
      try {
        const reader = await connection.runAndReadAll(sql, bound(values), typesOf(values))
        return reader.getRowObjects().map((row) => rowFrom<Row>(row))
      } finally {
        if (isClosed) connection.closeSync()
        else idle.push(connection)
      }
    },
    close: async () => {
      isClosed = true
      for (const connection of idle.splice(0)) connection.closeSync()
      const instance = await opening
      instance?.closeSync()
    },
  }
}

async function openInstance(limits: StatsLimits): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(limits.tablesIn ?? ':memory:', settingsOf(limits))
  await confine(instance, limits.folders)
  return instance
}

function settingsOf({
  memoryMiB,
  threads,
  temporaryFolder,
  keepsJoins,
}: StatsLimits): Record<string, string> {
  return {
    memory_limit: `${memoryMiB}MiB`,
    threads: String(threads),
    temp_directory: temporaryFolder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    ...(keepsJoins === true ? { disabled_optimizers: 'join_order,build_side_probe_side' } : {}),
  }
}

async function confine(instance: DuckDBInstance, folders: readonly string[]): Promise<void> {
  const connection = await instance.connect()
  const allowed = folders.map((folder) => `'${folder.replaceAll("'", "''")}/'`).join(', ')
  await connection.run(`SET allowed_directories = [${allowed}]`)
  // Files do not change once they are written, so that what they say of themselves is read once.
  await connection.run('SET parquet_metadata_cache = true')
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')
  connection.closeSync()
}

/** An empty list does not say of what it is empty. */
function typesOf(values: Readonly<Record<string, StatsValue>>): Record<string, DuckDBType> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, DuckDBType][] =>
      typeof value === 'object' && value !== null ? [[name, LIST(VARCHAR)]] : [],
    ),
  )
}

function bound(values: Readonly<Record<string, StatsValue>>): Record<string, DuckDBValue> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? listValue(value) : value,
    ]),
  )
}
