import { Command, CommanderError } from 'commander'
import { settingNames } from '#src/app/settings.ts'
import { stageNames } from './outcome.ts'
import { runStages, type Streams } from './run.ts'

interface Options {
  without: string[]
  json: boolean
}

const streams: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}

const stopped = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stopped.abort(new Error(`Stopped by ${signal}.`)))
}

// What is checked is Secklow as it is set up by nobody: only the stage on a real server reads DATABASE_URL.
process.env['SECKLOW_TEST_SERVER'] = process.env['DATABASE_URL'] ?? ''
for (const name of settingNames) process.env[name] = ''

const collect = (value: string, before: string[]): string[] => [...before, value]

async function check(stages: readonly string[], options: Options): Promise<void> {
  process.exitCode = await runStages({ stages, ...options }, stopped.signal, streams)
}

function checking(name: string): Command {
  return new Command(name)
    .option('--without <stage>', 'leave a stage out; may be given more than once', collect, [])
    .option('--json', 'answer with one JSON document on standard output', false)
    .exitOverride()
}

const program = new Command('secklow')
  .exitOverride()
  .addCommand(
    checking('test')
      .description('Run every check and test, or some stages of them.')
      .argument('[stages...]', `of ${stageNames.join(', ')}; none means all`)
      .action(check),
  )
  .addCommand(
    checking('check')
      .description('Another name for the whole of test.')
      .action(async (options: Options) => await check([], options)),
  )

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
