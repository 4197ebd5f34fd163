import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../audit/history.ts';
import { parallelMove } from '../../queries/parallel-move.ts';
import { planOf } from '../../queries/plans.ts';
import { placesOfClass } from '../../queries/unit-places.ts';
import { classNoNeed, courseClass, outbox, plan, roundClass, unitPlace } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { survivesFaults } from '../../testing-faults.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { as, foundWorld, type World } from '../../testing-world.ts';
import { allotPlaces } from '../places/allot.ts';
import { moveToParallel } from './move.ts';
import { splitClass } from './split.ts';

freshStore();

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  await write((tx) => tx.update(courseClass).set({ quota: 8 }).where(eq(courseClass.id, world.classes.SKILL)));
});

const classRow = async (id = world.classes.SKILL) =>
  (await read().select().from(courseClass).where(eq(courseClass.id, id)))[0]!;
const NEW = {
  ...{ total: 8, quota: 3, code: ' SKILL-2 ', name: 'Kỹ năng giao tiếp (lớp 2)', reason: 'Hội trường nhỏ' },
  ...{ startsOn: '2022-06-06', endsOn: '2022-06-10', place: 'Hội trường B' },
} as const;
const split = async (more: object = {}, ctx = up.officer(CLOSED)) =>
  splitClass(ctx, { ...NEW, classId: world.classes.SKILL, version: (await classRow()).version, ...more });
const placesOf = async (classId: string) => {
  const rows = await read().select().from(unitPlace).where(eq(unitPlace.classId, classId));
  return Object.fromEntries(rows.map(({ unitId, places }) => [unitId, places]));
};

