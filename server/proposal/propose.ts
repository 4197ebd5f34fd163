import { upperBound } from '#domain/proposal/bound.ts';
import { type Contradiction, contradictionsIn, contradictionsTogether } from '#domain/proposal/contradictions.ts';
import { totalOf } from '#domain/proposal/greedy.ts';
import { PROPOSAL_LIMITS, type SolverLimits } from '#domain/proposal/limits.ts';
import { type Reason, reasonsFor } from '#domain/proposal/reasons.ts';
import { settle } from '#domain/proposal/settle.ts';
import { violations } from '#domain/proposal/violations.ts';
import type { ProposalWorld } from '#domain/proposal/world.ts';
import { type SearchHooks, search } from './search.ts';
import type { SolverStatus } from './solve.ts';

/** A choice over all classes of a plan, with how good it is and why the others are not in it. */
export interface Proposal {
  status: SolverStatus;
  /** The chosen ones' priorities in sum. */
  objective: number;
  /** Relative distance to the best that is not ruled out; 0 is the proof that there is none. */
  gap: number;
  /** Wall time of the solver. */
  seconds: number;
  /** Ids of lines. */
  chosen: Set<string>;
  reasons: Map<string, Reason[]>;
  /** Where demands contradict each other: which. */
  contradictions: Contradiction[];
}

/**
 * Looks for the choice of the greatest total priority that keeps every demand, makes it fair among equals, and says of
 * everybody else what stood in his way. The same world gives the same proposal.
 *
 * @throws Error where what was found breaks a demand: it would be the program's fault, and nobody shall decide on it
 */
export async function propose(
  world: ProposalWorld,
  limits: SolverLimits = PROPOSAL_LIMITS,
  hooks: SearchHooks = {},
): Promise<Proposal> {
  const contradictions = contradictionsIn(world);
  const solved = await search(world, limits, hooks);
  const { status, seconds } = solved;
  if (status === 'infeasible') {
    const nothing = { objective: 0, gap: 0, chosen: new Set<string>(), reasons: new Map<string, Reason[]>() };
    const isNamed = contradictions.some(({ code }) => code === 'decided_below_least');
    const named = isNamed ? contradictions : [...contradictions, ...contradictionsTogether(world)];
    return { status, seconds, ...nothing, contradictions: named };
  }
  const chosen = settle(world, solved.found);
  const broken = violations(chosen, world);
  if (broken.length > 0) throw new Error(`the proposal breaks a demand: ${JSON.stringify(broken[0])}`);
  const objective = totalOf(world, chosen);
  const open = (Math.min(solved.bound, upperBound(world)) - objective) / Math.max(1, objective);
  const gap = status === 'optimal' ? 0 : Math.max(0, open);
  return { status, objective, gap, seconds, chosen, reasons: reasonsFor(world, chosen), contradictions };
}
