import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadRecords } from '../../queries/people-records.ts';
import { assignment, personMove } from '../../schema.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { as, NOW, type PeopleWorld, peopleWorld } from '../../testing-people.ts';
import { refused } from '../../testing-refusals.ts';
import { declineMove, takeMove } from './answer-move.ts';
import { markLeft } from './leave.ts';
import { cancelMove, offerMove } from './offer-move.ts';

freshStore();
let world: PeopleWorld;
beforeEach(async () => {
  await emptyStore();
  world = await peopleWorld();
});

const unitOn = async (id: string, on: string) => {
  const record = (await loadRecords(read(), [id], on)).get(id)!;
  return record.active ? record.post.unitId : null;
};
const offer = (version = 1, day = '2022-04-01') =>
  offerMove(as(world.clerk), {
    personId: world.people.anh,
    version,
    toUnitId: world.units.quangVinh,
    day,
    reason: 'Điều động',
  });
const post = { category: 'CONG_CHUC', position: 'TC_KT', title: null };

describe('a move between units', () => {
  test('leaves the person where they are until they are taken on, and counts them once on every day', async () => {
    const { anh } = world.people;
    const { tucDuyen, quangVinh } = world.units;
    const { moveId } = await offer();
    expect(await unitOn(anh, '2022-04-15')).toBe(tucDuyen);
    await takeMove(as(world.otherClerk), { moveId, version: 1, ...post });
    expect(await unitOn(anh, '2022-03-31')).toBe(tucDuyen);
    expect(await unitOn(anh, '2022-04-01')).toBe(quangVinh);
    const posts = await read()
      .select()
      .from(assignment)
      .where(eq(assignment.personId, anh))
      .orderBy(assignment.validFrom);
    expect(
      posts.map(({ unitId, positionCode, validFrom, validTo }) => [unitId, positionCode, validFrom, validTo]),
    ).toEqual([
      [tucDuyen, 'VP_TK', '2022-03-01', '2022-03-31'],
      [quangVinh, 'TC_KT', '2022-04-01', null],
    ]);
  });

  test('that is declined or called off changes nothing', async () => {
    const { anh } = world.people;
    const first = await offer();
    await declineMove(as(world.otherClerk), { moveId: first.moveId, version: 1, words: 'Không còn chỉ tiêu' });
    const second = await offer(2);
    await cancelMove(as(world.clerk), { moveId: second.moveId, version: 1, words: 'Đổi phương án' });
    expect(await unitOn(anh, '2022-04-15')).toBe(world.units.tucDuyen);
    const moves = await read().select().from(personMove).orderBy(personMove.id);
    expect(moves.map(({ state, answer }) => [state, answer])).toEqual([
      ['declined', 'Không còn chỉ tiêu'],
      ['cancelled', 'Đổi phương án'],
    ]);
  });

  test('is answered once, by the receiving unit', async () => {
    const { moveId } = await offer();
    const take = { moveId, version: 1, ...post };
    expect(await refused(() => takeMove(as(world.clerk), take))).toEqual(['not_found']);
    expect(await refused(() => takeMove(as(world.inspector), take))).toEqual(['not_found']);
    expect(await refused(() => takeMove(as(world.otherClerk), { ...take, position: 'NO_SUCH' }))).toEqual([
      'position_not_valid',
    ]);
    const away = { moveId, version: 1, words: 'Không nhận' };
    expect(await refused(() => cancelMove(as(world.otherClerk), away))).toEqual(['not_found']);
    await takeMove(as(world.otherClerk, NOW + 1), take);
    expect(await refused(() => takeMove(as(world.otherClerk), take))).toEqual(['somebody_was_first']);
    expect(await refused(() => declineMove(as(world.otherClerk), away))).toEqual(['somebody_was_first']);
    expect(await refused(() => cancelMove(as(world.clerk), away))).toEqual(['somebody_was_first']);
  });

  test('is not offered twice, to the same unit, to none, or for a day before the post', async () => {
    const { anh } = world.people;
    const { tucDuyen } = world.units;
    const input = { personId: anh, version: 1, toUnitId: tucDuyen, day: '2022-04-01', reason: 'Điều động' };
    expect(await refused(() => offerMove(as(world.clerk), input))).toEqual(['same_unit']);
    expect(await refused(() => offerMove(as(world.clerk), { ...input, toUnitId: 'x' }))).toEqual(['unit_not_valid']);
    expect(await refused(() => offerMove(as(world.otherClerk), input))).toEqual(['not_found']);
    expect(await refused(() => offer(1, '2022-03-01'))).toEqual(['day_before_post']);
    await offer();
    expect(await refused(() => offer(2))).toEqual(['move_already_offered']);
  });

  test('falls when the person leaves first', async () => {
    const { moveId } = await offer();
    const leave = { personId: world.people.anh, version: 2, lastDay: '2022-03-20', reason: 'RESIGNED' as const };
    await markLeft(as(world.clerk), leave);
    const take = { moveId, version: 1, ...post };
    expect(await refused(() => takeMove(as(world.otherClerk), take))).toEqual(['somebody_was_first']);
  });
});
