import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { asTx, type Connection, type Gate, openGate, type RunSql, TransactionGate } from './connection.ts';
import { gatedClient, statementCache } from './connection-sqlite-statements.ts';

const PRAGMAS = {
  journal_mode: 'wal',
  // better-sqlite3 opens a WAL file at NORMAL, which loses acknowledged commits when the power goes.
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  busy_timeout: 5000,
} as const;

/** Opens one connection, sets what every connection must have, and makes sure that it took. */
export function openSqliteFile(path: string, options: { readonly: boolean }): Database.Database {
  const client = new Database(path, { readonly: options.readonly, fileMustExist: options.readonly });
  for (const [name, wanted] of Object.entries(PRAGMAS)) {
    client.pragma(`${name} = ${wanted}`);
    const value = client.pragma(name, { simple: true });
    if (value !== wanted) {
      client.close();
      throw new Error(`SQLite did not take PRAGMA ${name} = ${wanted}: it is ${value}`);
    }
  }
  if (options.readonly) client.pragma('query_only = 1');
  return client;
}

/**
 * The path in a `file:` URL, from the working directory.
 *
 * @throws Error when the URL names no file
 */
export function sqlitePath(url: string): string {
  const path = url.replace(/^file:(\/\/(?=\/))?/, '');
  if (!path) throw new Error('DATABASE_URL names no file');
  // Without the remark the bundler takes the register, and everything beside it, for a part of the program.
  return resolve(/*turbopackIgnore: true*/ path);
}

/**
 * SQLite in a file: one read-only connection for reads, one writer whose transactions stand in a queue. Drizzle's own
 * `transaction()` cannot await on better-sqlite3, so the transaction is opened and closed here.
 */
export function openSqlite(url: string): Connection & { readonly path: string; readonly writer: Database.Database } {
  const path = sqlitePath(url);
  mkdirSync(dirname(path), { recursive: true });
  // A new file is its owner's alone, and SQLite makes its side files alike.
  closeSync(openSync(path, 'a', 0o600));
  const writer = openSqliteFile(path, { readonly: false });
  const reader = openSqliteFile(path, { readonly: true });
  const statements = statementCache(writer);
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = <Result>(job: () => Promise<Result>): Promise<Result> => {
    const result = queue.then(job);
    queue = result.catch(() => undefined);
    return result;
  };

  const runOn =
    (gate: Gate): RunSql =>
    async (text, parameters = []) =>
      gate.run(text, () => {
        const prepared = writer.prepare<unknown[], Record<string, unknown>>(text);
        if (prepared.reader) return prepared.all(...parameters);
        prepared.run(...parameters);
        return [];
      });

  const within = async <Result>(work: (gate: Gate) => Promise<Result>): Promise<Result> => {
    const gate = new TransactionGate();
    writer.exec('BEGIN IMMEDIATE');
    try {
      const result = await gate.through(() => work(gate));
      writer.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk or an I/O error has rolled back by itself.
      if (writer.inTransaction) writer.exec('ROLLBACK');
      throw error;
    }
  };

  return {
    url,
    path,
    writer,
    dialect: 'sqlite',
    read: asTx(drizzle({ client: gatedClient(statementCache(reader), openGate) })),
    transaction: (work) =>
      inTurn(() => within((gate) => work(asTx(drizzle({ client: gatedClient(statements, gate) })), runOn(gate)))),
    migration: (work) =>
      inTurn(async () => {
        writer.pragma('foreign_keys = 0');
        try {
          return await within((gate) => work(runOn(gate)));
        } finally {
          writer.pragma('foreign_keys = 1');
          statements.clear();
        }
      }),
    close: () =>
      inTurn(async () => {
        reader.close();
        writer.close();
      }),
  };
}
