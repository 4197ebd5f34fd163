import { describe, expect, it } from 'vitest';
import { formatFor } from './format.ts';

const vi = formatFor('vi');
const en = formatFor('en');

describe('format', () => {
  it('writes days, and days known in part, as dd/MM/yyyy', () => {
    expect(vi.day('2022-03-05')).toBe('05/03/2022');
    expect(['1986', '1986-03', '1986-03-05'].map(vi.partialDay)).toEqual(['1986', '03/1986', '05/03/1986']);
  });

  it('announces a deadline in civil time of Vietnam', () => {
    expect(vi.deadline(Date.UTC(2022, 2, 31, 10, 0))).toBe('17:00 Thứ Năm, 31/03/2022');
    expect(en.deadline(Date.UTC(2022, 2, 31, 10, 0))).toBe('17:00 Thursday, 31/03/2022');
  });

  it('writes a deadline at midnight as the end of the day that it closes', () => {
    expect(vi.deadline(Date.UTC(2022, 3, 29, 17, 0))).toBe('24:00 Thứ Sáu, 29/04/2022');
    expect(vi.closing(Date.UTC(2022, 3, 29, 17, 0))).toBe('24:00 29/04/2022');
    expect(vi.closing(Date.UTC(2022, 3, 29, 16, 59))).toBe('23:59 29/04/2022');
  });

  it('is already tomorrow in Vietnam at 17:00 UTC', () => {
    expect(vi.instant(Date.UTC(2022, 2, 31, 16, 59))).toBe('23:59 31/03/2022');
    expect(vi.instant(Date.UTC(2022, 2, 31, 17, 0))).toBe('00:00 01/04/2022');
  });

  it('names all weekdays', () => {
    const week = ['2022-03-20', '2022-03-21', '2022-03-22', '2022-03-23', '2022-03-24', '2022-03-25', '2022-03-26'];
    expect(week.map((day) => vi.weekday(day).split(',')[0])).toEqual([
      'Chủ Nhật',
      'Thứ Hai',
      'Thứ Ba',
      'Thứ Tư',
      'Thứ Năm',
      'Thứ Sáu',
      'Thứ Bảy',
    ]);
  });

  it('does not say twice what both ends of a range share', () => {
    expect(vi.dayRange('2022-07-11', '2022-07-11')).toBe('11/07/2022');
    expect(vi.dayRange('2022-07-11', '2022-07-15')).toBe('11–15/07/2022');
    expect(vi.dayRange('2022-04-25', '2022-05-06')).toBe('25/04–06/05/2022');
    expect(vi.dayRange('2022-09-12', '2023-09-15')).toBe('12/09/2022 – 15/09/2023');
  });

  it('groups by dots and parts by a comma in Vietnamese, the other way round in English', () => {
    expect(vi.number(1274)).toBe('1.274');
    expect(vi.number(51.2)).toBe('51,2');
    expect(en.number(1274.5)).toBe('1,274.5');
    expect(vi.share(565, 636)).toBe('88,8%');
    expect(vi.share(0, 0)).toBe('');
  });

  it('writes money at a glance and in full', () => {
    expect(vi.million(51_200_000)).toBe('51,2 triệu đồng');
    expect(vi.dong(51_200_000)).toBe('51.200.000 đồng');
  });

  it('keeps people and person-turns apart', () => {
    expect([vi.people(521), vi.turns(1274), vi.lines(1632)]).toEqual([
      '521 người',
      '1.274 lượt người',
      '1.632 lượt đăng ký',
    ]);
    expect([en.people(1), en.turns(2)]).toEqual(['1 person', '2 person-turns']);
  });

  it('never shows a file as empty that is not', () => {
    expect([vi.bytes(12), vi.bytes(640_000), vi.bytes(1_240_000)]).toEqual(['1 KB', '640 KB', '1,2 MB']);
  });
});
