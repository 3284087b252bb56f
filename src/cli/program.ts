import { Command, CommanderError } from 'commander'

/** Options that every command takes. */
export interface CommonOptions {
  data?: string
  json?: boolean
}

export interface StartOptions extends CommonOptions {
  port: string
  host: string
  empty?: boolean
  tlsCert?: string
  tlsKey?: string
}

export interface ImportListOptions extends CommonOptions {
  partnership: string
  source: string
  dryRun?: boolean
}

export interface ImportPaperOptions extends CommonOptions {
  partnership?: string
  draft?: boolean
  dryRun?: boolean
}

export interface ImportStatisticsOptions extends CommonOptions {
  dataset?: string
  publishedOn?: string
  source?: string
  licence?: string
  strict?: boolean
}

export interface GapOptions extends CommonOptions {
  place: string
  theme: string
  asOf?: string
}

/** What each command does is handed in, so that the words of the command line can be read without running it. */
export interface Doings {
  start: (options: StartOptions) => Promise<void>
  userAdd: (
    email: string,
    options: CommonOptions & { role: string; partnership?: string; name?: string },
  ) => Promise<void>
  userErase: (email: string, options: CommonOptions) => Promise<void>
  partnershipAdd: (
    name: string,
    options: CommonOptions & { slug?: string; place: string },
  ) => Promise<void>
  signIn: (email: string, options: CommonOptions) => Promise<void>
  importPlaces: (paths: string[], options: CommonOptions & { dryRun?: boolean }) => Promise<void>
  importList: (path: string, options: ImportListOptions) => Promise<void>
  importPaper: (path: string, options: ImportPaperOptions) => Promise<void>
  importStatistics: (paths: string[], options: ImportStatisticsOptions) => Promise<void>
  history: (record: string, options: CommonOptions) => Promise<void>
  undo: (entry: string, options: CommonOptions & { as: string }) => Promise<void>
  demonstrationRemove: (options: CommonOptions) => Promise<void>
  gap: (options: GapOptions) => Promise<void>
  doctor: (options: CommonOptions) => Promise<void>
}

/** The whole command line. docs/commands.md has a heading for each command; a test compares. */
export function programOf(doings: Doings): Command {
  const program = new Command('secklow')
    .description('The working place of a local partnership that faces an economic shock.')
    .exitOverride()
    .helpCommand('help [command]', 'say what a command does')
    .showHelpAfterError('(./secklow help shows every command)')
  addServing(program, doings)
  addPeople(program, doings)
  addRecords(program, doings)
  addImports(program, doings)
  addGap(program, doings)
  addChecks(program)
  return program
}

function common(command: Command): Command {
  return command
    .option('--data <folder>', 'where the data is kept (default: .secklow beside the command)')
    .option('--json', 'answer with one JSON document on standard output')
}

function addServing(program: Command, doings: Doings): void {
  common(program.command('start'))
    .description('Serve the site; the first start loads the demonstration world.')
    .option('--port <number>', 'port to listen on; 0 takes a free one', '3000')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--empty', 'start without the demonstration world')
    .option('--tls-cert <file>', 'certificate chain in PEM, to serve https')
    .option('--tls-key <file>', 'private key in PEM')
    .action(async (options: StartOptions) => await doings.start(options))
  common(program.command('doctor'))
    .description('Look at this machine and this data, and say what is wrong and how to mend it.')
    .action(async (options: CommonOptions) => await doings.doctor(options))
  const demonstration = program.command('demonstration').description('The demonstration world.')
  common(demonstration.command('remove'))
    .description(
      'Remove the demonstration world: its partnerships, people, organisations, invented places and fixed date.',
    )
    .action(async (options: CommonOptions) => await doings.demonstrationRemove(options))
}

function addPeople(program: Command, doings: Doings): void {
  const user = program.command('user').description('People who sign in.')
  common(user.command('add <email>'))
    .description('Add a person, or give a person one more role.')
    .requiredOption('--role <role>', 'programme-officer, partnership-officer or member')
    .option('--partnership <slug>', 'the partnership the role is held in')
    .option('--name <name>', 'the person’s name, shown to officers')
    .action(
      async (
        email: string,
        options: CommonOptions & { role: string; partnership?: string; name?: string },
      ) => await doings.userAdd(email, options),
    )
  common(user.command('erase <email>'))
    .description('Erase a person: name, address, roles, sessions and mail. This cannot be undone.')
    .action(async (email: string, options: CommonOptions) => await doings.userErase(email, options))
  common(program.command('sign-in <email>'))
    .description('Print a link that signs this person in once, within 15 minutes.')
    .action(async (email: string, options: CommonOptions) => await doings.signIn(email, options))
}

