import type { Tone } from '#components/page/tag.tsx';
import type { SubmissionState } from '#domain/submission/machine.ts';

export const SUBMISSION_TONES: Record<SubmissionState, Tone> = {
  building: 'none',
  head_review: 'wait',
  submitted: 'wait',
  decided: 'ok',
  returned: 'fix',
};
