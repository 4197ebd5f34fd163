import { expect } from 'vitest';
import { Refusal } from './context.ts';
import { connection } from './store.ts';
import { countRows } from './tables.ts';

/**
 * Runs what must be refused and returns the codes, with the record each is about behind a colon where it names one.
 * Fails unless the refusal left every table as it was: no row, no event, no letter.
 */
export async function refused(work: () => Promise<unknown>): Promise<string[]> {
  const before = await allRows();
  const error = await work().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error, 'it was not refused').toBeInstanceOf(Refusal);
  expect(await allRows()).toEqual(before);
  return (error as Refusal).reasons.map(({ code, subjectId }) => (subjectId ? `${code}:${subjectId}` : code));
}

/** How many rows each table has. */
export function allRows(): Promise<Map<string, number>> {
  return connection().transaction((_tx, run) => countRows(run));
}
