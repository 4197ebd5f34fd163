import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Snapshot {
  tables: Record<string, SnapshotTable>;
}
interface SnapshotTable {
  name: string;
  columns: Record<string, { name: string; notNull: boolean; primaryKey: boolean }>;
  indexes: Record<string, { isUnique: boolean; where?: string }>;
  foreignKeys: Record<string, { tableFrom: string; columnsFrom: string[]; tableTo: string; onDelete?: string }>;
  checkConstraints: Record<string, { value: string }>;
}

function newest(dialect: string): SnapshotTable[] {
  const meta = join(import.meta.dirname, 'migrations', dialect, 'meta');
  const journal: { entries: { idx: number }[] } = JSON.parse(readFileSync(join(meta, '_journal.json'), 'utf8'));
  const number = String(journal.entries.at(-1)?.idx).padStart(4, '0');
  const snapshot: Snapshot = JSON.parse(readFileSync(join(meta, `${number}_snapshot.json`), 'utf8'));
  return Object.values(snapshot.tables);
}

const sqlite = newest('sqlite');
const pg = newest('pg');

const shape = (tables: SnapshotTable[]) =>
  tables
    .map((table) => ({
      name: table.name,
      columns: Object.values(table.columns).map((c) => `${c.name} ${c.notNull} ${c.primaryKey}`),
      indexes: Object.entries(table.indexes)
        .map(([name, index]) => `${name} ${Boolean(index.where)}`)
        .sort(),
      references: Object.values(table.foreignKeys)
        .map((f) => `${f.columnsFrom} ${f.tableTo}`)
        .sort(),
      checks: Object.keys(table.checkConstraints).sort(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

test('both dialects have the same tables, columns, indexes, references and checks', () => {
  expect(sqlite.length).toBeGreaterThan(9);
  expect(shape(sqlite)).toEqual(shape(pg));
});

test('no reference cascades', () => {
  const references = [...sqlite, ...pg].flatMap((table) => Object.values(table.foreignKeys));
  expect(references.length).toBeGreaterThan(3);
  expect(references.filter((reference) => (reference.onDelete ?? 'no action') !== 'no action')).toEqual([]);
});

test('no name is longer than PostgreSQL keeps', () => {
  const names = pg.flatMap((table) => [
    table.name,
    ...Object.keys(table.indexes),
    ...Object.keys(table.checkConstraints),
    ...Object.keys(table.foreignKeys),
  ]);
  expect(names.filter((name) => name.length > 63)).toEqual([]);
});
