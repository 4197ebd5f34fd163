import Database from 'better-sqlite3';
import { Refusal } from './context.ts';
import { knownMigrations } from './migrate.ts';
import { connection } from './store.ts';
import { countRows } from './tables.ts';

/** Why a backup is not made or not taken back. */
export const BACKUP_REFUSALS = [
  'use_pg_dump',
  'backup_exists',
  'backup_unreadable',
  'backup_damaged',
  'backup_of_newer_version',
  'backup_chain_broken',
  'database_not_empty',
  'database_in_use',
] as const;
export type BackupRefusal = (typeof BACKUP_REFUSALS)[number];

const refuse = (code: BackupRefusal): never => {
  throw new Refusal(code);
};

/** How far the audit chain of a backup goes. */
export interface ChainEnd {
  events: number;
  head: { seq: number; hash: string };
}

/**
 * Makes sure that a file is a whole register of this version or an older one.
 *
 * @throws Refusal `backup_unreadable`, `backup_damaged` or `backup_of_newer_version`
 */
export function assertBackup(file: string): ChainEnd {
  const { whole, applied, chain } = inspect(file);
  if (!whole) refuse('backup_damaged');
  const known = knownMigrations();
  if (!applied.every((hash) => known.includes(hash))) refuse('backup_of_newer_version');
  return chain;
}

function inspect(file: string): { whole: boolean; applied: string[]; chain: ChainEnd } {
  let client: Database.Database | undefined;
  try {
    client = new Database(file, { readonly: true, fileMustExist: true });
    const applied = client.prepare<[], { hash: string }>('select hash from schema_migration').all();
    const head = client.prepare<[], ChainEnd['head']>('select seq, hash from audit_head where id = 1').get();
    const events = client.prepare<[], { n: number }>('select count(*) as n from audit_event').get();
    const integrity = client.pragma('integrity_check', { simple: true });
    const dangling = client.pragma('foreign_key_check') as unknown[];
    if (!head || !events) return refuse('backup_damaged');
    return {
      whole: integrity === 'ok' && dangling.length === 0,
      applied: applied.map((row) => row.hash),
      chain: { events: events.n, head },
    };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT'))
      return refuse('backup_damaged');
    return refuse('backup_unreadable');
  } finally {
    client?.close();
  }
}

/** Whether the open register holds nothing yet: no row besides its schema's own. */
export async function isEmpty(): Promise<boolean> {
  const counts = await connection().transaction((_tx, run) => countRows(run));
  return [...counts].every(([table, count]) => count === 0 || ['schema_migration', 'audit_head'].includes(table));
}

/**
 * Makes sure that no other process has the file open, and leaves no side files. SQLite gives up its write-ahead log only
 * to the last one.
 *
 * @throws Refusal `database_in_use`
 */
export function assertFree(path: string): void {
  const client = new Database(path, { timeout: 200 });
  try {
    client.pragma('journal_mode = delete');
  } catch {
    refuse('database_in_use');
  } finally {
    client.close();
  }
}
