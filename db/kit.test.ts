import { getTableConfig as pgConfig } from 'drizzle-orm/pg-core';
import { type SQLiteTable, getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import type { Kit } from './kit.ts';
import { pgKit } from './kit-pg.ts';
import { sqliteKit } from './kit-sqlite.ts';

const define = (k: Kit) =>
  k.table(
    'thing',
    {
      id: k.id(),
      grade: k.oneOf('grade', ['A', "D'"]).notNull(),
      cost: k.money('cost'),
      on: k.day('on_day'),
      open: k.bool('open').default(true),
    },
    (t) => [k.uniqueIndex('thing_on').on(t.on).where(k.sql`${t.open}`), k.check('thing_cost', k.sql`${t.cost} >= 0`)],
  );

const pg = pgConfig(define(pgKit));
const sqlite = sqliteConfig(define(sqliteKit) as unknown as SQLiteTable);

test('both kits have the same words', () => {
  expect(Object.keys(sqliteKit)).toEqual(Object.keys(pgKit));
});

test('a table has the same columns in both forms, each in its dialect’s type', () => {
  expect(pg.columns.map((c) => [c.name, c.notNull, c.getSQLType()])).toEqual([
    ['id', true, 'text COLLATE "C"'],
    ['grade', true, 'text COLLATE "C"'],
    ['cost', false, 'bigint'],
    ['on_day', false, 'text COLLATE "C"'],
    ['open', false, 'boolean'],
  ]);
  expect(sqlite.columns.map((c) => [c.name, c.notNull, c.getSQLType()])).toEqual([
    ['id', true, 'text'],
    ['grade', true, 'text'],
    ['cost', false, 'integer'],
    ['on_day', false, 'text'],
    ['open', false, 'integer'],
  ]);
});

test('a closed list brings its CHECK beside the table’s own', () => {
  for (const checks of [pg.checks, sqlite.checks])
    expect(checks.map((c) => c.name)).toEqual(['thing_cost', 'thing_grade_valid']);
  expect(pg.checks[1]?.value.queryChunks).toEqual([{ value: [`"grade" in ('A', 'D''')`] }]);
});

test('a partial unique index is partial in both', () => {
  for (const [index] of [pg.indexes, sqlite.indexes])
    expect(index?.config).toMatchObject({ name: 'thing_on', unique: true, where: expect.anything() });
});
