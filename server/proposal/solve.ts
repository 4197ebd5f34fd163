import loadHighs from 'highs';
import type { SolverLimits } from '#domain/proposal/limits.ts';
import type { Model } from '#domain/proposal/model.ts';

/** How a solver ended: `optimal` means that the bound was reached, a relative gap of 0. */
export type SolverStatus = 'optimal' | 'feasible' | 'infeasible' | 'stopped';

export interface Solution {
  status: SolverStatus;
  /** One value for each column; empty where nothing was found. */
  values: number[];
  objective: number;
  /** What no choice exceeds, as far as is proven. */
  bound: number;
  /** Wall time of the solver alone. */
  seconds: number;
}

const NOTHING = { values: [], objective: 0, bound: 0, seconds: 0 };

/** What a running solver knows. */
export interface SolverProgress {
  seconds: number;
  objective: number | null;
  bound: number | null;
}

/**
 * Solves a programme with HiGHS. It blocks its thread until the end, a limit, or until `isStopped` says so.
 *
 * @param start a choice to begin with, by column; it must keep every row
 */
export async function solve(
  model: Model,
  limits: SolverLimits,
  {
    start,
    isStopped,
    tell,
  }: { start?: readonly number[]; isStopped?: () => boolean; tell?: (p: SolverProgress) => void } = {},
): Promise<Solution> {
  if (model.columns.length === 0) return { ...NOTHING, status: 'optimal' };
  const highs = await loadHighs();
  const { constants } = highs;
  const numCols = model.columns.length;
  const numRows = model.rows.length;
  const solver = highs.createModel({
    numCols,
    numRows,
    sense: constants.objectiveSense.maximize,
    colCost: model.columns.map(({ cost }) => cost),
    colLower: model.columns.map(({ lower }) => lower),
    colUpper: model.columns.map(({ upper }) => upper),
    integrality: model.columns.map(({ whole }) =>
      whole ? constants.variableType.integer : constants.variableType.continuous,
    ),
    rowLower: model.rows.map(({ lower }) => lower ?? -highs.infinity),
    rowUpper: model.rows.map(({ upper }) => upper ?? highs.infinity),
    matrix: {
      format: 'csr',
      numRows,
      numCols,
      starts: startsOf(model),
      indices: model.rows.flatMap((row) => row.columns),
      values: model.rows.flatMap((row) => row.values),
    },
  });
  try {
    // One seed, and this build has one thread: the same question gets the same answer.
    solver.options.set({
      random_seed: 0,
      mip_rel_gap: limits.gap,
      mip_abs_gap: limits.gap === 0 ? 0 : 1e-6,
    });
    if (Number.isFinite(limits.seconds)) solver.options.set('time_limit', limits.seconds);
    if (start) solver.setSolution({ colValue: [...start] });
    let stopped = false;
    const began = performance.now();
    // The first programme of a large world can outlast its time, and asks nothing of the limit while it runs.
    const isOver = () => isStopped?.() || (performance.now() - began) / 1000 > limits.seconds;
    const { modelStatus } = solver.run({
      [constants.callbackType.simplexInterrupt](event) {
        if (!isOver()) return undefined;
        stopped = Boolean(isStopped?.());
        event.interrupt();
        return undefined;
      },
      [constants.callbackType.mipInterrupt](event) {
        const { mip_primal_bound: found, mip_dual_bound: proven } = event.data;
        tell?.({ seconds: (performance.now() - began) / 1000, objective: finite(found), bound: finite(proven) });
        if (!isStopped?.()) return undefined;
        stopped = true;
        event.interrupt();
        return undefined;
      },
    });
    const seconds = (performance.now() - began) / 1000;
    if (modelStatus === constants.modelStatus.infeasible) return { ...NOTHING, status: 'infeasible', seconds };
    const isOptimal = modelStatus === constants.modelStatus.optimal;
    const has = Number(solver.info.get('primal_solution_status')) === 2;
    const objective = has ? solver.getObjectiveValue() : 0;
    const proven = finite(Number(solver.info.get('mip_dual_bound')));
    const isProven = isOptimal && limits.gap === 0;
    // Without a bound nothing is proven yet: anything may still be missing.
    const bound = isProven ? objective : (proven ?? Number.POSITIVE_INFINITY);
    const status = isProven || (isOptimal && bound <= objective) ? 'optimal' : stopped ? 'stopped' : 'feasible';
    return { status, values: has ? [...solver.getSolution().colValue] : [], objective, bound, seconds };
  } finally {
    solver.dispose();
  }
}

/** Where each row begins among all entries, and where the last one ends. */
function startsOf({ rows }: Model): number[] {
  const starts = [0];
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
  return starts;
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) && Math.abs(value) < 1e20 ? value : null;
}
