import { AsyncLocalStorage } from 'node:async_hooks';
import type { SQL } from 'drizzle-orm';
import type { Connection, Db, RunSql, Tx } from './connection.ts';
import { openPostgres } from './connection-postgres.ts';
import { openSqlite } from './connection-sqlite.ts';
import { DEFAULT_DATABASE_URL, DIALECT, dialectOf } from './dialect.ts';
import { isRetryable } from './failure.ts';
import { shared } from './shared.ts';

export type { Db, Tx } from './connection.ts';

interface Store {
  connection?: Connection;
  /** The transaction that the running code stands in, if it is still open. */
  inside: AsyncLocalStorage<{ open: boolean }>;
  beforeClose: Set<() => Promise<void>>;
}

const store = shared<Store>('store', () => ({ inside: new AsyncLocalStorage(), beforeClose: new Set() }));

const ATTEMPTS = 6;

/** The open connection; opened from DATABASE_URL when nobody did. For the storage ground only. */
export function connection(): Connection {
  store.connection ??= openUrl(process.env.DATABASE_URL || DEFAULT_DATABASE_URL);
  return store.connection;
}

function openUrl(url: string): Connection {
  if (dialectOf(url) !== DIALECT) throw new Error(`this process has loaded its schema for ${DIALECT}`);
  if (url === 'pglite:') throw new Error('pglite: is for tests, which open it through db/testing.ts');
  return DIALECT === 'sqlite' ? openSqlite(url) : openPostgres(url);
}

/**
 * Opens the register's database. The app need not call it: the first read or write does, from DATABASE_URL.
 *
 * @throws Error when one is open already, or when the URL is of another dialect than the loaded schema
 */
export function openStore(target: string | Connection = process.env.DATABASE_URL || DEFAULT_DATABASE_URL): void {
  if (store.connection) throw new Error('a store is open already');
  store.connection = typeof target === 'string' ? openUrl(target) : target;
}

/** Waits for what is being written, then closes; nothing happens when no store is open. */
export async function closeStore(): Promise<void> {
  for (const finish of store.beforeClose) await finish();
  const open = store.connection;
  delete store.connection;
  await open?.close();
}

/** Has something done before the store closes, such as writing out a buffer. */
export function onClose(finish: () => Promise<void>): void {
  store.beforeClose.add(finish);
}

/**
 * The handle for reads. It sees what is committed.
 *
 * @throws Error inside a write, where it would miss what the transaction has just written: read through `tx` there
 */
export function read(): Db {
  if (store.inside.getStore()?.open) throw new Error('read() inside a write: read through its tx');
  return connection().read;
}

/**
 * Runs the work in one transaction: all of it happens, or nothing. Writers come one after the other in both dialects:
 * SQLite has a queue, PostgreSQL's writers first take the row of the audit chain's head. So what the work reads stays
 * true until it commits, no two writers can deadlock, and the chain cannot fork; the price is that one transaction
 * runs at a time, which a register of this kind can pay. On PostgreSQL the work may be run again, so it must have no
 * effect outside its tx.
 */
export function write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return transact(work, async (run) => {
    if (DIALECT === 'pg') await run('select seq from audit_head where id = 1 for update');
  });
}

/**
 * A write that is no event of the register and so does not queue at the audit chain on PostgreSQL: a session's last
 * sight, the access log, a draft, a letter marked as sent.
 */
export function writeAside<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return transact(work, async () => undefined);
}

async function transact<Result>(
  work: (tx: Tx) => Promise<Result>,
  prepare: (run: RunSql) => Promise<void>,
): Promise<Result> {
  if (store.inside.getStore()?.open) throw new Error('write() inside a write would wait for itself: use its tx');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connection().transaction(async (tx, run) => {
        await prepare(run);
        const scope = { open: true };
        try {
          return await store.inside.run(scope, () => work(tx));
        } finally {
          scope.open = false;
        }
      });
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
      await new Promise((resume) => setTimeout(resume, 2 ** attempt * 5 * (0.5 + Math.random())));
    }
  }
}

/**
 * The rows of a query that the query builder has no words for (a recursive one), keyed by column name as the database
 * gives them: booleans are 0 and 1 on SQLite.
 */
export async function rows<Row>(db: Db, query: SQL): Promise<Row[]> {
  if (DIALECT === 'sqlite') return (db as unknown as { all(q: SQL): Row[] }).all(query);
  const result = await (db as unknown as { execute(q: SQL): Promise<Row[] | { rows: Row[] }> }).execute(query);
  return Array.isArray(result) ? [...result] : result.rows;
}
