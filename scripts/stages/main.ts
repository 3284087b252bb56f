import { CommanderError } from 'commander'
import { settingNames } from '#src/app/settings.ts'
import { runBench } from './bench.ts'
import { checksProgram } from './program.ts'
import { runStages, type Streams } from './run.ts'

const streams: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}

const stopped = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stopped.abort(new Error(`Stopped by ${signal}.`)))
}

// What is checked is Secklow as nobody has set it up: only the stage on a real server reads DATABASE_URL.
process.env['SECKLOW_TEST_SERVER'] = process.env['DATABASE_URL'] ?? ''
for (const name of settingNames) process.env[name] = ''

try {
  await checksProgram({
    test: async (stages, options) => {
      process.exitCode = await runStages({ stages, ...options }, stopped.signal, streams)
    },
    bench: async (name, options) => {
      process.exitCode = await runBench({ name, ...options }, stopped.signal, streams)
    },
  }).parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
