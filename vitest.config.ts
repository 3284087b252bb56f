import { defineConfig } from 'vitest/config'

const databaseTests = '**/*.db.test.{ts,tsx}'
const httpTests = '**/*.http.test.{ts,tsx}'
const elsewhere = ['**/node_modules/**', '**/dist/**', 'e2e/**', 'bench/**', '.secklow/**']

// These start a PostgreSQL of their own; against the operator's server there is nothing for them to show.
const hasServer = (process.env['DATABASE_URL'] ?? '') !== ''
const ourServerTests = hasServer ? ['src/platform/db/embedded/*.db.test.ts'] : []
// Who may ask what does not depend on the server, and takes a minute to walk.
const routeTests = hasServer ? ['test/routes.http.test.ts'] : []

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,test,scripts}/**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, databaseTests, httpTests],
          setupFiles: ['test/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: [databaseTests],
          exclude: [...elsewhere, ...ourServerTests],
          setupFiles: ['test/setup.ts'],
          globalSetup: ['test/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'http',
          include: [httpTests],
          exclude: [...elsewhere, ...routeTests],
          setupFiles: ['test/setup.ts'],
          globalSetup: ['test/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          setupFiles: ['test/setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
