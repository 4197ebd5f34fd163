import { type SQL, sql } from 'drizzle-orm';

interface ClosedList {
  column: string;
  values: readonly string[];
}

const lists = new WeakMap<object, ClosedList>();

/** Notes on a column's builder which values it takes, so that its table can be given the CHECK. */
export function rememberValues<Builder extends object>(
  builder: Builder,
  column: string,
  values: readonly string[],
): Builder {
  lists.set(builder, { column, values });
  return builder;
}

/**
 * The name and condition of each CHECK that a table's closed lists ask for. The column stands without its table's
 * name: SQLite rebuilds a table under another name and then renames it.
 */
export function closedLists(table: string, columns: Record<string, object>): [name: string, condition: SQL][] {
  return Object.values(columns).flatMap((builder): [string, SQL][] => {
    const list = lists.get(builder);
    if (!list) return [];
    const values = list.values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
    return [[`${table}_${list.column}_valid`, sql.raw(`"${list.column}" in (${values})`)]];
  });
}
