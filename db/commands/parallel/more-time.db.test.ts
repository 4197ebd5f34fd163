import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { historyOf } from '../../audit/history.ts';
import { closingsOf } from '../../queries/closings.ts';
import { extension, outbox, round, roundClass } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { survivesFaults } from '../../testing-faults.ts';
import { openParallel, type Parallel } from '../../testing-parallel.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED } from '../../testing-upward.ts';
import { foundWorld, type World } from '../../testing-world.ts';
import { answerExtension, askExtension, grantExtension } from '../plans/extensions.ts';
import { mergeClasses } from './merge.ts';
import { splitClass } from './split.ts';

freshStore();

const DAY = 24 * 60 * 60 * 1000;
const UNTIL = instantAt('2022-05-20', '17:00');

let world: World;
let at: Parallel;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  at = await openParallel(world);
});

const about = (classId: string) => ({
  ...{ roundId: world.roundId, unitId: world.units.first, classId, reason: 'Đồng chí phụ trách nghỉ ốm' },
});
const grant = (classId: string, until = UNTIL, now = CLOSED) =>
  grantExtension(at.officer(now), { ...about(classId), until });
const ask = (classId: string) => askExtension(at.clerk(CLOSED), about(classId));
const split = async () => {
  const { id: classId, version } = await at.seen('SKILL');
  const own = { code: 'SKILL-2', name: 'Lớp 2', startsOn: null, endsOn: null, place: null };
  return splitClass(at.officer(CLOSED), { ...own, classId, version, total: 3, quota: 1, reason: 'Hội trường nhỏ' });
};
const merge = async () => {
  const { id: classId, version } = await at.seen('SKILL');
  const from = await at.seen('CLASH');
  return mergeClasses(at.officer(CLOSED), { classId, version, from, quota: 6, reason: 'Ít người đăng ký' });
};
const closing = async (unitId: string, classId: string) => {
  const [own] = await read().select().from(round).where(eq(round.id, world.roundId));
  return (await closingsOf(read(), own!))(unitId, classId);
};
const times = (classId: string) =>
  read()
    .select({ state: extension.state, until: extension.until, reason: extension.reason, askedAt: extension.askedAt })
    .from(extension)
    .where(eq(extension.classId, classId))
    .orderBy(asc(extension.state), asc(extension.until));

describe('more time for a class', () => {
  it('stands for both when it is split: what was given and is not over, and what waits for an answer', async () => {
    const { first, second } = world.units;
    const { SKILL, CLASH } = world.classes;
    await grant(SKILL);
    await ask(SKILL);
    await grant(CLASH);
    const lasting = await times(SKILL);
    await grant(SKILL, CLOSED - 1, CLOSED - DAY);
    const { id } = await split();
    expect(lasting.map(({ state }) => state)).toEqual(['asked', 'granted']);
    expect(await times(id)).toEqual(lasting);
    expect(await times(SKILL)).toHaveLength(3);
    expect(await closing(first, id)).toBe(UNTIL);
    expect(await closing(second, id)).toBe(await closing(second, SKILL));
    const [copy] = await read().select().from(extension).where(eq(extension.classId, id));
    expect((await historyOf(read(), 'extension', copy!.id)).map(({ action }) => action)).toEqual(['class.split']);
  });

  it('goes over when its class goes up in another; the request is answered once, there, and the unit is told', async () => {
    const { first } = world.units;
    const { SKILL, CLASH } = world.classes;
    await grant(CLASH);
    const { id } = await ask(CLASH);
    await grant(CLASH, CLOSED - 1, CLOSED - DAY);
    await merge();
    expect((await times(SKILL)).map(({ state }) => state)).toEqual(['asked', 'granted']);
    expect(await times(CLASH)).toMatchObject([{ state: 'granted', until: CLOSED - 1 }]);
    expect(await closing(first, SKILL)).toBe(UNTIL);
    const answer = (version: number) =>
      answerExtension(at.officer(CLOSED), { extensionId: id, version, until: UNTIL + DAY });
    expect(await refused(() => answer(1))).toEqual(['somebody_was_first']);
    await answer(2);
    expect(await closing(first, SKILL)).toBe(UNTIL + DAY);
    expect((await historyOf(read(), 'extension', id)).map(({ action }) => action)).toContain('class.merge');
    // Nobody of the unit stands in the class: it is told because its time is for another one now.
    const letters = await read().select().from(outbox).where(eq(outbox.kind, 'class.merge'));
    expect(new Set(letters.map(({ unitId }) => unitId))).toEqual(new Set([first]));
  });
});

describe('the closing of two classes that become one', () => {
  const close = (classId: string, closesAt: number | null) =>
    write((tx) => tx.update(roundClass).set({ closesAt }).where(eq(roundClass.classId, classId)));

  it.each([
    ['the later one of the class that ends', CLOSED + DAY, CLOSED + 2 * DAY, CLOSED + 2 * DAY],
    ['the later one of the class that stays', CLOSED + 2 * DAY, CLOSED + DAY, CLOSED + 2 * DAY],
    ['the round’s own, where that is later', CLOSED - DAY, null, 'round'],
  ] as const)('is %s', async (_, stays, ends, expected) => {
    const { SKILL, CLASH } = world.classes;
    await close(SKILL, stays);
    await close(CLASH, ends);
    await write((tx) => tx.update(round).set({ closesAt: CLOSED + 9 * DAY }));
    await merge();
    expect(await closing(world.units.second, SKILL)).toBe(expected === 'round' ? CLOSED + 9 * DAY : expected);
    const [event] = await historyOf(read(), 'class', SKILL);
    const changed = stays === CLOSED + 2 * DAY ? [] : [{ roundId: world.roundId, closesAt: ends }];
    expect(event?.payload?.rounds).toEqual(changed);
  });
});

it('is whole or not at all', async () => {
  await grant(world.classes.CLASH);
  expect(await survivesFaults(merge)).toBeGreaterThan(12);
});
