import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../time/day.ts';
import { DEFAULT_RULES } from './default-rules.ts';
import { evaluate, referenceDay } from './evaluate.ts';
import { type ClassFacts, classFactsSchema, type PersonFacts, personFactsSchema } from './facts.ts';
import type { RuleOutcome } from './outcome.ts';
import type { RuleKind } from './rule.ts';

const OPENS = '2022-09-12';

const person: PersonFacts = personFactsSchema.parse({
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

const klass: ClassFacts = classFactsSchema.parse({
  code: 'A-22',
  category: 'KY_NANG',
  studyMode: 'FULL_TIME',
  targets: ['VP_TK', 'CT_UBND'],
  rule: {},
  startsOn: OPENS,
  endsOn: '2022-09-16',
});

function outcome(
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

const verdict = (...args: Parameters<typeof outcome>) => {
  const found = outcome(...args);
  return found && [found.outcome, ...found.missing];
};

describe('what a class does not ask is not judged', () => {
  it('leaves only what every class asks', () => {
    const kinds = evaluate(person, klass, DEFAULT_RULES, OPENS).map(({ kind, outcome: result }) => [kind, result]);
    expect(kinds).toEqual([
      ['active', 'PASS'],
      ['target', 'PASS'],
    ]);
  });

  it('is not judged either where no rule of its kind is in force', () => {
    const withoutAge = DEFAULT_RULES.filter(({ kind }) => kind !== 'minAge');
    const asking = { ...klass, rule: { minAge: { F: 60, M: 60 } } };
    expect(evaluate(person, asking, DEFAULT_RULES, OPENS).map(({ kind }) => kind)).toContain('minAge');
    expect(evaluate(person, asking, withoutAge, OPENS).map(({ kind }) => kind)).not.toContain('minAge');
  });
});

describe('target', () => {
  it('is the position, or the kind of staff whatever the position', () => {
    expect(verdict('target', {}, {})).toEqual(['PASS']);
    expect(verdict('target', { positionCode: 'TC_KT' }, {})).toEqual(['FAIL']);
    const forTeachers = { targets: [], targetKinds: ['public_employee'] } satisfies Partial<ClassFacts>;
    expect(verdict('target', { positionCode: null, staffKind: 'public_employee' }, forTeachers)).toEqual(['PASS']);
    expect(verdict('target', {}, forTeachers)).toEqual(['FAIL']);
  });

  it('is nobody where the class names neither, even with a position that is not known', () => {
    expect(verdict('target', {}, { targets: [] })).toEqual(['FAIL']);
    expect(verdict('target', { positionCode: null }, { targets: [] })).toEqual(['FAIL']);
  });

  it('waits for the position where that decides', () => {
    expect(verdict('target', { positionCode: null }, {})).toEqual(['UNKNOWN', 'positionCode']);
  });

  it('is nobody who has left', () => {
    expect(verdict('active', { active: false }, {})).toEqual(['FAIL']);
    expect(outcome('active', { active: false }, {})?.finding).toBe('WRONG_TARGET');
  });
});

describe('Party membership', () => {
  it.each([
    ['NONE', 'ANY', 'FAIL'],
    ['PROBATIONARY', 'ANY', 'PASS'],
    ['OFFICIAL', 'ANY', 'PASS'],
    ['NONE', 'OFFICIAL', 'FAIL'],
    ['PROBATIONARY', 'OFFICIAL', 'FAIL'],
    ['OFFICIAL', 'OFFICIAL', 'PASS'],
  ] as const)('%s for a class that asks %s: %s', (status, party, expected) => {
    expect(verdict('party', { party: { status } }, { party })).toEqual([expected]);
  });

  it('is asked for where it is not known', () => {
    expect(verdict('party', { party: null }, { party: 'ANY' })).toEqual(['UNKNOWN', 'party']);
  });
});

describe('qualification', () => {
  it('reaches the level asked, or a higher one', () => {
    expect(verdict('minQualification', { qualification: 'CAO_DANG' }, { minQualification: 'CAO_DANG' })).toEqual([
      'PASS',
    ]);
    expect(verdict('minQualification', { qualification: 'TIEN_SI' }, { minQualification: 'CAO_DANG' })).toEqual([
      'PASS',
    ]);
    expect(verdict('minQualification', { qualification: 'TRUNG_CAP' }, { minQualification: 'CAO_DANG' })).toEqual([
      'FAIL',
    ]);
    expect(verdict('minQualification', { qualification: null }, { minQualification: 'CAO_DANG' })).toEqual([
      'UNKNOWN',
      'qualification',
    ]);
  });

  const rule = { minQualification: 'CAO_DANG', minQualificationEthnicMinority: 'SO_CAP' } as const;

  it('is the lower level for whoever is not Kinh, in whatever case it is written', () => {
    expect(verdict('minQualification', { qualification: 'TRUNG_CAP', ethnicity: 'Tày' }, rule)).toEqual(['PASS']);
    expect(verdict('minQualification', { qualification: 'TRUNG_CAP', ethnicity: 'KINH' }, rule)).toEqual(['FAIL']);
    expect(verdict('minQualification', { qualification: 'CHUA', ethnicity: 'Nùng' }, rule)).toEqual(['FAIL']);
  });

  it('asks for the ethnicity only where it decides', () => {
    const without = (qualification: PersonFacts['qualification']) =>
      verdict('minQualification', { qualification, ethnicity: null }, rule);
    expect(without('TRUNG_CAP')).toEqual(['UNKNOWN', 'ethnicity']);
    expect(without('DAI_HOC')).toEqual(['PASS']);
    expect(without('CHUA')).toEqual(['FAIL']);
    expect(without(null)).toEqual(['UNKNOWN', 'qualification']);
  });

  it('is met by every minority where the class asks nothing of them, even if it is not known', () => {
    const open = { ...rule, minQualificationEthnicMinority: 'CHUA' } as const;
    expect(verdict('minQualification', { qualification: null, ethnicity: 'Dao' }, open)).toEqual(['PASS']);
    expect(outcome('minQualification', { qualification: 'CHUA', ethnicity: 'Dao' }, open)?.detail).toEqual({
      kind: 'minQualification',
      required: 'CHUA',
      ethnicMinority: true,
      actual: 'CHUA',
    });
  });
});

describe('certificate', () => {
  it('is the one asked, or a higher one; having none is not the same as not knowing', () => {
    expect(verdict('certificate', { stateManagement: 'CV' }, { certificate: 'CV' })).toEqual(['PASS']);
    expect(verdict('certificate', { stateManagement: 'CVC' }, { certificate: 'CV' })).toEqual(['PASS']);
    expect(verdict('certificate', { stateManagement: 'CAN_SU' }, { certificate: 'CV' })).toEqual(['FAIL']);
    expect(verdict('certificate', { stateManagement: 'CHUA' }, { certificate: 'CV' })).toEqual(['FAIL']);
    expect(verdict('certificate', { stateManagement: null }, { certificate: 'CV' })).toEqual([
      'UNKNOWN',
      'stateManagement',
    ]);
  });
});

describe('least age', () => {
  const rule = { minAge: { F: 33, M: 35 } };

  it('is reached on the birthday', () => {
    expect(verdict('minAge', { birth: '1987-09-12' }, rule)).toEqual(['PASS']);
    expect(verdict('minAge', { birth: '1987-09-13' }, rule)).toEqual(['FAIL']);
    expect(verdict('minAge', { gender: 'F', birth: '1989-09-12' }, rule)).toEqual(['PASS']);
    expect(verdict('minAge', { gender: 'F', birth: '1989-09-13' }, rule)).toEqual(['FAIL']);
  });

  it('of somebody born on 29 February is reached on 1 March of a common year', () => {
    const onLeap = (startsOn: Day) => verdict('minAge', { birth: '1988-02-29' }, { rule, startsOn });
    expect(onLeap('2023-02-28')).toEqual(['FAIL']);
    expect(onLeap('2023-03-01')).toEqual(['PASS']);
  });

  it('is open for the one year of birth that leaves it open', () => {
    expect(verdict('minAge', { birth: '1986' }, rule)).toEqual(['PASS']);
    expect(verdict('minAge', { birth: '1987' }, rule)).toEqual(['UNKNOWN', 'birth']);
    expect(verdict('minAge', { birth: '1988' }, rule)).toEqual(['FAIL']);
    expect(verdict('minAge', { birth: '1987-08' }, rule)).toEqual(['PASS']);
    expect(verdict('minAge', { birth: '1987-09' }, rule)).toEqual(['UNKNOWN', 'birth']);
    expect(verdict('minAge', { birth: '1987-10' }, rule)).toEqual(['FAIL']);
  });

  it('asks for the gender only where it decides', () => {
    expect(verdict('minAge', { gender: null, birth: '1980' }, rule)).toEqual(['PASS']);
    expect(verdict('minAge', { gender: null, birth: '1988-01-01' }, rule)).toEqual(['UNKNOWN', 'gender']);
    expect(verdict('minAge', { gender: null, birth: '1987' }, rule)).toEqual(['UNKNOWN', 'gender', 'birth']);
    expect(verdict('minAge', { gender: null, birth: '1995' }, rule)).toEqual(['FAIL']);
    expect(verdict('minAge', { gender: null, birth: '1988' }, { minAge: { F: 30, M: 30 } })).toEqual(['PASS']);
  });

  it('cannot be told without a birth date or an opening day', () => {
    expect(verdict('minAge', { birth: null }, rule)).toEqual(['UNKNOWN', 'birth']);
    expect(verdict('minAge', {}, { rule, startsOn: null })).toEqual(['UNKNOWN', 'classStartsOn']);
    expect(verdict('minAge', { birth: null }, { rule, startsOn: null })).toEqual(['UNKNOWN', 'birth', 'classStartsOn']);
  });

  it('says how old the person is on which day', () => {
    expect(outcome('minAge', { birth: '1987-10-01' }, rule)?.detail).toEqual({
      kind: 'minAge',
      required: 35,
      gender: 'M',
      actual: { min: { years: 34, months: 11 }, max: { years: 34, months: 11 } },
      on: OPENS,
    });
  });

  const births: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 22_000 }).map((count) => addDays('1950-01-01', count));

  it('is met by everybody who is older than somebody who meets it', () => {
    const RANK = { FAIL: 0, UNKNOWN: 1, PASS: 2 };
    fc.assert(
      fc.property(births, fc.nat(3000), fc.constantFrom(4, 7, 10), (birth, older, length) => {
        const judge = (born: Day) => RANK[outcome('minAge', { birth: born.slice(0, length) }, rule)!.outcome];
        expect(judge(addDays(birth, -older))).toBeGreaterThanOrEqual(judge(birth));
      }),
    );
  });

  it('is UNKNOWN exactly when the days that the birth date can stand for disagree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2005 }), fc.integer({ min: 18, max: 60 }), (year, age) => {
        const asked = { minAge: { F: age, M: age }, maxAge: age };
        for (const kind of ['minAge', 'maxAge'] as const) {
          const first = outcome(kind, { birth: `${year}-01-01` }, asked)!.outcome;
          const last = outcome(kind, { birth: `${year}-12-31` }, asked)!.outcome;
          expect(outcome(kind, { birth: `${year}` }, asked)!.outcome).toBe(first === last ? first : 'UNKNOWN');
        }
      }),
    );
  });
});

