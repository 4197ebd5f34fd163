import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClosingTerms, closesAt, closingBefore, closingThrough } from './closing.ts';
import { instantAt } from './day.ts';

const roundClosesAt = instantAt('2022-07-29', '17:00');
const terms: ClosingTerms = { roundClosesAt, extensions: [], unitId: 'u1', classId: 'c1' };
const later = instantAt('2022-08-05', '17:00');

describe('until when a unit may register for a class', () => {
  it('is the round’s closing moment where the class has none', () => {
    expect(closesAt(terms)).toBe(roundClosesAt);
    expect(closesAt({ ...terms, classClosesOn: null, classClosesAt: null })).toBe(roundClosesAt);
  });

  it('is the class’s own, earlier or later than the round’s', () => {
    expect(closesAt({ ...terms, classClosesAt: instantAt('2022-03-28', '11:30') })).toBe(
      instantAt('2022-03-28', '11:30'),
    );
    expect(closesAt({ ...terms, classClosesAt: later })).toBe(later);
  });

  it('runs to 24:00 of a closing day, unless a time is given', () => {
    expect(closesAt({ ...terms, classClosesOn: '2022-03-28' })).toBe(instantAt('2022-03-28', '24:00'));
    const classClosesAt = instantAt('2022-03-28', '17:00');
    expect(closesAt({ ...terms, classClosesOn: '2022-03-28', classClosesAt })).toBe(classClosesAt);
  });

  it('is not set where neither class nor round has one, whatever was extended', () => {
    const extensions = [{ unitId: 'u1', classId: null, until: later }];
    expect(closesAt({ ...terms, roundClosesAt: null, extensions })).toBeNull();
  });

  it('is lengthened for this unit, for all classes or for this one', () => {
    expect(closesAt({ ...terms, extensions: [{ unitId: 'u1', classId: null, until: later }] })).toBe(later);
    expect(closesAt({ ...terms, extensions: [{ unitId: 'u1', classId: 'c1', until: later }] })).toBe(later);
  });

  it('is not moved by another unit’s or another class’s extension', () => {
    const extensions = [
      { unitId: 'u2', classId: null, until: later },
      { unitId: 'u1', classId: 'c2', until: later },
    ];
    expect(closesAt({ ...terms, extensions })).toBe(roundClosesAt);
  });

  it('is the latest of several extensions, and none ever shortens it', () => {
    const untils = fc.array(fc.integer({ min: roundClosesAt - 1e9, max: roundClosesAt + 1e9 }));
    fc.assert(
      fc.property(untils, fc.option(fc.integer({ min: 0, max: 1e13 })), (moments, classClosesAt) => {
        const extensions = moments.map((until, i) => ({ unitId: 'u1', classId: i % 2 ? 'c1' : null, until }));
        expect(closesAt({ ...terms, classClosesAt, extensions })).toBe(
          Math.max(classClosesAt ?? roundClosesAt, ...moments),
        );
      }),
    );
  });
});

describe('a closing day in words', () => {
  it('counts for "đến hết ngày" and does not for "trước ngày"', () => {
    expect(closingThrough('2022-03-25')).toBe(Date.parse('2022-03-25T17:00:00Z'));
    expect(closingBefore('2022-03-25')).toBe(closingThrough('2022-03-24'));
  });
});
