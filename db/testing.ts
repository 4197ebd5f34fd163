import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll } from 'vitest';
import { GENESIS } from './audit/chain.ts';
import { openPglite } from './connection-pglite.ts';
import { openPostgres } from './connection-postgres.ts';
import type { Ctx } from './context.ts';
import { DIALECT } from './dialect.ts';
import { newId } from './id.ts';
import { migrate } from './migrate.ts';
import { closeStore, connection, openStore } from './store.ts';
import { tableNames } from './tables.ts';

/**
 * Gives the tests of this file a database of their own, migrated and empty: a SQLite file, PGlite, or a new database on
 * a real PostgreSQL server, by the DATABASE_URL of their Vitest project (`file:`, `pglite:`, `postgres://`).
 */
export function freshStore(options: { connections?: number } = {}): void {
  let dispose: () => Promise<void>;
  beforeAll(async () => {
    dispose = await openFreshStore(options);
  });
  afterAll(async () => {
    await closeStore();
    await dispose();
  });
}

/** Opens such a database now. Returns what removes it, to be called after `closeStore()`. */
export async function openFreshStore(options: { connections?: number } = {}): Promise<() => Promise<void>> {
  const url = process.env.DATABASE_URL ?? '';
  const dispose = url.startsWith('postgres')
    ? await freshPostgres(options)
    : url === 'pglite:'
      ? await freshPglite()
      : await freshSqlite();
  await migrate();
  return dispose;
}

/** Somebody with an account and no grants, at an instant; `accountId: null` is the operator. */
export function someCtx(options: { accountId?: string | null; now?: number; key?: string } = {}): Ctx {
  const { accountId = newId(), now = Date.UTC(2022, 3, 29), key } = options;
  const kind = accountId === null ? 'operator' : 'account';
  return { viewer: { kind, accountId, name: 'Đồng chí thử', locale: 'vi', grants: [] }, now, key };
}

/** Empties every table, so that a test need not know what the one before has left. */
export async function emptyStore(): Promise<void> {
  await connection().migration(async (run) => {
    const tables = (await tableNames(run)).filter((name) => name !== 'schema_migration');
    // Small tables are emptied faster one by one than truncated; order and references do not matter meanwhile.
    if (DIALECT === 'pg') await run('set local session_replication_role = replica');
    for (const table of tables) await run(`delete from "${table}"`);
    await run(`insert into audit_head (id, seq, hash) values (1, 0, '${GENESIS}')`);
  });
}

/**
 * What the store holds now, to be put back into the emptied store: building it by commands takes ten times as long.
 *
 * @returns what puts it back; it does so only in the same store
 */
export async function keepStore(): Promise<() => Promise<void>> {
  const copyOf = (table: string) => (DIALECT === 'pg' ? `kept."${table}"` : `temp."kept_${table}"`);
  const kept = await connection().migration(async (run) => {
    const tables = (await tableNames(run)).filter((name) => name !== 'schema_migration');
    if (DIALECT === 'pg') await run('create schema kept');
    const filled: string[] = [];
    for (const table of tables) {
      const [row] = await run(`select count(*) as n from "${table}"`);
      if (Number(row?.n) === 0) continue;
      await run(
        `create ${DIALECT === 'pg' ? '' : 'temp '}table ${copyOf(table).replace('temp.', '')} as select * from "${table}"`,
      );
      filled.push(table);
    }
    return filled;
  });
  return () =>
    connection().migration(async (run) => {
      if (DIALECT === 'pg') await run('set local session_replication_role = replica');
      await run('delete from audit_head');
      for (const table of kept) await run(`insert into "${table}" select * from ${copyOf(table)}`);
    });
}

async function freshSqlite(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'so-dao-tao-'));
  openStore(`file:${join(folder, 'test.db')}`);
  return () => rm(folder, { recursive: true });
}

async function freshPglite(): Promise<() => Promise<void>> {
  const image = process.env.TEST_PGLITE_IMAGE;
  openStore(await openPglite(image ? await openAsBlob(image) : undefined));
  return async () => undefined;
}

/** TEST_POSTGRES_URL names the server that db/testing-postgres.ts has started; a missing one is a failure. */
async function freshPostgres(options: { connections?: number }): Promise<() => Promise<void>> {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) throw new Error('these tests need a PostgreSQL server: TEST_POSTGRES_URL is not set');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const onServer = async (text: string) => {
    const admin = postgres(server, { max: 1, onnotice: () => undefined });
    await admin.unsafe(text);
    await admin.end();
  };
  await onServer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  openStore(openPostgres(url.href, options));
  return () => onServer(`drop database ${name} with (force)`);
}
