import { isSilent, type ProposalProgress } from '#domain/proposal/result.ts';

/** Whether the process that was to compute a running proposal has been silent for too long, by the machine's clock. */
export function isGone(row: { state: string; progress: ProposalProgress }): boolean {
  return row.state === 'running' && isSilent(row.progress, Date.now());
}
