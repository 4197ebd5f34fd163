import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { OPERATOR } from '#domain/viewer.ts';
import { historyOf } from '../audit/history.ts';
import { loadRecords } from '../queries/people-records.ts';
import { assignment, certificate, person, qualification } from '../schema.ts';
import { measured } from '../statements.ts';
import { read } from '../store.ts';
import { emptyStore, freshStore } from '../testing.ts';
import { as, correction, NOW, type PeopleWorld, peopleWorld, staffRow, TODAY } from '../testing-people.ts';
import { allRows } from '../testing-refusals.ts';
import { importStaff } from './import-staff.ts';
import { correctPerson } from './people/correct.ts';
import { markLeft } from './people/leave.ts';

freshStore();
let world: PeopleWorld;
beforeEach(async () => {
  await emptyStore();
  world = await peopleWorld();
});

const UNIT = 'Phường Túc Duyên';
const file = { file: 'trich-ngang.xlsx', asOf: '2022-03-01' };
const hoaRow = {
  name: 'Nguyễn Thị Hòa',
  unitText: UNIT,
  citizenId: '019186000001',
  positionCode: 'CT_UBND',
  kind: 'cadre',
} as const;
const take = (
  rows: Parameters<typeof staffRow>[0][],
  how: Partial<Parameters<typeof importStaff>[2]> = {},
  viewer = OPERATOR,
) => importStaff(as(viewer), rows.map(staffRow), { ...file, ...how });
const recordOf = async (id: string) => (await loadRecords(read(), [id], TODAY)).get(id)!;

