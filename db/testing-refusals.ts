import { expect } from 'vitest';
import { Refusal } from './context.ts';
import { connection } from './store.ts';
import { tableNames } from './tables.ts';

/**
 * Runs what must be refused and returns the codes, with the record each is about behind a colon where it names one.
 * Fails unless the refusal left every row of every table as it was: no change, no event, no letter.
 */
export async function refused(work: () => Promise<unknown>): Promise<string[]> {
  const before = await allRows();
  const error = await work().then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw error;
  expect(await allRows()).toEqual(before);
  return error.reasons.map(({ code, subjectId }) => (subjectId ? `${code}:${subjectId}` : code));
}

/** Every row of every table, for comparing before and after. */
export function allRows(): Promise<Record<string, string[]>> {
  return connection().transaction(async (_tx, run) => {
    const tables: Record<string, string[]> = {};
    for (const table of await tableNames(run))
      tables[table] = (await run(`select * from "${table}"`)).map(inOrder).sort();
    return tables;
  });
}

const inOrder = (row: Record<string, unknown>): string => JSON.stringify(Object.entries(row).sort());
