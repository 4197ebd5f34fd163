import { and, eq } from 'drizzle-orm';
import type { ProposalInput } from '#domain/proposal/input.ts';
import type { ProposalProgress, ProposalResult } from '#domain/proposal/result.ts';
import { proposal } from '../../schema.ts';
import { type Tx, write } from '../../store.ts';

// What the process says that computes a proposal: nobody's acts, so no event stands for them. Its one question is
// whether the row is still its own: a process that was given up must not write over the one that came after it.

type Known = Pick<ProposalProgress, 'seconds' | 'objective' | 'bound'>;
type Ended = 'optimal' | 'feasible' | 'infeasible' | 'stopped';

/** Takes a proposal up, for one process alone; undefined where another has it or it does not run any more. */
export function claimProposal(id: string, owner: string, beat: number): Promise<ProposalInput | undefined> {
  return write(async (tx) => {
    const found = await running(tx, id);
    if (!found || found.progress.owner) return undefined;
    await tx
      .update(proposal)
      .set({ progress: { ...found.progress, beat, owner } })
      .where(eq(proposal.id, id));
    return JSON.parse(found.input) as ProposalInput;
  });
}

/** Says that the process lives, and what it knows. @returns what it is to do */
export function beatProposal(id: string, owner: string, beat: number, known: Known): Promise<'go' | 'stop' | 'lost'> {
  return write(async (tx) => {
    const found = await running(tx, id);
    if (found?.progress.owner !== owner) return 'lost';
    await tx
      .update(proposal)
      .set({ progress: { ...found.progress, ...known, beat } })
      .where(eq(proposal.id, id));
    return found.progress.stop ? 'stop' : 'go';
  });
}

/** Keeps what was found, or that it failed. Nothing happens where the row is another's by now. */
export function finishProposal(
  id: string,
  owner: string,
  now: number,
  found: { state: Ended; result: ProposalResult } | { state: 'failed' },
): Promise<void> {
  return write(async (tx) => {
    const row = await running(tx, id);
    if (row?.progress.owner !== owner) return;
    const result = 'result' in found ? { result: { ...found.result } } : {};
    await tx
      .update(proposal)
      .set({ ...result, state: found.state, finishedAt: now, version: row.version + 1 })
      .where(eq(proposal.id, id));
  });
}

async function running(tx: Tx, id: string) {
  const [found] = await tx
    .select({ input: proposal.input, progress: proposal.progress, version: proposal.version })
    .from(proposal)
    .where(and(eq(proposal.id, id), eq(proposal.state, 'running')));
  return found && { ...found, progress: (found.progress ?? { beat: 0 }) as unknown as ProposalProgress };
}
