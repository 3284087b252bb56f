/** A fault planted on purpose: files that break one rule of the layers. */
export interface Seed {
  rule: string
  fault: string
  files: Readonly<Record<string, string>>
}

/** From left to right: each may import only to its left. */
export const baseFeatures = ['history', 'place', 'theme', 'people', 'partnership'] as const

const imports = (...targets: string[]): string =>
  `${targets.map((target, n) => `import * as part${n} from '${target}'`).join('\n')}
export const parts = [${targets.map((_, n) => `part${n}`).join(', ')}]
`
const door = (name: string, ...targets: string[]): string =>
  `${imports(...targets)}export const ${name} = parts\n`

/** A small Secklow with a file of every layer in which all is as it should be. */
export const cleanTree: Readonly<Record<string, string>> = {
  'src/platform/id/id.ts': imports('uuidv7', 'node:crypto'),
  'src/platform/db/db.ts': imports('kysely', 'pg'),
  'src/platform/http/env.ts': imports('hono', '#src/platform/db/db.ts'),
  'src/platform/mail/mailer.ts': imports('nodemailer'),
  'src/ui/index.ts': imports('./layout.tsx'),
  'src/ui/layout.tsx': imports('hono/jsx', 'hono/html'),
  'src/ui/room.island.ts': 'export const room = 1\n',
  'src/history/history.ts': 'export const entry = 1\n',
  'src/history/history.sql.ts': imports('kysely', './history.ts', '#src/platform/db/db.ts'),
  'src/history/history.commands.ts': imports('./history.sql.ts', '#src/platform/id/id.ts'),
  'src/history/index.ts': door('history', './history.commands.ts', './history.ts'),
  'src/place/place.ts': 'export const place = 1\n',
  'src/place/place.form.ts': imports('zod', './place.ts', '#src/ui/index.ts'),
  'src/place/place.sql.ts': imports('kysely', './place.ts', '#src/platform/db/db.ts'),
  'src/place/place.commands.ts': imports('./place.sql.ts', '#src/history/index.ts'),
  'src/place/place.page.tsx': imports('hono/jsx', './place.ts', '#src/ui/index.ts'),
  'src/place/place.mail.tsx': imports('hono/jsx', './place.ts'),
  'src/place/place.document.ts': imports('./place.ts', '#src/ui/index.ts'),
  'src/place/place.routes.tsx': imports(
    'hono',
    '#src/platform/http/env.ts',
    './place.commands.ts',
    './place.document.ts',
    './place.form.ts',
    './place.mail.tsx',
    './place.page.tsx',
  ),
  'src/place/place.job.ts': imports('./place.commands.ts', '#src/platform/mail/mailer.ts'),
  'src/place/place.test.ts': imports('./place.ts', 'vitest', 'kysely', '../../scripts/tool.ts'),
  'src/place/index.ts': door('place', './place.job.ts', './place.routes.tsx', './place.ts'),
  'src/theme/theme.ts': imports('#src/place/index.ts'),
  'src/theme/index.ts': door('theme', './theme.ts'),
  'src/people/person.ts': imports('#src/history/index.ts', '#src/place/index.ts'),
  'src/people/index.ts': door('people', './person.ts'),
  'src/partnership/partnership.ts': imports('#src/people/index.ts', '#src/theme/index.ts'),
  'src/partnership/index.ts': door('partnership', './partnership.ts'),
  'src/evidence/series/series.ts': imports('#src/place/index.ts'),
  'src/evidence/series/series.sql.ts': imports('./series.ts', '#src/platform/db/db.ts'),
  'src/evidence/index.ts': door('evidence', './series/series.sql.ts'),
  'src/directory/service/service.ts': imports('#src/place/index.ts'),
  'src/directory/service/service.sql.ts': imports('kysely', './service.ts'),
  'src/directory/source/source.commands.ts': imports(
    '../service/service.sql.ts',
    '#src/partnership/index.ts',
  ),
  'src/directory/index.ts': door('directory', './source/source.commands.ts'),
  'src/plan/action/action.ts': imports('#src/people/index.ts'),
  'src/plan/index.ts': door('plan', './action/action.ts'),
  'src/gap/cell/cell.routes.tsx': imports('#src/evidence/index.ts', '#src/plan/index.ts', 'hono'),
  'src/gap/index.ts': door('gap', './cell/cell.routes.tsx'),
  'src/app/app.ts': imports('hono', '#src/gap/index.ts', '#src/partnership/index.ts'),
  'src/cli/program.ts': imports('commander', '#src/app/app.ts'),
  'src/cli/main.ts': imports('./program.ts', '@hono/node-server'),
  'scripts/tool.ts': imports('typescript'),
}

const seed = (rule: string, from: string, to: string): Seed => ({
  rule,
  fault: `${from} imports ${to}`,
  files: { [from]: imports(to) },
})

