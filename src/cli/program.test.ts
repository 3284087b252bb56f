import { CommanderError } from 'commander'
import { describe, expect, test } from 'vitest'
import { type Doings, isHelp, programOf } from './program.ts'

/** The program with every deed replaced by a note of what it was asked: the words alone are tested here. */
function listening(): { asked: unknown[]; parse: (words: readonly string[]) => Promise<void> } {
  const asked: unknown[] = []
  const note =
    (name: string) =>
    async (...given: unknown[]): Promise<void> => {
      asked.push([name, ...given])
    }
  const doings: Doings = {
    start: note('start'),
    userAdd: note('userAdd'),
    userErase: note('userErase'),
    partnershipAdd: note('partnershipAdd'),
    signIn: note('signIn'),
    importPlaces: note('importPlaces'),
    importStatistics: note('importStatistics'),
    importList: note('importList'),
    importPaper: note('importPaper'),
    history: note('history'),
    undo: note('undo'),
    demonstrationRemove: note('demonstrationRemove'),
    gap: note('gap'),
    doctor: note('doctor'),
  }
  const program = programOf(doings)
  for (const command of [program, ...program.commands]) {
    command.configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    for (const inner of command.commands) {
      inner.configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    }
  }
  return {
    asked,
    parse: async (words) => {
      await program.parseAsync([...words], { from: 'user' })
    },
  }
}

async function stopOf(words: readonly string[]): Promise<CommanderError> {
  const ended = await listening()
    .parse(words)
    .then(
      () => undefined,
      (error: unknown) => error,
    )
  if (ended instanceof CommanderError) return ended
  throw new Error('The words were taken')
}

describe('words that are wrong', () => {
  test.each([
    [['bogus']],
    [['user', 'add']],
    [['user', 'add', 'a@example.org']],
    [['undo', 'entry']],
    [['partnership', 'add', 'Wing']],
    [['import', 'places']],
    [['import', 'paper']],
    [['start', '--prot', '1']],
  ])('%j stop before anything is done', async (words) => {
    expect(isHelp(await stopOf(words))).toBe(false)
  })
})

test.each([
  [['--help']],
  [['start', '--help']],
  [['user', 'add', '--help']],
  [['import', 'places', '-h']],
])('%j only asks for help', async (words) => {
  expect(isHelp(await stopOf(words))).toBe(true)
})

test('a command is handed what was said, with its defaults', async () => {
  const { asked, parse } = listening()
  await parse(['start', '--port', '0'])
  await parse(['import', 'places', 'one.csv', 'folder', '--dry-run', '--json'])
  await parse(['import', 'list', 'groups.csv', '--partnership', 'wing', '--source', 'Groups'])
  await parse(['import', 'paper', 'paper.docx', '--partnership', 'wing'])
  expect(asked).toEqual([
    ['start', { port: '0', host: '127.0.0.1' }],
    ['importPlaces', ['one.csv', 'folder'], { dryRun: true, json: true }],
    ['importList', 'groups.csv', { partnership: 'wing', source: 'Groups' }],
    ['importPaper', 'paper.docx', { partnership: 'wing' }],
  ])
})
