import { describe, expect, it } from 'vitest';
import { type PersonFacts, personFactsSchema } from './facts.ts';
import { lackedOf, lacksAnything, type Measured, tally, tallyBy, tallyByStandard, unknownOf } from './standard-gap.ts';
import { lacksStandard, type Standard, standardSchema, standardsFor } from './standards.ts';

const ON = '2022-03-25';

const clerk: PersonFacts = personFactsSchema.parse({
  gender: 'F',
  birth: '1990',
  ethnicity: 'Kinh',
  positionCode: 'VP_TK',
  staffKind: 'civil_servant',
  party: null,
  qualification: 'TRUNG_CAP',
  politicalTheory: 'SO_CAP',
  stateManagement: 'CHUA',
  recruitedOn: '2015-05-01',
  ratings: [],
  active: true,
});

const standard = (id: string, given: Partial<Standard> = {}): Standard =>
  standardSchema.parse({
    id,
    binding: 'required',
    staffKinds: ['civil_servant'],
    requirement: { field: 'qualification', level: 'DAI_HOC' },
    effectiveFrom: '2020-01-01',
    effectiveTo: '2022-12-31',
    mendBy: null,
    citation: { kind: 'decree', number: '1/2020/NĐ-CP' },
    ...given,
  });

const degree = standard('degree');
const theory = standard('theory', { requirement: { field: 'politicalTheory', level: 'TRUNG_CAP' } });
const sent = standard('sent', { binding: 'object', requirement: { field: 'politicalTheory', level: 'TRUNG_CAP' } });
const aim = standard('aim', { binding: 'goal', citation: { kind: 'practice', number: null } });

function measured(facts: Partial<PersonFacts>, standards: readonly Standard[], unitId = 'a'): Measured {
  const person = { ...clerk, ...facts };
  return {
    unitId,
    positionCode: person.positionCode,
    asked: standardsFor(person, standards, ON),
    gaps: lacksStandard(person, standards, ON),
  };
}

describe('a standard', () => {
  it('asks from its first day to its last, both included', () => {
    const asked = (on: string) => standardsFor(clerk, [degree], on).length;
    expect([asked('2019-12-31'), asked('2020-01-01'), asked('2022-12-31'), asked('2023-01-01')]).toEqual([0, 1, 1, 0]);
  });

  it('then and now is another row, and only the one of the day is asked', () => {
    const later = standard('degree', {
      requirement: { field: 'qualification', level: 'CAO_DANG' },
      effectiveFrom: '2023-01-01',
      effectiveTo: null,
    });
    const level = (on: string) =>
      lacksStandard(clerk, [degree, later], on).map((gap) => gap.standard.requirement.level);
    expect([level('2022-12-31'), level('2023-01-01')]).toEqual([['DAI_HOC'], ['CAO_DANG']]);
  });

  it('is met at its level and above, not below', () => {
    const outcome = (qualification: PersonFacts['qualification']) =>
      lacksStandard({ ...clerk, qualification }, [degree], ON).map((gap) => gap.outcome);
    expect([outcome('CAO_DANG'), outcome('DAI_HOC'), outcome('THAC_SI')]).toEqual([['FAIL'], [], []]);
  });

  it('is unknown where the level is, and says which', () => {
    const [gap] = lacksStandard({ ...clerk, qualification: null }, [degree], ON);
    expect(gap).toMatchObject({ outcome: 'UNKNOWN', missing: ['qualification'] });
  });
});

describe('a standard for those recruited since a day', () => {
  const since = standard('since', { recruitedFrom: '2019-12-25' });
  const found = (recruitedOn: string | null, qualification: PersonFacts['qualification'] = 'TRUNG_CAP') =>
    lacksStandard({ ...clerk, recruitedOn, qualification }, [since], ON).map(({ outcome, missing }) => [
      outcome,
      ...missing,
    ]);

  it('concerns the day itself and not the day before', () => {
    expect(found('2019-12-24')).toEqual([]);
    expect(found('2019-12-25')).toEqual([['FAIL']]);
  });

  it('can be told from the year alone, unless it is the year in question', () => {
    expect(found('2018')).toEqual([]);
    expect(found('2020')).toEqual([['FAIL']]);
    expect(found('2019')).toEqual([['UNKNOWN', 'recruitedOn']]);
    expect(found('2019-11')).toEqual([]);
    expect(found('2019-12')).toEqual([['UNKNOWN', 'recruitedOn']]);
  });

  it('is unknown without a day of recruitment, but met by whoever has the level', () => {
    expect(found(null)).toEqual([['UNKNOWN', 'recruitedOn']]);
    expect(found(null, null)).toEqual([['UNKNOWN', 'qualification', 'recruitedOn']]);
    expect(found(null, 'DAI_HOC')).toEqual([]);
  });
});

