import { beforeAll, describe, expect, test } from 'vitest';
import { OPERATOR, type Viewer } from '#domain/viewer.ts';
import { flushAccessLog } from '../access-log.ts';
import { importStaff } from '../commands/import-staff.ts';
import { correctPerson } from '../commands/people/correct.ts';
import { markLeft } from '../commands/people/leave.ts';
import { offerMove } from '../commands/people/offer-move.ts';
import { accessLog } from '../schema.ts';
import { measured } from '../statements.ts';
import { read } from '../store.ts';
import { freshStore } from '../testing.ts';
import { as, correction, NOW, type PeopleWorld, peopleWorld, staffRow, TODAY, viewerWith } from '../testing-people.ts';
import { exportPeople, listPeople, type PeopleFilter } from './people.ts';
import { countWaitingChanges, waitingChanges } from './people-changes.ts';
import { countIncomingMoves, incomingMove, incomingMoves, openMoveOf, outgoingMoves } from './people-moves.ts';
import { personPage } from './people-page.ts';

freshStore();
let world: PeopleWorld;
let moveId: string;
beforeAll(async () => {
  world = await peopleWorld();
  const more = [
    { name: 'Nguyễn Văn Ân', positionCode: 'TC_KT', positionText: 'Tài chính - kế toán', birth: '1975' },
    { name: 'Nguyễn Văn Ẩn', positionCode: 'CHT_QS', politicalTheory: 'CHUA' },
    { name: 'Lê Thị Hoà An', positionCode: 'PCT_UBND', kind: 'cadre' },
    { name: 'Phạm Nghỉ Hưu', positionCode: 'VH_XH' },
  ] as const;
  const rows = more.map((row, i) =>
    staffRow({ ...row, unitText: 'Phường Túc Duyên', citizenId: `01918700000${i}`, gender: i === 2 ? 'F' : 'M' }),
  );
  await importStaff(as(OPERATOR), rows, { file: 'them.xlsx', asOf: '2022-03-01' });
  const { rows: found } = await listPeople(world.officer, { q: 'nghi huu' }, TODAY);
  const left = { personId: found[0]!.id, version: 1, lastDay: '2022-03-10', reason: 'RETIRED' as const };
  await markLeft(as(world.clerk), left);
  await correctPerson(as(world.clerk), await correction(world.people.dang, { birth: '1979-02-03', reason: 'Bổ sung' }));
  const offer = { toUnitId: world.units.quangVinh, day: '2022-04-01', reason: 'Điều động' };
  ({ moveId } = await offerMove(as(world.clerk), { personId: world.people.anh, version: 1, ...offer }));
});

const names = async (filter: PeopleFilter, viewer: Viewer = world.clerk) =>
  (await listPeople(viewer, filter, TODAY)).rows.map((row) => row.values.name);

describe('the list of people', () => {
  test('stands in the order of official lists, or by name in Vietnamese order', async () => {
    expect(await names({})).toEqual([
      'Nguyễn Thị Hòa',
      'Lê Thị Hoà An',
      'Nguyễn Văn Ẩn',
      'Trần Ánh',
      'Đặng Văn Hoa',
      'Nguyễn Văn Ân',
    ]);
    expect(await names({ order: 'name' })).toEqual([
      'Lê Thị Hoà An',
      'Trần Ánh',
      'Nguyễn Văn Ân',
      'Nguyễn Văn Ẩn',
      'Đặng Văn Hoa',
      'Nguyễn Thị Hòa',
    ]);
  });

  test('shows a viewer the people of the units that the permission reaches, and nobody else', async () => {
    expect(await names({}, world.otherClerk)).toEqual(['Lý Thị Bình']);
    expect(await names({ unitId: world.units.quangVinh })).toEqual([]);
    expect(await names({}, world.inspector)).toHaveLength(7);
    expect(await names({}, world.officer)).toHaveLength(7);
    expect(await names({}, viewerWith('nobody'))).toEqual([]);
    const records = viewerWith('records', { role: 'records_clerk', unitId: world.units.city });
    expect(await names({}, records)).toEqual([]);
  });

  test('is searched without accents; who is written as asked comes first', async () => {
    expect((await names({ q: 'hoa' })).sort()).toEqual(['Lê Thị Hoà An', 'Nguyễn Thị Hòa', 'Đặng Văn Hoa']);
    expect((await names({ q: 'hòa' })).slice(0, 2).sort()).toEqual(['Lê Thị Hoà An', 'Nguyễn Thị Hòa']);
    expect((await names({ q: 'HOÀ'.normalize('NFD') })).slice(0, 2).sort()).toEqual([
      'Lê Thị Hoà An',
      'Nguyễn Thị Hòa',
    ]);
    expect(await names({ q: 'dang hoa' })).toEqual(['Đặng Văn Hoa']);
    expect(await names({ q: 'guyen' })).toEqual([]);
    expect(await names({ q: '0001' })).toEqual(['Nguyễn Thị Hòa', 'Nguyễn Văn Ẩn']);
    expect(await names({ q: '%' })).toEqual([]);
    expect(await names({ q: "o'; drop table person" })).toEqual([]);
  });

  test('is narrowed by category, post, what is lacking, what waits, and who has left', async () => {
    expect(await names({ category: 'CAN_BO' })).toEqual(['Nguyễn Thị Hòa', 'Lê Thị Hoà An']);
    expect(await names({ position: 'TC_KT' })).toEqual(['Nguyễn Văn Ân']);
    // A cadre below intermediate political theory, a civil servant below university.
    expect(await names({ lacking: true })).toEqual(['Nguyễn Thị Hòa', 'Lê Thị Hoà An', 'Trần Ánh']);
    expect(await names({ pending: true })).toEqual(['Đặng Văn Hoa']);
    expect(await names({ show: 'left' })).toEqual(['Phạm Nghỉ Hưu']);
    expect(await names({ show: 'left' }, world.otherClerk)).toEqual([]);
  });

  test('counts people over all pages, and shows no more of an identity number than its end', async () => {
    const page = await listPeople(world.clerk, { page: 2 }, TODAY, 4);
    expect(page).toMatchObject({ people: 6, female: 3, page: 2, pages: 2 });
    expect(page.rows).toHaveLength(2);
    expect(JSON.stringify(page.rows)).not.toContain('019086000002');
    expect(page.rows.map((row) => row.citizenTail)).toEqual(['0002', '0000']);
    expect((await listPeople(world.clerk, { page: 99 }, TODAY, 4)).page).toBe(2);
  });

  test('takes a fixed number of statements', async () => {
    const few = await measured(() => listPeople(world.otherClerk, {}, TODAY));
    const many = await measured(() => listPeople(world.officer, {}, TODAY));
    expect(many.result.rows.length).toBeGreaterThan(few.result.rows.length);
    expect(many.statements.length).toBe(few.statements.length);
  });
});

