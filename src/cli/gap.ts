import { join } from 'node:path'
import { type CellView, cellAsJson, cellBy } from '#src/gap/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { openStats } from '#src/platform/stats/stats.ts'
import { isDay } from '#src/platform/time/day.ts'
import { withData } from './open-data.ts'
import { tell } from './output.ts'
import { dateOfInstance } from './people.ts'
import type { GapOptions } from './program.ts'

/** Says the state of one place and theme, with what stands behind it: the same value as its page. */
export async function gap(options: GapOptions): Promise<void> {
  const told = await withData(options, async ({ database }) => await cellTold(database, options))
  tell(told, options.json === true)
}

/** What is told of a cell, as data and in words. */
export async function cellTold(
  { db, dataFolder }: { db: Db; dataFolder: string },
  { place, theme, asOf }: Pick<GapOptions, 'place' | 'theme' | 'asOf'>,
): Promise<{ json: ReturnType<typeof cellAsJson>; text: string }> {
  if (asOf !== undefined && !isDay(asOf))
    throw new Refusal('bad-input', 'The date must be a real one, such as 2010-04-30.')
  const editionsFolder = join(dataFolder, 'editions')
  const temporaryFolder = join(dataFolder, 'temporary')
  const stats = openStats({ ...limits, temporaryFolder, folders: [editionsFolder] })
  try {
    const asked = { place, theme, asOf: asOf ?? (await dateOfInstance(db)) }
    const view = await cellBy(db, { stats, editionsFolder }, asked)
    if (view === undefined) throw notFound('cell')
    return { json: cellAsJson(view), text: inWords(view) }
  } finally {
    await stats.close()
  }
}

const limits = { memoryMiB: 256, threads: 1 }

function inWords({ place, theme, asOf, verdict, facts, wanted }: CellView): string {
  return [
    `${theme.label} in ${place.name}, as of ${asOf}: ${verdict.label}`,
    `Kind of gap: ${verdict.kind}. Rule: ${verdict.ruleId}, version ${verdict.ruleVersion}.`,
    verdict.because,
    `Figures: ${facts.readings.length} official, ${facts.quoted.length} quoted, not checked. Points: ${facts.points.length}. Actions: ${facts.actions.length}. Open services: ${facts.services.length}.`,
    ...wanted.map(({ what, why }) => `Wanted: ${what}. ${why}`),
  ].join('\n')
}
