import { expect, test } from 'vitest';
import { readMark } from './marks.ts';

test.each([
  ['Xuất sắc', 'XUAT_SAC'],
  ['GIỎI', 'GIOI'],
  ['Loại: Khá', 'KHA'],
  ['Trung bình khá', 'TRUNG_BINH'],
  ['TB', 'TRUNG_BINH'],
  ['Đạt yêu cầu', 'DAT'],
  ['Hoàn thành', 'DAT'],
  ['đủ điều kiện cấp chứng chỉ', 'DAT'],
  ['x', 'DAT'],
  ['Không đạt', 'failed'],
  ['Chưa hoàn thành khóa học', 'failed'],
  ['Không đủ điều kiện', 'failed'],
  ['Vắng', 'dropped_out'],
  ['Bỏ học từ buổi 5', 'dropped_out'],
  ['Không tham gia', 'dropped_out'],
  ['8,5', null],
  ['', null],
] as const)('%s', (text, mark) => {
  expect(readMark(text)).toBe(mark);
});