describe('a staff list', () => {
  test('adds nothing when it comes again', async () => {
    const before = await allRows();
    const result = await take([hoaRow]);
    expect(result).toMatchObject({ rows: 1, added: 0, changed: 0, unchanged: 1, refused: [], notListed: 2 });
    expect(await allRows()).toEqual(before);
  });

  test('changes what has changed, with an event and its file as the source', async () => {
    const { hoa } = world.people;
    const result = await take([{ ...hoaRow, qualification: 'THAC_SI', phone: '0912345678' }], { file: 'moi.xlsx' });
    expect(result).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    const record = await recordOf(hoa);
    expect(record.values).toMatchObject({ phone: '0912345678', qualification: { level: 'THAC_SI' } });
    expect(record.qualifications.at(-1)?.source).toBe('moi.xlsx');
    const [event] = await historyOf(read(), 'person', hoa);
    expect(event).toMatchObject({ action: 'person.updated_from_list', payload: { file: 'moi.xlsx' } });
  });

  test('never lowers what the register has seen reached, nor a date that it knows better', async () => {
    const { hoa } = world.people;
    await correctPerson(as(world.officer), await correction(hoa, { llct: { level: 'CAO_CAP', on: '2022-03-10' } }));
    const result = await take([{ ...hoaRow, birth: '1986', recruitedOn: '2008-08' }]);
    expect(result).toMatchObject({ changed: 0, unchanged: 1 });
    expect((await recordOf(hoa)).values).toMatchObject({ llct: { level: 'CAO_CAP' }, birth: '1986-05-12' });
  });

  test('writes names as NFC with their keys, whatever form they come in', async () => {
    await take([{ name: 'Lương Thị Thuỷ'.normalize('NFD'), unitText: UNIT, citizenId: '019190000077' }]);
    const [row] = await read().select().from(person).where(eq(person.citizenId, '019190000077'));
    expect(row).toMatchObject({ name: 'Lương Thị Thuỷ', nameKey: 'luong thi thuy' });
    expect(row?.name).toBe(row?.name.normalize('NFC'));
  });

  test('without numbers knows people by name and birth in their unit, and asks about all others', async () => {
    const bare = { citizenId: null, unitText: UNIT };
    const result = await take([
      { ...bare, name: 'Nguyễn Thị Hoà', positionCode: 'CT_UBND', kind: 'cadre' },
      { ...bare, name: 'Lý Thị Bình' },
      { ...bare, name: 'Nguyễn Thị Hoa', birth: '1991' },
      { ...bare, name: 'Đặng Văn Hoa', gender: 'M', birth: '1979-02-03' },
    ]);
    expect(result).toMatchObject({ added: 1, changed: 1, unchanged: 1 });
    expect(result.refused).toEqual([{ sheet: 'Sheet1', row: 9, name: 'Lý Thị Bình', code: 'known_elsewhere' }]);
    expect((await recordOf(world.people.dang)).values.birth).toBe('1979-02-03');
  });

  test('leaves out, by name and reason, what cannot stand, and takes the rest', async () => {
    const unreadable = { code: 'CITIZEN_ID_UNREADABLE', sheet: 'Sheet1', row: 9, column: 'F', text: '12' } as const;
    const result = await take([
      hoaRow,
      hoaRow,
      { name: '', unitText: UNIT },
      { name: 'A', unitText: 'Phường Không Có' },
      { name: 'B', unitText: UNIT, kind: null },
      { name: 'C', unitText: UNIT, problems: [unreadable] },
      { name: 'Người Khác', unitText: UNIT, citizenId: '019186000001', birth: '1970' },
      { name: 'Ma Thị Mới', unitText: UNIT, citizenId: '019190000088' },
    ]);
    expect(result.refused.map(({ code }) => code)).toEqual([
      'duplicate_in_list',
      'no_name',
      'unit_unknown',
      'no_category',
      'bad_citizen_id',
      'id_of_another',
    ]);
    expect(result).toMatchObject({ rows: 8, added: 1, unchanged: 1 });
  });

  test('from an office reaches its own units only', async () => {
    const rows = [{ name: 'Ma Thị Mới', unitText: UNIT, citizenId: '019190000088' }];
    expect((await take(rows, {}, world.clerk)).refused).toMatchObject([{ code: 'unit_out_of_reach' }]);
    expect(await take(rows, {}, world.officer)).toMatchObject({ added: 1, refused: [] });
  });

  test('that is only checked says what it would do and does nothing', async () => {
    const rows = [
      { ...hoaRow, phone: '0912345678' },
      { name: 'Ma Thị Mới', unitText: UNIT, citizenId: '019190000088' },
    ];
    const before = await allRows();
    const checked = await take(rows, { check: true });
    expect(await allRows()).toEqual(before);
    expect(checked).toMatchObject({ added: 1, changed: 1 });
    expect(await take(rows)).toEqual(checked);
  });

  test('that has somebody in another unit moves them there from its day', async () => {
    const { binh } = world.people;
    const row = { name: 'Lý Thị Bình', unitText: UNIT, citizenId: '019186000004' };
    expect(await take([row], { asOf: '2022-03-20' })).toMatchObject({ changed: 1 });
    const posts = await read()
      .select()
      .from(assignment)
      .where(eq(assignment.personId, binh))
      .orderBy(assignment.validFrom);
    expect(posts.map(({ unitId, validFrom, validTo }) => [unitId, validFrom, validTo])).toEqual([
      [world.units.quangVinh, '2022-03-01', '2022-03-19'],
      [world.units.tucDuyen, '2022-03-20', null],
    ]);
    expect(await take([row], { asOf: '2022-03-20' })).toMatchObject({ changed: 0, unchanged: 1 });
  });

  test('that is older than a move or a leaving does not undo it', async () => {
    const { anh } = world.people;
    await markLeft(as(world.clerk), { personId: anh, version: 1, lastDay: '2022-03-10', reason: 'RETIRED' });
    const row = {
      name: 'Trần Ánh',
      unitText: UNIT,
      citizenId: '019186000003',
      party: 'NONE',
      qualification: 'TRUNG_CAP',
    } as const;
    expect(await take([row])).toMatchObject({ changed: 0, unchanged: 1 });
    expect((await recordOf(anh)).active).toBe(false);
    expect(await take([row], { asOf: '2022-03-20' })).toMatchObject({ changed: 1 });
    expect((await recordOf(anh)).active).toBe(true);
  });

  test('takes as many statements for hundreds of new people as for one', async () => {
    const rows = (n: number) =>
      Array.from({ length: n }, (_, i) => ({
        name: `Hà Văn Số ${'abcdefghij'[i % 10]}`,
        unitText: UNIT,
        citizenId: `0190${String(80_000_000 + n * 1000 + i)}`,
        foreignLanguage: 'B',
      }));
    const few = await measured(() => take(rows(1)));
    const many = await measured(() => take(rows(400)));
    expect(many.result.added).toBe(400);
    expect(many.statements.length - few.statements.length).toBeLessThanOrEqual(2);
    expect(await read().$count(certificate, eq(certificate.kind, 'language'))).toBe(401);
    expect(await read().$count(qualification)).toBeGreaterThan(400);
  });
});

describe('the first list of all', () => {
  beforeEach(emptyStore);

  test('founds the catalogues and the units that it names', async () => {
    const rows = [
      {
        name: 'Nguyễn Thị Hòa',
        unitText: 'Phường Túc Duyên',
        positionCode: null,
        positionText: 'Văn phòng – thống kê',
      },
      { name: 'Lý Thị Bình', unitText: 'Thị trấn Sông Cầu', positionCode: null, positionText: 'Thủ quỹ' },
    ];
    const result = await importStaff(as(OPERATOR, NOW), rows.map(staffRow), file);
    expect(result).toMatchObject({ added: 2, units: 2, refused: [] });
    const posts = await read().select().from(assignment).orderBy(assignment.title);
    expect(posts.map(({ positionCode, title }) => [positionCode, title]).sort()).toEqual([
      [null, 'Thủ quỹ'],
      ['VP_TK', null],
    ]);
  });
});
