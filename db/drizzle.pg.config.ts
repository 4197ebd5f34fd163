import { defineConfig } from 'drizzle-kit';

// The schema builds its tables for the dialect of DATABASE_URL when it loads, which is after this file.
process.env.DATABASE_URL = 'postgres://';

export default defineConfig({ dialect: 'postgresql', schema: './db/schema.ts', out: './db/migrations/pg' });
