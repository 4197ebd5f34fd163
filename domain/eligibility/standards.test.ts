import { describe, expect, it } from 'vitest';
import { DEFAULT_POSITIONS } from '../organisation/defaults.ts';
import { DEFAULT_STANDARDS } from './default-standards.ts';
import { type PersonFacts, personFactsSchema } from './facts.ts';
import { lackedOf } from './standard-gap.ts';
import { type Binding, lacksStandard } from './standards.ts';

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
  recruitedOn: '2010-08-01',
  ratings: [],
  active: true,
});

const REQUIRED = DEFAULT_STANDARDS.filter(({ binding }) => binding === 'required');

const gaps = (facts: Partial<PersonFacts>, on: string) =>
  lacksStandard({ ...registrar, ...facts }, REQUIRED, on).map(({ standard, outcome }) => [standard.id, outcome]);

describe('a post’s standard', () => {
  it('asks a commune civil servant for a university degree', () => {
    expect(gaps({ qualification: 'SO_CAP' }, '2022-03-16')).toEqual([['X01', 'FAIL']]);
    expect(gaps({ qualification: 'DAI_HOC' }, '2022-03-16')).toEqual([]);
    expect(gaps({ qualification: null }, '2022-03-16')).toEqual([['X01', 'UNKNOWN']]);
    expect(gaps({}, '2019-12-24')).toEqual([]);
  });

  it('leaves registrars their intermediate law under Nghị định 33/2023', () => {
    expect(gaps({}, '2023-08-01')).toEqual([]);
    expect(gaps({ qualification: 'SO_CAP' }, '2023-08-01')).toEqual([['X03.registrars', 'FAIL']]);
    expect(gaps({ positionCode: 'VP_TK', qualification: 'SO_CAP' }, '2023-08-01')).toEqual([
      ['X03.civilServants', 'FAIL'],
    ]);
  });

  it('is not known to be lacked where the province may have eased it for the area, and says what is missing', () => {
    const eased = (facts: Partial<PersonFacts>, on: string) =>
      lacksStandard({ ...registrar, positionCode: 'VP_TK', ...facts }, REQUIRED, on).map(
        ({ standard, outcome, missing, exception }) => [standard.id, outcome, missing, exception?.citation.number],
      );
    const area = ['areaType'];
    expect(eased({}, '2022-03-16')).toEqual([['X01', 'UNKNOWN', area, '13/2019/TT-BNV']]);
    expect(eased({ qualification: 'CAO_DANG' }, '2023-08-01')).toEqual([
      ['X03.civilServants', 'UNKNOWN', area, '33/2023/NĐ-CP'],
    ]);
    expect(eased({ qualification: 'SO_CAP' }, '2022-03-16')).toEqual([['X01', 'FAIL', [], undefined]]);
    expect(eased({ qualification: null }, '2022-03-16')).toEqual([['X01', 'UNKNOWN', ['qualification'], undefined]]);
    expect(eased({ staffKind: 'cadre', positionCode: 'BT_DU', politicalTheory: 'CAO_CAP' }, '2023-08-01')).toEqual([
      ['X03.cadres', 'FAIL', [], undefined],
    ]);
  });

  it('sends civil servants of the lower ranks to the specialists’ course while they lack its certificate', () => {
    const sent = (facts: Partial<PersonFacts>, on = '2022-03-16') =>
      lacksStandard({ ...registrar, ...facts }, DEFAULT_STANDARDS, on).flatMap(({ standard, outcome, missing }) =>
        standard.id === 'N01' ? [`${standard.binding} ${outcome} ${missing.join(' ')}`.trim()] : [],
      );
    expect(sent({ rankCode: '01.003' })).toEqual(['object FAIL']);
    expect(sent({ rankCode: '01.004', stateManagement: 'CAN_SU' })).toEqual(['object FAIL']);
    expect(sent({ rankCode: '01.003', stateManagement: 'CV' })).toEqual([]);
    expect(sent({ rankCode: '01.002' })).toEqual([]);
    expect(sent({ rankCode: null })).toEqual(['object UNKNOWN rankCode']);
    expect(sent({ rankCode: null, stateManagement: null })).toEqual(['object UNKNOWN stateManagement rankCode']);
    expect(sent({ rankCode: null, stateManagement: 'CVC' })).toEqual([]);
    expect(sent({ rankCode: '01.003', staffKind: 'cadre' })).toEqual([]);
    expect(sent({ rankCode: '01.003' }, '2017-10-20')).toEqual([]);
    expect(sent({ rankCode: '01.003' }, '2025-07-01')).toEqual([]);
  });

  it('does not concern the military commander', () => {
    expect(gaps({ positionCode: 'CHT_QS' }, '2022-03-16')).toEqual([]);
  });

  it('asks who was recruited under Thông tư 13/2019 for state management and basic theory', () => {
    const trained = { qualification: 'DAI_HOC', politicalTheory: 'CHUA' } as const;
    expect(gaps({ ...trained, recruitedOn: '2019-12-24' }, '2022-03-16')).toEqual([]);
    expect(gaps({ ...trained, recruitedOn: '2019-12-25' }, '2022-03-16')).toEqual([
      ['N06.state', 'FAIL'],
      ['N06.theory', 'FAIL'],
    ]);
    expect(gaps({ ...trained, recruitedOn: '2019-12-25', positionCode: 'CHT_QS' }, '2022-03-16')).toEqual([]);
  });

  it('asks cadres for intermediate political theory', () => {
    const cadre = { staffKind: 'cadre', positionCode: 'BT_DU' } as const;
    expect(gaps({ ...cadre, politicalTheory: 'CU_NHAN' }, '2022-03-16')).toEqual([]);
    expect(gaps(cadre, '2022-03-16')).toEqual([
      ['X05', 'FAIL'],
      ['D04.party.theory', 'FAIL'],
    ]);
    expect(gaps(cadre, '2023-08-01')).toEqual([
      ['X03.cadres', 'FAIL'],
      ['X03.theory', 'FAIL'],
      ['X05', 'FAIL'],
    ]);
  });

  it('for named posts does not concern somebody whose post is not known', () => {
    expect(gaps({ staffKind: 'cadre', positionCode: null, politicalTheory: 'CAO_CAP' }, '2023-08-01')).toEqual([]);
  });
});

