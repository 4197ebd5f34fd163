import { expect, test } from 'vitest';
import { bodyName } from './body.ts';

test('an issuer inside a sentence is written as its unit is called', () => {
  expect(bodyName(['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ THÁI NGUYÊN'], 'Thái Nguyên')).toEqual({
    whole: 'Ủy ban nhân dân thành phố Thái Nguyên',
    short: 'Ủy ban nhân dân thành phố',
  });
  expect(bodyName(['ỦY BAN NHÂN DÂN', 'PHƯỜNG QUANG VINH'], 'Quang Vinh').whole).toBe(
    'Ủy ban nhân dân phường Quang Vinh',
  );
});

test('an issuer whose letterhead does not name its unit keeps its words', () => {
  expect(bodyName(['SỞ NỘI VỤ'], 'Thái Nguyên')).toEqual({ whole: 'Sở nội vụ', short: 'Sở nội vụ' });
});
