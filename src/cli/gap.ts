import { join } from 'node:path'
import { type CellView, cellAsJson, cellBy } from '#src/gap/index.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { openStats } from '#src/platform/stats/stats.ts'
import { isDay } from '#src/platform/time/day.ts'
import { withData } from './open-data.ts'
import { tell } from './output.ts'
import { dateOfInstance } from './people.ts'
import type { GapOptions } from './program.ts'

/** Says the state of one place and theme, with what stands behind it: the same value as its page. */
export async function gap(options: GapOptions): Promise<void> {
  const { place, theme } = options
  if (options.asOf !== undefined && !isDay(options.asOf))
    throw new Refusal('bad-input', 'The date must be a real one, such as 2010-04-30.')
  const view = await withData(options, async ({ database: { db, dataFolder } }) => {
    const editionsFolder = join(dataFolder, 'editions')
    const temporaryFolder = join(dataFolder, 'temporary')
    const stats = openStats({ ...limits, temporaryFolder, folders: [editionsFolder] })
    try {
      const asOf = options.asOf ?? (await dateOfInstance(db))
      return await cellBy(db, { stats, editionsFolder }, { place, theme, asOf })
    } finally {
      await stats.close()
    }
  })
  if (view === undefined) throw notFound('cell')
  tell({ json: cellAsJson(view), text: inWords(view) }, options.json === true)
}

const limits = { memoryMiB: 256, threads: 1 }

function inWords({ place, theme, asOf, verdict, facts, wanted }: CellView): string {
  return [
    `${theme.label} in ${place.name}, as of ${asOf}: ${verdict.label}`,
    `Kind of gap: ${verdict.kind}. Rule: ${verdict.ruleId}, version ${verdict.ruleVersion}.`,
    verdict.because,
    `Figures: ${facts.readings.length + facts.quoted.length}. Points: ${facts.points.length}. Actions: ${facts.actions.length}. Open services: ${facts.services.length}.`,
    ...wanted.map(({ what, why }) => `Wanted: ${what}. ${why}`),
  ].join('\n')
}
