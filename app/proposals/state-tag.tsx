import { Tag, type Tone } from '#components/page/tag.tsx';
import type { PROPOSAL_STATES } from '#domain/ranking/states.ts';
import type { Messages } from '#messages/messages.ts';

type ProposalState = (typeof PROPOSAL_STATES)[number];

const TONES: Record<ProposalState, Tone> = {
  running: 'wait',
  optimal: 'ok',
  feasible: 'fix',
  infeasible: 'late',
  stopped: 'fix',
  failed: 'late',
};

/** How a proposal ended, as a tag. */
export function ProposalTag({ state, m }: { state: ProposalState; m: Messages }) {
  return <Tag tone={TONES[state]}>{m.proposals.states[state]}</Tag>;
}
