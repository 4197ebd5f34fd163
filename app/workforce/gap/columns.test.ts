import { expect, test } from 'vitest';
import { DEFAULT_STANDARDS } from '#domain/eligibility/default-standards.ts';
import { personFactsSchema } from '#domain/eligibility/facts.ts';
import { BINDINGS, type Binding, inForce, lacksStandard, standardsFor } from '#domain/eligibility/standards.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { lackingColumns, lackingNotes } from './columns.ts';
import { shownBindings } from './filter.ts';

const ON = '2022-03-25';
const m = messagesFor('vi');
const f = formatFor('vi');
const standards = DEFAULT_STANDARDS.filter((standard) => inForce(standard, ON));

function measured(staffKind: 'cadre' | 'civil_servant', positionCode: string, qualification: string) {
  const facts = personFactsSchema.parse({
    ...{ gender: 'F', birth: '1980', ethnicity: 'Kinh', positionCode, staffKind, party: null },
    ...{ qualification, politicalTheory: 'CHUA', stateManagement: 'CHUA', recruitedOn: '2010-08-01' },
    ...{ ratings: [], active: true },
  });
  return {
    ...{
      id: positionCode,
      name: 'Nguyễn Thị Hà',
      unitId: 'u',
      unit: 'Phường Túc Duyên',
      position: '',
      post: 'Chức danh',
    },
    ...{ positionCode, facts, asked: standardsFor(facts, standards, ON), gaps: lacksStandard(facts, standards, ON) },
  };
}

const rows = [measured('cadre', 'CT_UBND', 'TRUNG_CAP'), measured('civil_servant', 'TP_HT', 'SO_CAP')];
const onPaper = (bindings: readonly Binding[]) =>
  lackingColumns({ rows, bindings }, m, f).filter(({ on }) => on !== 'sheet');

test('on paper what is lacked is told in abbreviations, and who asks it by the number of a note', () => {
  const cells = rows.map((row) => onPaper(BINDINGS).map(({ value }) => value(row, 0)));
  const notes = lackingNotes({ rows, bindings: BINDINGS }, m, f);
  const [abbreviations, ...reasons] = notes;
  expect(abbreviations).toContain('LLCT: lý luận chính trị');
  expect(reasons.map((note) => note.slice(0, 4))).toEqual(reasons.map((_, i) => `[${i + 1}] `));
  expect(new Set(reasons).size).toBe(reasons.length);
  const told = cells.flat().filter((cell) => typeof cell === 'string');
  const numbers = told.flatMap((cell) => [...cell.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)));
  expect([...new Set(numbers)].toSorted()).toEqual(reasons.map((_, i) => i + 1));
  // The chairman: standards of his post by 04/2004, the goal of a degree from nobody but the register.
  const required = cells[0]!.at(-3);
  expect(required).toMatch(/^LLCT từ TC \[\d\]; QLNN từ CS \[\d\]$/);
  expect(notes).toContain(`[${/TC \[(\d)\]/.exec(String(required))![1]}] Tiêu chuẩn: 04/2004/QĐ-BNV, Điều 8`);
  expect(cells[0]!.at(-1)).toMatch(/CM từ ĐH/);
  expect(cells[0]!.at(-1)).not.toContain('[');
});

test('a list that is narrowed to one binding has the columns and the notes of that one', () => {
  const bindings = shownBindings({ binding: 'goal' }, { standards });
  expect(bindings).toEqual(['goal']);
  const heads = onPaper(bindings).map(({ heading }) => heading);
  expect(heads).toContain(m.gap.below.goal);
  expect(heads).not.toContain(m.gap.below.required);
  expect(lackingNotes({ rows, bindings }, m, f)).toHaveLength(1);
  expect(shownBindings({}, { standards: [] })).toEqual([]);
});
