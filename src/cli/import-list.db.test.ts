import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { organisationChoices } from '#src/directory/index.ts'
import { useDatabase } from '#test/db.ts'
import { groundForDirectory } from '#test/directory.ts'
import { councilLists } from '#test/lists.ts'
import { importList, importListFrom, listReportInWords } from './import-list.ts'

const world = useDatabase()
const given = {
  name: 'Community groups',
  fileName: councilLists.communityGroups.name,
  bytes: councilLists.communityGroups.bytes,
}
const partnership = 'milton-keynes'

beforeAll(async () => {
  await groundForDirectory(world.db)
})

test('a trial says what would be added and changes nothing', async () => {
  const report = await importListFrom(world.db, given, { partnership, dryRun: true })

  expect([report.counts.added, report.entryId]).toEqual([4, null])
  expect(await organisationChoices(world.db)).toEqual([])
  expect(listReportInWords(report)).toMatch(/This was a trial: nothing was changed\.$/)
})

test('the report says on a terminal what came in and what was refused', async () => {
  const report = await importListFrom(world.db, given, { partnership })

  expect(listReportInWords(report).split('\n')).toEqual([
    'community-groups.csv: 6 rows',
    'organisations: 4 added, 0 matched, 2 refused',
    'services: 0 added, 0 known already',
    'columns kept with each row and not used: Contact tel',
    '',
    'Refused',
    '  line 8, Hollow Carers (illustrative): No place with the name “Nowhere-on-the-Map” is held here.',
    '  line 9: It names no organisation.',
    '',
    'Left out of rows that are kept',
    '  line 6: “n/a” is no web address.',
    '  line 10: “Quango” is no kind that is known here.',
    '  line 10: “pending” is no charity number.',
    '',
    `Done, as one history entry: ${report.entryId ?? ''}. Undo takes all of it back.`,
  ])
})

test('whom a new one may be the same as is said', async () => {
  const bytes = new TextEncoder().encode('name\nThe Old Post Office Trust (illustrative)\n')
  const report = await importListFrom(
    world.db,
    { name: 'Second', fileName: 'second.csv', bytes },
    { partnership, dryRun: true },
  )

  expect(listReportInWords(report)).toContain(
    '  line 2, The Old Post Office Trust (illustrative): Old Post Office Trust (illustrative). Its name has the same words.',
  )
})

test('the same file again, an unknown partnership and a missing file are refused', async () => {
  await expect(importListFrom(world.db, given, { partnership })).rejects.toMatchObject({
    id: 'already-exists',
  })
  await expect(importListFrom(world.db, given, { partnership: 'nowhere' })).rejects.toMatchObject({
    id: 'not-found',
  })
  await expect(
    importList('/no/such/file.csv', { partnership, source: 'None' }),
  ).rejects.toMatchObject({ id: 'file-unreadable' })
})

test('a list without a name, or larger than any, is refused before it is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secklow-list-'))
  const file = join(folder, 'large.csv')
  await writeFile(file, new Uint8Array(4 * 1024 * 1024 + 1))

  await expect(importList(file, { partnership, source: ' ' })).rejects.toMatchObject({
    id: 'bad-input',
  })
  await expect(importList(file, { partnership, source: 'Large' })).rejects.toMatchObject({
    id: 'too-large',
  })
  await rm(folder, { recursive: true })
})
