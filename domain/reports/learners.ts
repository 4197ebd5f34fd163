/**
 * For whom training is counted: the rows of the table of results by group, in its order. Cadres and civil servants above
 * the commune level are told apart by whether their post leads, public employees by the grade of their title. What the
 * register does not know is a row of its own and goes to no other.
 */
export const LEARNER_GROUPS = {
  above: ['above_leading', 'above_specialist', 'above_unsaid'],
  commune: ['commune_cadre', 'commune_civil_servant', 'commune_part_time'],
  public: ['public_leading', 'public_i', 'public_ii', 'public_iii', 'public_iv', 'public_unsaid'],
  council: ['council_above', 'council_commune'],
  others: ['others_part_time', 'others_contract'],
} as const;
export type LearnerGroup = keyof typeof LEARNER_GROUPS;
export type Learner = (typeof LEARNER_GROUPS)[LearnerGroup][number];

/** Rows that are no part of the form: they stand where somebody is counted in them. */
export const LEARNERS_BESIDE: readonly Learner[] = [
  'above_unsaid',
  'public_unsaid',
  'others_part_time',
  'others_contract',
];

/** Grades of professional titles with the row of each, the longer words first: "hạng i" begins them all. */
export const LEARNER_GRADES = [
  ['hạng iv', 'public_iv'],
  ['hạng iii', 'public_iii'],
  ['hạng ii', 'public_ii'],
  ['hạng i', 'public_i'],
] as const satisfies readonly (readonly [string, Learner])[];

/** All rows with their group, in order. */
export const LEARNERS = Object.entries(LEARNER_GROUPS).flatMap(([group, learners]) =>
  learners.map((learner) => ({ group: group as LearnerGroup, learner: learner as Learner })),
);
