import { describe, expect, it } from 'vitest';
import { DEFAULT_STANDARDS } from './default-standards.ts';
import { type PersonFacts, personFactsSchema } from './facts.ts';
import { lacksStandard } from './standards.ts';

const registrar: PersonFacts = personFactsSchema.parse({
  gender: 'F',
  birth: '1980',
  ethnicity: 'Kinh',
  positionCode: 'TP_HT',
  staffKind: 'civil_servant',
  party: null,
  qualification: 'TRUNG_CAP',
  politicalTheory: 'SO_CAP',
  stateManagement: 'CHUA',
  recruitedOn: null,
  ratings: [],
  active: true,
});

const REQUIRED = DEFAULT_STANDARDS.filter(({ binding }) => binding === 'required');

const gaps = (facts: Partial<PersonFacts>, on: string) =>
  lacksStandard({ ...registrar, ...facts }, REQUIRED, on).map(({ standard, outcome }) => [standard.id, outcome]);

describe('a post’s standard', () => {
  it('asks a commune civil servant for a university degree', () => {
    expect(gaps({}, '2022-03-16')).toEqual([['X01', 'FAIL']]);
    expect(gaps({ qualification: 'DAI_HOC' }, '2022-03-16')).toEqual([]);
    expect(gaps({ qualification: null }, '2022-03-16')).toEqual([['X01', 'UNKNOWN']]);
    expect(gaps({}, '2019-12-24')).toEqual([]);
  });

  it('leaves registrars their intermediate law under Nghị định 33/2023', () => {
    expect(gaps({}, '2023-08-01')).toEqual([]);
    expect(gaps({ qualification: 'SO_CAP' }, '2023-08-01')).toEqual([['X03.registrars', 'FAIL']]);
    expect(gaps({ positionCode: 'VP_TK' }, '2023-08-01')).toEqual([['X03.civilServants', 'FAIL']]);
  });

  it('does not concern the military commander', () => {
    expect(gaps({ positionCode: 'CHT_QS' }, '2022-03-16')).toEqual([]);
  });

  it('asks cadres for intermediate political theory', () => {
    const cadre = { staffKind: 'cadre', positionCode: 'BT_DU' } as const;
    expect(gaps(cadre, '2022-03-16')).toEqual([['X05', 'FAIL']]);
    expect(gaps({ ...cadre, politicalTheory: 'CU_NHAN' }, '2022-03-16')).toEqual([]);
    expect(gaps(cadre, '2023-08-01')).toEqual([
      ['X03.cadres', 'FAIL'],
      ['X05', 'FAIL'],
    ]);
  });

  it('for named posts does not concern somebody whose post is not known', () => {
    expect(gaps({ staffKind: 'cadre', positionCode: null, politicalTheory: 'CAO_CAP' }, '2023-08-01')).toEqual([]);
  });
});
