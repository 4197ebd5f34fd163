import { expect, test } from 'vitest';
import { readWorkbook } from './read.ts';
import { readResultList } from './result-list.ts';
import { type TestCell, xlsx } from './testing-xlsx.ts';

const read = async (...rows: TestCell[][]) => readResultList(await readWorkbook(xlsx([{ rows }])));
const brief = async (...rows: TestCell[][]) =>
  (await read(...rows)).rows.map(({ name, birthYear, mark, certificate, issuedOn }) => [
    ...[name, birthYear, mark, certificate, issuedOn],
  ]);

const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Đơn vị công tác', 'Xếp loại', 'Số chứng chỉ', 'Ngày cấp', 'Ghi chú'];

test('a school’s list is read with its letterhead, groups and signatures around it', async () => {
  expect(
    await brief(
      ['TRUNG TÂM CHÍNH TRỊ THÀNH PHỐ'],
      ['KẾT QUẢ HỌC TẬP'],
      HEAD,
      ['I', 'Cán bộ'],
      [1, 'NGUYỄN THỊ HÀ', '01/02/1980', 'Phường Quang Vinh', 'Khá', 'A-001', '10/6/2022', ''],
      [2, 'Trần Văn An'.normalize('NFD'), 1975, 'nt', 'Không đạt', '', '', 'Vắng 5 buổi'],
      [3, 'Lê Thị Lan', '', '', '8,5', 'A-003', '6/2022', ''],
      ['', 'Tổng số: 3 học viên'],
      ['', 'GIÁM ĐỐC'],
      ['', 'Phạm Văn Ký'],
    ),
  ).toEqual([
    ['Nguyễn Thị Hà', 1980, 'KHA', 'A-001', '2022-06-10'],
    ['Trần Văn An', 1975, 'failed', null, null],
    ['Lê Thị Lan', null, null, 'A-003', null],
  ]);
});

test('whatever the columns’ order and wording, and without a mark when it stands in the note', async () => {
  expect(
    await brief(
      ['TT', 'Kết quả', 'Họ tên học viên', 'Năm sinh', 'Số hiệu chứng nhận', 'Ngày ký'],
      [1, 'Đạt', 'Nguyễn Thị Hà', 1980, '12/CN', '2022-06-10'],
    ),
  ).toEqual([['Nguyễn Thị Hà', 1980, 'DAT', '12/CN', '2022-06-10']]);
  expect(await brief(['TT', 'Họ tên', 'Năm sinh', 'Kết quả', 'Ghi chú'], [1, 'Lê An', 1980, '', 'Bỏ học'])).toEqual([
    ['Lê An', 1980, 'dropped_out', null, null],
  ]);
});

test('a list without results, or without a table, is none', async () => {
  expect((await read(['STT', 'Họ và tên', 'Năm sinh'], [1, 'Lê An', 1980])).problems).toEqual(['NO_TABLE']);
  expect((await read(['Kính gửi: Phòng Nội vụ'])).problems).toEqual(['NO_TABLE']);
  expect((await read(HEAD)).problems).toEqual(['NO_ROWS']);
});
