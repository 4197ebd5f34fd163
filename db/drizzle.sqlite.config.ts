import { defineConfig } from 'drizzle-kit';

// The schema builds its tables for the dialect of DATABASE_URL when it loads, which is after this file.
process.env.DATABASE_URL = 'file:';

export default defineConfig({ dialect: 'sqlite', schema: './db/schema.ts', out: './db/migrations/sqlite' });
