/** What can be wrong with what somebody typed, where the schema itself names no code of its own. */
export const PROBLEM_CODES = [
  'required',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'not_a_number',
  'not_a_day',
  'not_a_choice',
  'invalid',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
