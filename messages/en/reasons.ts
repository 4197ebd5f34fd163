import type { ReasonWords } from '../vi/reasons.ts';

const withdrawal = {
  ILLNESS: 'Illness',
  MATERNITY: 'Maternity',
  TRANSFER: 'Transferred',
  RETIREMENT: 'Retirement',
  WORKLOAD: 'Workload',
  PERSONAL: 'Personal reason',
  UNIT_CHANGE: 'The unit was rearranged',
  OTHER: 'Other reason',
};

export const reasons: ReasonWords = {
  line: {
    WRONG_TARGET: 'Not the class’s target group',
    MISSING_DATA: 'Data missing',
    MISSING_DOC: 'Paper missing',
    DUPLICATE: 'Registered twice',
    OVER_QUOTA: 'Over the quota',
    STANDARD_NOT_MET: 'A condition or standard is not met',
    ALREADY_TRAINED: 'Already trained in this content',
    TIME_CLASH: 'Dates clash with another class',
    NOT_SIGNED: 'Not signed by the head of the unit',
    LATE: 'Sent after the deadline',
    OTHER: 'Other reason',
  },
  withdrawal,
  amendment: { ...withdrawal, CLASS_CANCELLED: 'Class called off' },
};
