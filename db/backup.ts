import { constants } from 'node:fs';
import { chmod, copyFile, link, open, rename, rm, stat } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { verifyAudit } from './audit/verify.ts';
import { assertBackup, assertFree, type ChainEnd, isEmpty } from './backup-check.ts';
import { sqlitePath } from './connection-sqlite.ts';
import { Refusal } from './context.ts';
import { DIALECT } from './dialect.ts';
import { migrate } from './migrate.ts';
import { closeStore, connection, openStore } from './store.ts';

/** What a backup or a restored register holds: its size and the end of its audit chain, to be noted with it. */
export interface BackupReport extends ChainEnd {
  bytes: number;
}

/**
 * Copies the register as it stands now into one file, while it goes on being used, and checks the copy. The file is
 * complete when its name appears. PostgreSQL has its own tools: there the refusal is `use_pg_dump`.
 *
 * @throws Refusal `backup_exists`, `use_pg_dump`
 */
export async function backup(file: string): Promise<BackupReport> {
  if (DIALECT === 'pg') throw new Refusal('use_pg_dump');
  const unfinished = `${file}.unfinished`;
  await rm(unfinished, { force: true });
  const source = new Database(sqlitePath(connection().url), { readonly: true });
  try {
    // One statement, so one instant; the copy is compact and needs no second file.
    source.prepare('vacuum into ?').run(unfinished);
  } finally {
    source.close();
  }
  try {
    const chain = assertBackup(unfinished);
    // It holds everybody's data.
    await chmod(unfinished, 0o600);
    await toDisk(unfinished);
    await link(unfinished, file).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new Refusal('backup_exists') : error;
    });
    return await reportOf(file, chain);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/**
 * Puts a backup in the register's place, brought to this version's schema. The backup is checked first, its audit chain
 * too; the old file stays until the new one is ready. No other process may have the register open.
 *
 * @param options.replace puts it over a register that holds something
 * @throws Refusal `backup_unreadable`, `backup_damaged`, `backup_of_newer_version`, `backup_chain_broken`,
 * `database_not_empty`, `database_in_use`, `use_pg_dump`
 */
export async function restore(file: string, options: { replace?: boolean } = {}): Promise<BackupReport> {
  if (DIALECT === 'pg') throw new Refusal('use_pg_dump');
  const url = connection().url;
  const target = sqlitePath(url);
  assertBackup(file);
  if (!options.replace && !(await isEmpty())) throw new Refusal('database_not_empty');
  await closeStore();
  const incoming = `${target}.restoring`;
  try {
    assertFree(target);
    await copyFile(file, incoming, constants.COPYFILE_FICLONE);
    const audit = await prepared(incoming);
    await toDisk(incoming);
    await rename(incoming, target);
    return await reportOf(target, audit);
  } finally {
    await rm(incoming, { force: true });
    openStore(url);
  }
}

async function prepared(path: string): Promise<ChainEnd> {
  openStore(`file:${path}`);
  try {
    await migrate();
    const audit = await verifyAudit();
    if (!audit.ok) throw new Refusal('backup_chain_broken');
    return audit;
  } finally {
    await closeStore();
  }
}

async function reportOf(file: string, { events, head }: ChainEnd): Promise<BackupReport> {
  return { bytes: (await stat(file)).size, events, head };
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync();
  await handle.close();
}
