import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../audit/history.ts';
import { planOf } from '../../queries/plans.ts';
import { classGroup, courseClass } from '../../schema.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { survivesFaults } from '../../testing-faults.ts';
import { refused } from '../../testing-refusals.ts';
import { as, foundWorld, type World } from '../../testing-world.ts';
import { reviewLines } from '../lines/review.ts';
import { setGroup } from './group.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

const classOf = async (code: 'SKILL' | 'THEORY') =>
  (await read().select().from(courseClass).where(eq(courseClass.id, world.classes[code])))[0]!;
const put = async (code: 'SKILL' | 'THEORY', group: { groupId?: string; name?: string }, ctx = desk.officer()) =>
  setGroup(ctx, { classId: world.classes[code], version: (await classOf(code)).version, ...group });
const paired = async () => {
  await put('SKILL', { name: ' Lớp song song ' });
  const { groupId } = await classOf('SKILL');
  await put('THEORY', { groupId: groupId! });
};

describe('a group of parallel classes', () => {
  it('gets its classes one by one, with an event each, and can be left again', async () => {
    await paired();
    const plan = (await planOf(world.viewers.officer, (await classOf('SKILL')).planId))!;
    expect(plan.groups.map(({ name }) => name)).toEqual(['Lớp song song']);
    expect((await classOf('THEORY')).groupId).toBe(plan.groups[0]?.id);
    const events = await historyOf(read(), 'class', world.classes.THEORY);
    expect(events.find(({ action }) => action === 'class.group')?.payload).toMatchObject({
      before: null,
      after: plan.groups[0]?.id,
    });
    await put('THEORY', {});
    expect((await classOf('THEORY')).groupId).toBeNull();
    const names = async () => (await planOf(world.viewers.officer, plan.id))!.groups.map(({ name }) => name);
    expect(await names()).toEqual(['Lớp song song']);
    // With its last class it is gone from what can be chosen.
    await put('SKILL', {});
    expect(await names()).toEqual([]);
  });

  it('gives one person one seat, also where two are accepted at once', async () => {
    const [one = '', other = ''] = await desk.received(desk.pair('chairman', 'SKILL'), desk.pair('chairman', 'THEORY'));
    await paired();
    const accept = (...lineIds: string[]) => refused(() => reviewLines(desk.officer(), { event: 'accept', lineIds }));
    expect(await accept(one, other)).toEqual([`one_seat_in_group:${one}`, `one_seat_in_group:${other}`]);
    await reviewLines(desk.officer(), { event: 'accept', lineIds: [one] });
    expect(await accept(other)).toEqual([`one_seat_in_group:${other}`]);
    const told = { reason: 'OVER_QUOTA' as const, comment: 'Học lớp song song' };
    await reviewLines(desk.officer(), { event: 'decline', lineIds: [one], ...told });
    await reviewLines(desk.officer(), { event: 'accept', lineIds: [other] });
    expect((await desk.line(other)).state).toBe('validated');
  });

  it('is the office’s to set, in its own plan, and as the class was seen', async () => {
    for (const who of ['clerk', 'head', 'leader', 'inspector', 'records'] as const)
      expect(await refused(() => put('SKILL', { name: 'x' }, as(world.viewers[who])))).toEqual(['not_found']);
    expect(await refused(() => put('SKILL', { groupId: 'elsewhere' }))).toEqual(['not_found']);
    const { version } = await classOf('SKILL');
    await put('SKILL', { name: 'Nhóm 1' });
    const late = { classId: world.classes.SKILL, version, name: 'Nhóm 2' };
    expect(await refused(() => setGroup(desk.officer(), late))).toEqual(['somebody_was_first']);
    expect((await read().select().from(classGroup)).map(({ name }) => name)).toEqual(['Nhóm 1']);
  });

  it('is made whole or not at all', async () => {
    expect(await survivesFaults(() => put('SKILL', { name: 'Nhóm 1' }))).toBeGreaterThan(3);
  });
});
