import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { OPERATOR } from '#domain/viewer.ts';
import { loadRecords } from '../../queries/people-records.ts';
import { unitByCode, unitsBelow } from '../../queries/units.ts';
import { orgUnit, orgUnitAncestor, orgUnitSuccession } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { as, type PeopleWorld, peopleWorld, TODAY, viewerWith } from '../../testing-people.ts';
import { refused } from '../../testing-refusals.ts';
import { changeUnit, endUnit, moveUnit } from './change.ts';
import { createUnit } from './create.ts';
import { ensureUnits } from './ensure.ts';
import { succeedUnits } from './succeed.ts';

freshStore();
let world: PeopleWorld;
let admin: ReturnType<typeof viewerWith>;
beforeEach(async () => {
  await emptyStore();
  world = await peopleWorld();
  admin = viewerWith('admin', { role: 'administrator', unitId: world.units.city });
});

const school = () => ({
  typeCode: 'primary_school',
  name: 'Túc Duyên',
  validFrom: '2000-09-05',
  parentId: world.units.tucDuyen,
});
const versionOf = async (id: string) => (await read().select().from(orgUnit).where(eq(orgUnit.id, id)))[0]!.version;
const below = async (id: string) => (await unitsBelow(read(), [id], TODAY)).map((unit) => unit.title);

/** What the closure must be, worked out from the parents alone. */
async function expectClosureToFollowParents() {
  const units = await read().select().from(orgUnit);
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const pairs: string[] = [];
  for (const { id } of units)
    for (let above: string | null | undefined = id; above; above = parents.get(above)) pairs.push(`${above} ${id}`);
  const stored = await read().select().from(orgUnitAncestor);
  expect(stored.map((row) => `${row.ancestorId} ${row.descendantId}`).sort()).toEqual(pairs.sort());
}

describe('the tree of units', () => {
  test('knows who is below whom after every change', async () => {
    const { city, tucDuyen, quangVinh } = world.units;
    const { id } = await createUnit(as(admin), school());
    await expectClosureToFollowParents();
    expect(await below(tucDuyen)).toEqual(['Trường Tiểu học Túc Duyên', 'Phường Túc Duyên']);
    await moveUnit(as(admin), { id, version: 1, parentId: quangVinh });
    await expectClosureToFollowParents();
    expect(await below(tucDuyen)).toEqual(['Phường Túc Duyên']);
    await moveUnit(as(admin), { id: quangVinh, version: await versionOf(quangVinh), parentId: tucDuyen });
    await expectClosureToFollowParents();
    expect(await below(city)).toHaveLength(4);
  });

  test('has no circle, no foreign branch, no code twice, no unknown type', async () => {
    const { city, tucDuyen } = world.units;
    const local = viewerWith('local', { role: 'administrator', unitId: tucDuyen });
    const { id } = await createUnit(as(admin), school());
    const under = { id: tucDuyen, version: await versionOf(tucDuyen), parentId: id };
    expect(await refused(() => moveUnit(as(admin), under))).toEqual(['unit_below_itself']);
    expect(await refused(() => moveUnit(as(admin), { id, version: 9, parentId: city }))).toEqual([
      'somebody_was_first',
    ]);
    expect(await refused(() => moveUnit(as(local), { id, version: 1, parentId: city }))).toEqual(['not_found']);
    expect(await refused(() => createUnit(as(world.officer), school()))).toEqual(['not_found']);
    expect(await refused(() => createUnit(as(admin), { ...school(), parentId: null }))).toEqual(['not_found']);
    expect(await refused(() => createUnit(as(admin), { ...school(), gsoCode: '05437' }))).toEqual(['unit_code_taken']);
    expect(await refused(() => createUnit(as(admin), { ...school(), typeCode: 'x' }))).toEqual(['unit_type_unknown']);
    const renamed = { id, version: 1, typeCode: 'primary_school', name: 'Túc Duyên 1' };
    await changeUnit(as(admin), renamed);
    expect(await refused(() => changeUnit(as(admin), renamed))).toEqual(['somebody_was_first']);
  });

  test('finds a code on the day on which it meant that unit', async () => {
    const { quangVinh } = world.units;
    const empty = { parentId: world.units.city, typeCode: 'ward', validFrom: '2022-04-01' };
    const { id } = await createUnit(as(OPERATOR), { ...empty, name: 'Mới' });
    const seen = [{ id: quangVinh, version: await versionOf(quangVinh) }];
    await succeedUnits(as(OPERATOR), { kind: 'RENAME', from: seen, to: [id], day: '2022-04-01' });
    await changeUnit(as(OPERATOR), { id, version: 1, typeCode: 'ward', name: 'Mới', gsoCode: '05434' });
    expect((await unitByCode(read(), '05434', '2022-03-31'))?.id).toBe(quangVinh);
    expect((await unitByCode(read(), '05434', '2022-04-01'))?.id).toBe(id);
  });
});

