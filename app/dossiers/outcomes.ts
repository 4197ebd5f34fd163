import type { Finding } from '#components/register/finding-notes.tsx';
import { codeOf } from '#domain/eligibility/findings.ts';
import type { RuleOutcome } from '#domain/eligibility/outcome.ts';

/** What would be in the way, judged for somebody who is on no list yet, in the shape in which findings are shown. */
export function asFindings(outcomes: readonly RuleOutcome[]): Finding[] {
  return outcomes.map((outcome) => ({ ...outcome, code: codeOf(outcome) }));
}
