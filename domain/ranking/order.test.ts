import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAt, type Ranked, rankOrder, tieBetween, withMoves } from './order.ts';

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

test('of two with the same priority the stated rule says which part of it decided', () => {
  expect(tieBetween(row('a', 5), row('b', 4))).toBeNull();
  expect(tieBetween(row('a', 5, 1), row('b', 5, 2))).toBe('unit_order');
  expect(tieBetween(row('a', 5, 1, 3), row('b', 5, 1, 9))).toBe('sent_first');
  expect(tieBetween(row('a', 5, 1, 3), row('b', 5, 1, 3))).toBe('put_down_first');
});

const units = fc.record({
  order: fc.array(fc.constantFrom('u', 'v', 'w'), { maxLength: 14 }),
  left: fc.tuple(fc.nat(4), fc.nat(4)).map(
    ([u, v]) =>
      new Map([
        ['u', u],
        ['v', v],
      ]),
  ),
  places: fc.nat(12),
});

test('with places of their own, no unit goes beyond them, and whoever is passed over has none left', () => {
  fc.assert(
    fc.property(units, ({ order: names, left, places }) => {
      const order = names.map((unit, i) => ({ unit, i }));
      const { proposed, reserves, passedOver } = cutAt(order, places, { unitOf: (one) => one.unit, left });
      const of = (unit: string) => proposed.filter((one) => one.unit === unit).length;
      for (const unit of ['u', 'v', 'w']) expect(of(unit)).toBeLessThanOrEqual(left.get(unit) ?? 0);
      expect(proposed.length).toBeLessThanOrEqual(places);
      expect([...proposed, ...reserves].sort((a, b) => a.i - b.i)).toEqual(order);
      // Nobody is left behind for nothing: the class is full, or his unit is.
      for (const one of reserves)
        expect(proposed.length === places || of(one.unit) === (left.get(one.unit) ?? 0)).toBe(true);
      for (const one of passedOver) expect(of(one.unit)).toBe(left.get(one.unit) ?? 0);
      // Within a unit the order is kept: no reserve of it stands before one of it who is proposed.
      for (const one of reserves)
        expect(proposed.every((other) => other.unit !== one.unit || other.i < one.i)).toBe(true);
    }),
  );
});
