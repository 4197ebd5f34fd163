import { expect, test } from 'vitest';
import type { Needs } from '#db/queries/needs.ts';
import { messagesFor } from '#messages/messages.ts';
import { writeBook } from '#server/spreadsheet/book.ts';
import { readWorkbook } from '#server/spreadsheet/read.ts';
import { classesNeeded } from '../classes-needed.ts';
import { carriedSheet, contentsSheet, unitsSheet } from './sheets.ts';

const NEEDS: Needs = {
  ...{ year: 2023, standards: [], people: 61, turns: 71, leaving: 0 },
  contents: [
    {
      key: 'politicalTheory TRUNG_CAP',
      requirement: { field: 'politicalTheory', level: 'TRUNG_CAP' },
      ...{ turns: 61, by: { required: 1, object: 10, goal: 50 }, people: [] },
      last: { code: 'LLCT-TC', name: 'Trung cấp lý luận chính trị, khóa 15', quota: 60 },
    },
    {
      key: 'qualification DAI_HOC',
      requirement: { field: 'qualification', level: 'DAI_HOC' },
      ...{ turns: 10, by: { required: 10, object: 0, goal: 0 }, people: [], last: null },
    },
  ],
  units: [
    {
      ...{ unitId: 'u', unit: 'Phường Túc Duyên', people: 61, turns: 71 },
      byContent: { 'politicalTheory TRUNG_CAP': 61, 'qualification DAI_HOC': 10 },
    },
  ],
  carried: [{ classId: 'c', code: 'TDT', name: 'Tiếng dân tộc', turns: 3, people: 2 }],
};

const HEAD = ['Dự thảo', 'Lọc theo: Đơn vị: Phường Túc Duyên'];

test('the draft leaves in Vietnamese, with numbers as numbers', async () => {
  const m = messagesFor('vi');
  const bytes = await writeBook([
    contentsSheet(NEEDS, HEAD, m),
    unitsSheet(NEEDS, HEAD, m),
    carriedSheet(NEEDS, HEAD, m),
  ]);
  const { sheets } = await readWorkbook(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['Theo nội dung', 'Theo đơn vị', 'Chuyển từ năm nay']);
  for (const sheet of sheets)
    expect(sheet.rows.flatMap(({ cells }) => cells.map(({ text }) => text))).toContain(HEAD[1]);
  const numbers = (sheet: number, text: string) =>
    sheets[sheet]!.rows.find(({ cells }) => cells.some((cell) => cell.text === text))!.cells.flatMap(({ number }) =>
      number === undefined ? [] : [number],
    );
  expect(numbers(0, 'Trung cấp lý luận chính trị')).toEqual([1, 1, 10, 50, 61, 2]);
  expect(numbers(0, 'Đại học (chuyên môn)')).toEqual([2, 10, 0, 0, 10]);
  expect(numbers(1, 'Phường Túc Duyên')).toEqual([61, 10, 71, 61]);
  expect(numbers(1, 'Cộng')).toEqual([61, 10, 71, 61]);
  expect(numbers(2, 'TDT')).toEqual([3, 2]);
});

test.each([
  [0, 60, 0],
  [60, 60, 1],
  [61, 60, 2],
])('%i turns make with %i places %i classes', (turns, quota, classes) => {
  expect(classesNeeded({ turns, last: { code: '', name: '', quota } })).toBe(classes);
  expect(classesNeeded({ turns, last: null })).toBeNull();
});