describe('units that end', () => {
  const versions = async (...ids: string[]) =>
    Promise.all(ids.map(async (id) => ({ id, version: await versionOf(id) })));
  const unitOf = async (id: string, on: string) => (await loadRecords(read(), [id], on)).get(id)?.post.unitId;

  test('take everybody along into the one that follows them', async () => {
    const { tucDuyen, quangVinh } = world.units;
    const [from] = [await versions(quangVinh)];
    await succeedUnits(as(admin), { kind: 'MERGE', from, to: [tucDuyen], day: '2022-07-01' });
    expect(await unitOf(world.people.binh, '2022-06-30')).toBe(quangVinh);
    expect(await unitOf(world.people.binh, '2022-07-01')).toBe(tucDuyen);
    expect(await unitsBelow(read(), [quangVinh], '2022-07-01')).toEqual([]);
    const [succession] = await read().select().from(orgUnitSuccession);
    expect(succession).toMatchObject({ fromId: quangVinh, toId: tucDuyen, kind: 'MERGE', day: '2022-07-01' });
  });

  test('that are split need a place for every person', async () => {
    const { city, quangVinh, tucDuyen } = world.units;
    const { hoa, dang, anh } = world.people;
    const { id } = await createUnit(as(admin), { ...school(), typeCode: 'ward', name: 'Mới', parentId: city });
    const split = { kind: 'SPLIT', from: await versions(tucDuyen), to: [quangVinh, id], day: '2022-07-01' } as const;
    const some = { [hoa]: quangVinh, [dang]: id };
    expect(await refused(() => succeedUnits(as(admin), { ...split, placements: some }))).toEqual(['people_unplaced']);
    await succeedUnits(as(admin), { ...split, placements: { ...some, [anh]: id } });
    expect(await unitOf(dang, '2022-07-01')).toBe(id);
    expect(await unitOf(hoa, '2022-07-01')).toBe(quangVinh);
  });

  test('must be empty when nothing follows them', async () => {
    const { city, quangVinh } = world.units;
    const end = async (id: string, day: string) => endUnit(as(admin), { id, version: await versionOf(id), day });
    expect(await refused(() => end(quangVinh, '2022-12-31'))).toEqual(['unit_has_people']);
    expect(await refused(() => end(city, '2022-12-31'))).toEqual(['unit_has_units']);
    const { id } = await createUnit(as(admin), school());
    expect(await refused(() => end(id, '1999-01-01'))).toEqual(['day_before_unit']);
    await end(id, '2022-12-31');
    expect(await below(id)).toHaveLength(1);
    expect(await unitsBelow(read(), [id], '2023-01-01')).toEqual([]);
  });
});

test('units that a list names are found by code, then by name in any spelling, and made when they are new', async () => {
  const how = { parentId: world.units.city, validFrom: '2022-01-01', registers: true };
  const list = [
    { code: '05437', type: 'Phường', name: 'Túc Duyên', order: 1 },
    { code: null, type: 'Phường', name: 'QUANG VINH', order: 2 },
    { code: '05503', type: 'Xã', name: 'Tân Cương', order: 3 },
  ];
  const found = () => write((tx) => ensureUnits(tx, as(OPERATOR), list, how));
  const first = await found();
  expect(first.slice(0, 2)).toEqual([world.units.tucDuyen, world.units.quangVinh]);
  expect(await found()).toEqual(first);
  await expectClosureToFollowParents();
});
