import { beforeEach, describe, expect, test } from 'vitest'
import { entriesOf, operator, undoEntry } from '#src/history/index.ts'
import type { Partnership } from '#src/partnership/index.ts'
import { operatorAsViewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { csvText } from '#src/platform/http/respond.tsx'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { useDatabase } from '#test/db.ts'
import { asOf, groundForDirectory, officerOf } from '#test/directory.ts'
import { councilLists } from '#test/lists.ts'
import { directoryRecordKinds } from '../directory-record.ts'
import { organisationsBy } from '../organisation/directory.sql.ts'
import { directoryColumns, directoryRows } from '../organisation/directory-table.ts'
import { hearingsOf } from '../organisation/organisation.sql.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { servicesOf } from '../service/service.sql.ts'
import { importList, previewList } from './source.commands.ts'
import { rowsOfList, sourceListById, sourceLists } from './source.sql.ts'

const world = useDatabase()
let miltonKeynes: Partnership
let cherwell: Partnership

beforeEach(async () => {
  await world.pool.query(
    'TRUNCATE organisation, source_list, history_change, history_entry CASCADE',
  )
  ;({ miltonKeynes, cherwell } = await groundForDirectory(world.db))
})

interface Given {
  name: string
  bytes: Uint8Array
}

const text = (name: string, ...lines: string[]): Given => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
})

async function bringIn(file: Given, partnership = miltonKeynes, viewer = officerOf(partnership)) {
  const given = { name: `List ${file.name}`, fileName: file.name, bytes: file.bytes }
  return await inTransaction(
    world.db,
    async (tx) => await importList(tx, viewer, { partnership, asOf }, given),
  )
}

async function preview(file: Given, partnership = miltonKeynes) {
  const given = { name: `List ${file.name}`, fileName: file.name, bytes: file.bytes }
  return await previewList(world.db, officerOf(partnership), { partnership, asOf }, given)
}

const undo = async (entryId: string | null) =>
  await inTransaction(
    world.db,
    async (tx) => await undoEntry(tx, operator, entryId ?? '', directoryRecordKinds),
  )

const all = async (): Promise<Organisation[]> => await organisationsBy(world.db, { asOf })
const named = async (start: string): Promise<Organisation> => {
  const found = (await all()).find(({ name }) => name.startsWith(start))
  if (found === undefined) throw new Error(`${start} is not held`)
  return found
}

/** Every row of the directory, as text. */
async function everyRow(): Promise<string> {
  const rows = await Promise.all(
    directoryRecordKinds.map(async ({ table, key }) => {
      const query = `SELECT to_jsonb(t)::text AS row FROM ${table} t ORDER BY ${key.join(', ')}`
      return (await world.pool.query<{ row: string }>(query)).rows
    }),
  )
  return JSON.stringify(rows)
}

describe('a list with semicolons, titles and Windows-1252', () => {
  test('adds what names a body and a place, and refuses the rest with line and reason', async () => {
    const report = await bringIn(councilLists.communityGroups)

    expect(report.added.map(({ line, name }) => [line, name])).toEqual([
      [5, 'Café Concord – Bletchley (illustrative)'],
      [6, 'Moot Hollow “Knit & Natter” (illustrative)'],
      [7, 'St Mary’s Lunch Club (illustrative)'],
      [10, 'Old Post Office Trust (illustrative)'],
    ])
    expect(report.refused).toEqual([
      {
        line: 8,
        name: 'Hollow Carers (illustrative)',
        reason: 'No place with the name “Nowhere-on-the-Map” is held here.',
      },
      { line: 9, name: '', reason: 'It names no organisation.' },
    ])
    expect(report.notes).toEqual([
      { line: 6, note: '“n/a” is no web address.' },
      { line: 10, note: '“Quango” is no kind that is known here.' },
      { line: 10, note: '“pending” is no charity number.' },
    ])
    expect(report.columns.leftAside).toEqual(['Contact tel'])
  })

  test('keeps each row as it came, with what it became', async () => {
    const report = await bringIn(councilLists.communityGroups)
    const list = { partnershipId: miltonKeynes.id, id: report.list.id ?? '' }
    const rows = await rowsOfList(world.db, list)

    expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual([
      [5, 'added'],
      [6, 'added'],
      [7, 'added'],
      [8, 'refused'],
      [9, 'refused'],
      [10, 'added'],
    ])
    const mary = await named('St Mary')
    expect(rows[2]?.organisation?.id).toBe(mary.id)
    expect(rows[2]?.raw).toMatchObject({ 'Post Code': 'mk13aa', 'Contact tel': '01908 000003' })
    expect(mary).toMatchObject({
      kind: 'faith-group',
      placeCode: 'E06000042',
      postcode: 'MK1 3AA',
      web: 'https://www.stmaryslunch.example',
      identifiers: [{ scheme: 'GB-CHC', value: '1094112' }],
    })
    expect(await hearingsOf(world.db, mary.id, asOf)).toMatchObject([
      { listName: 'List community-groups.csv', line: 7, partnershipId: miltonKeynes.id },
    ])
  })
})

