/**
 * The layers of Secklow, as rules. docs/structure.md says why.
 *   0 x.ts  1 x.sql.ts  2 x.commands.ts  3 x.page.tsx, x.parts.tsx, x.mail.tsx, x.document.ts  4 x.routes.tsx, x.job.ts, x.live.ts
 */
const base = 'history|place|theme|people|partnership'
const pillar = 'evidence|directory|voice|plan|practice'
const summit = 'gap|publish'
const feature = `${base}|${pillar}|${summit}`
const upper = 'commands|page|parts|mail|document|routes|job|live'
const model = { path: `^src/(${feature})/[^.]+\\.ts$`, pathNot: '/index\\.ts$' }
const test = '\\.test\\.tsx?$'

/** @type {(name: string, comment: string, from: object, to: object) => object} */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule(
      'no-circular',
      'Two files that need each other are one file, or three.',
      {},
      { circular: true },
    ),
    rule(
      'no-orphans',
      'A file nobody imports is dead.',
      { orphan: true, pathNot: [test, '\\.island\\.ts$', '\\.d\\.ts$'] },
      {},
    ),
    rule(
      'front-door',
      'Another feature is reached only through its index.ts.',
      { path: `^src/(${feature})/` },
      { path: `^src/(${feature})/`, pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    ),
    rule(
      'own-front-door-is-for-others',
      'Inside a feature, import the file itself.',
      { path: `^src/(${feature})/` },
      { path: '^src/$1/index\\.ts$' },
    ),
    rule(
      'history-knows-nobody',
      'An actor is an id and a label here.',
      { path: '^src/history/' },
      { path: '^src/(place|theme|people|partnership)/' },
    ),
    rule(
      'place-knows-no-theme',
      'A theme may name places; a place is there without themes.',
      { path: '^src/place/' },
      { path: '^src/theme/' },
    ),
    rule(
      'place-and-theme-know-no-people',
      'Base features import to the left only.',
      { path: '^src/(place|theme)/' },
      { path: '^src/(people|partnership)/' },
    ),
    rule(
      'people-know-no-partnership',
      'A role names a partnership by id.',
      { path: '^src/people/' },
      { path: '^src/partnership/' },
    ),
    rule(
      'base-is-base',
      'The base knows no feature.',
      { path: `^src/(${base})/` },
      { path: `^src/(${pillar}|${summit})/` },
    ),
    rule(
      'pillars-stand-alone',
      'The five pillars do not import one another; gap and publish bring them together.',
      { path: `^src/(${pillar})/` },
      { path: `^src/(${pillar}|${summit})/`, pathNot: '^src/$1/' },
    ),
    rule(
      'platform-knows-no-domain',
      'platform and ui could serve another product.',
      { path: '^src/(platform|ui)/' },
      { path: `^src/(${feature}|app|cli)/` },
    ),
    rule(
      'app-is-the-top',
      'Only the command line may import the composed app.',
      { path: '^src/', pathNot: ['^src/(app|cli|platform|ui)/', test] },
      { path: '^src/(app|cli)/' },
    ),
    rule(
      'cli-is-the-edge',
      'The app does not know by which command it was started.',
      { path: '^src/app/' },
      { path: '^src/cli/' },
    ),
    rule('model-is-pure', 'x.ts is types and rules: no SQL, HTTP, JSX or platform.', model, {
      path: [
        '^src/(platform|ui)/',
        `\\.(sql|${upper})\\.tsx?$`,
        'node_modules/(hono|kysely|@duckdb|zod)/',
      ],
    }),
    rule('model-needs-no-node', 'x.ts would run in a browser.', model, {
      dependencyTypes: ['core'],
    }),
    rule(
      'forms-sit-low',
      'A form parses what was typed; it asks no database and renders nothing.',
      { path: '\\.form\\.ts$' },
      { path: ['^src/platform/(db|stats|http)/', `\\.(sql|${upper})\\.tsx?$`] },
    ),
    rule(
      'sql-sits-low',
      'A query knows models and the database, nothing above.',
      { path: '\\.sql\\.ts$' },
      { path: `\\.(${upper})\\.tsx?$` },
    ),
    rule(
      'commands-render-nothing',
      'A command changes things and returns values.',
      { path: '\\.commands\\.ts$' },
      { path: ['\\.(page|parts|document|routes|job|live)\\.tsx?$', 'node_modules/hono/'] },
    ),
    rule(
      'pages-are-functions-of-props',
      'A page is given what it shows.',
      { path: '\\.(page|parts|mail|document)\\.tsx?$' },
      {
        path: ['\\.(sql|commands|routes|job|live)\\.tsx?$', '^src/platform/(db|jobs|mail|stats)/'],
      },
    ),
    rule(
      'only-sql-files-speak-sql',
      'One kind of file talks to the database.',
      { path: '^src/', pathNot: ['\\.sql\\.ts$', '^src/platform/(db|stats)/', test] },
      { path: 'node_modules/(kysely|pg|@duckdb)/' },
    ),
    rule(
      'only-routes-speak-http',
      'One kind of file talks HTTP.',
      { path: `^src/(${feature})/`, pathNot: ['\\.(routes|live)\\.tsx?$', test] },
      { path: 'node_modules/(hono/(?!dist/(types/)?(jsx|helper/html|utils/html))|@hono)' },
    ),
    rule('tests-are-leaves', 'Nothing imports a test.', { pathNot: test }, { path: test }),
    rule(
      'src-needs-no-tools',
      'src runs without the folders that build, test and measure it.',
      { path: '^src/', pathNot: test },
      { path: '^(test|e2e|bench|scripts)/' },
    ),
    rule(
      'production-needs-no-dev',
      'src runs without devDependencies.',
      { path: '^src/', pathNot: test },
      { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
