export { keepThemes } from './theme.commands.ts'
export { themeRoutes } from './theme.routes.tsx'
export { allThemes, allWaves } from './theme.sql.ts'
export { lagInWords, type Theme, type Wave } from './theme.ts'
