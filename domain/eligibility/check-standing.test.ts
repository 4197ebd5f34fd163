import { describe, expect, it } from 'vitest';
import { outcome, verdict } from './example.fixture.ts';
import type { ClassFacts, PersonFacts } from './facts.ts';

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
