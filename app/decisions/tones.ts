import type { Tone } from '#components/page/tag.tsx';
import type { DecisionState } from '#domain/decision/machine.ts';

export const DECISION_TONES: Record<DecisionState, Tone> = {
  drafted: 'wait',
  signed: 'wait',
  numbered: 'wait',
  published: 'ok',
  amended: 'fix',
  revoked: 'late',
};
