import { DEFAULT_RULES } from './default-rules.ts';
import { evaluate } from './evaluate.ts';
import { type ClassFacts, classFactsSchema, type PersonFacts, personFactsSchema } from './facts.ts';
import type { RuleOutcome } from './outcome.ts';
import type { RuleKind } from './rule.ts';

/** The day on which the example class opens; its lists were sent on 29/7/2022. */
export const OPENS = '2022-09-12';

/** Meets whatever a class may ask. */
export const person: PersonFacts = personFactsSchema.parse({
  gender: 'M',
  birth: '1980-05-10',
  ethnicity: 'Kinh',
  positionCode: 'VP_TK',
  staffKind: 'civil_servant',
  party: { status: 'OFFICIAL', since: '2005-03' },
  qualification: 'DAI_HOC',
  politicalTheory: 'SO_CAP',
  stateManagement: 'CHUA',
  recruitedOn: '2005-08-01',
  ratings: [
    { year: 2020, rating: 'HTTNV' },
    { year: 2021, rating: 'HTXSNV' },
  ],
  active: true,
});

/** Asks nothing but the right position. */
export const klass: ClassFacts = classFactsSchema.parse({
  code: 'A-22',
  category: 'KY_NANG',
  studyMode: 'FULL_TIME',
  targets: ['VP_TK', 'CT_UBND'],
  rule: {},
  startsOn: OPENS,
  endsOn: '2022-09-16',
});

/** How the example person, changed by `facts`, stands to the example class with other terms or another rule. */
export function outcome(
  kind: RuleKind,
  facts: Partial<PersonFacts>,
  terms: Partial<ClassFacts> | ClassFacts['rule'],
): RuleOutcome | undefined {
  const isRule = !['rule', 'targets', 'startsOn', 'programme'].some((key) => key in terms);
  const judged = isRule
    ? { ...klass, rule: terms as ClassFacts['rule'] }
    : { ...klass, ...(terms as Partial<ClassFacts>) };
  return evaluate({ ...person, ...facts }, judged, DEFAULT_RULES, '2022-07-29').find((found) => found.kind === kind);
}

/** The same in short: the outcome, and what is missing. */
export const verdict = (...args: Parameters<typeof outcome>) => {
  const found = outcome(...args);
  return found && [found.outcome, ...found.missing];
};
