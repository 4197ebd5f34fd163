import { Tag, type Tone } from '#components/page/tag.tsx';
import type { ProposalProgress } from '#domain/proposal/result.ts';
import type { PROPOSAL_STATES } from '#domain/ranking/states.ts';
import type { Messages } from '#messages/messages.ts';
import { isGone } from '#server/proposal/gone.ts';

type ProposalState = (typeof PROPOSAL_STATES)[number];

const TONES: Record<ProposalState, Tone> = {
  running: 'wait',
  optimal: 'ok',
  feasible: 'fix',
  infeasible: 'late',
  stopped: 'fix',
  failed: 'late',
};

interface ProposalTagProps {
  row: { state: ProposalState; progress: ProposalProgress };
  m: Messages;
}

/** How a proposal ended, or that it is being computed; one whose process is gone says that. */
export function ProposalTag({ row, m }: ProposalTagProps) {
  if (isGone(row)) return <Tag tone="late">{m.proposals.interrupted}</Tag>;
  return <Tag tone={TONES[row.state]}>{m.proposals.states[row.state]}</Tag>;
}
