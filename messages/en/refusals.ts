import type { RefusalWords } from '../vi/refusals.ts';

export const refusals: RefusalWords = {
  basic: {
    wrong_state: 'The record is no longer in a state that allows this step.',
    not_your_role: 'This step belongs to somebody else.',
    missing_words: 'Something required was not told.',
  },
  tells: {
    reason: 'Reason',
    withdrawal_reason: 'Reason',
    comment: 'Comment',
    reference: 'Document number and date',
    signer: 'Signer',
    number: 'Number and date of issue',
    grade: 'Grade',
    line_choice: 'Chosen registrations',
  },
};
