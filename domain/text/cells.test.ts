import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citizenIdFacts, maskCitizenId, readCitizenId } from './citizen-id.ts';
import {
  readPartyStatus,
  readPoliticalTheory,
  readQualification,
  readRating,
  readStaffKind,
  readStateManagement,
} from './levels.ts';
import { dayOfSerial, parsePartialDay } from './parse-day.ts';
import { normalisePhone } from './phone.ts';

describe('a day', () => {
  test.each([
    ['1975', '1975'],
    [' Năm 1975 ', '1975'],
    ['12/05/1975', '1975-05-12'],
    ['12.5.1975', '1975-05-12'],
    ['12-5-1975', '1975-05-12'],
    ['1/2/75', '1975-02-01'],
    ['1/2/03', '2003-02-01'],
    ['5/1975', '1975-05'],
    ['1975-05-12', '1975-05-12'],
    ['1975-05-12 00:00:00', '1975-05-12'],
    ['00/00/1975', '1975'],
    ['00/05/1975', '1975-05'],
    ['05/28/1977', '1977-05-28'],
    ['28/05/1977', '1977-05-28'],
    ['ngày 12 tháng 5 năm 1975', '1975-05-12'],
    ['12051975', '1975-05-12'],
    ['19750512', '1975-05-12'],
    ['27526', '1975-05-12'],
    ['29/2/2000', '2000-02-29'],
  ])('%j is %s', (text, day) => {
    expect(parsePartialDay(text)).toBe(day);
  });

  test.each([
    ['31/02/1975'],
    ['29/2/1999'],
    ['12/5'],
    ['0'],
    ['x'],
    [''],
    ['12/00/1975'],
    ['13/13/1975'],
    ['khoảng 1975'],
    ['1850'],
    ['1/2/1975/4/5/6/7'],
  ])('%j is no day', (text) => {
    expect(parsePartialDay(text)).toBeNull();
  });

  test('day before month, always, where both could be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
        expect(parsePartialDay(`${day}/${month}/1980`)).toBe(
          `1980-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
        );
      }),
    );
  });

  test('what was read is read again as the same', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-03-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const [year, month, dayOfMonth] = day.split('-');
          expect(parsePartialDay(`${dayOfMonth}/${month}/${year}`)).toBe(day);
          expect(parsePartialDay(day)).toBe(day);
          expect(dayOfSerial(date.getTime() / 86_400_000 + 25_569)).toBe(day);
        },
      ),
    );
  });
});

describe('an identity number', () => {
  test.each([
    ['019173900001', 'full', '019173900001'],
    [' 019 173 900 001 ', 'full', '019173900001'],
    ["'019173900001", 'full', '019173900001'],
    ['19173900001', 'restored', '019173900001'],
    ['090123456', 'old', '090123456'],
  ])('%j is %s', (text, kind, id) => {
    expect(readCitizenId(text)).toEqual({ kind, id });
  });

  test('is unreadable rather than guessed', () => {
    for (const text of ['1917390000', '0191739000011', 'không', '01917390000x', '1.91739E+10']) {
      expect(readCitizenId(text).kind).toBe('unreadable');
    }
    expect(readCitizenId('  ')).toEqual({ kind: 'empty' });
  });

  test('shows its last four digits only', () => {
    expect(maskCitizenId('019173900001')).toBe('••••••••0001');
  });

  test('tells sex and year of birth', () => {
    expect(citizenIdFacts('019173900001')).toEqual({ gender: 'F', birthYear: 1973 });
    expect(citizenIdFacts('019204900001')).toEqual({ gender: 'M', birthYear: 2004 });
    expect(citizenIdFacts('090123456')).toBeNull();
  });
});

describe('a telephone number', () => {
  test.each([
    ['0912 853 367', '0912853367'],
    ['+84 912.853.367', '0912853367'],
    ['84912853367', '0912853367'],
    ['912853367', '0912853367'],
    ['01681234567', '0381234567'],
    ['0208 3855 678', '02083855678'],
  ])('%j is %s', (text, phone) => {
    expect(normalisePhone(text)).toBe(phone);
  });

  test('is null when it is none', () => {
    for (const text of ['', 'x', '12345', '091285336', '03999999999']) expect(normalisePhone(text)).toBeNull();
  });
});

describe('levels', () => {
  test('of a staff list are read in words, in short and in capitals', () => {
    expect(['Đại học', 'ĐH', 'ĐẠI HỌC LUẬT', 'Cử nhân', 'Kỹ sư'].map(readQualification)).toEqual(
      Array(5).fill('DAI_HOC'),
    );
    expect(['Thạc sỹ', 'ThS', 'Cao học'].map(readQualification)).toEqual(Array(3).fill('THAC_SI'));
    expect(['Tiến sĩ', 'CĐ', 'TC', 'Sơ cấp', 'Chưa qua đào tạo', 'Không'].map(readQualification)).toEqual([
      'TIEN_SI',
      'CAO_DANG',
      'TRUNG_CAP',
      'SO_CAP',
      'CHUA',
      'CHUA',
    ]);
    expect(['Cử nhân', 'CC', 'Trung cấp', 'TCLLCT', 'SC', 'Chưa'].map(readPoliticalTheory)).toEqual([
      'CU_NHAN',
      'CAO_CAP',
      'TRUNG_CAP',
      'TRUNG_CAP',
      'SO_CAP',
      'CHUA',
    ]);
    expect(['CVCC', 'Chuyên viên chính', 'CV', 'Cán sự'].map(readStateManagement)).toEqual([
      'CVCC',
      'CVC',
      'CV',
      'CAN_SU',
    ]);
    expect(['Chính thức', 'x', 'Dự bị', 'Chưa'].map(readPartyStatus)).toEqual([
      'OFFICIAL',
      'OFFICIAL',
      'PROBATIONARY',
      'NONE',
    ]);
    expect(['HTXSNV', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ', 'KHTNV'].map(readRating)).toEqual([
      'HTXSNV',
      'HTTNV',
      'HTNV',
      'KHTNV',
    ]);
    expect(['Cán bộ', 'CC', 'Viên chức', 'Người hoạt động không chuyên trách'].map(readStaffKind)).toEqual([
      'cadre',
      'civil_servant',
      'public_employee',
      'part_time_worker',
    ]);
  });

  test('that are not known stay unknown', () => {
    for (const read of [readQualification, readPoliticalTheory, readStateManagement, readPartyStatus, readRating]) {
      expect(read('')).toBeNull();
      expect(read('xyz')).toBeNull();
    }
  });
});