describe('greatest age', () => {
  it('lets pass whoever is of that age, until the next birthday', () => {
    expect(verdict('maxAge', { birth: '1981-09-13' }, { maxAge: 40 })).toEqual(['PASS']);
    expect(verdict('maxAge', { birth: '1981-09-12' }, { maxAge: 40 })).toEqual(['FAIL']);
    expect(verdict('maxAge', { birth: '1981' }, { maxAge: 40 })).toEqual(['UNKNOWN', 'birth']);
    expect(verdict('maxAge', { birth: '1982' }, { maxAge: 40 })).toEqual(['PASS']);
    expect(verdict('maxAge', { birth: '1980' }, { maxAge: 40 })).toEqual(['FAIL']);
  });
});

describe('service', () => {
  it('is full on the anniversary of recruitment', () => {
    expect(verdict('minServiceYears', { recruitedOn: '2019-09-12' }, { minServiceYears: 3 })).toEqual(['PASS']);
    expect(verdict('minServiceYears', { recruitedOn: '2019-09-13' }, { minServiceYears: 3 })).toEqual(['FAIL']);
    expect(verdict('minServiceYears', { recruitedOn: '2019' }, { minServiceYears: 3 })).toEqual([
      'UNKNOWN',
      'recruitedOn',
    ]);
    expect(verdict('minServiceYears', { recruitedOn: null }, { minServiceYears: 3 })).toEqual([
      'UNKNOWN',
      'recruitedOn',
    ]);
    expect(verdict('minServiceYears', { recruitedOn: '2030-01-01' }, { minServiceYears: 0 })).toEqual(['PASS']);
  });
});

