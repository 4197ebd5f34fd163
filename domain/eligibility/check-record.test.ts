import { describe, expect, it } from 'vitest';
import { outcome, verdict } from './example.fixture.ts';
import { type PersonFacts, personFactsSchema } from './facts.ts';

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
