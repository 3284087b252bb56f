import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '#src/platform/files/project.ts'

const folder = join(projectFolder, 'migrations')
const names = readdirSync(folder).toSorted()

interface Line {
  at: string
  text: string
  before: string
}

function linesOf(sql: string, name: string): Line[] {
  const lines = sql.split('\n')
  return lines.map((text, index) => ({
    at: `${name}:${index + 1}`,
    text,
    before: lines[index - 1] ?? '',
  }))
}

const reason = /--\s*\S+\s+\S+/
const withoutComment = (text: string): string => text.replace(/--.*/, '')

/** State is a row with who and when; a boolean column needs a comment that says why it is no state. */
function bareStates(sql: string, name: string): string[] {
  return linesOf(sql, name)
    .filter(({ text }) =>
      /^\s*(add column\s+)?"?(is_\w+|\w+"?\s+bool(ean)?\b)/i.test(withoutComment(text)),
    )
    .filter(({ text, before }) => !reason.test(text) && !reason.test(before))
    .map(({ at }) => at)
}

test('migrations are numbered on without a gap', () => {
  expect(names.map((name) => Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]))).toEqual(
    names.map((_, at) => at + 1),
  )
})

test('a column that is true or false has its reason beside it', () => {
  expect(
    names.flatMap((name) => bareStates(readFileSync(join(folder, name), 'utf8'), name)),
  ).toEqual([])
})

test('a bare boolean and a bare is_ column would be found', () => {
  const sql = [
    'CREATE TABLE action (',
    '  id uuid PRIMARY KEY,',
    '  done boolean NOT NULL,',
    '  is_late text,',
    '  -- Asked by the sign-in library, which knows no other way.',
    '  verified boolean,',
    '  shown boolean, -- chosen by the reader, and no state',
    '  boolean_words text',
    ');',
    'ALTER TABLE action',
    '  ADD COLUMN open bool;',
  ].join('\n')

  expect(bareStates(sql, 'a.sql')).toEqual(['a.sql:3', 'a.sql:4', 'a.sql:11'])
})

test('what people sort or compare by name has the one collation of names', () => {
  const sql = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  const tables = sql.split(/^CREATE TABLE /m).slice(1)
  const bare = tables
    // The programme is one row: there is nothing to sort.
    .filter((table) => !table.startsWith('programme '))
    .flatMap((table) => table.split('\n').map(withoutComment))
    .filter((line) => /^\s*(\w+_)?name\s+text\b/.test(line) && !line.includes('name_order'))

  expect(tables.length).toBeGreaterThan(10)
  expect(bare).toEqual([])
})
