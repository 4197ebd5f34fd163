import { z } from 'zod';
import { CRITERIA } from '../ranking/criteria.ts';

const whole = z.int().min(0).max(100_000);
const code = z.string().min(1).max(100);

/** What may be set for one proposal; what is left out is the register's own. */
export const proposalSettingsFile = z.strictObject({
  maxClassesPerPerson: whole.optional(),
  maxAwayShare: z.number().min(0).max(1).optional(),
  /** Class code → the least number of people with which it opens. */
  minSize: z.record(code, whole).optional(),
  /** Class code → unit code → places. */
  unitPlaces: z.record(code, z.record(code, whole)).optional(),
  /** Criterion → what one point of it is worth. */
  weights: z.partialRecord(z.enum(CRITERIA), z.int().min(0).max(1000)).optional(),
});
export type ProposalSettingsFile = z.infer<typeof proposalSettingsFile>;

/** Every setting with its value, as a proposal was computed and as its page shows it. */
export interface ProposalSettings {
  maxClassesPerPerson: number;
  maxAwayShare: number;
  minSize: Record<string, number>;
  unitPlaces: Record<string, Record<string, number>>;
  weights: Record<string, number>;
  /** Class category → its own weights, where it has any. */
  categoryWeights?: Record<string, Record<string, number>>;
}

/** Our own choice: at most four classes in a plan, at most three in ten of a unit's people away in one week. */
export const DEFAULT_SETTINGS: ProposalSettings = {
  maxClassesPerPerson: 4,
  maxAwayShare: 0.3,
  minSize: {},
  unitPlaces: {},
  weights: {},
};

/** How many of a unit's people may be away in one week: the share of those in post, rounded up. */
export function awayLimit(activePeople: number, { maxAwayShare }: Pick<ProposalSettings, 'maxAwayShare'>): number {
  // 0.07 × 100 is 7.000000000000001 to the machine: only what is really over is rounded up.
  return Math.ceil(activePeople * maxAwayShare - 1e-9);
}
