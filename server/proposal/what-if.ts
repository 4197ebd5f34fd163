import { QUESTION_LIMITS } from '#domain/proposal/limits.ts';
import { nearTo } from '#domain/proposal/near.ts';
import { difference, type WhatIf, worldIf } from '#domain/proposal/what-if.ts';
import type { ProposalWorld } from '#domain/proposal/world.ts';
import { runProposal } from './run.ts';

/** What would change. */
export interface Otherwise {
  isPossible: boolean;
  isProven: boolean;
  /** How much the total of points would rise. */
  gain: number;
  /** Ids of lines. */
  added: string[];
  dropped: string[];
}

/** So many may wait for their turn: each takes seconds of a whole core. */
const WAITING = 4;
const KEPT = 200;

// One for the process, also when a development server loads this module again.
const holder = globalThis as typeof globalThis & {
  __proposalQuestions?: { answers: Map<string, Otherwise>; queue: Promise<unknown>; waiting: number };
};
holder.__proposalQuestions ??= { answers: new Map(), queue: Promise.resolve(), waiting: 0 };
const questions = holder.__proposalQuestions;

/**
 * Chooses anew with one change to a class, one question at a time, and says how the answer differs from what was
 * proposed. Of choices with the same total it takes the one that is nearest to the proposal. Undefined where too many
 * wait already.
 *
 * @param key names the proposal's input: an answer is kept for as long as the process lives
 */
export async function otherwise(
  key: string,
  asked: { world: ProposalWorld; chosen: ReadonlySet<string>; course: string; what: WhatIf },
): Promise<Otherwise | undefined> {
  const name = `${key} ${asked.course} ${asked.what}`;
  const known = questions.answers.get(name);
  if (known) return known;
  if (questions.waiting >= WAITING) return undefined;
  questions.waiting += 1;
  const turn = questions.queue.then(() => answer(asked));
  questions.queue = turn.catch(() => undefined);
  try {
    const found = await turn;
    const [oldest] = questions.answers.keys();
    if (questions.answers.size >= KEPT && oldest) questions.answers.delete(oldest);
    questions.answers.set(name, found);
    return found;
  } finally {
    questions.waiting -= 1;
  }
}

async function answer({ world, chosen, course, what }: Parameters<typeof otherwise>[1]): Promise<Otherwise> {
  const total = (ids: ReadonlySet<string>) =>
    world.candidates.reduce((sum, each) => sum + (ids.has(each.lineId) ? each.priority : 0), 0);
  const found = await runProposal(nearTo(worldIf(world, course, what), chosen), QUESTION_LIMITS).done;
  return {
    isPossible: found.status !== 'infeasible',
    isProven: found.status === 'optimal',
    gain: total(found.chosen) - total(chosen),
    ...difference(chosen, found.chosen),
  };
}
