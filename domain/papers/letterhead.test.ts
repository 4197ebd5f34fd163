import { describe, expect, it } from 'vitest';
import { defaultForm } from './default-forms.ts';
import { derivedLetterhead, symbolSign } from './letterhead.ts';

const unit = (typeCode: string, type: string, name: string, placeName: string | null = null) => ({
  ...{ typeCode, name, placeName },
  title: `${type} ${name}`,
});
const CITY = unit('city', 'Thành phố', 'Thái Nguyên', 'Thành phố Thái Nguyên');

describe('the head that follows from the tree', () => {
  it('of a government on top stands alone', () => {
    expect(derivedLetterhead(CITY)).toEqual({
      over: null,
      own: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ THÁI NGUYÊN'],
      place: 'Thành phố Thái Nguyên',
    });
  });

  it('of a ward names the city, and the ward’s own place, in full where it is named after a person', () => {
    expect(derivedLetterhead(unit('ward', 'Phường', 'Túc Duyên'), [CITY])).toEqual({
      over: 'UBND THÀNH PHỐ THÁI NGUYÊN',
      own: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG TÚC DUYÊN'],
      place: 'Túc Duyên',
    });
    const named = unit('ward', 'Phường', 'Hoàng Văn Thụ', 'Phường Hoàng Văn Thụ');
    expect(derivedLetterhead(named, [CITY]).place).toBe('Phường Hoàng Văn Thụ');
  });

  it('of an office names the body above, and its government’s place, also two steps below', () => {
    const office = unit('department', 'Phòng', 'Nội vụ');
    expect(derivedLetterhead(office, [CITY])).toEqual({
      over: 'UBND THÀNH PHỐ THÁI NGUYÊN',
      own: ['PHÒNG NỘI VỤ'],
      place: 'Thành phố Thái Nguyên',
    });
    expect(derivedLetterhead(unit('primary_school', 'Trường Tiểu học', 'Mẫu'), [office, CITY])).toMatchObject({
      over: 'PHÒNG NỘI VỤ',
      place: 'Thành phố Thái Nguyên',
    });
  });

  it('gives the letters of the symbol', () => {
    expect(symbolSign(CITY)).toBe('UBND');
    expect(symbolSign(unit('department', 'Phòng', 'Nội vụ'))).toBe('PNV');
    expect(symbolSign(unit('office', 'Văn phòng', 'Điều phối và Đào tạo'))).toBe('VPĐPĐT');
  });
});

describe('the usual form', () => {
  it('cites the laws of its day', () => {
    const then = defaultForm('decision', '2022-05-01', 'UBND').bases.join('\n');
    expect(then).toContain('101/2017/NĐ-CP');
    expect(then).toContain('ngày 19 tháng 6 năm 2015');
    const now = defaultForm('decision', '2025-09-01', 'UBND').bases.join('\n');
    expect(now).toContain('171/2025/NĐ-CP');
    expect(now).not.toContain('101/2017/NĐ-CP');
  });

  it('has the type’s code before the issuer’s letters, none for a letter, no number for a list', () => {
    expect(defaultForm('decision', '2022-05-01', 'UBND').symbol).toBe('QĐ-UBND');
    expect(defaultForm('submission', '2022-05-01', 'PNV').symbol).toBe('TTr-PNV');
    expect(defaultForm('reminder', '2022-05-01', 'PNV').symbol).toBe('PNV');
    expect(defaultForm('attendance', '2022-05-01', 'PNV').symbol).toBeNull();
  });
});