describe('a list with tabs and UTF-16', () => {
  test('makes one body of its rows, with services as they stand', async () => {
    const report = await bringIn(councilLists.jobSupport)

    expect(report.counts).toEqual({
      rows: 3,
      added: 2,
      matched: 1,
      refused: 0,
      servicesAdded: 4,
      servicesHeld: 0,
    })
    expect(report.notes).toEqual([{ line: 5, note: '“Dancing” is no theme of the shared list.' }])
    const works = await named('Watling Works')
    expect(works.kind).toBe('social-enterprise')
    expect(works.identifiers).toEqual([{ scheme: 'GB-COH', value: '00445790' }])
    expect(await servicesOf(world.db, [works.id], asOf)).toMatchObject([
      {
        name: 'Job club',
        what: 'Help with CVs,\nMondays',
        themes: ['jobs'],
        placeServed: 'E06000042',
        state: 'open',
        stateOn: asOf,
        capacity: 'room',
        roomFor: 8,
        confirmedOn: '2010-04-19',
      },
      { name: 'Tool library', state: 'closed', capacity: 'not-known', confirmedOn: null },
    ])
  })
})

test('a preview says the same as the import, and changes nothing', async () => {
  const before = await everyRow()
  const preview1 = await preview(councilLists.communityGroups)
  expect(await everyRow()).toBe(before)
  const done = await bringIn(councilLists.communityGroups)

  expect(preview1.entryId).toBeNull()
  expect(preview1.counts).toEqual(done.counts)
  expect(preview1.refused).toEqual(done.refused)
})

test('the same file is already imported, and can come again once it is undone', async () => {
  const { entryId } = await bringIn(councilLists.communityGroups)
  const again = bringIn(councilLists.communityGroups)

  await expect(again).rejects.toThrow(/^This file is already imported: as “List community-groups/)
  await expect(again).rejects.toMatchObject({ id: 'already-exists', field: 'file' })
  await undo(entryId)
  expect((await bringIn(councilLists.communityGroups)).counts.added).toBe(4)
})

test('a list is one entry in history, and undo takes all of it back', async () => {
  const before = await everyRow()
  const report = await bringIn(councilLists.jobSupport)
  const list = { kind: 'source-list', id: report.list.id ?? '' }

  expect((await entriesOf(world.db, list)).map(({ id }) => id)).toEqual([report.entryId])
  expect(await everyRow()).not.toBe(before)
  await undo(report.entryId)
  expect(await everyRow()).toBe(before)
})

test('undo is refused once something recorded since hangs on the list', async () => {
  const { entryId } = await bringIn(councilLists.jobSupport)
  await bringIn(text('later.csv', 'name,company number', 'Watling,445790'))

  await expect(undo(entryId)).rejects.toMatchObject({ id: 'not-undoable' })
})

test('a second list is matched by number, and by name and place; what is alike is flagged', async () => {
  await bringIn(councilLists.communityGroups)
  const mary = await named('St Mary')
  const report = await bringIn(
    text(
      'second.csv',
      'name,place,charity number,service,themes',
      'Lunch club of St Mary (illustrative),,1094112,Lunch on Thursdays,health',
      'cafe concord bletchley (ILLUSTRATIVE),Milton Keynes,,,',
      'The Old Post Office Trust Ltd (illustrative),Milton Keynes,,,',
    ),
  )

  expect(report.matched.map(({ line, id, how }) => [line, id === mary.id, how])).toEqual([
    [2, true, 'It has the same number in a register.'],
    [3, false, 'It has the same name in the same place.'],
  ])
  expect(report.added).toMatchObject([
    {
      line: 4,
      mayBe: [{ id: (await named('Old Post')).id, reason: 'Its name has the same words.' }],
    },
  ])
  expect((await named('St Mary')).name).toBe('St Mary’s Lunch Club (illustrative)')
  expect((await servicesOf(world.db, [mary.id], asOf)).map(({ name }) => name)).toEqual([
    'Lunch on Thursdays',
  ])
})