function addRecords(program: Command, doings: Doings): void {
  const partnership = program.command('partnership').description('Partnerships.')
  common(partnership.command('add <name>'))
    .description('Found a partnership in a place that is loaded.')
    .requiredOption('--place <code>', 'code of its place, such as E06000042')
    .option('--slug <slug>', 'its address; made out of the name when left out')
    .action(
      async (name: string, options: CommonOptions & { slug?: string; place: string }) =>
        await doings.partnershipAdd(name, options),
    )
  common(program.command('history <record>'))
    .description(
      'Show who did what to a record: kind/id, a place code, or the slug of a partnership.',
    )
    .action(async (record: string, options: CommonOptions) => await doings.history(record, options))
  common(program.command('undo <entry>'))
    .description('Take one history entry back, as a new entry.')
    .requiredOption('--as <email>', 'the person who takes it back')
    .action(
      async (entry: string, options: CommonOptions & { as: string }) =>
        await doings.undo(entry, options),
    )
}

function addImports(program: Command, doings: Doings): void {
  const imports = program.command('import').description('Bring files in.')
  common(imports.command('places <files...>'))
    .description(
      'Read files or folders of places: codes, parents, successors, outlines, neighbours.',
    )
    .option('--dry-run', 'say what would change, and change nothing')
    .action(
      async (paths: string[], options: CommonOptions & { dryRun?: boolean }) =>
        await doings.importPlaces(paths, options),
    )
  common(imports.command('list <file>'))
    .description('Read a list of organisations and what they offer, as CSV.')
    .requiredOption('--partnership <slug>', 'the partnership that was given the list')
    .requiredOption('--source <name>', 'what the list is called, shown to everybody')
    .option('--dry-run', 'say what would be added, matched and refused, and change nothing')
    .action(
      async (path: string, options: ImportListOptions) => await doings.importList(path, options),
    )
  common(imports.command('paper <file>'))
    .description('Read a paper or minutes, and record the meeting it tells of.')
    .option('--partnership <slug>', 'whose meeting it was; a trial needs none')
    .option(
      '--draft',
      'keep the meeting for officers; otherwise the public sees what the paper prints',
    )
    .option('--dry-run', 'say what is read, and record nothing')
    .action(
      async (file: string, options: ImportPaperOptions) => await doings.importPaper(file, options),
    )
  addStatistics(imports, doings)
}

function addStatistics(imports: Command, doings: Doings): void {
  common(imports.command('statistics <files...>'))
    .description('Load files of official figures, each as an edition of its dataset.')
    .option('--dataset <id>', 'the dataset it is an edition of; named by the file when left out')
    .option('--published-on <date>', 'when it was published, such as 2026-01-29')
    .option('--source <text>', 'who publishes it')
    .option('--licence <id>', 'the terms it may be used on, such as OGL-UK-3.0')
    .option('--strict', 'refuse a file that names a place no loaded register has')
    .action(
      async (paths: string[], options: ImportStatisticsOptions) =>
        await doings.importStatistics(paths, options),
    )
}

function addGap(program: Command, doings: Doings): void {
  common(program.command('gap'))
    .description('Say how need and response stand in a place under a theme, and why.')
    .requiredOption('--place <code>', 'code of the place, such as E06000042')
    .requiredOption('--theme <id>', 'the theme, such as jobs')
    .option('--as-of <date>', 'as of which day; the date the site stands at when left out')
    .action(async (options: GapOptions) => await doings.gap(options))
}

/** These three are carried out before the site is built, by scripts/stages: named here for the help. A test compares. */
function addChecks(program: Command): void {
  checking(program.command('test [stages...]')).description(
    'Run every check and test, or some stages of them.',
  )
  checking(program.command('check')).description('Another name for the whole of test.')
  program
    .command('bench [name]')
    .description(
      'Measure what the site promises, or one of it; bench/results.md holds the last figures.',
    )
    .option(...asJson)
}

const asJson = ['--json', 'answer with one JSON document on standard output'] as const

function checking(command: Command): Command {
  return command
    .option('--without <stage>', 'leave a stage out; may be given more than once')
    .option(...asJson)
}

/** Whether commander stopped because help was asked for, or because the words were wrong. */
export function isHelp(error: CommanderError): boolean {
  return (
    error.code === 'commander.helpDisplayed' ||
    error.code === 'commander.help' ||
    error.code === 'commander.version'
  )
}

export { CommanderError }
