import type { LineState } from '../line/machine.ts';
import type { ProposalWorld } from './world.ts';

/** What a proposal is computed from, and where each candidate stood then: kept with it, so that it can be repeated. */
export interface ProposalInput {
  world: ProposalWorld;
  /** By line. */
  states: Record<string, LineState>;
}
