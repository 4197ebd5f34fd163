import { type BuildExtraConfigColumns, sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  json,
  type PgColumnBuilderBase,
  type PgTableExtraConfigValue,
  check as pgCheck,
  pgTable,
  primaryKey,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { newId } from './id.ts';
import { closedLists, rememberValues } from './kit-closed-list.ts';

/** Text is compared by code point, as SQLite does, whatever the server's locale: the same order and the same index. */
const text = customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' });

/** PGlite answers with a Uint8Array, postgres.js with a Buffer: always a Buffer here. */
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
});

function table<Name extends string, Columns extends Record<string, PgColumnBuilderBase>>(
  name: Name,
  columns: Columns,
  extra?: (t: BuildExtraConfigColumns<Name, Columns, 'pg'>) => PgTableExtraConfigValue[],
) {
  return pgTable(name, columns, (t) => [
    ...(extra?.(t) ?? []),
    ...closedLists(name, columns).map(([label, condition]) => pgCheck(label, condition)),
  ]);
}

/** The column builders in their PostgreSQL form, whose type is the type of the kit. */
export const pgKit = {
  table,
  /** Primary key: a UUIDv7 made here when none is given. */
  id: (name = 'id') => text(name).primaryKey().$defaultFn(newId),
  /** Another record's id; add `.references(() => other.id)` (never with a cascade). */
  ref: (name: string) => text(name),
  text: (name: string) => text(name),
  integer: (name: string) => integer(name),
  /** Whole đồng. */
  money: (name: string) => bigint(name, { mode: 'number' }),
  /** UTC milliseconds. */
  instant: (name: string) => bigint(name, { mode: 'number' }),
  /** A civil day 'YYYY-MM-DD' in Asia/Ho_Chi_Minh, or a birth day that may be 'YYYY' or 'YYYY-MM'. */
  day: (name: string) => text(name),
  bool: (name: string) => boolean(name),
  /** An object or array kept as it was written. Not for a bare string, which a driver might parse twice. */
  json: <Value extends object>(name: string) => json(name).$type<Value>(),
  bytes: (name: string) => bytes(name),
  /** A code from a closed list; the table gets a CHECK (`TABLE_COLUMN_valid`) by itself. */
  oneOf: <const Value extends string>(name: string, values: readonly Value[]) =>
    rememberValues(text(name).$type<Value>(), name, values),
  index,
  uniqueIndex,
  check: pgCheck,
  primaryKey,
  foreignKey,
  sql,
};
