import { Command } from 'commander'
import { stageNames } from './outcome.ts'

export interface CheckOptions {
  without: string[]
  json: boolean
}

export interface BenchOptions {
  json: boolean
}

/** What the three commands do is handed in, so that their words can be compared with those of `./secklow help`. */
export interface Work {
  test: (stages: readonly string[], options: CheckOptions) => Promise<void>
  bench: (name: string | undefined, options: BenchOptions) => Promise<void>
}

/** The commands that are carried out from the sources, before anything is built: test, check and bench. */
export function checksProgram(work: Work): Command {
  const check = async (options: CheckOptions): Promise<void> => await work.test([], options)
  return new Command('secklow')
    .exitOverride()
    .addCommand(
      checking('test')
        .description('Run every check and test, or some stages of them.')
        .argument('[stages...]', `of ${stageNames.join(', ')}; none means all`)
        .action(work.test),
    )
    .addCommand(checking('check').description('Another name for the whole of test.').action(check))
    .addCommand(
      asJson(new Command('bench'))
        .description(
          'Measure what the site promises, or one of it; bench/results.md holds the last figures.',
        )
        .argument('[name]', 'a file of bench/, without its ending; none means all')
        .exitOverride()
        .action(work.bench),
    )
}

const collect = (value: string, before: string[]): string[] => [...before, value]

function checking(name: string): Command {
  const command = new Command(name).option(
    '--without <stage>',
    'leave a stage out; may be given more than once',
    collect,
    [],
  )
  return asJson(command).exitOverride()
}

function asJson(command: Command): Command {
  return command.option('--json', 'answer with one JSON document on standard output', false)
}
