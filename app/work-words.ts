import type { SubmissionState } from '#domain/submission/machine.ts';
import type { NamedWork, WorkKey } from '#domain/work.ts';
import type { Messages } from '#messages/messages.ts';

/** What a kind of work is called, how it is counted and what its day means; a submission's by the word of its state. */
export function workWords(key: WorkKey, m: Messages) {
  if (!isSubmission(key)) return m.home.work[key];
  const state = key.slice('submission.'.length) as SubmissionState;
  return {
    title: m.home.submission({ state: m.states.submission[state] }),
    count: m.home.submissionCount,
    due: m.home.submissionDue,
  };
}

const isSubmission = (key: WorkKey): key is Exclude<WorkKey, NamedWork> => key.startsWith('submission.');
