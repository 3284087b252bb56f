import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '#src/platform/files/project.ts'
import { useDatabase } from './db.ts'
import { firstColumn } from './markdown.ts'

const world = useDatabase()
const folder = join(projectFolder, 'docs/tables')

async function columnsByTable(): Promise<Map<string, string[]>> {
  const { rows } = await world.pool.query<{ table_name: string; column_name: string }>(`
    SELECT table_name, column_name FROM information_schema.columns
    JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
    ORDER BY table_name, ordinal_position`)
  const tables = new Map<string, string[]>()
  for (const row of rows) {
    tables.set(row.table_name, [...(tables.get(row.table_name) ?? []), row.column_name])
  }
  return tables
}

test('docs/tables has a page for each table, and no other', async () => {
  const tables = await columnsByTable()

  expect(readdirSync(folder).toSorted()).toEqual(
    [...tables.keys()].map((name) => `${name}.md`).toSorted(),
  )
})

test('the page of a table explains each of its columns, and no other', async () => {
  const tables = await columnsByTable()
  expect(tables.size).toBeGreaterThan(0)
  for (const [table, columns] of tables) {
    const explained = firstColumn(readFileSync(join(folder, `${table}.md`), 'utf8'))

    expect({ table, explained: explained.toSorted() }).toEqual({
      table,
      explained: columns.toSorted(),
    })
  }
})
