import { describe, expect, test } from 'vitest';
import { brief, LETTERHEAD, readList } from './testing-list.ts';
import type { TestCell, TestSheet } from './testing-xlsx.ts';

describe('rows', () => {
  const table = (...rows: TestCell[][]): TestSheet[] => [
    { rows: [...LETTERHEAD, ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Nội dung đăng ký', 'Ghi chú'], ...rows] },
  ];

  test('of groups, totals and signatures are no people', async () => {
    const list = await readList(
      table(
        ['I', 'Cán bộ'],
        [1, 'Nguyễn Thị Hà', 1975, 'Chủ tịch HĐND', 'CDS-22'],
        ['', 'Cộng: 1 người'],
        ['II. Công chức'],
        [1, 'Tống Văn Cộng', 1980, '', 'CDS-22', 'xác nhận của xã'],
        ['', 'Tổng số: 2 người', '', '', '2', ''],
        ['', 'Ấn định danh sách gồm 2 người./.'],
        ['', 'NGƯỜI LẬP BIỂU', '', 'Quang Vinh, ngày 12 tháng 4 năm 2022'],
        ['', '', '', 'TM. ỦY BAN NHÂN DÂN'],
        ['', '', '', 'CHỦ TỊCH'],
        ['', 'Lê Thị Lập', '', 'Trần Văn Ký'],
      ),
    );
    expect(list.rows.map(({ name }) => name)).toEqual(['Nguyễn Thị Hà', 'Tống Văn Cộng']);
    expect(list.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [6, 'group'],
      [8, 'closing'],
      [9, 'group'],
      [11, 'closing'],
      [12, 'closing'],
      [13, 'closing'],
      [14, 'closing'],
      [15, 'closing'],
      [16, 'group'],
    ]);
  });

  test('with ditto marks, merged cells and a second class below belong to the person above', async () => {
    const sheets = table(
      [1, 'Nguyễn Thị Hà', 1975, 'Chủ tịch HĐND', 'CDS-22', 'cả hai lớp'],
      ['', '', '', '', 'LDQL-XA-22'],
      [2, 'Trần Văn Tú', 1980, 'VP-TK', 'QLNN-CV-22'],
      [3, 'nt', '"', '-nt-', 'CDS-22'],
      [4, 'Lê Thị Lan', 1981, '″', 'TDT-22'],
    );
    const list = await readList([{ ...sheets[0], merges: ['A6:A7', 'B6:B7', 'F6:F7'] }]);
    expect(brief(list).map(([name, , birth, post, codes]) => [name, birth, post, codes])).toEqual([
      ['Nguyễn Thị Hà', '1975', 'CT_HDND', 'CDS-22'],
      ['Nguyễn Thị Hà', '1975', 'CT_HDND', 'LDQL-XA-22'],
      ['Trần Văn Tú', '1980', 'VP_TK', 'QLNN-CV-22'],
      ['Trần Văn Tú', '1980', 'VP_TK', 'CDS-22'],
      ['Lê Thị Lan', '1981', 'VP_TK', 'TDT-22'],
    ]);
    expect(list.rows.map(({ note }) => note)).toEqual(['cả hai lớp', 'cả hai lớp', '', '', '']);
  });

  test('without a class, without a name or with what nobody knows are told, never guessed', async () => {
    const list = await readList(
      table(
        [1, 'Nguyễn Thị Hà', 1975, 'Chủ tịch HĐND', ''],
        [2, '', 1980, 'VP-TK', 'CDS-22'],
        [3, 'Trần Văn Tú', '31/02/1980', 'Thủ kho', 'Một cửa; Nấu ăn; Thạc sỹ'],
      ),
    );
    expect(list.skipped).toEqual([expect.objectContaining({ row: 6, reason: 'no_course' })]);
    expect(
      list.rows.map(({ row, problems }) => [
        row,
        problems.map(({ code, column, text }) => `${code} ${column} ${text}`),
      ]),
    ).toEqual([
      [7, ['NAME_MISSING B 2 1980 VP-TK CDS-22']],
      [
        8,
        [
          'COURSE_AMBIGUOUS E Một cửa',
          'COURSE_UNKNOWN E Nấu ăn',
          'COURSE_BY_PART E Thạc sỹ',
          'BIRTH_UNREADABLE C 31/02/1980',
          'POSITION_UNKNOWN D Thủ kho',
        ],
      ],
    ]);
    expect(list.rows[1]?.courses).toEqual([
      { text: 'Một cửa', code: null, kind: 'ambiguous', candidates: ['KN-1CUA-22A', 'KN-1CUA-22B'] },
      { text: 'Nấu ăn', code: null, kind: 'unknown', candidates: [] },
      { text: 'Thạc sỹ', code: 'THS-22', kind: 'part', candidates: [] },
    ]);
  });

  test('that are hidden come with a word about it', async () => {
    const list = await readList([{ ...table([1, 'Nguyễn Thị Hà', 1975, '', 'CDS-22'])[0], hiddenRows: [6] }]);
    expect(list.rows[0]?.problems.map(({ code }) => code)).toEqual(['HIDDEN_ROW']);
  });
});

describe('classes', () => {
  test('as columns to tick', async () => {
    const list = await readList([
      {
        rows: [
          ...LETTERHEAD,
          ['STT', 'Họ và tên', 'Năm sinh', 'Nội dung đăng ký', '', '', 'Ghi chú'],
          ['', '', '', 'CDS-22', 'Thạc sĩ', 'Sơ cấp lý luận chính trị', ''],
          [1, 'Nguyễn Thị Hà', 1975, 'x', '', 'x'],
          [2, 'Trần Văn Tú', 1980, '', 'X', ''],
          [3, 'Lê Thị Lan', 1981, '', '', ''],
        ],
        merges: ['D5:F5'],
      },
    ]);
    expect(brief(list).map(([name, , , , codes]) => [name, codes])).toEqual([
      ['Nguyễn Thị Hà', 'CDS-22 LLCT-SC-22'],
      ['Trần Văn Tú', 'THS-22'],
    ]);
    expect(list.unknownColumns).toEqual([]);
  });

  test('as groups, as sheets and in the title', async () => {
    const people = (...names: string[]): TestCell[][] => names.map((name, i) => [i + 1, name, 1975]);
    const heading = ['STT', 'Họ và tên', 'Năm sinh'];
    const list = await readList([
      {
        name: 'Nhóm',
        rows: [
          ...LETTERHEAD,
          heading,
          ['I. Lớp Chuyển đổi số'],
          ...people('Nguyễn Thị Hà'),
          ['II. THS-22'],
          ...people('Trần Văn Tú'),
        ],
      },
      { name: 'CDS-22', rows: [heading, ...people('Lê Thị Lan')] },
      {
        name: 'Tiêu đề',
        rows: [['Danh sách đăng ký lớp: Bồi dưỡng ngạch chuyên viên'], heading, ...people('Lý A Sử')],
      },
      { name: 'Nháp', hidden: true, rows: [heading, ...people('Không Đọc')] },
    ]);
    expect(brief(list).map(([name, , , , codes]) => [name, codes])).toEqual([
      ['Nguyễn Thị Hà', 'CDS-22'],
      ['Trần Văn Tú', 'THS-22'],
      ['Lê Thị Lan', 'CDS-22'],
      ['Lý A Sử', 'QLNN-CV-22'],
    ]);
    expect(list.unitCode).toBe('05434');
    expect(list.sheets.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
      ['Nhóm', false, 2],
      ['CDS-22', false, 1],
      ['Tiêu đề', false, 1],
      ['Nháp', true, 0],
    ]);
  });

  test('in two tables of one sheet, each with its own headings', async () => {
    const list = await readList([
      {
        rows: [
          ...LETTERHEAD,
          ['STT', 'Họ và tên', 'Năm sinh', 'Lớp'],
          [1, 'Nguyễn Thị Hà', 1975, 'CDS-22'],
          ['', 'Cộng: 1'],
          ['Lớp', 'Năm sinh', 'Họ và tên'],
          ['THS-22', 1980, 'Trần Văn Tú'],
        ],
      },
    ]);
    expect(brief(list).map(([name, , birth, , codes]) => [name, birth, codes])).toEqual([
      ['Nguyễn Thị Hà', '1975', 'CDS-22'],
      ['Trần Văn Tú', '1980', 'THS-22'],
    ]);
  });
});
