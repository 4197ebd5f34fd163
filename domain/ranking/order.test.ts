import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAt, type Ranked, rankOrder, withMoves } from './order.ts';

const row = (lineId: string, priority: number, preference = 1, sentAt = 0): Ranked => ({
  ...{ lineId, priority, preference, sentAt },
});
const ids = (rows: readonly Ranked[]) => rows.map(({ lineId }) => lineId).join(' ');

test('the greater priority goes first, and ties break by the unit’s order, the sending, the putting down', () => {
  const rows = [row('d', 5, 2), row('a', 5, 1, 9), row('c', 5, 1, 3), row('b', 5, 1, 9), row('e', 7, 4)];
  expect(ids(rankOrder(rows))).toBe('e c a b d');
  expect(ids(rankOrder(rows.toReversed()))).toBe('e c a b d');
});

test('a move puts one person at a place, and the others keep their order', () => {
  const order = [row('a', 4), row('b', 3), row('c', 2), row('d', 1)];
  expect(ids(withMoves(order, [{ lineId: 'd', place: 1 }]))).toBe('d a b c');
  expect(
    ids(
      withMoves(order, [
        { lineId: 'd', place: 1 },
        { lineId: 'a', place: 99 },
      ]),
    ),
  ).toBe('d b c a');
  expect(ids(withMoves(order, [{ lineId: 'gone', place: 1 }]))).toBe('a b c d');
});

const world = fc.record({
  rows: fc
    .uniqueArray(fc.tuple(fc.nat(20), fc.nat(5), fc.nat(3), fc.nat(2)), { selector: ([id]) => id, maxLength: 12 })
    .map((all) => all.map(([id, priority, preference, sentAt]) => row(`${id}`, priority, preference, sentAt))),
  moves: fc.array(fc.record({ lineId: fc.nat(20).map(String), place: fc.nat(14) }), { maxLength: 4 }),
  places: fc.integer({ min: -2, max: 14 }),
});

test('moves lose and double nobody, whoever was not moved keeps his order, and the cut keeps all', () => {
  fc.assert(
    fc.property(world, ({ rows, moves, places }) => {
      const order = rankOrder(rows);
      const moved = withMoves(order, moves);
      const names = (list: readonly Ranked[]) => list.map(({ lineId }) => lineId).sort();
      expect(names(moved)).toEqual(names(order));
      const still = (list: readonly Ranked[]) =>
        list.filter(({ lineId }) => !moves.some((move) => move.lineId === lineId));
      expect(ids(still(moved))).toBe(ids(still(order)));
      const { proposed, reserves } = cutAt(moved, places);
      expect([...proposed, ...reserves]).toEqual(moved);
      expect(proposed.length).toBeLessThanOrEqual(Math.max(0, places));
      expect(reserves.length === 0 || proposed.length === Math.max(0, places)).toBe(true);
    }),
  );
});

test('when somebody falls out, the first reserve moves up and nobody else changes sides', () => {
  fc.assert(
    fc.property(world, fc.nat(), ({ rows, places }, pick) => {
      const { proposed, reserves } = cutAt(rankOrder(rows), places);
      const gone = proposed[pick % Math.max(1, proposed.length)];
      if (!gone) return;
      const after = cutAt(rankOrder(rows.filter((one) => one !== gone)), places);
      const promoted = reserves.slice(0, 1);
      expect(ids(after.proposed)).toBe(ids([...proposed.filter((one) => one !== gone), ...promoted]));
      expect(ids(after.reserves)).toBe(ids(reserves.slice(1)));
    }),
  );
});
