import { expect, test } from 'vitest';
import type { ReportForPaper } from '#db/queries/papers/report.ts';
import type { Block } from '../model.ts';
import { reportPaper } from './report.ts';
import { sampleGround } from './testing-ground.ts';

const klass = (name: string, funding: string | null, costPerPerson: number | null, counts: number[]) => {
  const [quota = 0, registered = 0, decided = 0, completed = 0, failed = 0, droppedOut = 0] = counts;
  const fixed = { id: name, category: 'KY_NANG' as const, cancelledAt: null };
  return { ...fixed, name, funding, costPerPerson, quota, registered, decided, completed, failed, droppedOut };
};
const counts = (registered: number, decided: number, completed: number) => ({
  ...{ registered, decided, completed, failed: 0, droppedOut: 0 },
});

const FOUND: ReportForPaper = {
  ...sampleGround(),
  ...{ on: '2022-05-12', at: 1 },
  classes: [
    klass('Một', 'Ngân sách', 500_000, [40, 30, 20, 15, 3, 2]),
    klass('Hai', 'Ngân sách', null, [10, 9, 5, 0, 0, 0]),
    klass('Ba', null, 1_000_000, [10, 4, 0, 0, 0, 0]),
  ],
  units: [
    { title: 'Phường A', places: 20, ...counts(40, 20, 15) },
    { title: 'Phường B', places: null, ...counts(3, 5, 0) },
    { title: 'Phường C', places: 5, ...counts(0, 0, 0) },
  ],
  staff: [
    { kind: 'civil_servant', category: 'KY_NANG', turns: 20, women: 8, minority: 2 },
    { kind: 'cadre', category: 'LLCT', turns: 5, women: 1, minority: 1 },
  ],
  people: { registered: 33, decided: 22, completed: 15 },
  peopleByCategory: [
    { category: 'KY_NANG', people: 18 },
    { category: 'LLCT', people: 5 },
  ],
  grades: [
    { grade: 'KHA', n: 10 },
    { grade: 'GIOI', n: 4 },
    { grade: null, n: 1 },
  ],
};

const blocks = reportPaper(FOUND).sections.flatMap((section) => section.blocks);
const texts = blocks.flatMap((block: Block) => (block.kind === 'paragraph' ? [String(block.text)] : []));
const tables = blocks.flatMap((block: Block) =>
  block.kind === 'table' ? [block.rows.map((row) => ('cells' in row ? row.cells : [row.over]))] : [],
);

test('says person-turns and people, each as what it is', () => {
  expect(texts[1]).toBe('1. Kế hoạch có 03 lớp, tổng chỉ tiêu 60 lượt người.');
  expect(texts[2]).toBe('2. Đăng ký: 43 lượt người, 33 người.');
  expect(texts[3]).toMatch(/^3\. Được cử đi học: 25 lượt người, 22 người; .* 09 lượt nữ, 03 lượt người dân tộc/);
  expect(texts).toContain('- Lý luận chính trị: 05 lượt người, 05 người;');
  expect(texts).toContain('- Kỹ năng: 20 lượt người, 18 người.');
  expect(texts.find((text) => text.startsWith('4.'))).toBe(
    '4. Kết quả: 15 lượt người hoàn thành (15 người), trong đó giỏi: 04, khá: 10, chưa xếp loại: 01; 03 lượt không đạt; 02 lượt bỏ học.',
  );
});

test('says what was spent in figures and in words', () => {
  expect(texts.find((text) => text.startsWith('5.'))).toBe(
    '5. Kinh phí theo mức chi của lớp, tính trên số lượt người được cử: 10.000.000 đồng (Bằng chữ: Mười triệu đồng); chi tiết tại Biểu 3.',
  );
});

test('each table ends in the sum of its rows', () => {
  const [staff, units, money, classes] = tables;
  expect(staff).toEqual([
    ['1', 'Cán bộ', '5', '0', '5'],
    ['2', 'Công chức', '0', '20', '20'],
    ['', 'Tổng cộng', '5', '20', '25'],
    ['', 'Trong đó: nữ', '1', '8', '9'],
    ['', 'Trong đó: người dân tộc thiểu số', '1', '2', '3'],
  ]);
  expect(units?.[1]).toEqual(['2', 'Phường B', '', '3', '5', '0', '0', '0', '0%']);
  expect(units?.[2]).toEqual(['3', 'Phường C', '5', '0', '0', '0', '0', '0', '']);
  expect(units?.at(-1)).toEqual(['', 'Tổng cộng', '25', '43', '25', '15', '0', '0', '60%']);
  expect(classes?.at(-1)).toEqual(['', 'Tổng cộng', '60', '43', '25', '15', '3', '2', '60%']);
  expect(money).toEqual([
    ['1', 'Ngân sách', '2', '25', '10.000.000 (1 lớp chưa ghi mức chi)'],
    ['', 'Tổng cộng', '2', '25', '10.000.000 (1 lớp chưa ghi mức chi)'],
  ]);
});