describe('the time to make good', () => {
  const mended = standard('mended', { effectiveFrom: '2019-12-25', effectiveTo: null, mendBy: '2024-12-24' });
  const grace = (recruitedOn: string | null, on = ON) =>
    lacksStandard({ ...clerk, recruitedOn }, [mended], on).map((gap) => gap.grace);

  it('is for those who were recruited before the standard, until its last day', () => {
    expect(grace('2019-12-24')).toEqual(['left']);
    expect(grace('2019-12-25')).toEqual(['over']);
    expect(grace('2019-12-24', '2024-12-24')).toEqual(['left']);
    expect(grace('2019-12-24', '2024-12-25')).toEqual(['over']);
  });

  it('depends on the day where only the year is known', () => {
    expect([grace('2018'), grace('2019'), grace('2020'), grace(null)]).toEqual([
      ['left'],
      ['unknown'],
      ['over'],
      ['unknown'],
    ]);
  });
});

describe('counts', () => {
  it('tell standards, whom texts send and goals apart', () => {
    const people = [
      measured({}, [degree, theory, sent, aim]),
      measured({ qualification: 'DAI_HOC' }, [degree, theory, sent, aim]),
      measured({}, [aim]),
      measured({ qualification: null }, [degree, aim]),
    ];
    expect(tally(people)).toEqual({
      of: 4,
      required: { people: 2, turns: 3, unknown: 1 },
      object: { people: 2, turns: 2, unknown: 0 },
      goal: { people: 2, turns: 2, unknown: 1 },
    });
  });

  it('take two standards of one kind of level as one turn: the higher, and of equals the one with a text', () => {
    const practice = standard('practice', { citation: { kind: 'practice', number: null } });
    const lower = standard('lower', { requirement: { field: 'qualification', level: 'CAO_DANG' } });
    const person = measured({}, [lower, practice, degree]);
    expect(tally([person]).required).toEqual({ people: 1, turns: 1, unknown: 0 });
    expect(lackedOf(person, 'required').map((gap) => gap.standard.id)).toEqual(['degree']);
    expect(lackedOf(person, 'goal')).toEqual([]);
  });

  it('name what cannot be told once, and not beside what is known to be lacking', () => {
    const since = standard('since', { recruitedFrom: '2019-12-25' });
    const again = standard('again', { recruitedFrom: '2019-12-25', effectiveFrom: '2021-01-01' });
    const ids = (standards: Standard[]) =>
      unknownOf(measured({ recruitedOn: null }, standards), 'required').map((gap) => gap.standard.id);
    expect(ids([since, again])).toEqual(['since']);
    expect(ids([since, degree])).toEqual([]);
    expect(ids([aim])).toEqual([]);
  });

  it('do not take what is unknown for lacking', () => {
    const person = measured({ qualification: null }, [degree]);
    expect(lacksAnything(person)).toBe(false);
    expect(tally([person]).required).toEqual({ people: 0, turns: 0, unknown: 1 });
    expect(tallyByStandard([person], [degree])).toEqual([{ standard: degree, of: 1, people: 0, unknown: 1 }]);
  });

  it('by standard leave out whom it does not concern, standards before goals', () => {
    const people = [measured({}, [aim, degree]), measured({ staffKind: 'cadre' }, [aim, degree])];
    expect(tallyByStandard(people, [aim, degree]).map((row) => [row.standard.id, row.of, row.people])).toEqual([
      ['degree', 1, 1],
      ['aim', 1, 1],
    ]);
  });

  it('by unit add up to the whole', () => {
    const people = [measured({}, [degree, theory]), measured({}, [degree], 'b'), measured({}, [theory], 'a')];
    const parts = tallyBy(people, (person) => person.unitId);
    expect(parts.map(({ key, tally: { of, required } }) => [key, of, required.people, required.turns])).toEqual([
      ['a', 2, 2, 3],
      ['b', 1, 1, 1],
    ]);
    const sum = (key: 'people' | 'turns') => parts.reduce((n, part) => n + part.tally.required[key], 0);
    expect([sum('people'), sum('turns')]).toEqual([tally(people).required.people, tally(people).required.turns]);
  });
});
