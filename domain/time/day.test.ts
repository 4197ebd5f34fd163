import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, endOfDay, instantAt, isDay, startOfDay, timeOf, weekday } from './day.ts';

const instants = fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2200, 0, 1) });

describe('a civil day in Việt Nam', () => {
  it('begins at 17:00 UTC of the day before', () => {
    expect(dayOf(Date.parse('2022-03-24T16:59:59.999Z'))).toBe('2022-03-24');
    expect(dayOf(Date.parse('2022-03-24T17:00:00Z'))).toBe('2022-03-25');
    expect(startOfDay('2022-03-25')).toBe(Date.parse('2022-03-24T17:00:00Z'));
  });

  it('holds exactly the instants from its start up to, not including, its end', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const day = dayOf(instant);
        expect(startOfDay(day)).toBeLessThanOrEqual(instant);
        expect(endOfDay(day)).toBeGreaterThan(instant);
        expect(instantAt(day, timeOf(instant))).toBe(
          instant - (instant % 60_000) - (instant % 60_000 < 0 ? 60_000 : 0),
        );
      }),
    );
  });

  it('counts over months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2022-12-31', 1)).toBe('2023-01-01');
    expect(addDays('2022-03-01', -1)).toBe('2022-02-28');
    expect(daysBetween('2022-01-01', '2023-01-01')).toBe(365);
    fc.assert(
      fc.property(instants, fc.integer({ min: -5000, max: 5000 }), (instant, count) => {
        const day = dayOf(instant);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('knows the day of the week', () => {
    expect([weekday('2022-03-20'), weekday('2022-03-21'), weekday('2022-03-26')]).toEqual([0, 1, 6]);
  });

  it('is refused when it does not exist or is not written in full', () => {
    for (const text of [
      '2022-02-29',
      '2022-13-01',
      '2022-00-10',
      '2022-04-31',
      '2022-4-1',
      '22-04-01',
      '',
      '0022-01-01',
    ])
      expect(isDay(text), text).toBe(false);
    expect(isDay('2024-02-29')).toBe(true);
  });
});
