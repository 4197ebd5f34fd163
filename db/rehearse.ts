import { type Tx, write } from './store.ts';

class CurtainDown extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super('a rehearsal is undone');
    this.result = result;
  }
}

/**
 * Really runs the work, in a transaction that is undone when it is done: a check that can say nothing else than what
 * the command would do, because it is the command.
 */
export async function rehearse<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  try {
    return await write(async (tx) => {
      throw new CurtainDown(await work(tx));
    });
  } catch (error) {
    if (error instanceof CurtainDown) return error.result as Result;
    throw error;
  }
}
