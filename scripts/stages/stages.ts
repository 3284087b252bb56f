import { runBuild } from './built.ts'
import { browser, type Need, pdfTools, postgresServer, provide } from './packages.ts'
import { runSmoke } from './smoke.ts'
import type { Stage, StageContext, StageOutcome } from './stage.ts'
import { runStatic } from './static.ts'
import { runSuites } from './suites.ts'

/** Every stage in the order it runs: what is quick to fail comes first. docs/checks.md has a heading for each. */
export const stages: readonly Stage[] = [
  { name: 'static', title: 'Static checks', run: runStatic },
  {
    name: 'unit',
    title: 'Tests of functions',
    run: needing(pdfTools, async ({ signal }) => await runSuites({ projects: ['unit'], signal })),
  },
  {
    name: 'db',
    title: 'Tests on the embedded database',
    run: async ({ signal }) => await runSuites({ projects: ['db'], signal }),
  },
  {
    name: 'http',
    title: 'Tests through the whole site',
    run: needing(pdfTools, async ({ signal }) => await runSuites({ projects: ['http'], signal })),
  },
  { name: 'server', title: 'The same two on Debian’s PostgreSQL', run: runOnServer },
  { name: 'build', title: 'Build', run: runBuild },
  { name: 'smoke', title: 'The built command, started and stopped', run: runSmoke },
  {
    name: 'e2e',
    title: 'Journeys in a browser',
    run: needing(browser, async ({ signal }) => await runSuites({ projects: ['e2e'], signal })),
  },
]

function needing(need: Need, run: Stage['run']): Stage['run'] {
  return async (context) => {
    const reason = await provide(need, context)
    return reason === undefined ? await run(context) : { notRun: reason }
  }
}

/** A server named by DATABASE_URL is used as it is; otherwise one of Debian's is started and ended here. */
async function runOnServer(context: StageContext): Promise<StageOutcome> {
  const named = process.env['SECKLOW_TEST_SERVER'] ?? ''
  if (named !== '') return await suitesOn(named, context)
  const reason = await provide(postgresServer, context)
  if (reason !== undefined) return { notRun: reason }
  const { startDebianServer } = await import('#test/debian-server.ts')
  const server = await startDebianServer()
  if (server === null)
    return { notRun: 'No PostgreSQL server of Debian’s packages could be started.' }
  try {
    return await suitesOn(server.url, context)
  } finally {
    await server.stop()
  }
}

async function suitesOn(url: string, { signal }: StageContext): Promise<StageOutcome> {
  return await runSuites({ projects: ['db', 'http'], env: { DATABASE_URL: url }, signal })
}
