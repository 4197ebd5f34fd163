import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shifted } from './order.ts';

describe('moving a line in the order of preference', () => {
  it('changes places with its neighbour', () => {
    expect(shifted(['a', 'b', 'c'], 'up c')).toEqual(['a', 'c', 'b']);
    expect(shifted(['a', 'b', 'c'], 'down a')).toEqual(['b', 'a', 'c']);
  });

  it('does nothing at the end of the list or for a line that is not in it', () => {
    expect(shifted(['a', 'b'], 'up a')).toEqual(['a', 'b']);
    expect(shifted(['a', 'b'], 'down b')).toEqual(['a', 'b']);
    expect(shifted(['a', 'b'], 'up z')).toEqual(['a', 'b']);
    expect(shifted([], 'down z')).toEqual([]);
  });

  it('keeps every line, and the way back leads to the old order', () => {
    const orders = fc.uniqueArray(fc.stringMatching(/^[a-z]{3}$/), { minLength: 2 });
    fc.assert(
      fc.property(orders, fc.nat(), (order, n) => {
        const id = order[n % order.length]!;
        const down = shifted(order, `down ${id}`);
        expect([...down].sort()).toEqual([...order].sort());
        expect(order.at(-1) === id ? down : shifted(down, `up ${id}`)).toEqual(order);
      }),
    );
  });
});
