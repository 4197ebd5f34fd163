import type { MissingField } from '../eligibility/facts.ts';
import type { ConfirmedField } from './fields.ts';

/** The field of a person's record that would decide what is missing; null where no confirmed field of his would. */
export const FIELD_OF_MISSING: Record<MissingField, ConfirmedField | null> = {
  gender: 'gender',
  birth: 'birth',
  ethnicity: 'ethnicity',
  positionCode: 'position',
  rankCode: null,
  party: 'party',
  qualification: 'qualification',
  politicalTheory: 'llct',
  stateManagement: 'qlnn',
  recruitedOn: 'recruitedOn',
  ratings: 'rating',
  classStartsOn: null,
  classEndsOn: null,
  areaType: null,
};
