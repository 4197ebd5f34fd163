import { describe, expect, test } from 'vitest';
import { currentRound } from './current-round.ts';

const round = (id: string, opensAt: number, openClasses: number, state = 'in_progress') => ({
  id,
  opensAt,
  openClasses,
  plan: { state },
});

describe('the round that the office works on', () => {
  test('is the newest that still takes registrations, not one that opens later', () => {
    const rounds = [round('later', 300, 5), round('runs', 200, 2), round('older', 100, 4)];
    expect(currentRound(rounds, 250)?.id).toBe('runs');
  });

  test('is the newest begun one once none takes registrations any more', () => {
    expect(currentRound([round('b', 200, 0), round('a', 100, 0)], 250)?.id).toBe('b');
  });

  test('is of a plan that runs before one of a closed plan, which is better than none', () => {
    const closed = round('closed', 200, 3, 'closed');
    expect(currentRound([closed, round('a', 100, 0)], 250)?.id).toBe('a');
    expect(currentRound([closed], 250)?.id).toBe('closed');
    expect(currentRound([], 250)).toBeUndefined();
  });
});
