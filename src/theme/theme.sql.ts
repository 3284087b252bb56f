import { sql } from 'kysely'
import type { Db, Tx } from '#src/platform/db/db.ts'
import type { Theme, Wave } from './theme.ts'

type ThemeTables = {
  wave: {
    id: number
    label: string
    signs: string[]
    lag_quarters_min: number
    lag_quarters_max: number
  }
  theme: { id: string; label: string; position: number }
  theme_wave: { theme_id: string; wave_id: number }
}

/** All themes in their order, each with its waves. */
export async function allThemes(db: Db): Promise<Theme[]> {
  return await db
    .withTables<ThemeTables>()
    .selectFrom('theme')
    .leftJoin('theme_wave', 'theme_wave.theme_id', 'theme.id')
    .select(['theme.id', 'theme.label'])
    .select(
      sql<
        number[]
      >`array_remove(array_agg(theme_wave.wave_id ORDER BY theme_wave.wave_id), NULL)`.as('waves'),
    )
    .groupBy('theme.id')
    .orderBy('theme.position')
    .execute()
}

export async function allWaves(db: Db): Promise<Wave[]> {
  const rows = await db
    .withTables<ThemeTables>()
    .selectFrom('wave')
    .selectAll()
    .orderBy('id')
    .execute()
  return rows.map(({ id, label, signs, lag_quarters_min, lag_quarters_max }) => ({
    id,
    label,
    signs,
    lagQuarters: [lag_quarters_min, lag_quarters_max],
  }))
}

export async function insertWave(tx: Tx, wave: Wave): Promise<void> {
  const [lag_quarters_min, lag_quarters_max] = wave.lagQuarters
  const { id, label } = wave
  await tx
    .withTables<ThemeTables>()
    .insertInto('wave')
    .values({ id, label, signs: [...wave.signs], lag_quarters_min, lag_quarters_max })
    .execute()
}

/** A new theme stands after those that are there. */
export async function insertTheme(tx: Tx, { id, label }: Theme): Promise<void> {
  await sql`
    INSERT INTO theme (id, label, position)
    SELECT ${id}, ${label}, coalesce(max(position), 0) + 1 FROM theme
  `.execute(tx)
}

export async function insertThemeWave(tx: Tx, themeId: string, waveId: number): Promise<void> {
  await tx
    .withTables<ThemeTables>()
    .insertInto('theme_wave')
    .values({ theme_id: themeId, wave_id: waveId })
    .execute()
}

/** One process at a time: two that start together must not both add the same theme. */
export async function lockThemes(tx: Tx): Promise<void> {
  await sql`LOCK TABLE theme IN SHARE ROW EXCLUSIVE MODE`.execute(tx)
}
