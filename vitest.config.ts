import { defineConfig } from 'vitest/config';

// The database tests run twice: DATABASE_URL chooses the dialect when the schema module loads,
// so each dialect is a project of its own.
const database = (name: string, url: string, globalSetup: string[] = []) => ({
  test: {
    name,
    include: ['**/*.db.test.ts'],
    exclude: ['node_modules/**', '.next/**'],
    env: { APP_MODE: 'test', DATABASE_URL: url, NEXTAUTH_SECRET: 'test-secret-of-at-least-32-characters' },
    globalSetup,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Loading the modules anew for each file took longer than the tests; what a file opens it closes (db/testing.ts).
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: ['node_modules/**', '.next/**', '**/*.db.test.ts', '**/*.pg.test.ts', 'e2e/**'],
          env: { APP_MODE: 'test' },
        },
      },
      database('sqlite', 'file:'),
      database('pglite', 'pglite:', ['db/testing-pglite.ts']),
      {
        test: {
          name: 'postgres',
          include: ['**/*.pg.test.ts'],
          exclude: ['node_modules/**', '.next/**'],
          globalSetup: ['db/testing-postgres.ts'],
          env: {
            APP_MODE: 'test',
            DATABASE_URL: 'postgres://',
            NEXTAUTH_SECRET: 'test-secret-of-at-least-32-characters',
          },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
