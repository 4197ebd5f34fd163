import type { FindingWords } from '../vi/findings.ts';

export const findings: FindingWords = {
  names: {
    WRONG_TARGET: 'Not the target group',
    STANDARD_NOT_MET: 'Condition not met',
    NEEDS_DATA: 'Data missing',
    ALREADY_TRAINED: 'Already trained',
    TIME_CLASH: 'Dates clash',
    DUPLICATE: 'Registered twice',
    WRONG_UNIT: 'Not of this unit',
    NOT_FOUND: 'Not found',
  },
  meanings: {
    WRONG_TARGET: 'The position is not among those the class is for.',
    STANDARD_NOT_MET: 'A condition of the class is not met.',
    NEEDS_DATA: 'Data needed to judge a condition of the class is missing.',
    ALREADY_TRAINED: 'Already holds what the class gives, or higher.',
    TIME_CLASH: 'Registered for another full-time class at the same time.',
    DUPLICATE: 'An earlier registration puts this person forward for this class.',
    WRONG_UNIT: 'This person is not on the unit’s list.',
    NOT_FOUND: 'Nobody on the list fits the name, birth year and position.',
  },
};
