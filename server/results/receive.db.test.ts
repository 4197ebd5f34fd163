import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { recordResults } from '#db/commands/lines/results.ts';
import type { Ctx } from '#db/context.ts';
import { draftOf } from '#db/queries/drafts.ts';
import { knownLearners } from '#db/queries/results.ts';
import { formDraft, line, result } from '#db/schema.ts';
import { read, write } from '#db/store.ts';
import { emptyStore, freshStore } from '#db/testing.ts';
import { type Desk, openDesk } from '#db/testing-dossier.ts';
import { refused } from '#db/testing-refusals.ts';
import { as, foundWorld, type World } from '#db/testing-world.ts';
import { instantAt } from '#domain/time/day.ts';
import { type TestCell, xlsx } from '../spreadsheet/testing-xlsx.ts';
import { receiveResults, reportOf } from './receive.ts';

freshStore();

let world: World;
let desk: Desk;
let officer: Ctx;
let lineIds: [string, string, string];
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
  officer = desk.officer(instantAt('2022-06-30', '08:00'));
  const people = (['chairman', 'clerk', 'young'] as const).map((who) => desk.pair(who, 'SKILL'));
  const put = await desk.put(...people);
  lineIds = put.lineIds as typeof lineIds;
  await write((tx) => tx.update(line).set({ state: 'attending' }));
});

const HEAD = ['STT', 'Họ và tên', 'Năm sinh', 'Kết quả', 'Số chứng chỉ', 'Ngày cấp', 'Ghi chú'];
const file = (...rows: TestCell[][]) => ({ name: 'ket-qua.xlsx', bytes: xlsx([{ rows: [HEAD, ...rows] }]) });
const classId = () => world.classes.SKILL;
const key = () => `/results/${classId()}#results`;

test('a school’s list fills the class’s form, names whom it could not place, and writes nothing into the register', async () => {
  await receiveResults(
    officer,
    classId(),
    file(
      [1, 'NGUYỄN VĂN AN', 1975, 'Khá', 'A-1', '10/06/2022'],
      [2, 'Trần Thị Bình', 1980, 'Không đạt', '', '', 'Vắng 5 buổi'],
      [3, 'Lê Văn Cường', 1998, '8,5'],
      [4, 'Ma Thị Lạ', 1990, 'Giỏi'],
      [5, 'Nguyễn Văn An', 1975, 'Giỏi'],
    ),
  );
  const values = (await draftOf(officer.viewer, key()))!;
  const [chairman, clerk] = lineIds;
  expect(values).toMatchObject({
    [`rows.${chairman}.mark`]: ['KHA'],
    [`rows.${chairman}.certificate`]: ['A-1'],
    [`rows.${chairman}.day`]: ['10/06/2022'],
    [`rows.${clerk}.mark`]: ['failed'],
    [`rows.${clerk}.reason`]: ['Vắng 5 buổi'],
    source: ['ket-qua.xlsx'],
  });
  expect(reportOf(values)).toMatchObject({
    filled: 2,
    open: [
      { row: 4, name: 'Lê Văn Cường', why: 'mark' },
      { row: 5, name: 'Ma Thị Lạ', why: 'not_found' },
      { row: 6, name: 'Nguyễn Văn An', why: 'repeated', may: ['Nguyễn Văn An 1975'] },
    ],
  });
  expect(await read().select().from(result)).toEqual([]);
  expect((await desk.lines()).map(({ state }) => state)).toEqual(['attending', 'attending', 'attending']);
});

test('whose result is entered is not asked again', async () => {
  const results = [{ lineId: lineIds[0], outcome: 'completed' as const, grade: 'KHA' as const }];
  await recordResults(officer, { classId: classId(), source: 'typed', results });
  await receiveResults(officer, classId(), file([1, 'Nguyễn Văn An', 1975, 'Giỏi'], [2, 'Trần Thị Bình', 1980, 'Đạt']));
  const report = reportOf((await draftOf(officer.viewer, key()))!);
  expect(report).toMatchObject({ filled: 1, open: [{ name: 'Nguyễn Văn An', why: 'entered' }] });
});

test('what is no list, and a class that is not the viewer’s, is refused and keeps no draft', async () => {
  const list = file([1, 'Nguyễn Văn An', 1975, 'Giỏi']);
  expect(await refused(() => receiveResults(officer, classId(), file()))).toEqual(['NO_ROWS']);
  const noise = { name: 'a.xlsx', bytes: new Uint8Array([1, 2, 3, 0]) };
  expect(await refused(() => receiveResults(officer, classId(), noise))).toEqual(['not_a_workbook']);
  expect(await refused(() => receiveResults(officer, 'no-class', list))).toEqual(['not_found']);
  const stranger = as(world.viewers.secondClerk, officer.now);
  expect(await refused(() => receiveResults(stranger, classId(), list))).toEqual(['not_found']);
  expect(await knownLearners(desk.clerk().viewer, classId())).toEqual([]);
  expect(await read().select().from(formDraft).where(eq(formDraft.formKey, key()))).toEqual([]);
});