describe('ratings', () => {
  const ratings = (first: string, second?: string) =>
    personFactsSchema.shape.ratings.parse([
      { year: 2021, rating: first },
      ...(second ? [{ year: 2020, rating: second }] : []),
    ]);

  it('are well or excellent in each of the years before', () => {
    expect(verdict('goodRatings', {}, { goodRatings: 2 })).toEqual(['PASS']);
    expect(verdict('goodRatings', { ratings: ratings('HTTNV', 'HTNV') }, { goodRatings: 2 })).toEqual(['FAIL']);
    expect(verdict('goodRatings', { ratings: ratings('HTTNV', 'HTNV') }, { goodRatings: 1 })).toEqual(['PASS']);
    expect(verdict('goodRatings', { ratings: ratings('KHTNV', 'HTTNV') }, { goodRatings: 1 })).toEqual(['FAIL']);
  });

  it('are asked for where one is missing, unless another already fails', () => {
    expect(verdict('goodRatings', { ratings: ratings('HTTNV') }, { goodRatings: 2 })).toEqual(['UNKNOWN', 'ratings']);
    expect(verdict('goodRatings', { ratings: ratings('HTNV') }, { goodRatings: 2 })).toEqual(['FAIL']);
    expect(verdict('goodRatings', {}, { rule: { goodRatings: 2 }, startsOn: null })).toEqual([
      'UNKNOWN',
      'classStartsOn',
    ]);
  });

  it('count back from the year of sending when the class opens in the next one', () => {
    const opening = { rule: { goodRatings: 2 }, startsOn: '2023-01-09' };
    expect(verdict('goodRatings', {}, opening)).toEqual(['PASS']);
    expect(outcome('goodRatings', {}, opening)?.detail).toMatchObject({ actual: [{ year: 2021 }, { year: 2020 }] });
  });
});

