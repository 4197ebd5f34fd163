import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from './read.ts';
import { readRegistrationList } from './registration-list.ts';
import { sampleCatalogue } from './testing-catalogue.ts';
import { type TestCell, type TestSheet, xlsx } from './testing-xlsx.ts';

const catalogue = sampleCatalogue();
const read = async (sheets: TestSheet[], styles?: Parameters<typeof xlsx>[1]) =>
  readRegistrationList(await readWorkbook(xlsx(sheets, styles)), catalogue);
const HEAD: TestCell[][] = [['UBND THÀNH PHỐ THÁI NGUYÊN'], ['UBND PHƯỜNG QUANG VINH'], [], ['DANH SÁCH ĐĂNG KÝ']];
const brief = (list: Awaited<ReturnType<typeof read>>) =>
  list.rows.map(({ name, gender, birth, positionCode, courses }) => [
    name,
    gender,
    birth,
    positionCode,
    courses.map(({ code, text }) => code ?? `? ${text}`).join(' '),
  ]);

/** One list, with the wordings under which each column comes; the cells are of two people. */
const COLUMNS: { headings: string[]; cells: [TestCell, TestCell] }[] = [
  { headings: ['STT', 'TT', 'Số TT', 'Số thứ tự'], cells: [1, 2] },
  {
    headings: [
      'Họ và tên',
      'HỌ TÊN',
      'Họ, tên',
      'Ho va ten',
      'Họ và tên người đăng ký',
      'Họ và tên (viết in hoa)',
      'Họ tên cán bộ',
    ],
    cells: ['Nguyễn Thị Hà', 'TRẦN VĂN TÚ'],
  },
  {
    headings: ['Năm sinh', 'Ngày sinh', 'Ngày, tháng, năm sinh', 'Sinh năm', 'NGÀY THÁNG NĂM SINH'],
    cells: [1975, '12.5.1980'],
  },
  { headings: ['Giới tính', 'Phái', 'Nam/Nữ', 'Giới'], cells: ['Nữ', 'Nam'] },
  { headings: ['Số CCCD', 'CMND/CCCD', 'Số định danh cá nhân', 'Căn cước công dân'], cells: ['019175900014', ''] },
  {
    headings: [
      'Chức vụ',
      'Chức danh',
      'Chức vụ, chức danh',
      'CHỨC VỤ/CHỨC DANH',
      'Vị trí việc làm',
      'Chức vụ hiện nay',
    ],
    cells: ['Chủ tịch HĐND', 'VP-TK'],
  },
  {
    headings: [
      'Nội dung đăng ký',
      'Lớp đăng ký',
      'Tên lớp',
      'Đăng ký lớp',
      'Nội dung đào tạo, bồi dưỡng',
      'Khóa bồi dưỡng',
      'Nhu cầu đào tạo',
      'Lớp',
    ],
    cells: ['LDQL-XA-22; Chuyển đổi số', 'Bồi dưỡng ngạch chuyên viên'],
  },
  { headings: ['Ghi chú', 'Lưu ý'], cells: ['', 'thay đ/c Hoa'] },
];
const PEOPLE = [
  ['Nguyễn Thị Hà', 'F', '1975', 'CT_HDND', 'LDQL-XA-22 CDS-22'],
  ['Trần Văn Tú', 'M', '1980-05-12', 'VP_TK', 'QLNN-CV-22'],
];
const EXTRA = ['Quê quán', 'Số con', 'Cỡ áo', 'Thâm niên'];

