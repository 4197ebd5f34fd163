import { beforeAll, describe, expect, test } from 'vitest';
import { OPERATOR } from '#domain/viewer.ts';
import { importStaff } from '../commands/import-staff.ts';
import { markLeft } from '../commands/people/leave.ts';
import { createUnit } from '../commands/units/create.ts';
import { freshStore } from '../testing.ts';
import { as, type PeopleWorld, peopleWorld, staffRow, TODAY, viewerWith } from '../testing-people.ts';
import { workforce } from './workforce.ts';

freshStore();
let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
  const { city, tucDuyen } = world.units;
  const school = { typeCode: 'primary_school', name: 'Hoàng Văn Thụ', parentId: tucDuyen, validFrom: '2000-09-05' };
  await createUnit(as(OPERATOR), school);
  await createUnit(as(OPERATOR), { typeCode: 'department', name: 'Nội vụ', parentId: city, validFrom: '2000-01-01' });
  const rows = [
    { name: 'Cô Giáo', unitText: 'Trường Tiểu học Hoàng Văn Thụ', kind: 'public_employee' },
    { name: 'Chuyên Viên', unitText: 'Phòng Nội vụ' },
    { name: 'Tổ Trưởng', unitText: 'Phường Túc Duyên', kind: 'part_time_worker' },
    { name: 'Đại Biểu', unitText: 'Phường Túc Duyên', kind: 'councillor' },
  ] as const;
  const list = rows.map((row, i) => staffRow({ ...row, citizenId: `01919900000${i}` }));
  const result = await importStaff(as(OPERATOR), list, { file: 'khac.xlsx', asOf: '2022-03-01' });
  if (result.added !== 4) throw new Error(JSON.stringify(result.refused));
});

describe('the workforce table', () => {
  test('counts cadres and civil servants of the commune level, and everybody else apart', async () => {
    const table = await workforce(OPERATOR, TODAY);
    expect(table).toMatchObject({
      total: 4,
      cadres: 1,
      civilServants: 3,
      female: 3,
      partyMembers: 3,
      publicEmployees: 1,
      qualification: { DAI_HOC: 3, TRUNG_CAP: 1, THAC_SI: 0, UNKNOWN: 0 },
      politicalTheory: { SO_CAP: 4, TRUNG_CAP: 0 },
    });
    expect(table.byUnit.map(({ unit, code, total }) => [unit, code, total])).toEqual([
      ['Phường Túc Duyên', '05437', 3],
      ['Phường Quang Vinh', '05434', 1],
    ]);
    expect(table.apart).toMatchObject({
      total: 4,
      byKind: { public_employee: 1, civil_servant: 1, part_time_worker: 1, councillor: 1, cadre: 0, contract: 0 },
    });
    expect(table.apart.byUnit.map(({ unit, total }) => [unit, total]).sort()).toEqual([
      ['Phòng Nội vụ', 1],
      ['Phường Túc Duyên', 2],
      ['Trường Tiểu học Hoàng Văn Thụ', 1],
    ]);
  });

  test("is a unit's own for the unit, and nothing for whoever has no right", async () => {
    const own = await workforce(world.otherClerk, TODAY);
    expect(own).toMatchObject({ total: 1, apart: { total: 0 } });
    expect(own.byUnit).toHaveLength(1);
    const none = await workforce(viewerWith('nobody'), TODAY);
    expect(none).toMatchObject({ total: 0, byUnit: [], shares: { female: null } });
  });

  test('does not count who has left, from the day after the last', async () => {
    await markLeft(as(world.otherClerk), {
      personId: world.people.binh,
      version: 1,
      lastDay: '2022-03-20',
      reason: 'RETIRED',
    });
    expect((await workforce(OPERATOR, '2022-03-20')).total).toBe(4);
    expect((await workforce(OPERATOR, '2022-03-21')).total).toBe(3);
  });
});
