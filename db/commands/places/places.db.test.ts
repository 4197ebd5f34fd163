import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../audit/history.ts';
import { rankingOf } from '../../queries/ranking.ts';
import { ownPlaces, placesOfClass } from '../../queries/unit-places.ts';
import { courseClass, outbox, plan, unitPlace } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { survivesFaults } from '../../testing-faults.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { addPerson, as, foundWorld, type World } from '../../testing-world.ts';
import { reviewLines } from '../lines/review.ts';
import { takeCut } from '../ranking/take-cut.ts';
import { createSubmission } from '../submissions/build.ts';
import { allotPlaces, clearPlaces } from './allot.ts';
import { givePlaces, raiseQuota } from './change.ts';

freshStore();

let world: World;
let up: Upward;
let classId: string;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  classId = world.classes.SKILL;
});

const row = async () => (await read().select().from(courseClass).where(eq(courseClass.id, classId)))[0]!;
const seen = async () => ({ classId, version: (await row()).version });
const allot = async (first: number, second: number, ctx = up.officer()) =>
  allotPlaces(ctx, {
    ...(await seen()),
    basis: 'hand',
    places: { [world.units.first]: first, [world.units.second]: second },
  });
const places = async () => {
  const rows = await read().select().from(unitPlace).where(eq(unitPlace.classId, classId));
  const of = (unitId: string) => rows.find((one) => one.unitId === unitId)?.places;
  return [of(world.units.first), of(world.units.second), rows.length];
};
const lastEvent = async () => (await historyOf(read(), 'class', classId))[0]!;
/** So many people of the first ward, sent and received; the ids of their lines. */
const sent = async (n: number) => {
  const entries = [];
  for (let i = 1; i <= n; i += 1)
    entries.push({ personId: await addPerson(world.units.first, { name: `Hà Văn ${i}` }), classId });
  return up.received(...entries);
};

describe('allotting places', () => {
  it('writes every unit’s places where they sum to the quota, with who, what was and what is', async () => {
    await allot(2, 1);
    expect(await places()).toEqual([2, 1, 5]);
    expect(await lastEvent()).toMatchObject({
      action: 'class.allot_places',
      payload: { basis: 'hand', quota: 3, before: {}, after: { [world.units.first]: 2, [world.units.third]: 0 } },
    });
    await allot(1, 2, up.chief());
    expect(await places()).toEqual([1, 2, 5]);
    expect((await lastEvent()).payload).toMatchObject({ before: { [world.units.first]: 2 } });
    const told = await read().select().from(outbox).where(eq(outbox.kind, 'class.allot_places'));
    expect(told.filter((letter) => letter.unitId === world.units.third)).toHaveLength(2);
  });

  it('is refused where the sum is another, a unit is strange, the class was changed, or it is not his to do', async () => {
    expect(await refused(() => allot(2, 2))).toEqual(['places_not_quota']);
    const input = { ...(await seen()), basis: 'hand' as const };
    expect(await refused(() => allotPlaces(up.officer(), { ...input, places: { [world.cityId]: 3 } }))).toEqual([
      `not_found:${world.cityId}`,
    ]);
    await allot(2, 1);
    const places = { [world.units.first]: 3 };
    expect(await refused(() => allotPlaces(up.officer(), { ...input, places }))).toEqual(['somebody_was_first']);
    expect(await refused(() => allot(3, 0, as(world.viewers.leader)))).toEqual(['not_found']);
    expect(await refused(() => allot(3, 0, up.clerk()))).toEqual(['not_found']);
    await write((tx) => tx.update(plan).set({ state: 'closed' }));
    expect(await refused(() => allot(3, 0))).toEqual(['plan_not_issued']);
  });

  it('is taken back with a reason, and all share the quota again', async () => {
    expect(await refused(async () => clearPlaces(up.officer(), { ...(await seen()), reason: 'x' }))).toEqual([
      'places_not_allotted',
    ]);
    await allot(2, 1);
    expect(await refused(async () => clearPlaces(up.officer(), { ...(await seen()), reason: ' ' }))).toEqual([
      'missing_words',
    ]);
    await clearPlaces(up.officer(), { ...(await seen()), reason: 'Lớp không phân bổ' });
    expect(await places()).toEqual([undefined, undefined, 0]);
    expect((await lastEvent()).payload).toMatchObject({ reason: 'Lớp không phân bổ' });
  });

  it('is whole or not at all', async () => {
    const input = { ...(await seen()), basis: 'need' as const, places: { [world.units.first]: 3 } };
    expect(await survivesFaults(() => allotPlaces(up.officer(), input))).toBeGreaterThan(6);
  });
});