describe('what the class gives', () => {
  it('is already held at the same level or a higher one', () => {
    const held = (politicalTheory: PersonFacts['politicalTheory']) =>
      verdict('alreadyHolds', { politicalTheory }, { grants: { llct: 'TRUNG_CAP' } });
    expect(held('SO_CAP')).toEqual(['PASS']);
    expect(held('TRUNG_CAP')).toEqual(['FAIL']);
    expect(held('CU_NHAN')).toEqual(['FAIL']);
    expect(held(null)).toEqual(['UNKNOWN', 'politicalTheory']);
  });

  it('is looked at for each of the three levels', () => {
    expect(verdict('alreadyHolds', { stateManagement: 'CVC' }, { grants: { qlnn: 'CV' } })).toEqual(['FAIL']);
    expect(verdict('alreadyHolds', { qualification: 'THAC_SI' }, { grants: { qualification: 'DAI_HOC' } })).toEqual([
      'FAIL',
    ]);
    expect(verdict('alreadyHolds', { qualification: 'CAO_DANG' }, { grants: { qualification: 'DAI_HOC' } })).toEqual([
      'PASS',
    ]);
  });

  it('is not all held where the class gives one thing more', () => {
    const rule = { grants: { llct: 'TRUNG_CAP', qlnn: 'CV' } } as const;
    expect(verdict('alreadyHolds', { politicalTheory: 'CAO_CAP', stateManagement: 'CHUA' }, rule)).toEqual(['PASS']);
    expect(verdict('alreadyHolds', { politicalTheory: 'CAO_CAP', stateManagement: null }, rule)).toEqual([
      'UNKNOWN',
      'stateManagement',
    ]);
    expect(verdict('alreadyHolds', { politicalTheory: 'CAO_CAP', stateManagement: 'CV' }, rule)).toEqual(['FAIL']);
  });

  it('can be the certificate of a programme', () => {
    expect(verdict('alreadyHolds', { programmes: ['1CUA'] }, { programme: '1CUA' })).toEqual(['FAIL']);
    expect(verdict('alreadyHolds', { programmes: ['KHAC'] }, { programme: '1CUA' })).toEqual(['PASS']);
  });
});

describe('the reference day', () => {
  it('is that of sending, else the opening day, else today', () => {
    expect(referenceDay('2022-07-20', klass, '2026-01-01')).toBe('2022-07-20');
    expect(referenceDay(null, klass, '2026-01-01')).toBe(OPENS);
    expect(referenceDay(null, { startsOn: null }, '2026-01-01')).toBe('2026-01-01');
  });
});
