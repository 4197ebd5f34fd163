import { sql } from 'drizzle-orm';
import {
  blob,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  type SQLiteColumnBuilderBase,
  type SQLiteTableExtraConfigValue,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { newId } from './id.ts';
import type { Kit } from './kit.ts';
import { closedLists, rememberValues } from './kit-closed-list.ts';

function table<Name extends string, Columns extends Record<string, SQLiteColumnBuilderBase>>(
  name: Name,
  columns: Columns,
  // The columns' own type is of no use to a caller: outside this file the kit has the PostgreSQL form's type.
  extra?: (t: never) => SQLiteTableExtraConfigValue[],
) {
  return sqliteTable(name, columns, (t) => [
    ...(extra?.(t as never) ?? []),
    ...closedLists(name, columns).map(([label, condition]) => check(label, condition)),
  ]);
}

const form: { [Key in keyof Kit]: unknown } = {
  table,
  id: (name = 'id') => text(name).primaryKey().$defaultFn(newId),
  ref: (name: string) => text(name),
  text: (name: string) => text(name),
  integer: (name: string) => integer(name),
  money: (name: string) => integer(name),
  instant: (name: string) => integer(name),
  day: (name: string) => text(name),
  bool: (name: string) => integer(name, { mode: 'boolean' }),
  json: (name: string) => text(name, { mode: 'json' }),
  bytes: (name: string) => blob(name, { mode: 'buffer' }),
  oneOf: (name: string, values: readonly string[]) => rememberValues(text(name), name, values),
  index,
  uniqueIndex,
  check,
  primaryKey,
  foreignKey,
  sql,
};

/** The column builders in their SQLite form, under the PostgreSQL form's type: one type for all code above. */
export const sqliteKit = form as unknown as Kit;
