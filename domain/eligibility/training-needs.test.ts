import { describe, expect, it } from 'vitest';
import { type PersonFacts, personFactsSchema } from './facts.ts';
import { type Measured, tally } from './standard-gap.ts';
import { lacksStandard, type Standard, standardSchema, standardsFor } from './standards.ts';
import { outlook, tallyContents, trainingNeeds } from './training-needs.ts';

const ON = '2022-03-25';
const facts: PersonFacts = personFactsSchema.parse({
  gender: 'F',
  birth: '1990',
  ethnicity: 'Kinh',
  positionCode: 'VP_TK',
  staffKind: 'civil_servant',
  party: null,
  qualification: 'TRUNG_CAP',
  politicalTheory: 'CHUA',
  stateManagement: 'CHUA',
  recruitedOn: '2015-05-01',
  ratings: [],
  active: true,
});
const standard = (id: string, binding: Standard['binding'], requirement: Standard['requirement']): Standard =>
  standardSchema.parse({
    ...{ id, binding, requirement, staffKinds: ['civil_servant'] },
    ...{ effectiveFrom: '2020-01-01', effectiveTo: null, mendBy: null, citation: { kind: 'practice', number: null } },
  });
const basic = standard('basic', 'object', { field: 'politicalTheory', level: 'SO_CAP' });
const theory = standard('theory', 'goal', { field: 'politicalTheory', level: 'TRUNG_CAP' });
const degree = standard('degree', 'required', { field: 'qualification', level: 'DAI_HOC' });
const ALL = [degree, basic, theory];

function measured(
  id: string,
  given: Partial<PersonFacts> = {},
  standards = ALL,
): Measured & { id: string; facts: PersonFacts } {
  const person = { ...facts, ...given };
  return {
    id,
    facts: person,
    unitId: 'a',
    positionCode: person.positionCode,
    asked: standardsFor(person, standards, ON),
    gaps: lacksStandard(person, standards, ON),
  };
}

describe('training needs', () => {
  it('are one turn for each kind of level, to what is asked most strictly', () => {
    expect(trainingNeeds(measured('x')).map((gap) => gap.standard.id)).toEqual(['degree', 'basic']);
    expect(trainingNeeds(measured('x', { politicalTheory: 'SO_CAP' })).map((gap) => gap.standard.id)).toEqual([
      'degree',
      'theory',
    ]);
    expect(trainingNeeds(measured('x', { politicalTheory: 'TRUNG_CAP', qualification: 'DAI_HOC' }))).toEqual([]);
  });

  it('by content add up to all turns, lower levels first', () => {
    const people = [
      measured('x'),
      measured('y', { politicalTheory: 'SO_CAP' }),
      measured('z', { qualification: null }),
    ];
    const contents = tallyContents(people, []);
    expect(contents.map(({ requirement, turns, by }) => [requirement.level, turns, by])).toEqual([
      ['SO_CAP', 2, { required: 0, object: 2, goal: 0 }],
      ['TRUNG_CAP', 1, { required: 0, object: 0, goal: 1 }],
      ['DAI_HOC', 2, { required: 2, object: 0, goal: 0 }],
    ]);
    const turns = people.reduce((n, person) => n + trainingNeeds(person).length, 0);
    expect(contents.reduce((n, content) => n + content.turns, 0)).toBe(turns);
  });
});

describe('what no class gives', () => {
  const needed = (...offered: Standard['requirement'][]) =>
    tallyContents([measured('x'), measured('y', { politicalTheory: 'SO_CAP' })], offered).map(
      ({ requirement, turns }) => `${requirement.level} ${turns}`,
    );

  it('is counted with the lowest class that reaches it', () => {
    expect(needed()).toEqual(['SO_CAP 1', 'TRUNG_CAP 1', 'DAI_HOC 2']);
    expect(
      needed({ field: 'politicalTheory', level: 'CAO_CAP' }, { field: 'politicalTheory', level: 'TRUNG_CAP' }),
    ).toEqual(['TRUNG_CAP 2', 'DAI_HOC 2']);
    expect(needed({ field: 'qualification', level: 'CAO_DANG' })).toEqual(['SO_CAP 1', 'TRUNG_CAP 1', 'DAI_HOC 2']);
    expect(needed({ field: 'qualification', level: 'THAC_SI' })).toEqual(['SO_CAP 1', 'TRUNG_CAP 1', 'THAC_SI 2']);
  });
});

describe('the outlook', () => {
  it('measures again as if everybody passed: what is decided, and all that was sent', () => {
    const people = [measured('x'), measured('y'), measured('z')];
    const seen = outlook(
      people,
      [
        { personId: 'x', grants: { llct: 'TRUNG_CAP' }, decided: true },
        { personId: 'y', grants: { qualification: 'DAI_HOC' }, decided: false },
        { personId: 'y', grants: undefined, decided: true },
        { personId: 'nobody', grants: { llct: 'TRUNG_CAP' }, decided: true },
      ],
      ALL,
      ON,
    );
    const turns = (key: keyof typeof seen) => {
      const { required, object, goal } = tally(seen[key]);
      return [required.turns, object.turns, goal.turns];
    };
    expect(turns('before')).toEqual([3, 3, 3]);
    expect(turns('decided')).toEqual([3, 2, 2]);
    expect(turns('sent')).toEqual([2, 2, 2]);
    expect(people[0]!.gaps).toHaveLength(3);
  });
});
