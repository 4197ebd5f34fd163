import type Database from 'better-sqlite3';
import type { Gate } from './connection.ts';

type Prepared = Database.Statement<unknown[], unknown>;

/** How many prepared statements a connection keeps; lists of ids make new texts without end. */
const LIMIT = 500;

/** A connection's prepared statements by text, apart for rows as arrays: preparing is half the cost of a short read. */
export interface StatementCache {
  get(text: string, asArrays: boolean): Prepared;
  clear(): void;
}

export function statementCache(client: Database.Database): StatementCache {
  const kept = new Map<string, Prepared>();
  return {
    get(text, asArrays) {
      const key = (asArrays ? 'a' : 'o') + text;
      const found = kept.get(key);
      if (found) return found;
      if (kept.size >= LIMIT) kept.clear();
      const prepared = client.prepare<unknown[], unknown>(text);
      if (asArrays) prepared.raw();
      kept.set(key, prepared);
      return prepared;
    },
    clear: () => kept.clear(),
  };
}

/** What Drizzle takes for a better-sqlite3 client, with each statement going through the gate. */
export function gatedClient(cache: StatementCache, gate: Gate): Database.Database {
  const reads = (text: string, asArrays: boolean) => ({
    all: (...values: unknown[]) => gate.run(text, () => cache.get(text, asArrays).all(...values)),
    get: (...values: unknown[]) => gate.run(text, () => cache.get(text, asArrays).get(...values)),
  });
  const prepare = (text: string) => ({
    ...reads(text, false),
    run: (...values: unknown[]) => gate.run(text, () => cache.get(text, false).run(...values)),
    raw: () => reads(text, true),
  });
  return { prepare } as unknown as Database.Database;
}
