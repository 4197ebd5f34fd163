import { greedyChoice, totalOf } from '#domain/proposal/greedy.ts';
import type { SolverLimits } from '#domain/proposal/limits.ts';
import { buildModel, type Model } from '#domain/proposal/model.ts';
import { type Priced, pricedChoice } from '#domain/proposal/prices.ts';
import { violations } from '#domain/proposal/violations.ts';
import type { ProposalWorld } from '#domain/proposal/world.ts';
import { type SolverProgress, type SolverStatus, solve } from './solve.ts';

export interface SearchHooks {
  isStopped?: () => boolean;
  tell?: (progress: SolverProgress) => void;
}

export interface Found {
  status: SolverStatus;
  /** Ids of lines. */
  found: Set<string>;
  /** A total that no choice exceeds. */
  bound: number;
  /** Wall time. */
  seconds: number;
}

/** From so many candidates on prices come first: HiGHS may need longer than its time for the first programme alone. */
const MANY = 4_000;

/**
 * HiGHS looks at the clock between its steps, and a step over more candidates than these takes minutes: such a world gets
 * what prices find, with its bound.
 */
const TOO_MANY = 50_000;

/**
 * Looks for the best choice: HiGHS where the world is small enough for it to prove the best at once; in a large one
 * prices give a choice and a bound first, and HiGHS goes on from there for as long as there is time.
 */
export async function search(world: ProposalWorld, limits: SolverLimits, hooks: SearchHooks): Promise<Found> {
  const began = performance.now();
  const passed = () => (performance.now() - began) / 1000;
  const priced = world.candidates.length >= MANY ? priceFirst(world, limits, hooks, passed) : undefined;
  if (priced && isEnough(priced, limits)) {
    const isProven = Math.floor(priced.bound + 1e-6) <= priced.objective;
    return { status: isProven ? 'optimal' : 'feasible', found: priced.chosen, bound: priced.bound, seconds: passed() };
  }
  if (priced && hooks.isStopped?.())
    return { status: 'stopped', found: priced.chosen, bound: priced.bound, seconds: passed() };
  if (priced && world.candidates.length > TOO_MANY)
    return { status: 'feasible', found: priced.chosen, bound: priced.bound, seconds: passed() };
  const model = buildModel(world);
  const left = { ...limits, seconds: Math.max(1, limits.seconds - passed()) };
  const solved = await solve(model, left, { ...hooks, start: priced && startOf(world, model, priced) });
  const seconds = passed();
  const bound = Math.min(solved.bound, priced?.bound ?? Number.POSITIVE_INFINITY);
  if (solved.status === 'infeasible') return { status: 'infeasible', found: new Set(), bound: 0, seconds };
  const chosen = new Set(world.candidates.filter((_, i) => (solved.values[i] ?? 0) > 0.5).map(({ lineId }) => lineId));
  // Stopped before it found anything: whoever comes next and fits is a choice too, only a lesser one.
  const own = solved.values.length === 0 ? greedyChoice(world) : chosen;
  const found = priced && priced.objective > totalOf(world, own) ? priced.chosen : own;
  return { status: solved.status, found, bound, seconds };
}

/** At most half of the time: what prices leave open, the solver may close. */
function priceFirst(
  world: ProposalWorld,
  limits: SolverLimits,
  { isStopped, tell }: SearchHooks,
  passed: () => number,
): Priced | undefined {
  const priced = pricedChoice(world, (best) => {
    tell?.({ seconds: passed(), objective: best.objective, bound: finite(best.bound) });
    return passed() > limits.seconds / 2 || Boolean(isStopped?.()) || isEnough(best, limits);
  });
  return priced && violations(priced.chosen, world).length === 0 ? priced : undefined;
}

function isEnough({ objective, bound }: Priced, { gap }: SolverLimits): boolean {
  return Math.floor(bound + 1e-6) <= objective || (gap > 0 && (bound - objective) / Math.max(1, objective) <= gap);
}

/** The choice as columns of the programme: whoever is chosen, which classes are open, and who is away in which week. */
function startOf(world: ProposalWorld, model: Model, { chosen }: Priced): number[] {
  const start = model.columns.map((_, i) => (chosen.has(world.candidates[i]?.lineId ?? '') ? 1 : 0));
  // A further column stands above those that it follows from: 1 as soon as one of them is.
  for (const { columns, upper } of model.rows) {
    const [first = 0, last = 0] = columns;
    if (columns.length === 2 && upper === 0 && last >= world.candidates.length && start[first] === 1) start[last] = 1;
  }
  return start;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
