import type { Binding, Gap } from './standards.ts';

/** What tells how much somebody needs a class. */
export interface Need {
  /** What he lacks and the class gives. */
  fills: readonly Gap[];
  /** How often he was deferred, or left on another plan's waiting list. */
  waited: number;
  /** Whole years until retirement; null where it is not known. */
  yearsToServe: number | null;
}

/** With less time than this ahead, others who need the class as much go first. */
const FEW_YEARS = 2;

const BY_BINDING: Record<Binding, number> = { required: 0, object: 3, goal: 4 };
const BY_GRACE = { over: 0, unknown: 1, left: 2 } as const;

/**
 * Who needs a class more goes first. A standard of the post whose time is over comes before one that may still be made
 * good, then whom a text sends, then the office's goals. Of equals, whoever leaves service soon comes last, then who
 * waited more often comes first; all else stays in the order given.
 */
export function byNeed(a: Need, b: Need): number {
  return urgency(a) - urgency(b) || Number(leavesSoon(a)) - Number(leavesSoon(b)) || b.waited - a.waited;
}

/** Whether little of the training would come back to the office. */
export function leavesSoon({ yearsToServe }: Pick<Need, 'yearsToServe'>): boolean {
  return yearsToServe !== null && yearsToServe < FEW_YEARS;
}

function urgency({ fills }: Need): number {
  return Math.min(...fills.map(urgencyOf), BY_BINDING.goal + 1);
}

function urgencyOf({ standard: { binding }, grace }: Gap): number {
  return BY_BINDING[binding] + (binding === 'required' ? BY_GRACE[grace] : 0);
}
