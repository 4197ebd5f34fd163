/** The two forms in which the one schema exists. */
export type Dialect = 'sqlite' | 'pg';

/** Where the register stands when nobody says otherwise. */
export const DEFAULT_DATABASE_URL = 'file:./data/so-dao-tao.db';

/**
 * The dialect of a database URL: `file:PATH` is SQLite; `postgres://…`, `postgresql://…` and `pglite:` (PostgreSQL in
 * this process, for tests) are PostgreSQL.
 *
 * @throws Error when the URL is of none of these kinds
 */
export function dialectOf(url: string): Dialect {
  if (url.startsWith('file:')) return 'sqlite';
  if (/^(postgres(ql)?:\/\/|pglite:)/.test(url)) return 'pg';
  throw new Error('DATABASE_URL must start with file:, postgres:// or postgresql://');
}

/**
 * The dialect of this process. The table objects differ between the dialects, so it is chosen once, when db/schema.ts
 * loads, and a store of the other dialect cannot be opened afterwards.
 */
export const DIALECT: Dialect = dialectOf(process.env.DATABASE_URL || DEFAULT_DATABASE_URL);
