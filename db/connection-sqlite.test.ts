import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqlite, openSqliteFile, sqlitePath } from './connection-sqlite.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-dao-tao-'));
  path = join(folder, 'deeper', 'register.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('every connection has the settings that keep commits and references', async () => {
  const opened = openSqlite(`file:${path}`);
  const reader = openSqliteFile(path, { readonly: true });
  for (const client of [opened.writer, reader]) {
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'busy_timeout'];
    expect(settings.map((name) => client.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 0, 5000]);
  }
  reader.close();
  await opened.close();
});

test('a connection that does not take its settings is not handed out', () => {
  // A database in memory has no write-ahead log.
  expect(() => openSqliteFile(':memory:', { readonly: false })).toThrow('PRAGMA journal_mode');
});

test('the file is made with its folder, for its owner alone', async () => {
  await openSqlite(`file:${path}`).close();
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('the read handle cannot write', async () => {
  const opened = openSqlite(`file:${path}`);
  const read = opened.read as unknown as { run(query: unknown): unknown };
  const writing = () => read.run(sql`create table t (id integer)`);
  expect(writing).toThrow(expect.objectContaining({ cause: expect.objectContaining({ code: 'SQLITE_READONLY' }) }));
  await opened.close();
});

test('foreign keys are off while a migration runs and on again after one that failed', async () => {
  const opened = openSqlite(`file:${path}`);
  const during = await opened.migration(async (run) => await run('pragma foreign_keys'));
  expect(during).toEqual([{ foreign_keys: 0 }]);
  await expect(opened.migration(async () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(opened.writer.pragma('foreign_keys', { simple: true })).toBe(1);
  await opened.close();
});

test('a file URL may be relative, absolute or with slashes', () => {
  expect(sqlitePath('file:./data/x.db')).toBe(join(process.cwd(), 'data/x.db'));
  expect(sqlitePath('file:/srv/x.db')).toBe('/srv/x.db');
  expect(sqlitePath('file:///srv/x.db')).toBe('/srv/x.db');
  expect(() => sqlitePath('file:')).toThrow('names no file');
});
