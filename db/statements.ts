import { AsyncLocalStorage } from 'node:async_hooks';
import { shared } from './shared.ts';

export interface Statement {
  text: string;
  /** Milliseconds until the rows were there. */
  ms: number;
}

interface Watch {
  seen: Statement[];
  failAt?: number;
  started: number;
}

/** What a test throws into a transaction. */
export class InjectedFault extends Error {
  override name = 'InjectedFault';
}

const watching = shared('statements', () => new AsyncLocalStorage<Watch>());

/** Runs one statement under whoever watches: it is counted, timed, or made to fail in a test. */
export function statement<Result>(text: string, run: () => Result): Result {
  const watch = watching.getStore();
  if (!watch) return run();
  watch.started += 1;
  if (watch.started === watch.failAt) throw new InjectedFault(`fault at statement ${watch.failAt}: ${text}`);
  const start = performance.now();
  const note = () => watch.seen.push({ text, ms: performance.now() - start });
  const result = run();
  if (result instanceof Promise) result.then(note, note);
  else note();
  return result;
}

/**
 * Runs the work and lists every statement that it sent, in order, with its time: for tests that no query stands in a
 * loop and none is slow. A transaction's end shows as `commit`.
 */
export async function measured<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; statements: Statement[]; slowest: Statement | undefined }> {
  const watch: Watch = { seen: [], started: 0 };
  const result = await watching.run(watch, work);
  const slowest = watch.seen.reduce<Statement | undefined>((a, b) => (a && a.ms >= b.ms ? a : b), undefined);
  return { result, statements: watch.seen, slowest };
}

/** Runs the work and throws {@link InjectedFault} in place of its n-th statement (from 1; the commit counts as one). */
export function failingAt<Result>(n: number, work: () => Promise<Result>): Promise<Result> {
  return watching.run({ seen: [], started: 0, failAt: n }, work);
}