describe("a person's page", () => {
  test('does not exist for whoever does not reach the person', async () => {
    const { binh, hoa } = world.people;
    expect(await personPage(world.clerk, binh, NOW)).toBeUndefined();
    expect(await personPage(world.otherClerk, hoa, NOW)).toBeUndefined();
    expect(await personPage(world.clerk, 'no-such-id', NOW)).toBeUndefined();
    expect((await personPage(world.clerk, hoa, NOW))?.can).toEqual({ write: true, confirm: false });
    expect((await personPage(world.inspector, hoa, NOW))?.can).toEqual({ write: false, confirm: false });
    expect((await personPage(world.officer, hoa, NOW))?.can).toEqual({ write: true, confirm: true });
  });

  test('is noted in the access log when it is read, and only then', async () => {
    await flushAccessLog();
    const before = await read().$count(accessLog);
    await personPage(world.clerk, world.people.dang, NOW);
    await personPage(world.clerk, world.people.binh, NOW);
    await flushAccessLog();
    const rows = await read().select().from(accessLog).orderBy(accessLog.at, accessLog.id);
    expect(rows).toHaveLength(before + 1);
    expect(rows.filter((row) => row.subjectId === world.people.dang)).toMatchObject([{ accountId: 'clerk' }]);
  });

  test('leaves with a list that is taken away, each person noted as read', async () => {
    await flushAccessLog();
    const before = await read().$count(accessLog);
    const list = await exportPeople(world.clerk, { category: 'CAN_BO' }, NOW);
    await flushAccessLog();
    expect(list.rows).toHaveLength(2);
    expect(await read().$count(accessLog)).toBe(before + 2);
  });

  test('shows a retired person with the last post', async () => {
    const [row] = (await listPeople(world.clerk, { show: 'left' }, TODAY)).rows;
    expect(row).toMatchObject({ leftOn: '2022-03-10', leaveReason: 'RETIRED' });
    const page = await personPage(world.clerk, row!.id, NOW);
    expect(page).toMatchObject({ record: { active: false }, unit: 'Phường Túc Duyên', gaps: [] });
    expect(page?.history[0]).toMatchObject({ action: 'person.left', actor: 'clerk' });
  });
});

describe('what waits', () => {
  test('is shown with old and new value, author and reason, to whom it concerns', async () => {
    expect(await waitingChanges(world.officer, 'people.confirm', TODAY)).toMatchObject([
      {
        name: 'Đặng Văn Hoa',
        unit: 'Phường Túc Duyên',
        field: 'birth',
        before: '1979',
        after: '1979-02-03',
        reason: 'Bổ sung',
        by: 'clerk',
        own: false,
      },
    ]);
    expect(await countWaitingChanges(world.officer, TODAY)).toBe(1);
    expect(await countWaitingChanges(world.clerk, TODAY)).toBe(0);
    expect(await waitingChanges(world.clerk, 'people.read', TODAY)).toMatchObject([{ own: true }]);
    expect(await waitingChanges(world.clerk, 'people.confirm', TODAY)).toEqual([]);
    expect(await waitingChanges(world.otherClerk, 'people.read', TODAY)).toEqual([]);
  });

  test('a move shows the receiving unit no more than it needs', async () => {
    const [move, ...others] = await incomingMoves(world.otherClerk, TODAY);
    expect(others).toEqual([]);
    expect(Object.keys(move!).sort()).toEqual(
      'answer answeredAt at birthYear by categoryCode day from id name personId positionCode post reason state to version'.split(
        ' ',
      ),
    );
    expect(move).toMatchObject({ name: 'Trần Ánh', birthYear: 1986, from: 'Phường Túc Duyên' });
    expect(await personPage(world.otherClerk, world.people.anh, NOW)).toBeUndefined();
    expect(await incomingMoves(world.clerk, TODAY)).toEqual([]);
    expect(await incomingMove(world.clerk, moveId, TODAY)).toBeUndefined();
    expect((await outgoingMoves(world.clerk, TODAY)).map(({ id }) => id)).toEqual([moveId]);
    expect(await outgoingMoves(world.otherClerk, TODAY)).toEqual([]);
    expect((await openMoveOf(world.clerk, world.people.anh, TODAY))?.id).toBe(moveId);
    expect(await countIncomingMoves(world.otherClerk)).toBe(1);
    expect(await countIncomingMoves(world.inspector)).toBe(0);
  });
});
