import type { DecisionState } from '#domain/decision/machine.ts';
import type { DossierState } from '#domain/dossier/machine.ts';
import type { LineState } from '#domain/line/machine.ts';
import type { PlanState } from '#domain/plan/machine.ts';
import type { SubmissionState } from '#domain/submission/machine.ts';
import type { Messages } from '#messages/messages.ts';
import { Tag, type Tone } from './tag.tsx';

interface States {
  dossier: DossierState;
  line: LineState;
  submission: SubmissionState;
  decision: DecisionState;
  plan: PlanState;
}

type ByState<Value> = { [Name in keyof States]: Record<States[Name], Value> };

/** How a state looks. What was concluded against a person is never red: lists stand on screens that others see. */
const TONES: ByState<Tone> = {
  dossier: {
    draft: 'none',
    awaiting_signature: 'wait',
    submitted: 'ok',
    received: 'ok',
    returned: 'fix',
    settled: 'ok',
    no_need: 'none',
  },
  line: {
    draft: 'none',
    submitted: 'wait',
    needs_fix: 'fix',
    validated: 'ok',
    awaiting_party: 'wait',
    waitlisted: 'wait',
    deferred: 'none',
    in_submission: 'wait',
    approved: 'ok',
    nominated: 'ok',
    attending: 'ok',
    completed: 'ok',
    failed: 'none',
    dropped_out: 'none',
    rejected: 'none',
    withdrawn: 'none',
    superseded: 'none',
    not_admitted: 'none',
    revoked: 'none',
  },
  submission: { building: 'none', head_review: 'wait', submitted: 'wait', decided: 'ok', returned: 'fix' },
  decision: { drafted: 'none', signed: 'wait', numbered: 'wait', published: 'ok', amended: 'none', revoked: 'none' },
  plan: { draft: 'none', issued: 'ok', in_progress: 'ok', closed: 'none' },
};

interface StateTagProps<Name extends keyof States> {
  of: Name;
  state: States[Name];
  m: Messages;
}

/** The state of a record as a tag; a state that is new to a machine does not compile without its look and its word. */
export function StateTag<Name extends keyof States>({ of, state, m }: StateTagProps<Name>) {
  const words: ByState<string> = m.states;
  return <Tag tone={TONES[of][state]}>{words[of][state]}</Tag>;
}
