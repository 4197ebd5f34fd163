import { expect, test } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { deadlineOf } from './deadline.ts';
import {
  basesOf,
  bornColumns,
  counted,
  f,
  headOf,
  listFootOf,
  money,
  planOf,
  proposerOf,
  signatureOf,
  whenOf,
} from './parts.ts';
import { sampleGround, WARD } from './testing-ground.ts';

test('a closing moment is said as an instant, and in words that name the first moment that is too late', () => {
  expect(deadlineOf(instantAt('2022-03-25', '00:00'))).toEqual({
    at: '24 giờ 00 ngày 24/3/2022',
    words: 'trước ngày 25 tháng 3 năm 2022',
  });
  expect(deadlineOf(instantAt('2022-02-05', '17:00'))).toEqual({
    at: '17 giờ 00 ngày 05/02/2022',
    words: 'trước 17 giờ 00 ngày 05 tháng 02 năm 2022',
  });
});

test('a paper without a number leaves room for it and for its day, and is never given one', () => {
  expect(headOf(sampleGround(), { number: null, day: null, year: '2022' })).toMatchObject({
    number: 'Số:        /PNV',
    placeAndDay: 'Thành phố Thái Nguyên, ngày     tháng     năm 2022',
  });
  expect(headOf(sampleGround(), { number: '5/PNV', day: '2022-03-05', year: '2022' })).toMatchObject({
    number: 'Số: 05/PNV',
    placeAndDay: 'Thành phố Thái Nguyên, ngày 05 tháng 3 năm 2022',
  });
  const form = { symbol: null, bases: [], recipients: [], officeId: null };
  expect(headOf(sampleGround({ form }), { number: null, day: null, year: '2022' }).number).toBeNull();
});

const signed = (own: string[], signer: { title: string; capacity: string | null } | null) =>
  signatureOf({
    letterhead: { over: null, own, place: '' },
    signer: signer && { name: 'Lê Văn A', ...signer },
  });

test.each([
  [WARD.own, null, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], null],
  [WARD.own, { title: 'Chủ tịch UBND phường', capacity: null }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'Lê Văn A'],
  [
    WARD.own,
    { title: 'Phó Chủ tịch', capacity: null },
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    'Lê Văn A',
  ],
  [['PHÒNG NỘI VỤ'], null, ['TRƯỞNG PHÒNG'], null],
  [
    ['PHÒNG NỘI VỤ'],
    { title: 'Phó Trưởng phòng', capacity: 'KT' },
    ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'],
    'Lê Văn A',
  ],
  [['TRƯỜNG TIỂU HỌC ĐỘI CẤN'], null, ['HIỆU TRƯỞNG'], null],
  [['HẠT KIỂM LÂM'], null, ['THỦ TRƯỞNG ĐƠN VỊ'], null],
])('%s signed by %o', (own, signer, capacity, name) => {
  expect(signed(own, signer)).toEqual({ capacity, name });
});

test('a list is signed by hand by whoever made it, on the left', () => {
  expect(listFootOf(sampleGround({ letterhead: WARD }))).toEqual({
    kind: 'list-foot',
    left: { capacity: ['NGƯỜI LẬP BIỂU'], name: null },
    right: { capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: null },
  });
});

test('a year of birth stands under the person’s gender, and nowhere where the gender is not known', () => {
  expect(bornColumns({ gender: 'M', birth: '1975-04-30' })).toEqual(['1975', '']);
  expect(bornColumns({ gender: 'F', birth: '1980' })).toEqual(['', '1980']);
  expect(bornColumns({ gender: null, birth: '1980' })).toEqual(['', '']);
});

test('a class that has no days is held in its month or quarter, or room is left', () => {
  const none = { startsOn: null, endsOn: null };
  expect(whenOf({ startsOn: '2022-03-05', endsOn: '2022-03-05', plannedFor: null })).toBe('05/3/2022');
  expect(whenOf({ ...none, plannedFor: '2022-Q3' })).toBe('Quý III/2022');
  expect(whenOf({ ...none, plannedFor: '2022-09' })).toBe('Tháng 9/2022');
  expect(whenOf({ ...none, plannedFor: '2022-02' })).toBe('Tháng 02/2022');
  expect(whenOf({ ...none, plannedFor: null })).toMatch(/^…+$/);
});

test('a plan is cited by number, day and issuer, and its title goes on inside the sentence', () => {
  expect(planOf(sampleGround())).toBe(
    'Kế hoạch số 67/KH-UBND ngày 16 tháng 3 năm 2022 của Ủy ban nhân dân thành phố về đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm 2022',
  );
});

test('a law that is kept by its name is cited as a basis, once', () => {
  const form = { symbol: null, bases: ['Luật A', 'Căn cứ Luật B'], recipients: [], officeId: null };
  expect(basesOf(sampleGround({ form }))).toEqual(['Căn cứ Luật A', 'Căn cứ Luật B']);
});

test('who proposes is the head of the office, as he is called', () => {
  const of = (office: string | null) => proposerOf({ ...sampleGround(), office });
  expect(['Phòng Nội vụ', 'Sở Nội vụ', 'Văn phòng UBND', null].map(of)).toEqual([
    'Trưởng phòng Nội vụ',
    'Giám đốc Sở Nội vụ',
    'Thủ trưởng đơn vị Văn phòng UBND',
    null,
  ]);
});

test('counts under ten have their zero', () => {
  expect([0, 5, 10, 1904].map(counted)).toEqual(['00', '05', '10', '1.904']);
});

test('a sum of money is followed by its words, and one that is none is refused', () => {
  expect(money(480_000_000)).toBe('480.000.000 đồng (Bằng chữ: Bốn trăm tám mươi triệu đồng)');
  expect(() => money(-1)).toThrow(RangeError);
});

test('days in figures have the zeros of the decree, in whole or in part', () => {
  expect(['2022-02-05', '2022-03-05', '2022-11-25', '1986-03', '1986-02', '1986'].map(f.day)).toEqual([
    ...['05/02/2022', '05/3/2022', '25/11/2022'],
    ...['3/1986', '02/1986', '1986'],
  ]);
  expect(f.partialDay('1986-03-05')).toBe('05/3/1986');
  expect(f.dayRange('2022-05-16', '2022-06-10')).toBe('16/5/2022 - 10/6/2022');
});
