import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GENESIS } from './audit/chain.ts';
import { DIALECT } from './dialect.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import { closeStore, connection } from './store.ts';
import { countRows, foreignKeyFaults } from './tables.ts';
import { openFreshStore } from './testing.ts';

const ours = join(import.meta.dirname, 'migrations', DIALECT);
let folder: string;
let dispose: () => Promise<void>;

beforeEach(async () => {
  dispose = await openFreshStore();
  folder = mkdtempSync(join(tmpdir(), 'so-dao-tao-'));
});
afterEach(async () => {
  await closeStore();
  await dispose();
  rmSync(folder, { recursive: true });
});

/** Writes a folder with our migrations and these after them. */
function later(...texts: string[][]): string {
  const journal = JSON.parse(readFileSync(join(ours, 'meta/_journal.json'), 'utf8'));
  mkdirSync(join(folder, 'meta'), { recursive: true });
  for (const { tag } of journal.entries)
    writeFileSync(join(folder, `${tag}.sql`), readFileSync(join(ours, `${tag}.sql`)));
  texts.forEach((statements, i) => {
    const tag = `9${i}_later`;
    writeFileSync(join(folder, `${tag}.sql`), statements.join('--> statement-breakpoint\n'));
    journal.entries.push({ idx: 900 + i, version: '7', when: Date.UTC(2100, i), tag, breakpoints: true });
  });
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify(journal));
  return folder;
}

const inside = <Result>(work: Parameters<ReturnType<typeof connection>['migration']>[0]) =>
  connection().migration(work) as Promise<Result>;
const counts = () => inside<Map<string, number>>(countRows);

const TWO_GENERATIONS = [
  'create table parent (id text primary key not null, name text)',
  'create table child (id text primary key not null, parent_id text references parent(id) on delete cascade)',
  `insert into parent values ('p1', 'one'), ('p2', 'two')`,
  `insert into child values ('c1', 'p1'), ('c2', 'p1'), ('c3', 'p2')`,
];
/** How drizzle-kit rebuilds a table, which on PostgreSQL it never does. */
const REBUILT = [
  'PRAGMA foreign_keys=OFF;',
  'create table __new_parent (id text primary key not null, name text not null)',
  'insert into __new_parent select id, name from parent',
  'drop table parent',
  'alter table __new_parent rename to parent',
  'PRAGMA foreign_keys=ON;',
];

describe('migrate', () => {
  test('makes an empty database current, once', async () => {
    expect(await pendingMigrations()).toBe(0);
    expect(await migrate()).toBe(0);
    const head = await inside((run) => run('select id, seq, hash from audit_head'));
    expect(head).toEqual([{ id: 1, seq: 0, hash: GENESIS }]);
  });

  test('applies what is new, and all of it at once', async () => {
    const next = later(TWO_GENERATIONS, ['create table third (id text)']);
    expect(await pendingMigrations(next)).toBe(2);
    expect(await migrate(next)).toBe(2);
    expect(await pendingMigrations(next)).toBe(0);
    expect((await counts()).get('child')).toBe(3);
  });

  test('undoes everything when a later step fails', async () => {
    const next = later(TWO_GENERATIONS, ['create table third (id text)', 'insert into nowhere values (1)']);
    await expect(migrate(next)).rejects.toThrow(/nowhere/);
    expect([...(await counts()).keys()]).not.toContain('parent');
    expect(await pendingMigrations(next)).toBe(2);
  });

  test('refuses a migration that loses rows', async () => {
    await migrate(later(TWO_GENERATIONS));
    const next = later(TWO_GENERATIONS, [`delete from child where id = 'c3'`]);
    await expect(migrate(next)).rejects.toThrow('lost rows of child: 3 before, 2 after');
    expect((await counts()).get('child')).toBe(3);
  });

  test('refuses a database of a newer version', async () => {
    await migrate(later(TWO_GENERATIONS));
    await expect(migrate()).rejects.toThrow('newer version');
    await expect(pendingMigrations()).rejects.toThrow('newer version');
  });
});

if (DIALECT === 'sqlite')
  describe('a rebuilt parent table on SQLite', () => {
    test('keeps its children', async () => {
      await migrate(later(TWO_GENERATIONS));
      await migrate(later(TWO_GENERATIONS, REBUILT));
      expect(await counts()).toEqual(new Map([...(await counts()), ['parent', 2], ['child', 3]]));
      expect(await inside(foreignKeyFaults)).toEqual([]);
    });

    test('would have emptied them inside a transaction with foreign keys on: the positive control', async () => {
      await migrate(later(TWO_GENERATIONS));
      await connection()
        .transaction(async (_tx, run) => {
          for (const text of REBUILT) await run(text);
          expect(await run('select * from child')).toEqual([]);
          throw new Error('undo');
        })
        .catch((error: Error) => expect(error.message).toBe('undo'));
    });

    test('that drops a row which a child needs is refused', async () => {
      await migrate(later(TWO_GENERATIONS));
      const next = later(TWO_GENERATIONS, [...REBUILT, `update parent set id = 'p9' where id = 'p2'`]);
      await expect(migrate(next)).rejects.toThrow('references to nothing in child');
      expect(await inside(foreignKeyFaults)).toEqual([]);
    });
  });
