import { expect } from 'vitest';
import { verifyAudit } from './audit/verify.ts';
import { DIALECT } from './dialect.ts';
import { failingAt, InjectedFault } from './statements.ts';
import { allRows } from './testing-refusals.ts';

/**
 * Runs the work with a fault in place of its first, second, … statement, until it gets through. Fails unless each fault
 * left every row of every table as it was, and the last run changed something and left the audit chain whole.
 *
 * @returns how many statements the work has
 */
export async function survivesFaults(work: () => Promise<unknown>): Promise<number> {
  const before = await allRows();
  // The same statements stand in the same order on both dialects: SQLite tries each, PGlite, ten times slower, each third.
  const step = DIALECT === 'sqlite' ? 1 : 3;
  for (let n = 1; n < 500; n += step) {
    const fault = await failingAt(n, work).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (fault === undefined) {
      expect(await allRows()).not.toEqual(before);
      expect((await verifyAudit()).ok).toBe(true);
      return n - 1;
    }
    if (!(fault instanceof InjectedFault)) throw fault;
    expect(await allRows()).toEqual(before);
  }
  throw new Error('it never got through');
}
