import { describe, expect, test } from 'vitest';
import { LETTERHEAD, readList } from './testing-list.ts';
import type { TestCell } from './testing-xlsx.ts';

describe('the unit', () => {
  const unitOf = async (...lines: string[]) =>
    readList([
      {
        rows: [
          ...lines.map((line) => [line]),
          ['STT', 'Họ và tên', 'Năm sinh', 'Lớp'],
          [1, 'Lê Thị Lan', 1975, 'CDS-22'],
        ],
      },
    ]);

  test.each([
    [['UBND PHƯỜNG QUÁN TRIỀU'], '05431'],
    [['ỦY BAN NHÂN DÂN', 'PHƯỜNG QUÁN TRIỀU'], '05431'],
    [['UBND TP. THÁI NGUYÊN', 'UBND P. QUÁN TRIỀU'], '05431'],
    [['UBND THÀNH PHỐ THÁI NGUYÊN\nUBND PHƯỜNG GIA SÀNG'], '05461'],
    [['Đơn vị: xã Phúc Hà'], '05485'],
    [['UBND PHUONG DONG BAM'], '05710'],
    [['ubnd xã thịnh đức'.normalize('NFD')], '05497'],
    [['Danh sách cán bộ của UBND phường Tân Lập đăng ký năm 2022'], '05464'],
    [['Phường Quang Vinh', '(Kèm theo Công văn của UBND phường Quang Vinh gửi Phòng Nội vụ)'], '05434'],
  ])('of %j is %s', async (lines, code) => {
    expect(await unitOf(...lines)).toMatchObject({ unitCode: code, problems: [] });
  });

  test('is not guessed', async () => {
    expect(await unitOf('UBND PHƯỜNG NÀO ĐÓ')).toMatchObject({ unitCode: null, problems: ['UNIT_NOT_FOUND'] });
    expect(await unitOf()).toMatchObject({ unitCode: null, problems: ['UNIT_NOT_FOUND'] });
    const rows = (unit: string): TestCell[][] => [
      [unit],
      ['STT', 'Họ và tên', 'Năm sinh', 'Lớp'],
      [1, 'Lê Thị Lan', 1975, 'CDS-22'],
    ];
    const both = await readList([{ rows: rows('UBND PHƯỜNG QUÁN TRIỀU') }, { rows: rows('UBND PHƯỜNG QUANG VINH') }]);
    expect(both).toMatchObject({ unitCode: null, problems: ['SEVERAL_UNITS'] });
  });

  test('is that of the rows where there is no letterhead', async () => {
    const rows: (readonly TestCell[])[] = [
      ['STT', 'Họ và tên', 'Đơn vị công tác', 'Lớp'],
      [1, 'Lê Thị Lan', 'Phường Quang Vinh', 'CDS-22'],
    ];
    expect(await readList([{ rows }])).toMatchObject({ unitCode: '05434', problems: [] });
  });

  test('that has no need says so, in a table or without one', async () => {
    const heading = ['STT', 'Họ và tên', 'Năm sinh', 'Lớp'];
    for (const words of [
      'Đơn vị không có nhu cầu đăng ký./.',
      'Năm 2022 đơn vị không đăng ký',
      'Không có cán bộ đăng ký',
    ]) {
      expect(await readList([{ rows: [...LETTERHEAD, heading, ['', words]] }])).toMatchObject({
        unitCode: '05434',
        noNeed: true,
        problems: [],
      });
    }
    expect(await readList([{ rows: [['UBND PHƯỜNG QUANG VINH'], ['Đơn vị không có nhu cầu']] }])).toMatchObject({
      noNeed: true,
      problems: [],
    });
    const both = await readList([
      { rows: [...LETTERHEAD, heading, [1, 'Lê Thị Lan', 1975, 'CDS-22'], ['', 'không có nhu cầu']] },
    ]);
    expect(both).toMatchObject({ noNeed: false, problems: ['NO_NEED_BUT_ROWS'] });
  });
});