test('a row is matched with a body that acts elsewhere, and adds nothing to it', async () => {
  await bringIn(councilLists.communityGroups)
  const mary = await named('St Mary')
  const report = await bringIn(
    text('cherwell.csv', 'name,charity number,service', 'St Mary,1094112,Debt advice'),
    cherwell,
  )

  expect(report.matched[0]?.id).toBe(mary.id)
  expect(report.notes).toHaveLength(1)
  expect(await servicesOf(world.db, [mary.id], asOf)).toEqual([])
})

test('the directory as a file is known again where it came from, and is whole where it is new', async () => {
  await bringIn(councilLists.communityGroups)
  await bringIn(councilLists.jobSupport)
  const before = await exported()
  const again = await bringIn({ name: 'directory.csv', bytes: new TextEncoder().encode(before) })
  expect(again.counts).toMatchObject({ added: 0, refused: 0, servicesAdded: 0, servicesHeld: 4 })
  expect(again.matched.every(({ how }) => how.startsWith('Its id'))).toBe(true)

  await world.pool.query('TRUNCATE organisation, source_list CASCADE')
  const anew = await bringIn({ name: 'directory.csv', bytes: new TextEncoder().encode(before) })
  expect(anew.counts).toMatchObject({ added: 6, refused: 0, servicesAdded: 4 })
  expect(withoutIds(await exported())).toBe(withoutIds(before))
})

async function exported(): Promise<string> {
  const found = await all()
  const services = await servicesOf(
    world.db,
    found.map(({ id }) => id),
    asOf,
  )
  return csvText({
    columns: directoryColumns,
    rows: found.flatMap((organisation) =>
      directoryRows(
        {
          organisation,
          services: services.filter(({ organisationId }) => organisationId === organisation.id),
        },
        new Map(),
      ),
    ),
  })
}

const withoutIds = (csv: string): string => csv.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')

test('each partnership sees its own lists and no other', async () => {
  const { list } = await bringIn(councilLists.communityGroups)
  const own = { partnershipIds: [miltonKeynes.id] }
  const other = { partnershipIds: [cherwell.id] }

  expect((await sourceLists(world.db, own)).map(({ id, rows }) => [id, rows])).toEqual([
    [list.id, 6],
  ])
  expect(await sourceLists(world.db, other)).toEqual([])
  expect(await sourceListById(world.db, other, list.id ?? '')).toBeUndefined()
  expect(await sourceLists(world.db, 'all')).toHaveLength(1)
})

test('only officers of the partnership, and of the programme, bring lists in for it', async () => {
  const file = councilLists.communityGroups

  await expect(bringIn(file, miltonKeynes, officerOf(cherwell))).rejects.toMatchObject({
    id: 'not-permitted',
  })
  expect((await bringIn(file, miltonKeynes, operatorAsViewer)).counts.added).toBe(4)
})

test.for([
  ['empty.csv', '', 'empty.csv is empty.'],
  [
    'book.xlsx',
    'PK\u0003\u0004 and so on',
    'book.xlsx is a workbook. Save the sheet as CSV, and give that.',
  ],
  [
    'towns.csv',
    'Town,County\nBicester,Oxfordshire\n',
    'towns.csv has no column for the name of an organisation. Its first line is: “Town,County”. Call one column “name”.',
  ],
  [
    'picture.csv',
    '\u0001\u0002\u0003\u0004\u0005\u0006',
    'picture.csv holds no text that can be read. Save the list as CSV, and give that.',
  ],
])('%s is refused in a sentence', async ([name = '', content = '', sentence = '']) => {
  await expect(preview(text(name, content))).rejects.toThrow(
    new Refusal('file-unreadable', sentence, 'file'),
  )
})

test('700 rows are brought in at once', async () => {
  const lines = Array.from(
    { length: 700 },
    (_, at) => `Group ${at} (illustrative),Community group,Milton Keynes,Meeting ${at},vcs`,
  )
  const report = await bringIn(text('many.csv', 'name,kind,place,service,themes', ...lines))

  expect(report.counts).toMatchObject({ rows: 700, added: 700, servicesAdded: 700 })
})
