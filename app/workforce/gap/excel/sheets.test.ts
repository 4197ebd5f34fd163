import { expect, test } from 'vitest';
import { DEFAULT_STANDARDS } from '#domain/eligibility/default-standards.ts';
import { personFactsSchema } from '#domain/eligibility/facts.ts';
import { BINDINGS, inForce, lacksStandard, standardsFor } from '#domain/eligibility/standards.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { writeBook } from '#server/spreadsheet/book.ts';
import { readWorkbook } from '#server/spreadsheet/read.ts';
import { peopleSheet, standardsSheet, unitsSheet } from './sheets.ts';

const ON = '2022-03-25';
const words = { on: ON, bindings: BINDINGS, m: messagesFor('vi'), f: formatFor('vi') };
const standards = DEFAULT_STANDARDS.filter((standard) => inForce(standard, ON));

function measured(id: string, staffKind: 'cadre' | 'civil_servant', positionCode: string, qualification: string) {
  const facts = personFactsSchema.parse({
    ...{ gender: 'F', birth: '1980', ethnicity: 'Kinh', positionCode, staffKind, party: null },
    ...{ qualification, politicalTheory: 'CHUA', stateManagement: 'CHUA', recruitedOn: '2010-08-01' },
    ...{ ratings: [], active: true },
  });
  return {
    ...{
      id,
      name: 'Nguyễn Thị Hà',
      unitId: 'u',
      unit: 'Phường Túc Duyên',
      position: '',
      post: 'Chức danh',
      positionCode,
    },
    facts,
    asked: standardsFor(facts, standards, ON),
    gaps: lacksStandard(facts, standards, ON),
  };
}

test('what is lacked leaves in Vietnamese, in typed cells: by unit, by standard and by name', async () => {
  const people = [measured('a', 'cadre', 'CT_UBND', 'TRUNG_CAP'), measured('b', 'civil_servant', 'TP_HT', 'SO_CAP')];
  const view = { people, standards, lacking: people };
  const bytes = await writeBook([unitsSheet(view, words), standardsSheet(view, words), peopleSheet(view, words)]);
  const { sheets } = await readWorkbook(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['Theo đơn vị', 'Theo tiêu chuẩn', 'Danh sách']);
  const cells = (sheet: number, text: string) =>
    sheets[sheet]!.rows.find((row) => row.cells.some((cell) => cell.text === text))!.cells;
  expect(cells(0, 'Đơn vị').map(({ text }) => text)).toEqual([
    'Đơn vị',
    'Tổng số',
    'Chưa đạt tiêu chuẩn (người)',
    'Chưa đạt tiêu chuẩn (lượt người)',
    'Thuộc đối tượng, chưa học (người)',
    'Thuộc đối tượng, chưa học (lượt người)',
    'Chưa đạt mục tiêu của sổ (người)',
    'Chưa đạt mục tiêu của sổ (lượt người)',
  ]);
  // The chairman lacks theory and state management (04/2004), the registrar a degree (13/2019); both are sent to theory.
  expect(cells(0, 'Phường Túc Duyên').map(({ number }) => number)).toEqual([undefined, 2, 2, 3, 2, 2, 2, 4]);
  expect(cells(0, 'Cộng').map(({ number }) => number)).toEqual([undefined, 2, 2, 3, 2, 2, 2, 4]);
  expect(cells(1, '13/2019/TT-BNV').map(({ day }) => day)).toContain('2019-12-25');
  const lacks = sheets[2]!.rows.flatMap(({ cells: row }) => row.map(({ text }) => text)).join('\n');
  expect(lacks).toContain('Từ trung cấp lý luận chính trị trở lên (Tiêu chuẩn: 04/2004/QĐ-BNV, Điều 8)');
  expect(lacks).toContain('13/2019/TT-BNV; được hoàn thiện đến hết ngày 24/12/2024');
});
