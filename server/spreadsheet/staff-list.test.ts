import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffList, StaffRow } from '#domain/list-rows.ts';
import { readWorkbook } from './read.ts';
import { readStaffList } from './staff-list.ts';
import { sampleCatalogue } from './testing-catalogue.ts';
import { type TestCell, xlsx } from './testing-xlsx.ts';

const catalogue = sampleCatalogue();
const count = (rows: readonly StaffRow[], key: (row: StaffRow) => string | null) =>
  Object.fromEntries([...Map.groupBy(rows, key)].map(([value, same]) => [`${value}`, same.length]));

describe('the staff list of the 32 units', () => {
  let list: StaffList;
  beforeAll(async () => {
    list = readStaffList(await readWorkbook(readFileSync('db/seed/data/can-bo-cong-chuc-2022.xlsx')), catalogue);
  });

  test('has the totals of the article', () => {
    expect(list.rows).toHaveLength(636);
    expect(list.asOf).toBe('2022-03-01');
    expect(count(list.rows, ({ kind }) => kind)).toEqual({ cadre: 356, civil_servant: 280 });
    expect(count(list.rows, ({ gender }) => gender)).toEqual({ F: 284, M: 352 });
    expect(count(list.rows, ({ party }) => party)).toEqual({ OFFICIAL: 553, PROBATIONARY: 12, NONE: 71 });
    expect(count(list.rows, ({ qualification }) => qualification)).toEqual({
      THAC_SI: 81,
      DAI_HOC: 456,
      CAO_DANG: 14,
      TRUNG_CAP: 54,
      SO_CAP: 13,
      CHUA: 18,
    });
    expect(count(list.rows, ({ politicalTheory }) => politicalTheory)).toEqual({
      CU_NHAN: 4,
      CAO_CAP: 18,
      TRUNG_CAP: 466,
      SO_CAP: 60,
      CHUA: 88,
    });
    expect(count(list.rows, ({ stateManagement }) => stateManagement)).toEqual({ CVC: 45, CV: 310, CHUA: 281 });
  });

  test('puts everybody into a unit and a post, in the order of the list', () => {
    expect(Object.keys(count(list.rows, ({ unitCode }) => unitCode))).toHaveLength(32);
    expect(Object.keys(count(list.rows, ({ positionCode }) => positionCode))).toHaveLength(17);
    expect(list.rows.map(({ row }) => row)).toEqual(list.rows.map(({ row }) => row).sort((a, b) => a - b));
  });

  test('keeps a year of birth a year', () => {
    expect(count(list.rows, ({ birth }) => `${birth?.length}`)).toEqual({ 4: 55, 10: 581 });
  });

  test('reads every fact of a person', () => {
    expect(list.rows[1]).toMatchObject({
      row: 10,
      name: 'Vũ Mạnh Đạt',
      gender: 'M',
      birth: '1977-05-28',
      citizenId: '019077900002',
      unitCode: '05431',
      kind: 'cadre',
      positionCode: 'PBT_DU',
      rank: null,
      ethnicity: 'Kinh',
      qualification: 'DAI_HOC',
      major: 'Luật',
      politicalTheory: 'TRUNG_CAP',
      stateManagement: 'CV',
      informatics: 'A',
      party: 'OFFICIAL',
      partyJoinedOn: '2000-06-19',
      recruitedOn: '2006-08-01',
      ratings: [
        { year: 2020, rating: 'HTXSNV' },
        { year: 2021, rating: 'HTTNV' },
      ],
      phone: '0951181562',
      problems: [],
    });
  });

  test('leaves nothing out in silence', () => {
    expect(list.problems).toEqual([]);
    expect(list.unknownColumns).toEqual([]);
    expect(list.rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(list.skipped.filter(({ reason }) => reason === 'group')).toHaveLength(32);
    expect(list.skipped.filter(({ reason }) => reason === 'closing')).toHaveLength(2);
  });
});

describe('a staff list of another shape', () => {
  const read = async (rows: TestCell[][], merges: string[] = []) =>
    readStaffList(await readWorkbook(xlsx([{ rows, merges }])), catalogue);

  test('has units and staff categories as groups, and levels in columns below a common heading', async () => {
    const list = await read(
      [
        ['UBND THÀNH PHỐ THÁI NGUYÊN'],
        ['TT', 'Họ tên', 'Giới tính', 'Sinh ngày', 'Chức danh', 'Trình độ', '', '', 'Đảng viên', '', 'Đánh giá', ''],
        ['', '', '', '', '', 'CM', 'LLCT', 'QLNN', 'Ngày vào', 'Chính thức', '2020', '2021'],
        ['A', 'Phường Quang Vinh'],
        ['I', 'Công chức'],
        [
          1,
          'NGUYỄN THỊ HÀ',
          'Nữ',
          '5/1980',
          'VP-TK',
          'ThS',
          'TC',
          'Chuyên viên',
          '3/2/2005',
          '3/2/2006',
          'HTT',
          'HTXS',
        ],
        [2, 'Lò Văn Pồng', 'Nam', 1981, 'Thủ kho', 'ĐH', 'cao siêu', '', '', '', '', 'HTNV'],
      ],
      ['F2:H2', 'I2:J2', 'K2:L2'],
    );
    expect(list.rows[0]).toMatchObject({
      name: 'Nguyễn Thị Hà',
      gender: 'F',
      birth: '1980-05',
      unitCode: '05434',
      kind: 'civil_servant',
      positionCode: 'VP_TK',
      qualification: 'THAC_SI',
      politicalTheory: 'TRUNG_CAP',
      stateManagement: 'CV',
      party: 'OFFICIAL',
      partyJoinedOn: '2005-02-03',
      partyOfficialOn: '2006-02-03',
      ratings: [
        { year: 2020, rating: 'HTTNV' },
        { year: 2021, rating: 'HTXSNV' },
      ],
      problems: [],
    });
    expect(list.rows[1]).toMatchObject({
      positionCode: null,
      politicalTheory: null,
      stateManagement: 'CHUA',
      party: 'NONE',
    });
    expect(list.rows[1]?.problems.map(({ code, column, text }) => [code, column, text])).toEqual([
      ['POSITION_UNKNOWN', 'E', 'Thủ kho'],
      ['LEVEL_UNKNOWN', 'G', 'cao siêu'],
    ]);
  });

  test('says what cannot be read, where, and keeps the row', async () => {
    const list = await read([
      ['STT', 'Họ và tên', 'Nam', 'Nữ', 'CCCD', 'Đơn vị', 'Ngày tuyển dụng', 'Điện thoại', 'Ghi chú riêng', 'Số giày'],
      [1, 'Nguyễn Thị Hà', 1970, 1971, '019170900014', 'Phường Nào Đó', 'lâu rồi', '12', 'x', 38],
      [2, 'Trần Văn Tú', '31/02/1975', '', '19170900014', 'P. Quang Vinh', '2001', '0912 853 367', '', ''],
      [3, '', 1980, '', '123', 'Quang Vinh', '', '', '', ''],
    ]);
    expect(list.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['BIRTH_IN_BOTH_COLUMNS', 'UNIT_UNKNOWN', 'DAY_UNREADABLE', 'PHONE_UNREADABLE', 'CITIZEN_ID_REPEATED'],
      ['BIRTH_UNREADABLE', 'CITIZEN_ID_RESTORED', 'CITIZEN_ID_REPEATED'],
      ['NAME_MISSING', 'CITIZEN_ID_UNREADABLE'],
    ]);
    expect(list.rows.map(({ unitCode }) => unitCode)).toEqual([null, '05434', '05434']);
    expect(list.unknownColumns.map(({ column, heading }) => [column, heading])).toEqual([['J', 'Số giày']]);
  });

  test('without a table says so', async () => {
    expect((await read([['Báo cáo'], ['không có bảng']])).problems).toEqual(['NO_TABLE']);
    expect((await read([['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ']])).problems).toEqual(['NO_ROWS']);
  });
});
