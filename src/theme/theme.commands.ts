import { type Actor, type Change, recordDeed } from '#src/history/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import {
  allThemes,
  allWaves,
  insertTheme,
  insertThemeWave,
  insertWave,
  lockThemes,
} from './theme.sql.ts'
import { vocabulary } from './vocabulary.ts'

/**
 * Adds the waves and themes of the vocabulary that the tables do not have yet. Nothing is taken away: what was
 * lined up under a theme keeps it. Returns how many rows were added.
 */
export async function keepThemes(tx: Tx, actor: Actor): Promise<number> {
  await lockThemes(tx)
  const changes = [...(await addWaves(tx)), ...(await addThemes(tx))]
  if (changes.length > 0) {
    await recordDeed(tx, actor, {
      command: 'theme-keeping',
      label: 'added the themes of the shared vocabulary',
      subject: { kind: 'vocabulary', id: 'themes' },
      partnershipId: null,
      changes,
    })
  }
  return changes.length
}

async function addWaves(tx: Tx): Promise<Change[]> {
  const held = new Set((await allWaves(tx)).map((wave) => wave.id))
  const added = vocabulary.waves.filter((wave) => !held.has(wave.id))
  for (const wave of added) await insertWave(tx, wave)
  return added.map((wave) => ({
    record: { kind: 'wave', id: String(wave.id) },
    before: null,
    after: { ...wave },
  }))
}

async function addThemes(tx: Tx): Promise<Change[]> {
  const held = new Map((await allThemes(tx)).map((theme) => [theme.id, theme]))
  const changes: Change[] = []
  for (const theme of vocabulary.themes) {
    const before = held.get(theme.id)
    const missing = theme.waves.filter((wave) => before?.waves.includes(wave) !== true)
    if (before === undefined) await insertTheme(tx, theme)
    for (const wave of missing) await insertThemeWave(tx, theme.id, wave)
    if (before === undefined || missing.length > 0) {
      const after = { ...theme, waves: [...new Set([...(before?.waves ?? []), ...theme.waves])] }
      const record = { kind: 'theme', id: theme.id }
      changes.push({ record, before: before === undefined ? null : { ...before }, after })
    }
  }
  return changes
}
