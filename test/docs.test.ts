import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { settingNames } from '#src/app/settings.ts'
import { type Doings, programOf } from '#src/cli/program.ts'
import { linkLifeS } from '#src/platform/auth/library.ts'
import { projectFolder } from '#src/platform/files/project.ts'
import { refusalStatus } from '#src/platform/refusal/refusal.ts'
import { allowedLicences } from '../scripts/check-licences.ts'
import { stageNames } from '../scripts/stages/outcome.ts'
import { checksProgram } from '../scripts/stages/program.ts'
import { stages } from '../scripts/stages/stages.ts'
import { staticChecks } from '../scripts/stages/static.ts'
import { firstColumn, linkedFiles, partsOf, partUnder } from './markdown.ts'

const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8')
const headings = (markdown: string): string[] => partsOf(markdown).map(({ heading }) => heading)

const noDoing = async (): Promise<void> => await Promise.resolve()
// Nothing of it is done: only its words are read.
const doings: Doings = {
  start: noDoing,
  userAdd: noDoing,
  userErase: noDoing,
  partnershipAdd: noDoing,
  signIn: noDoing,
  importPlaces: noDoing,
  importStatistics: noDoing,
  importList: noDoing,
  importPaper: noDoing,
  history: noDoing,
  undo: noDoing,
  demonstrationRemove: noDoing,
  gap: noDoing,
  doctor: noDoing,
}

interface Described {
  name: string
  options: string[]
}

/** Each command that can be given, by its whole name, with the options that are its own. */
function commandsOf(command: Command, before = ''): Described[] {
  return command.commands.flatMap((each) => {
    const name = `${before}${each.name()}`
    if (each.commands.length > 0) return commandsOf(each, `${name} `)
    const options = each.options.map((option) => option.long ?? '')
    return [{ name, options: options.filter((option) => !common.has(option)) }]
  })
}

/** Options of every command, which the first lines of docs/commands.md explain. */
const common = new Set(['--json', '--data', '--help'])
const commands = commandsOf(programOf(doings))

describe('docs/commands.md', () => {
  const markdown = read('docs/commands.md')

  test('has a heading for each command, and no other', () => {
    const names = [...commands.map(({ name }) => name), 'help']

    expect(headings(markdown).toSorted()).toEqual(names.toSorted())
  })

  test.for(commands)('explains every option of $name, and no other', ({ name, options }) => {
    const words = new Set(partUnder(markdown, name).match(/--[a-z][a-z-]+/g))

    expect([...words].filter((word) => !common.has(word)).toSorted()).toEqual(options.toSorted())
  })

  test('explains the options of every command in its first lines', () => {
    for (const option of common) expect(markdown.split('\n## ')[0]).toContain(option)
  })

  test('names the stages in their order', () => {
    const named = partUnder(markdown, 'test').match(/`([a-z0-9]+)`/g) ?? []

    expect(named.map((word) => word.replaceAll('`', ''))).toEqual(stageNames)
  })
})

const wordsOf = (command: Command) =>
  command.commands.map((each) => ({
    name: each.name(),
    description: each.description(),
    options: each.options.map(({ flags, description }) => `${flags}: ${description}`),
    usage: each.usage(),
  }))

test('help and the sources agree on the commands that check and measure', () => {
  const work = { test: noDoing, bench: noDoing }
  const carriedOut = wordsOf(checksProgram(work))
  const names = new Set(carriedOut.map(({ name }) => name))

  expect(wordsOf(programOf(doings)).filter(({ name }) => names.has(name))).toEqual(carriedOut)
})

test('docs/settings.md has a heading for each setting, and no other', () => {
  expect(headings(read('docs/settings.md')).toSorted()).toEqual(settingNames.toSorted())
})

describe('docs/refusals.md', () => {
  const markdown = read('docs/refusals.md')

  test('has a heading for each refusal, and no other', () => {
    expect(headings(markdown).toSorted()).toEqual(Object.keys(refusalStatus).toSorted())
  })

  test.for(Object.entries(refusalStatus))('tells the status of %s', ([id, status]) => {
    expect(partUnder(markdown, id)).toMatch(new RegExp(`^\\s*Status ${status}[.,]`))
  })
})

describe('docs/checks.md', () => {
  const markdown = read('docs/checks.md')

  test('has a heading for each stage, in their order', () => {
    expect(headings(markdown)).toEqual([...stageNames, 'bench'])
    expect(stages.map(({ name }) => name)).toEqual(stageNames)
  })

  test('has a line for each static check', () => {
    const names = staticChecks.map(({ name }) => name)

    expect(firstColumn(partUnder(markdown, 'static'))).toEqual(names)
  })
})

