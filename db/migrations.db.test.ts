import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import { expect, test } from 'vitest';
import { DIALECT } from './dialect.ts';
import * as schema from './schema.ts';

const meta = join(import.meta.dirname, 'migrations', DIALECT, 'meta');
const entries: { idx: number }[] = JSON.parse(readFileSync(join(meta, '_journal.json'), 'utf8')).entries;
const newest = JSON.parse(
  readFileSync(join(meta, `${String(entries.at(-1)?.idx).padStart(4, '0')}_snapshot.json`), 'utf8'),
);

test('the migrations lead to the schema of the code: npm run migrations has nothing to add', async () => {
  const missing =
    DIALECT === 'sqlite'
      ? await generateSQLiteMigration(newest, await generateSQLiteDrizzleJson(schema, newest.id))
      : await generateMigration(newest, generateDrizzleJson(schema, newest.id));
  expect(missing).toEqual([]);
});