describe('what a post asks, then and now', () => {
  /** Somebody who has nothing at all lacks whatever is asked of the post; of each kind the most that is asked. */
  const asked = (positionCode: string, on: string, binding: Binding = 'required') => {
    const nothing: PersonFacts = {
      ...registrar,
      positionCode,
      staffKind: ['TP_HT', 'CHT_QS'].includes(positionCode) ? 'civil_servant' : 'cadre',
      qualification: 'CHUA',
      politicalTheory: 'CHUA',
      stateManagement: 'CHUA',
    };
    const found = lackedOf({ gaps: lacksStandard(nothing, DEFAULT_STANDARDS, on) }, binding);
    return found.map(({ standard: { requirement, citation } }) => `${requirement.level} ${citation.number}`).sort();
  };

  it.each([
    ['CT_UBND', '2023-07-31', ['CAN_SU 04/2004/QĐ-BNV', 'TRUNG_CAP 04/2004/QĐ-BNV', 'TRUNG_CAP 04/2004/QĐ-BNV']],
    ['CT_UBND', '2023-08-01', ['DAI_HOC 33/2023/NĐ-CP', 'TRUNG_CAP 33/2023/NĐ-CP']],
    ['CT_UBND', '2025-07-01', ['TRUNG_CAP null']],
    ['BT_DU', '2023-07-31', ['TRUNG_CAP 04/2004/QĐ-BNV', 'TRUNG_CAP 04/2004/QĐ-BNV']],
    ['BT_DU', '2025-06-30', ['DAI_HOC 33/2023/NĐ-CP', 'TRUNG_CAP 33/2023/NĐ-CP']],
    ['TP_HT', '2019-12-24', []],
    ['TP_HT', '2019-12-25', ['DAI_HOC 13/2019/TT-BNV']],
    ['TP_HT', '2023-08-01', ['TRUNG_CAP 33/2023/NĐ-CP']],
    ['CHT_QS', '2022-03-16', []],
  ])('of %s on %s', (post, on, levels) => {
    expect(asked(post, on)).toEqual(levels);
  });

  it.each([
    ['CT_UBND', '2022-02-07', []],
    ['CT_UBND', '2022-02-08', ['TRUNG_CAP 57-QĐ/TW']],
    ['CHT_QS', '2025-09-04', ['TRUNG_CAP 57-QĐ/TW']],
    ['CT_UBND', '2025-09-05', ['CAO_CAP 350-QĐ/TW']],
    ['CT_HPN', '2025-09-05', ['TRUNG_CAP 350-QĐ/TW']],
    ['TP_HT', '2022-03-16', ['SO_CAP 57-QĐ/TW']],
  ])('and to which course texts send %s on %s', (post, on, levels) => {
    expect(asked(post, on, 'object')).toEqual(levels);
  });

  it('has every row once, and never ends before it begins', () => {
    const keys = DEFAULT_STANDARDS.map(({ id, effectiveFrom }) => `${id} ${effectiveFrom}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { id, effectiveFrom, effectiveTo } of DEFAULT_STANDARDS)
      expect(effectiveTo === null || effectiveFrom <= effectiveTo, id).toBe(true);
  });

  it('names posts of the catalogue only', () => {
    const known = new Set<string>(DEFAULT_POSITIONS.map(([code]) => code));
    const named = DEFAULT_STANDARDS.flatMap((one) => [
      ...(one.positionCodes ?? []),
      ...(one.exceptPositionCodes ?? []),
    ]);
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });
});
