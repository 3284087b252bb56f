import { doings } from './doings.ts'
import { exitCode, tellFailure } from './output.ts'
import { CommanderError, isHelp, programOf } from './program.ts'

const asJson = process.argv.includes('--json')

try {
  await programOf(doings).parseAsync(
    process.argv.length > 2 ? process.argv : [...process.argv, 'help'],
  )
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = isHelp(error) ? exitCode.done : exitCode.wrongUse
  } else {
    tellFailure(error, asJson)
    process.exitCode = exitCode.refused
  }
}