describe('a list with other headings', () => {
  const heading = fc.record({
    order: fc.shuffledSubarray(COLUMNS, { minLength: COLUMNS.length, maxLength: COLUMNS.length }),
    picks: fc.array(fc.nat(), { minLength: COLUMNS.length, maxLength: COLUMNS.length }),
    extra: fc.constantFrom(...EXTRA),
    at: fc.nat(COLUMNS.length),
    form: fc.constantFrom('NFC', 'NFD'),
    upper: fc.boolean(),
    blanks: fc.nat(3),
  });

  test('gives the same people, whatever the wording and the order', async () => {
    await fc.assert(
      fc.asyncProperty(heading, async ({ order, picks, extra, at, form, upper, blanks }) => {
        const written = (text: string) => (upper ? text.toUpperCase() : text).normalize(form);
        const headings: TestCell[] = order.map(({ headings }, i) => written(headings[picks[i]! % headings.length]!));
        const rows = [0, 1].map((i) => order.map(({ cells }): TestCell => cells[i]!));
        for (const [i, row] of [headings, ...rows].entries()) row.splice(at, 0, i === 0 ? written(extra) : 'gì đó');
        const list = await read([{ rows: [...HEAD, ...Array(blanks).fill([]), headings, ...rows] }]);
        expect(brief(list)).toEqual(PEOPLE);
        expect(list.unitCode).toBe('05434');
        expect(list.unknownColumns.map(({ heading }) => heading)).toEqual([written(extra).normalize('NFC')]);
        expect(list.rows[1]?.raw).toMatchObject({ [written(extra).normalize('NFC')]: 'gì đó' });
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  test('of two rows, merged or not, with the year under Nam or Nữ', async () => {
    const rows: TestCell[][] = [
      ...HEAD,
      ['TT', 'Họ và tên', 'Năm sinh', '', 'Trình độ', '', 'Chức vụ', 'Nội dung đăng ký'],
      ['', '', 'Nam', 'Nữ', 'Chuyên môn', 'LLCT', '', ''],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
      [1, 'Nguyễn Thị Hà', '', 1975, 'ĐH', 'TC', 'Chủ tịch HĐND', 'LDQL-XA-22\nCDS-22'],
      [2, 'Trần Văn Tú', '12/5/1980', '', 'ĐH', '', 'Văn phòng thống kê', 'QLNN-CV-22'],
    ];
    const merged = ['A5:A6', 'B5:B6', 'C5:D5', 'E5:F5', 'G5:G6', 'H5:H6'];
    expect(brief(await read([{ rows, merges: merged }]))).toEqual(PEOPLE);
    expect(brief(await read([{ rows }]))).toEqual(PEOPLE);
  });

  test('with the name in two columns, the birth in three and ticks for the sex', async () => {
    const list = await read([
      {
        rows: [
          ...HEAD,
          ['STT', 'Họ đệm', 'Tên', 'Sinh', '', '', 'Nữ', 'Chức vụ', 'Lớp'],
          ['', '', '', 'Ngày', 'Tháng', 'Năm', '', '', ''],
          [1, 'Nguyễn Thị', 'Hà', '', '', 1975, 'x', 'Chủ tịch HĐND', 'LDQL-XA-22, CDS-22'],
          [2, 'Trần Văn', 'Tú', 12, 5, 1980, '', 'VP-TK', 'QLNN-CV-22'],
        ],
        merges: ['D5:F5'],
      },
    ]);
    expect(brief(list)).toEqual([PEOPLE[0], ['Trần Văn Tú', null, '1980-05-12', 'VP_TK', 'QLNN-CV-22']]);
  });

  test('in a TCVN3 font, in the letterhead and in all cells', async () => {
    const style = (value: string) => ({ value, style: 1 });
    const list = await read(
      [
        {
          rows: [
            [style('UBND PH¦êNG TÝCH L¦¥NG')],
            ['STT', 'Hä vµ tªn', 'N¨m sinh', 'Chøc vô', 'Néi dung ®¨ng ký'].map(style),
            [1, style('N«ng V¨n Thñy'), 1991, style('V¨n hãa - x· héi'), style('ChuyÓn ®æi sè')],
          ],
        },
      ],
      [{ font: '.VnTime' }],
    );
    expect(list.unitCode).toBe('05500');
    expect(brief(list)).toEqual([['Nông Văn Thủy', null, '1991', 'VH_XH', 'CDS-22']]);
  });
});

describe('rows', () => {
  const table = (...rows: TestCell[][]): TestSheet[] => [
    { rows: [...HEAD, ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Nội dung đăng ký', 'Ghi chú'], ...rows] },
  ];

  test('of groups, totals and signatures are no people', async () => {
    const list = await read(
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
    const list = await read([{ ...sheets[0], merges: ['A6:A7', 'B6:B7', 'F6:F7'] }]);
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
    const list = await read(
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
    const list = await read([{ ...table([1, 'Nguyễn Thị Hà', 1975, '', 'CDS-22'])[0], hiddenRows: [6] }]);
    expect(list.rows[0]?.problems.map(({ code }) => code)).toEqual(['HIDDEN_ROW']);
  });
});

describe('classes', () => {
  test('as columns to tick', async () => {
    const list = await read([
      {
        rows: [
          ...HEAD,
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
    const list = await read([
      {
        name: 'Nhóm',
        rows: [
          ...HEAD,
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
    const list = await read([
      {
        rows: [
          ...HEAD,
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

describe('the unit', () => {
  const unitOf = async (...lines: string[]) =>
    read([
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
    const both = await read([{ rows: rows('UBND PHƯỜNG QUÁN TRIỀU') }, { rows: rows('UBND PHƯỜNG QUANG VINH') }]);
    expect(both).toMatchObject({ unitCode: null, problems: ['SEVERAL_UNITS'] });
  });

  test('is that of the rows where there is no letterhead', async () => {
    const rows: TestCell[][] = [
      ['STT', 'Họ và tên', 'Đơn vị công tác', 'Lớp'],
      [1, 'Lê Thị Lan', 'Phường Quang Vinh', 'CDS-22'],
    ];
    expect(await read([{ rows }])).toMatchObject({ unitCode: '05434', problems: [] });
  });

  test('that has no need says so, in a table or without one', async () => {
    const heading = ['STT', 'Họ và tên', 'Năm sinh', 'Lớp'];
    for (const words of [
      'Đơn vị không có nhu cầu đăng ký./.',
      'Năm 2022 đơn vị không đăng ký',
      'Không có cán bộ đăng ký',
    ]) {
      expect(await read([{ rows: [...HEAD, heading, ['', words]] }])).toMatchObject({
        unitCode: '05434',
        noNeed: true,
        problems: [],
      });
    }
    expect(await read([{ rows: [['UBND PHƯỜNG QUANG VINH'], ['Đơn vị không có nhu cầu']] }])).toMatchObject({
      noNeed: true,
      problems: [],
    });
    const both = await read([
      { rows: [...HEAD, heading, [1, 'Lê Thị Lan', 1975, 'CDS-22'], ['', 'không có nhu cầu']] },
    ]);
    expect(both).toMatchObject({ noNeed: false, problems: ['NO_NEED_BUT_ROWS'] });
  });
});
