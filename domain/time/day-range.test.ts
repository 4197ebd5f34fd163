import { describe, expect, it } from 'vitest';
import { overlap } from './day-range.ts';

const range = (startsOn: string | null, endsOn: string | null) => ({ startsOn, endsOn });

describe('two ranges of days', () => {
  it('overlap when they share a single day', () => {
    expect(overlap(range('2022-04-18', '2022-04-22'), range('2022-04-22', '2022-04-29'))).toBe(true);
    expect(overlap(range('2022-04-18', '2022-04-22'), range('2022-04-23', '2022-04-29'))).toBe(false);
    expect(overlap(range('2022-04-01', '2022-05-30'), range('2022-04-22', '2022-04-23'))).toBe(true);
  });

  it('leave it open when a missing day could decide either way', () => {
    expect(overlap(range('2022-04-01', null), range('2022-04-18', '2022-04-22'))).toBeNull();
    expect(overlap(range(null, '2022-04-30'), range('2022-04-18', '2022-04-22'))).toBeNull();
    expect(overlap(range(null, null), range('2022-04-18', '2022-04-22'))).toBeNull();
    expect(overlap(range(null, null), range(null, null))).toBeNull();
  });

  it('are decided by the days that are known where these suffice', () => {
    expect(overlap(range('2022-04-20', null), range('2022-04-18', '2022-04-22'))).toBe(true);
    expect(overlap(range('2022-05-01', null), range('2022-04-18', '2022-04-22'))).toBe(false);
    expect(overlap(range(null, '2022-04-20'), range('2022-04-18', '2022-04-22'))).toBe(true);
    expect(overlap(range(null, '2022-04-10'), range('2022-04-18', '2022-04-22'))).toBe(false);
    expect(overlap(range(null, '2022-04-10'), range('2022-04-18', null))).toBe(false);
  });

  it('answer the same whichever comes first', () => {
    const ends = [null, '2022-04-01', '2022-04-02', '2022-04-03'];
    const ranges = ends.flatMap((from) => ends.flatMap((to) => (from && to && from > to ? [] : [range(from, to)])));
    for (const a of ranges) for (const b of ranges) expect(overlap(a, b)).toBe(overlap(b, a));
  });
});
