export { keepThemes } from './theme.commands.ts'
export { themeRoutes } from './theme.routes.tsx'
export { allThemes, allWaves } from './theme.sql.ts'
export type { Theme } from './theme.ts'
