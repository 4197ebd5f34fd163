import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Dialect } from './dialect.ts';
import { codeOf } from './failure.ts';
import { statement } from './statements.ts';

type Handle = PgDatabase<PgQueryResultHKT>;

/**
 * What reads go through. It is typed as PostgreSQL and holds only what both dialects have, with one exception that
 * the type cannot hide: `.for('update')` does not exist on SQLite. Always await; there is no `.get()` or `.all()`.
 */
export type Db = Pick<Handle, 'select' | 'selectDistinct' | 'with' | '$with' | '$count'>;

/** What a transaction writes through; anything that reads takes it as well. */
export type Tx = Db & Pick<Handle, 'insert' | 'update' | 'delete'>;

/** Runs one SQL text with its parameters and returns the rows, keyed by column name. */
export type RunSql = (text: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>;

/** One opened database. Only db/store.ts, db/migrate.ts and db/backup.ts hold it. */
export interface Connection {
  readonly url: string;
  readonly dialect: Dialect;
  readonly read: Db;
  /** Commits when the work is done, rolls back when it throws. The work may run again after a serialization failure. */
  transaction<Result>(work: (tx: Tx, run: RunSql) => Promise<Result>): Promise<Result>;
  /** A transaction for a migration: SQLite's foreign keys are off, which only works from outside the transaction. */
  migration<Result>(work: (run: RunSql) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Drizzle's handle of either dialect under the one type. The only such cast besides the kit's. */
export const asTx = (handle: object): Tx => handle as unknown as Tx;

/** What every statement of one transaction, or of the read handle, passes through. */
export interface Gate {
  run<Result>(text: string, execute: () => Result): Result;
}

export const openGate: Gate = { run: statement };

/**
 * The gate of one transaction. It refuses statements after the end (a forgotten await would otherwise write into the
 * next person's transaction), and it refuses to commit after a failed statement that somebody caught: PostgreSQL has
 * given the transaction up by then and would answer the commit with a silent roll-back, SQLite would keep half.
 */
export class TransactionGate implements Gate {
  #ended = false;
  #failure: unknown;

  run<Result>(text: string, execute: () => Result): Result {
    if (this.#ended) throw new Error('statement after the end of its transaction: an await is missing');
    const fail = (error: unknown) => {
      this.#failure ??= error;
    };
    try {
      const result = statement(text, execute);
      if (result instanceof Promise) result.catch(fail);
      return result;
    } catch (error) {
      fail(error);
      throw error;
    }
  }

  /** Runs the work, then closes for good. */
  async through<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work();
      if (this.#failure)
        throw new Error(`a statement failed inside the transaction and was caught: ${codeOf(this.#failure)}`);
      statement('commit', () => undefined);
      return result;
    } finally {
      this.#ended = true;
    }
  }
}