describe('changing places', () => {
  it('gives what a unit does not use to another, and no more than that', async () => {
    await allot(1, 2);
    await up.put(up.pair('chairman', 'SKILL'));
    const give = async (from: string, to: string, n: number, reason = 'Đơn vị không có nhu cầu') =>
      givePlaces(up.officer(), { ...(await seen()), from, to, places: n, reason });
    const { first, second, third } = world.units;
    expect(await refused(() => give(first, second, 1))).toEqual(['places_in_use']);
    expect(await refused(() => give(second, second, 1))).toEqual(['same_unit']);
    expect(await refused(() => give(second, first, 3))).toEqual(['places_in_use']);
    expect(await refused(() => give(second, first, 1, ''))).toEqual(['missing_words']);
    expect(await refused(() => give(second, world.cityId, 1))).toEqual(['places_not_allotted']);
    await give(second, third, 1);
    expect(await places()).toEqual([1, 1, 5]);
    expect(await lastEvent()).toMatchObject({
      action: 'class.give_places',
      payload: { from: second, to: third, places: 1, reason: 'Đơn vị không có nhu cầu' },
    });
  });

  it('raises the quota for one unit, and keeps who did it and why', async () => {
    const raise = async (unitId?: string, reason = 'Thành phố bổ sung kinh phí') =>
      raiseQuota(up.chief(), { ...(await seen()), unitId, places: 2, reason });
    expect(await raise()).toEqual({ quota: 5 });
    await allot(3, 2);
    expect(await refused(() => raise())).toEqual(['choose_unit']);
    expect(await refused(() => raise(world.units.first, ' '))).toEqual(['missing_words']);
    expect(await raise(world.units.first)).toEqual({ quota: 7 });
    expect(await places()).toEqual([5, 2, 5]);
    expect(await lastEvent()).toMatchObject({
      action: 'class.raise_places',
      payload: { before: 5, after: 7, unit: world.units.first, reason: 'Thành phố bổ sung kinh phí' },
    });
  });
});

describe('beyond the places', () => {
  const accept = (lineIds: string[]) => reviewLines(up.officer(), { event: 'accept', lineIds });

  it('the unit is warned while it registers: it sees its places and what it asks for', async () => {
    expect(await ownPlaces(world.viewers.clerk, world.units.first, [classId])).toEqual([]);
    await allot(1, 2);
    await up.put(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'));
    const mine = await ownPlaces(world.viewers.clerk, world.units.first, [classId, world.classes.CLASH]);
    expect(mine).toEqual([{ classId, places: 1, asking: 2 }]);
    expect(await ownPlaces(world.viewers.secondClerk, world.units.first, [classId])).toEqual([]);
  });

  it('nobody more is accepted, alone or together, until the quota is raised', async () => {
    await allot(1, 2);
    const ids = await sent(2);
    expect(await refused(() => accept(ids))).toEqual(ids.map((id) => `within_unit_places:${id}`));
    await accept([ids[0]!]);
    expect(await refused(() => accept([ids[1]!]))).toEqual([`within_unit_places:${ids[1]}`]);
    await raiseQuota(up.chief(), { ...(await seen()), unitId: world.units.first, places: 1, reason: 'x' });
    await accept([ids[1]!]);
  });

  it('nobody more goes up where places became fewer, and as many as there are do', async () => {
    const ids = await sent(2);
    await accept(ids);
    await allot(1, 2);
    const goUp = (lineIds: string[]) =>
      createSubmission(up.officer(CLOSED), { title: 'Tờ trình', classIds: [classId], lineIds });
    expect(await refused(() => goUp(ids))).toEqual(ids.map((id) => `seat_within_unit_places:${id}`));
    await goUp([ids[0]!]);
    expect(await refused(() => goUp([ids[1]!]))).toEqual([`seat_within_unit_places:${ids[1]}`]);
  });

  it('the ranking keeps to them: who stands above is passed over where his unit has none left', async () => {
    const ids = await sent(3);
    await accept(ids);
    await allot(1, 2);
    const found = (await rankingOf(world.viewers.officer, classId, CLOSED))!;
    expect(found.proposed).toHaveLength(1);
    expect(found.passedOver.map(({ lineId }) => lineId)).toEqual(found.reserves.map(({ lineId }) => lineId));
    const list = (rows: { lineId: string }[]) => rows.map(({ lineId }) => lineId);
    const cut = { classId, proposed: list(found.proposed), reserves: list(found.reserves) };
    expect(await takeCut(up.officer(CLOSED), cut)).toEqual({ accepted: 0, reserves: 2 });
  });

  it('the page of the office counts need, use and people of each unit', async () => {
    const ids = await sent(2);
    await accept([ids[0]!]);
    await allot(2, 1);
    const found = (await placesOfClass(world.viewers.officer, classId, CLOSED))!;
    const first = found.rows.find(({ id }) => id === world.units.first);
    expect(first).toMatchObject({ places: 2, need: 2, asking: 2, accepted: 1, people: 6 });
    expect([found.isAllotted, found.total, found.rows.length]).toEqual([true, 3, 5]);
    expect(await placesOfClass(world.viewers.clerk, classId, CLOSED)).toBeUndefined();
  });
});
