import { defineConfig } from 'vitest/config'

const databaseTests = '**/*.db.test.{ts,tsx}'
const httpTests = '**/*.http.test.{ts,tsx}'
const elsewhere = ['**/node_modules/**', '**/dist/**', 'e2e/**', 'bench/**', '.secklow/**']

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
          exclude: elsewhere,
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
          exclude: elsewhere,
          setupFiles: ['test/setup.ts'],
          globalSetup: ['test/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
