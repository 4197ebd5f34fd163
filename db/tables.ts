import type { RunSql } from './connection.ts';
import { DIALECT } from './dialect.ts';

const TABLES = {
  sqlite: `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`,
  pg: `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' order by name`,
};

/** The names of all tables of the open database. */
export async function tableNames(run: RunSql): Promise<string[]> {
  return (await run(TABLES[DIALECT])).map((row) => String(row.name));
}

/** How many rows each table has. */
export async function countRows(run: RunSql): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of await tableNames(run)) {
    const [row] = await run(`select count(*) as n from "${table}"`);
    counts.set(table, Number(row?.n));
  }
  return counts;
}

/** The tables with a reference to a row that is not there. PostgreSQL never allows one, so only SQLite is asked. */
export async function foreignKeyFaults(run: RunSql): Promise<string[]> {
  if (DIALECT === 'pg') return [];
  return [...new Set((await run('pragma foreign_key_check')).map((row) => String(row.table)))];
}
