import { join } from 'node:path';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { GENESIS } from './audit/chain.ts';
import type { RunSql } from './connection.ts';
import { DIALECT } from './dialect.ts';
import { connection } from './store.ts';
import { countRows, foreignKeyFaults, tableNames } from './tables.ts';

/** The generated migrations of this process's dialect. Next's bundles have no folder of their own and run at the root. */
const FOLDER = join(import.meta.dirname ?? join(process.cwd(), 'db'), 'migrations', DIALECT);

const JOURNAL = `create table if not exists schema_migration (
  hash text primary key not null, made_at bigint not null, applied_at bigint not null)`;

/**
 * Brings the open database to the schema of this code and returns how many migrations that took; 0 when it was
 * current. All of them happen, or none: they run in one transaction with SQLite's foreign keys off (a rebuilt table
 * would otherwise cascade into its children), and it commits only when no table has lost a row and no reference
 * hangs in the air.
 *
 * @throws Error when the database has migrations that this code does not know, or when a migration loses rows
 */
export async function migrate(folder: string = FOLDER): Promise<number> {
  return await connection().migration(async (run) => {
    // Two processes that start at once: SQLite's BEGIN IMMEDIATE keeps them apart, PostgreSQL needs a lock to do so.
    if (DIALECT === 'pg') await run('select pg_advisory_xact_lock(7306001)');
    await run(JOURNAL);
    const pending = await pendingAmong(run, folder);
    if (pending.length === 0) return 0;
    const before = await countRows(run);
    for (const migration of pending) await apply(run, migration);
    await assertNothingLost(run, before);
    await run(`insert into audit_head (id, seq, hash) values (1, 0, '${GENESIS}') on conflict do nothing`);
    return pending.length;
  });
}

/** How many migrations the open database still needs. A server that finds any must not start. */
export async function pendingMigrations(folder: string = FOLDER): Promise<number> {
  return await connection().transaction(async (_tx, run) => {
    if (!(await tableNames(run)).includes('schema_migration')) return knownMigrations(folder).length;
    return (await pendingAmong(run, folder)).length;
  });
}

/** The hashes of this code's migrations. */
export function knownMigrations(folder: string = FOLDER): string[] {
  return readMigrationFiles({ migrationsFolder: folder }).map((migration) => migration.hash);
}

async function pendingAmong(run: RunSql, folder: string): Promise<MigrationMeta[]> {
  const known = readMigrationFiles({ migrationsFolder: folder });
  const applied = (await run('select hash from schema_migration')).map((row) => row.hash);
  const strange = applied.filter((hash) => !known.some((migration) => migration.hash === hash));
  if (strange.length > 0) throw new Error('the database was made by another or a newer version of this program');
  return known.filter((migration) => !applied.includes(migration.hash));
}

async function apply(run: RunSql, migration: MigrationMeta): Promise<void> {
  for (const text of migration.sql) if (text.trim()) await run(text);
  await run(
    `insert into schema_migration (hash, made_at, applied_at)
     values ('${migration.hash}', ${migration.folderMillis}, ${Date.now()})`,
  );
}

async function assertNothingLost(run: RunSql, before: Map<string, number>): Promise<void> {
  const after = await countRows(run);
  for (const [table, count] of before) {
    const left = after.get(table);
    if (left !== undefined && left < count)
      throw new Error(`a migration lost rows of ${table}: ${count} before, ${left} after`);
  }
  const faults = await foreignKeyFaults(run);
  if (faults.length > 0) throw new Error(`a migration left references to nothing in ${faults.join(', ')}`);
}
