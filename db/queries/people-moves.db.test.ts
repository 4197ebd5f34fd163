import { beforeAll, expect, test } from 'vitest';
import { offerMove } from '../commands/people/offer-move.ts';
import { newId } from '../id.ts';
import { personMove } from '../schema.ts';
import { write } from '../store.ts';
import { freshStore } from '../testing.ts';
import { as, NOW, type PeopleWorld, peopleWorld, TODAY } from '../testing-people.ts';
import { answeredMoves, outgoingMoves } from './people-moves.ts';

freshStore();

const DAY = 86_400_000;
const ANSWERED = 60;
let world: PeopleWorld;
let waiting: string;

beforeAll(async () => {
  world = await peopleWorld();
  const move = (i: number): typeof personMove.$inferInsert => ({
    id: newId(),
    personId: world.people.dang,
    fromUnitId: world.units.tucDuyen,
    toUnitId: world.units.quangVinh,
    day: '2022-02-01',
    at: NOW - (i + 1) * DAY,
    state: 'declined',
    answeredAt: NOW - i * DAY,
    answer: `trả lời ${i}`,
    version: 2,
  });
  await write((tx) => tx.insert(personMove).values(Array.from({ length: ANSWERED }, (_, i) => move(i))));
  const offer = { toUnitId: world.units.quangVinh, day: '2022-04-01', reason: 'Điều động' };
  ({ moveId: waiting } = await offerMove(as(world.clerk), { personId: world.people.anh, version: 1, ...offer }));
});

const words = (rows: { answer: string | null }[]) => rows.slice(0, 2).map(({ answer }) => answer);

test('a page has what waits, then the last answered; a list that is given out has them all', async () => {
  const page = await outgoingMoves(world.clerk, TODAY);
  expect(page[0]!.id).toBe(waiting);
  expect(words(page.slice(1))).toEqual(['trả lời 0', 'trả lời 1']);
  expect(page.length).toBeLessThan(ANSWERED);
  expect(await outgoingMoves(world.clerk, TODAY, 'all')).toHaveLength(ANSWERED + 1);
});

test('the other unit has the last that it answered first, and all of them on its list', async () => {
  const page = await answeredMoves(world.otherClerk, TODAY);
  expect(words(page)).toEqual(['trả lời 0', 'trả lời 1']);
  expect(page.length).toBeLessThan(ANSWERED);
  expect(await answeredMoves(world.otherClerk, TODAY, 'all')).toHaveLength(ANSWERED);
  expect(await answeredMoves(world.clerk, TODAY, 'all')).toEqual([]);
});
