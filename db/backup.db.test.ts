import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { record } from './audit/record.ts';
import { verifyAudit } from './audit/verify.ts';
import { backup, restore } from './backup.ts';
import { Refusal } from './context.ts';
import { DIALECT } from './dialect.ts';
import { formDraft } from './schema.ts';
import { connection, read, write } from './store.ts';
import { emptyStore, freshStore, someCtx } from './testing.ts';

freshStore();

let folder: string;
let file: string;
beforeEach(async () => {
  await emptyStore();
  folder = mkdtempSync(join(tmpdir(), 'so-dao-tao-'));
  file = join(folder, 'backup.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).reasons[0]?.code;
};
const drafts = async () => (await read().select({ key: formDraft.formKey }).from(formDraft)).map((row) => row.key);
const fill = (key: string) =>
  write(async (tx) => {
    await tx.insert(formDraft).values({ accountId: 'a', formKey: key, values: {}, at: 1 });
    return await record(tx, someCtx(), { action: 'noted', subject: { kind: 'line', id: key } });
  });
/** Changes a backup behind the program's back. */
const change = (text: string) => {
  const client = new Database(file);
  client.pragma('foreign_keys = 0');
  client.exec(text);
  client.close();
};

if (DIALECT === 'pg')
  test('PostgreSQL is told to use its own tools', async () => {
    expect(await refusalOf(backup(file))).toBe('use_pg_dump');
    expect(await refusalOf(restore(file))).toBe('use_pg_dump');
  });
else {
  describe('a backup', () => {
    test('is one whole file of its owner alone, made while somebody reads and writes', async () => {
      await fill('one');
      const [report] = await Promise.all([backup(file), fill('two'), drafts()]);
      expect(report).toMatchObject({ bytes: statSync(file).size, events: report.head.seq });
      expect(readdirSync(folder)).toEqual(['backup.db']);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const copy = new Database(file, { readonly: true });
      expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(copy.prepare('select form_key from form_draft').pluck().all()).toContain('one');
      copy.close();
    });

    test('is not written over another', async () => {
      await backup(file);
      const before = readFileSync(file);
      await fill('later');
      expect(await refusalOf(backup(file))).toBe('backup_exists');
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(readdirSync(folder)).toEqual(['backup.db']);
    });
  });

  describe('restoring', () => {
    test('gives back what was backed up, and its chain', async () => {
      await fill('one');
      const report = await backup(file);
      await emptyStore();
      expect(await restore(file)).toMatchObject({ events: 1, head: report.head });
      expect(await drafts()).toEqual(['one']);
      expect(await verifyAudit()).toMatchObject({ ok: true, events: 1 });
      await fill('two');
      expect(await drafts()).toEqual(['one', 'two']);
    });

    test('is refused over a register that holds something, unless it is asked for', async () => {
      await fill('one');
      await backup(file);
      await fill('two');
      expect(await refusalOf(restore(file))).toBe('database_not_empty');
      expect(await drafts()).toEqual(['one', 'two']);
      await restore(file, { replace: true });
      expect(await drafts()).toEqual(['one']);
    });

    test('is refused while another process has the register open', async () => {
      await backup(file);
      const path = connection().url.slice('file:'.length);
      const other = new Database(path);
      other.prepare('select 1 from form_draft').all();
      expect(await refusalOf(restore(file))).toBe('database_in_use');
      other.close();
      await restore(file);
    });

    test.each([
      ['no file', () => undefined, 'backup_unreadable'],
      ['a file of another kind', () => writeFileSync(file, 'PK'.repeat(5000)), 'backup_unreadable'],
      ['another program’s database', () => change('drop table schema_migration'), 'backup_unreadable'],
      [
        'one of a newer version',
        () => change(`insert into schema_migration values ('x', 1, 1)`),
        'backup_of_newer_version',
      ],
      [
        'one with a reference to nothing',
        () => change(`insert into audit_payload (seq) values (77)`),
        'backup_damaged',
      ],
      ['one without a chain', () => change('delete from audit_head'), 'backup_damaged'],
      ['one whose record was changed', () => change(`update audit_event set action = 'x'`), 'backup_chain_broken'],
      ['one cut short', () => writeFileSync(file, readFileSync(file).subarray(0, 3 * 4096)), 'backup_damaged'],
    ])('%s is refused and changes nothing', async (what, spoil, code) => {
      await fill('one');
      if (what !== 'no file') await backup(file);
      spoil();
      expect(await refusalOf(restore(file, { replace: true }))).toBe(code);
      expect(await drafts()).toEqual(['one']);
      expect(existsSync(`${connection().url.slice('file:'.length)}.restoring`)).toBe(false);
      await fill('two');
    });
  });
}
