import { describe, expect, test } from 'vitest';
import type { SigningCapacity } from '../codes.ts';
import { signatureRows } from './signature.ts';

const chair = { head: 'Chủ tịch', body: null };
const council = { head: 'Chủ tịch', body: 'Ủy ban nhân dân' };
const office = { head: 'Trưởng phòng', body: null };

describe('the signature block', () => {
  test.each<[SigningCapacity, string, typeof chair | typeof council, string[]]>([
    ['CHIEF', 'Chủ tịch', chair, ['CHỦ TỊCH']],
    ['KT', 'Phó Chủ tịch', chair, ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['TM', 'Chủ tịch', council, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['KT', 'Phó Chủ tịch', council, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['CHIEF', 'Trưởng phòng', office, ['TRƯỞNG PHÒNG']],
    ['KT', 'Phó Trưởng phòng', office, ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']],
    ['TL', 'Trưởng phòng Nội vụ', chair, ['TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG NỘI VỤ']],
    ['TUQ', 'Chánh Văn phòng', chair, ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    ['Q', 'Chủ tịch', chair, ['Q. CHỦ TỊCH']],
    ['Q', 'Quyền Chủ tịch', council, ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
  ])('of %s, %s', (capacity, title, issuer, rows) => {
    expect(signatureRows({ capacity, title, ...issuer })).toEqual(rows);
  });

  test('leaves out the office behind a title', () => {
    const title = 'Phó Chủ tịch Ủy ban nhân dân thành phố';
    expect(signatureRows({ capacity: 'KT', title, ...chair })).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(signatureRows({ capacity: 'CHIEF', title: 'Chủ tịch UBND', ...chair })).toEqual(['CHỦ TỊCH']);
  });
});