export const seeds: readonly Seed[] = [
  {
    rule: 'no-circular',
    fault: 'two files import each other',
    files: {
      'src/place/hen.ts': imports('./egg.ts'),
      'src/place/egg.ts': imports('./hen.ts'),
    },
  },
  {
    rule: 'no-orphans',
    fault: 'nobody imports a file and it imports nobody',
    files: { 'src/place/lonely.ts': 'export const lonely = 1\n' },
  },
  seed('front-door', 'src/plan/action/action-place.ts', '#src/place/place.ts'),
  seed('front-door', 'src/people/person-place.ts', '#src/place/place.ts'),
  seed('front-door', 'src/gap/cell/offer.page.tsx', '#src/directory/service/service.ts'),
  seed('front-door', 'src/gap/cell/series.page.tsx', '#src/evidence/series/series.ts'),
  seed('own-front-door-is-for-others', 'src/evidence/series/figure.ts', '#src/evidence/index.ts'),
  seed('own-front-door-is-for-others', 'src/place/ward.ts', './index.ts'),
  seed('history-knows-nobody', 'src/history/place.ts', '#src/place/index.ts'),
  seed('history-knows-nobody', 'src/history/actor.ts', '#src/people/index.ts'),
  seed('place-knows-no-theme', 'src/place/concern.ts', '#src/theme/index.ts'),
  seed('place-and-theme-know-no-people', 'src/place/officer.ts', '#src/people/index.ts'),
  seed('place-and-theme-know-no-people', 'src/theme/board.ts', '#src/partnership/index.ts'),
  seed('people-know-no-partnership', 'src/people/seat.ts', '#src/partnership/index.ts'),
  seed('base-is-base', 'src/place/figure.ts', '#src/evidence/index.ts'),
  seed('base-is-base', 'src/partnership/strip.ts', '#src/gap/index.ts'),
  seed('pillars-stand-alone', 'src/directory/service/lead.ts', '#src/plan/index.ts'),
  seed('pillars-stand-alone', 'src/plan/action/lead.ts', '#src/directory/index.ts'),
  seed('pillars-stand-alone', 'src/evidence/series/cause.ts', '#src/plan/index.ts'),
  seed('pillars-stand-alone', 'src/plan/action/cell.ts', '#src/gap/index.ts'),
  seed('pillars-stand-alone', 'src/plan/action/indicator.ts', '#src/evidence/index.ts'),
  seed('front-door', 'src/gap/cell/lead.page.tsx', '#src/plan/action/action.ts'),
  seed('own-front-door-is-for-others', 'src/plan/action/aim.ts', '#src/plan/index.ts'),
  seed('platform-knows-no-domain', 'src/platform/id/place-id.ts', '#src/place/index.ts'),
  seed('platform-knows-no-domain', 'src/ui/series-chart.tsx', '#src/evidence/index.ts'),
  seed('platform-knows-no-domain', 'src/platform/http/site.ts', '#src/app/app.ts'),
  seed('app-is-the-top', 'src/place/site.ts', '#src/app/app.ts'),
  seed('app-is-the-top', 'src/gap/cell/command.ts', '#src/cli/program.ts'),
  seed('cli-is-the-edge', 'src/app/command.ts', '#src/cli/program.ts'),
  seed('model-is-pure', 'src/place/hamlet.ts', '#src/platform/id/id.ts'),
  seed('model-is-pure', 'src/place/village.ts', '#src/ui/index.ts'),
  seed('model-is-pure', 'src/place/parish.ts', './place.sql.ts'),
  seed('model-is-pure', 'src/plan/action/town.ts', 'zod'),
  seed('model-needs-no-node', 'src/place/atlas.ts', 'node:fs'),
  seed('forms-sit-low', 'src/place/hamlet.form.ts', './place.sql.ts'),
  seed('forms-sit-low', 'src/place/village.form.ts', '#src/platform/db/db.ts'),
  seed('sql-sits-low', 'src/place/hamlet.sql.ts', './place.commands.ts'),
  seed('sql-sits-low', 'src/place/village.sql.ts', './place.page.tsx'),
  seed('commands-render-nothing', 'src/place/hamlet.commands.ts', './place.page.tsx'),
  seed('commands-render-nothing', 'src/place/village.commands.ts', './place.job.ts'),
  seed('commands-render-nothing', 'src/place/parish.commands.ts', './place.document.ts'),
  seed('pages-are-functions-of-props', 'src/place/hamlet.page.tsx', './place.sql.ts'),
  seed('pages-are-functions-of-props', 'src/place/hamlet.parts.tsx', './place.commands.ts'),
  seed('pages-are-functions-of-props', 'src/place/hamlet.mail.tsx', '#src/platform/mail/mailer.ts'),
  seed('pages-are-functions-of-props', 'src/place/hamlet.document.ts', './place.sql.ts'),
  seed('pages-are-functions-of-props', 'src/place/hamlet.document.ts', './place.sql.ts'),
  seed('only-sql-files-speak-sql', 'src/place/town.commands.ts', 'kysely'),
  seed('only-sql-files-speak-sql', 'src/app/pool.ts', 'pg'),
  seed('only-routes-speak-http', 'src/place/town.page.tsx', 'hono'),
  seed('only-routes-speak-http', 'src/place/town.job.ts', '@hono/node-server'),
  seed('tests-are-leaves', 'src/cli/borrowed.ts', '../place/place.test.ts'),
  seed('src-needs-no-tools', 'src/cli/tooled.ts', '../../scripts/tool.ts'),
  seed('production-needs-no-dev', 'src/cli/compiled.ts', 'typescript'),
]
