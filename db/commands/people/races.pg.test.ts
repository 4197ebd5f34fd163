import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { OPERATOR } from '#domain/viewer.ts';
import { verifyAudit } from '../../audit/verify.ts';
import { Refusal } from '../../context.ts';
import { assignment, person, personMove } from '../../schema.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { as, correction, type PeopleWorld, peopleWorld, staffRow } from '../../testing-people.ts';
import { importStaff } from '../import-staff.ts';
import { takeMove } from './answer-move.ts';
import { correctPerson } from './correct.ts';
import { offerMove } from './offer-move.ts';

freshStore({ connections: 6 });
let world: PeopleWorld;
beforeEach(async () => {
  await emptyStore();
  world = await peopleWorld();
});

/** How many of these, begun at once, went through; the others must have been refused, each by one of these codes. */
async function winners(attempts: Promise<unknown>[], ...codes: string[]): Promise<number> {
  const ends = await Promise.allSettled(attempts);
  for (const end of ends) {
    if (end.status === 'fulfilled') continue;
    if (!(end.reason instanceof Refusal)) throw end.reason;
    expect(codes).toContain(end.reason.reasons[0]?.code);
  }
  return ends.filter((end) => end.status === 'fulfilled').length;
}

test('of several editors of one person one wins, and the others are told', async () => {
  const inputs = await Promise.all(
    Array.from({ length: 5 }, (_, i) => correction(world.people.hoa, { phone: `091111111${i}` })),
  );
  const attempts = inputs.map((input) => correctPerson(as(world.officer), input));
  expect(await winners(attempts, 'somebody_was_first')).toBe(1);
  const [row] = await read().select().from(person).where(eq(person.id, world.people.hoa));
  expect(row?.version).toBe(2);
  expect((await verifyAudit()).ok).toBe(true);
});

test('a person offered twice at once is offered once, and taken on once', async () => {
  const { anh } = world.people;
  const input = { toUnitId: world.units.quangVinh, day: '2022-04-01', reason: 'Điều động' };
  const offers = Array.from({ length: 4 }, () => offerMove(as(world.clerk), { ...input, personId: anh, version: 1 }));
  expect(await winners(offers, 'somebody_was_first', 'move_already_offered')).toBe(1);
  const [move] = await read().select().from(personMove);
  const take = { moveId: move!.id, version: 1, category: 'CONG_CHUC', position: 'TC_KT', title: null };
  const takes = Array.from({ length: 4 }, () => takeMove(as(world.otherClerk), take));
  expect(await winners(takes, 'somebody_was_first')).toBe(1);
  const open = and(eq(assignment.personId, anh), isNull(assignment.validTo));
  expect(await read().$count(assignment, open)).toBe(1);
});

test('one list taken in four times at once enters everybody once', async () => {
  const rows = Array.from({ length: 50 }, (_, i) =>
    staffRow({ name: 'Hà Văn Số', unitText: 'Phường Túc Duyên', citizenId: `0190${String(80_000_000 + i)}` }),
  );
  const results = await Promise.all(
    Array.from({ length: 4 }, () => importStaff(as(OPERATOR), rows, { file: 'mot.xlsx', asOf: '2022-03-01' })),
  );
  expect(results.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, 0, 0, 50]);
  expect(await read().$count(person)).toBe(54);
});
