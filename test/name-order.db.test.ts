import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '#test/db.ts'

const world = useDatabase()

// The order every server must give: letters before case and accent, numbers by their value, marks before letters.
const inOrder = [
  '’Allo Café',
  '2 Halls',
  '10 Halls',
  'abingdon',
  'Abingdon',
  'Ångström House',
  'Aylesbury Vale',
  'Bourne End',
  'Bourne-End',
  'Cafe Bicester',
  'Café Bicester',
  'cherwell',
  'Cherwell',
  'Milton Keynes',
  'St Albans',
  "St Mary's",
  'St. Albans',
  'Ward 2',
  'Ward 10',
  'Ynys Môn',
  'Zoë’s Kitchen',
]

test('names sort alike on every server', async () => {
  const shuffled = inOrder.toSorted()
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM unnest(${shuffled}::text[]) AS name ORDER BY name COLLATE name_order
  `.execute(world.db)
  expect(rows.map((row) => row.name)).toEqual(inOrder)
})

test('two names are the same only when they are written the same', async () => {
  const { rows } = await sql<{ same: boolean }>`
    SELECT 'Cafe' COLLATE name_order = 'Café' COLLATE name_order AS same
  `.execute(world.db)
  expect(rows).toEqual([{ same: false }])
})