describe('a class that is split', () => {
  it('becomes two parallel ones of one content, in the same rounds, side by side, with the sum that was typed', async () => {
    const [noNeed] = [{ dossierId: up.id, classId: world.classes.SKILL, at: CLOSED, byId: null }];
    await write((tx) => tx.insert(classNoNeed).values(noNeed!));
    const before = await classRow();
    const { id } = await split();
    const [first, second] = [await classRow(), await classRow(id)];
    expect([first.quota, second.quota]).toEqual([5, 3]);
    expect(second).toMatchObject({
      ...{ code: 'SKILL-2', name: NEW.name, startsOn: '2022-06-06', endsOn: '2022-06-10', place: 'Hội trường B' },
      ...{ category: before.category, intakeMode: before.intakeMode, rule: before.rule, targets: before.targets },
      ...{ groupId: first.groupId, displayOrder: first.displayOrder + 1, version: 1 },
    });
    expect(second.shortName).not.toBe(first.shortName);
    const found = (await planOf(world.viewers.officer, world.planId))!;
    expect(found.classes.map(({ code }) => code).slice(0, 3)).toEqual(['SKILL', 'SKILL-2', 'CLASH']);
    expect(found.groups.map(({ id, name }) => [id, name])).toEqual([[first.groupId, before.name]]);
    const rounds = await read().select().from(roundClass);
    const closing = (classId: string) => rounds.filter((row) => row.classId === classId).map((row) => row.closesAt);
    expect(closing(id)).toEqual(closing(first.id));
    expect(closing(id)).toHaveLength(1);
    expect((await read().select().from(classNoNeed)).map(({ classId }) => classId).sort()).toEqual(
      [first.id, id].sort(),
    );
    for (const classId of [first.id, id])
      expect((await historyOf(read(), 'class', classId))[0]).toMatchObject({
        action: 'class.split',
        payload: { before: 8, after: 5, total: 8, into: { id, quota: 3 }, reason: 'Hội trường nhỏ' },
      });
    const told = await read().select().from(outbox).where(eq(outbox.kind, 'class.split'));
    expect(new Set(told.map(({ unitId }) => unitId)).size).toBe(5);
  });

  it('keeps its people until they are moved, and its group where it has one', async () => {
    const [a = '', b = ''] = await up.received(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'));
    const { id } = await split();
    const { groupId } = await classRow();
    expect((await up.line(a)).classId).toBe(world.classes.SKILL);
    expect((await parallelMove(world.viewers.officer, world.classes.SKILL, CLOSED))?.targets).toMatchObject([
      { id, free: 3 },
    ]);
    const target = { id, version: 1 };
    const lines = [{ id: b }];
    await moveToParallel(up.officer(CLOSED), { classId: world.classes.SKILL, target, lines, reason: NEW.reason });
    expect([(await up.line(a)).classId, (await up.line(b)).classId]).toEqual([world.classes.SKILL, id]);
    const third = await split({ total: 5, quota: 2, code: 'SKILL-3', name: 'Lớp 3' });
    expect((await classRow(third.id)).groupId).toBe(groupId);
  });

  it('needs no more people to open than either of the two has places', async () => {
    await write((tx) => tx.update(courseClass).set({ minSize: 4 }).where(eq(courseClass.id, world.classes.SKILL)));
    const { id } = await split();
    expect([(await classRow()).minSize, (await classRow(id)).minSize]).toEqual([4, 3]);
  });

  it('has its units’ places divided, so that they sum to each quota and no unit loses one', async () => {
    const { first, second, third } = world.units;
    const { id: classId, version } = await classRow();
    await allotPlaces(up.officer(), {
      ...{ classId, version, basis: 'hand' },
      places: { [first]: 5, [second]: 2, [third]: 1 },
    });
    const { id } = await split();
    const [one, other] = [await placesOf(classId), await placesOf(id)];
    const sum = (of: Record<string, number>) => Object.values(of).reduce((all, n) => all + n, 0);
    expect([sum(one), sum(other)]).toEqual([5, 3]);
    for (const [unit, n] of [
      [first, 5],
      [second, 2],
      [third, 1],
    ] as const)
      expect(one[unit]! + other[unit]!).toBe(n);
    expect(one[first]).toBe(3);
    for (const each of [classId, id]) {
      const page = (await placesOfClass(world.viewers.officer, each, CLOSED))!;
      expect(page.total).toBe(page.quota);
    }
  });
});

describe('splitting', () => {
  it('is refused where a class would have no place, or fewer than people who cannot go over any more', async () => {
    expect(await refused(() => split({ quota: 8 }))).toEqual(['split_leaves_none']);
    expect(await refused(() => split({ quota: 0 }))).toEqual(['split_leaves_none']);
    const lineIds = await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'));
    await up.goUp([world.classes.SKILL], lineIds);
    expect(await refused(() => split({ quota: 7 }))).toEqual(['seated_beyond_quota']);
    await split({ quota: 6 });
  });

  it('is refused with a code that another class has, days the wrong way round, no reason, or another version', async () => {
    expect(await refused(() => split({ code: 'CLASH' }))).toEqual(['class_code_taken']);
    expect(await refused(() => split({ endsOn: '2022-06-01' }))).toEqual(['days_reversed']);
    expect(await refused(() => split({ reason: ' ' }))).toEqual(['missing_words']);
    const { version } = await classRow();
    await split();
    // Whoever presses twice is told that it is done, and not that his code is taken.
    for (const code of [NEW.code, 'X'])
      expect(await refused(() => split({ version, code }))).toEqual(['somebody_was_first']);
  });

  it('is the office’s, while the plan runs and the class is held', async () => {
    for (const who of ['clerk', 'head', 'leader', 'inspector', 'records'] as const)
      expect(await refused(() => split({}, as(world.viewers[who], CLOSED)))).toEqual(['not_found']);
    await write((tx) => tx.update(plan).set({ state: 'draft' }));
    expect(await refused(() => split())).toEqual(['plan_not_issued']);
    await write((tx) => tx.update(plan).set({ state: 'issued' }));
    await write((tx) => tx.update(courseClass).set({ cancelledAt: CLOSED }));
    expect(await refused(() => split())).toEqual(['class_cancelled']);
    await write((tx) => tx.update(courseClass).set({ cancelledAt: null }));
    await split({}, up.chief(CLOSED));
  });

  it('is whole or not at all', async () => {
    const { id: classId, version } = await classRow();
    await allotPlaces(up.officer(), { classId, version, basis: 'hand', places: { [world.units.first]: 8 } });
    expect(await survivesFaults(() => split())).toBeGreaterThan(12);
  });
});
