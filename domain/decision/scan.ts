import type { DecisionState } from './machine.ts';

/**
 * Who may lay the signed scan with a decision: the records clerk with one of our own until it is published; the office
 * that recorded another body's paper once, since what lies with a published decision never changes. Null where nobody
 * may any more.
 */
export function scanKeeper(decision: {
  kind: string;
  state: DecisionState;
  scanFileId: string | null;
}): 'records_clerk' | 'consolidator' | null {
  if (decision.kind === 'summons' || decision.kind === 'other_body')
    return decision.state === 'published' && decision.scanFileId === null ? 'consolidator' : null;
  return ['drafted', 'signed', 'numbered'].includes(decision.state) ? 'records_clerk' : null;
}
