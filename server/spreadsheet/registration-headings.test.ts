import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brief, LETTERHEAD, readList } from './testing-list.ts';
import type { TestCell } from './testing-xlsx.ts';

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
        const list = await readList([{ rows: [...LETTERHEAD, ...Array(blanks).fill([]), headings, ...rows] }]);
        expect(brief(list)).toEqual(PEOPLE);
        expect(list.unitCode).toBe('05434');
        expect(list.unknownColumns.map(({ heading }) => heading)).toEqual([written(extra).normalize('NFC')]);
        expect(list.rows[1]?.raw).toMatchObject({ [written(extra).normalize('NFC')]: 'gì đó' });
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  test('of two rows, merged or not, with the year under Nam or Nữ', async () => {
    const rows: (readonly TestCell[])[] = [
      ...LETTERHEAD,
      ['TT', 'Họ và tên', 'Năm sinh', '', 'Trình độ', '', 'Chức vụ', 'Nội dung đăng ký'],
      ['', '', 'Nam', 'Nữ', 'Chuyên môn', 'LLCT', '', ''],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
      [1, 'Nguyễn Thị Hà', '', 1975, 'ĐH', 'TC', 'Chủ tịch HĐND', 'LDQL-XA-22\nCDS-22'],
      [2, 'Trần Văn Tú', '12/5/1980', '', 'ĐH', '', 'Văn phòng thống kê', 'QLNN-CV-22'],
    ];
    const merged = ['A5:A6', 'B5:B6', 'C5:D5', 'E5:F5', 'G5:G6', 'H5:H6'];
    expect(brief(await readList([{ rows, merges: merged }]))).toEqual(PEOPLE);
    expect(brief(await readList([{ rows }]))).toEqual(PEOPLE);
  });

  test('with the name in two columns, the birth in three and ticks for the sex', async () => {
    const list = await readList([
      {
        rows: [
          ...LETTERHEAD,
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
    const list = await readList(
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
