import { expect, test } from 'vitest'
import { changesOf, newestEntries, operator } from '#src/history/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { useDatabase } from '#test/db.ts'
import { keepThemes } from './theme.commands.ts'
import { allThemes, allWaves, insertTheme } from './theme.sql.ts'
import { vocabulary } from './vocabulary.ts'

const world = useDatabase()

const keep = async () => await inTransaction(world.db, async (tx) => await keepThemes(tx, operator))

test('two that start at once add each theme once, and the tables hold what the file holds', async () => {
  const added = await Promise.all([keep(), keep()])
  expect(added.toSorted((a, b) => a - b)).toEqual([0, 15])
  expect(await allThemes(world.db)).toEqual(vocabulary.themes)
  expect(await allWaves(world.db)).toEqual(vocabulary.waves)
})

test('what was added is one entry with every row', async () => {
  const entries = await newestEntries(world.db, 'all', { limit: 9 })
  expect(entries.map((entry) => entry.command)).toEqual(['theme-keeping'])
  const changes = await changesOf(world.db, entries[0]?.id ?? '')
  expect(changes.map((change) => change.record.kind)).toEqual([
    ...vocabulary.waves.map(() => 'wave'),
    ...vocabulary.themes.map(() => 'theme'),
  ])
})

test('a theme that somebody else added is kept', async () => {
  await inTransaction(world.db, async (tx) => {
    await insertTheme(tx, { id: 'flood', label: 'Floods', waves: [] })
  })
  expect(await keep()).toBe(0)
  expect((await allThemes(world.db)).at(-1)).toEqual({ id: 'flood', label: 'Floods', waves: [] })
})

test('a wave that a theme has lost is given back, and only that is told', async () => {
  await world.pool.query(`DELETE FROM theme_wave WHERE theme_id = 'skills' AND wave_id = 2`)
  expect(await keep()).toBe(1)
  const [entry] = await newestEntries(world.db, 'all', { limit: 1 })
  const [change] = await changesOf(world.db, entry?.id ?? '')
  expect(change?.before).toMatchObject({ id: 'skills', waves: [1, 3] })
  expect((await allThemes(world.db)).find((theme) => theme.id === 'skills')?.waves).toEqual([
    1, 2, 3,
  ])
})
