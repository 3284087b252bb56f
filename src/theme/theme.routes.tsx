import { Hono } from 'hono'
import type { RequestEnv } from '#src/platform/http/env.ts'
import { respond } from '#src/platform/http/respond.tsx'
import { ThemesPage } from './theme.page.tsx'
import { allThemes, allWaves } from './theme.sql.ts'

/** The shared list of themes, for everybody. */
export const themeRoutes = new Hono<RequestEnv>().get('/themes', async (c) => {
  const [themes, waves] = await Promise.all([allThemes(c.var.db), allWaves(c.var.db)])
  return await respond(c, {
    page: () => ({
      title: 'Themes',
      description: 'The themes that figures, statements, services and actions are lined up under.',
      body: <ThemesPage themes={themes} waves={waves} />,
    }),
    json: () => ({ themes, waves }),
    csv: () => ({
      columns: ['theme', 'label', ...waves.map((wave) => `wave_${wave.id}`)],
      rows: themes.map((theme) => [
        theme.id,
        theme.label,
        ...waves.map((wave) => (theme.waves.includes(wave.id) ? 'felt' : 'none')),
      ]),
    }),
  })
})