describe('the maps of src', () => {
  const folders = readdirSync(join(projectFolder, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${entry.name}/`)
    .toSorted()

  test('docs/structure.md has each folder, and no other', () => {
    const markdown = read('docs/structure.md')

    expect(firstColumn(partUnder(markdown, 'Folders')).toSorted()).toEqual(folders)
  })

  test('README.md has each folder, and no other', () => {
    const map = partUnder(read('README.md'), 'Map of `src/`')
    const named = map.match(/^[a-z-]+\//gm) ?? []

    expect(named.toSorted()).toEqual(folders)
  })
})

test('docs/structure.md has each rule of the layers, and no other', () => {
  const shape = z.object({ forbidden: z.array(z.object({ name: z.string() })) })
  const config: unknown = createRequire(import.meta.url)(
    join(projectFolder, '.dependency-cruiser.cjs'),
  )
  const names = shape.parse(config).forbidden.map(({ name }) => name)

  expect(firstColumn(partUnder(read('docs/structure.md'), 'Rules')).toSorted()).toEqual(
    names.toSorted(),
  )
})

describe('docs/glossary.md', () => {
  const words = new Set(firstColumn(read('docs/glossary.md')))
  const machinery = new Set(['app', 'cli', 'ui', 'platform'])
  const features = readdirSync(join(projectFolder, 'src')).filter((name) => !machinery.has(name))

  test.for(features)('has the word %s', (feature) => {
    const noun = feature === 'people' ? 'person' : feature
    const isKnown = [...words].some((word) => word === noun || word.startsWith(`${noun} `))

    expect(isKnown).toBe(true)
  })

  test('has each word once', () => {
    const all = firstColumn(read('docs/glossary.md'))
    const machines = firstColumn(partUnder(read('docs/glossary.md'), 'Machinery'))
    const ofPeople = all.filter((word) => !machines.includes(word))
    // A wave is of a theme and of a survey; both lines say which.
    const doubled = ofPeople.filter((word, at) => ofPeople.indexOf(word) !== at && word !== 'wave')

    expect(doubled).toEqual([])
  })
})

test('docs/decisions/006-licences.md lists the licences that are allowed', () => {
  const decision = partUnder(read('docs/decisions/006-licences.md'), 'Decision')
  const listed = /alike: ([^.]*(?:\.\d[^.]*)*)\. Where/s.exec(decision)?.[1] ?? ''

  expect(listed.split(/,\s+/).toSorted()).toEqual(allowedLicences.toSorted())
})

const documents = ['.', 'docs', 'docs/decisions', 'docs/tables', 'docs/methods', 'docs/guide']
  .filter((folder) => existsSync(join(projectFolder, folder)))
  .flatMap((folder) =>
    readdirSync(join(projectFolder, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => (folder === '.' ? name : `${folder}/${name}`)),
  )

test.for(documents)('every link of %s leads to a file that is there', (path) => {
  const missing = linkedFiles(read(path)).filter(
    (address) => !existsSync(join(projectFolder, dirname(path), address)),
  )

  expect(missing).toEqual([])
})

test('decisions are numbered on without a gap, each with its date and its three parts', () => {
  const names = readdirSync(join(projectFolder, 'docs/decisions')).toSorted()

  expect(names.map((name) => Number(name.slice(0, 3)))).toEqual(names.map((_, at) => at + 1))
  for (const name of names) {
    const markdown = read(`docs/decisions/${name}`)
    expect(markdown).toMatch(/^Date: \d{4}-\d{2}-\d{2}\. Status: /m)
    expect(headings(markdown)).toEqual(
      expect.arrayContaining(['Context', 'Decision', 'Consequences']),
    )
  }
})

describe('numbers in documents equal their source', () => {
  const engines = z
    .object({ engines: z.object({ node: z.string() }) })
    .parse(JSON.parse(read('package.json'))).engines.node
  const vocabulary = z
    .object({ themes: z.array(z.unknown()), waves: z.array(z.unknown()) })
    .parse(JSON.parse(read('src/theme/vocabulary.json')))
  const start = programOf(doings).commands.find((command) => command.name() === 'start')
  const port = /--port .*\(default:\s+"(\d+)"\)/s.exec(start?.helpInformation() ?? '')?.[1]

  const quoted: readonly { what: string; pattern: RegExp; source: string; least: number }[] = [
    {
      what: 'the oldest Node',
      pattern: /Node (\d+\.\d+)(?= or newer)/g,
      source: engines.slice(2),
      least: 3,
    },
    {
      what: 'minutes a link lives',
      pattern: /within (\d+) minutes/g,
      source: String(linkLifeS / 60),
      least: 1,
    },
    {
      what: 'the port',
      pattern: /localhost:(\d+)|port to listen on; (\d+)/g,
      source: port ?? 'none',
      least: 2,
    },
    {
      what: 'themes',
      pattern: /(\d+) themes/g,
      source: String(vocabulary.themes.length),
      least: 0,
    },
    { what: 'waves', pattern: /(\d+) waves/g, source: String(vocabulary.waves.length), least: 0 },
  ]
  const texts = [...documents, 'secklow'].map((path) => ({ path, text: read(path) }))

  test.for(quoted)('$what', ({ pattern, source, least }) => {
    const found = texts.flatMap(({ path, text }) =>
      [...text.matchAll(pattern)].map((match) => ({ path, number: match[1] ?? match[2] })),
    )

    expect(found.filter(({ number }) => number !== source)).toEqual([])
    expect(found.length).toBeGreaterThanOrEqual(least)
  })
})
