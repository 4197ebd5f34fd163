import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from './default-rules.ts';
import { evaluate, referenceDay } from './evaluate.ts';
import { klass, OPENS, person } from './example.fixture.ts';

describe('what a class does not ask is not judged', () => {
  it('leaves only what every class asks', () => {
    const kinds = evaluate(person, klass, DEFAULT_RULES, OPENS).map(({ kind, outcome: result }) => [kind, result]);
    expect(kinds).toEqual([
      ['active', 'PASS'],
      ['target', 'PASS'],
    ]);
  });

  it('is not judged either where no rule of its kind is in force', () => {
    const withoutAge = DEFAULT_RULES.filter(({ kind }) => kind !== 'minAge');
    const asking = { ...klass, rule: { minAge: { F: 60, M: 60 } } };
    expect(evaluate(person, asking, DEFAULT_RULES, OPENS).map(({ kind }) => kind)).toContain('minAge');
    expect(evaluate(person, asking, withoutAge, OPENS).map(({ kind }) => kind)).not.toContain('minAge');
  });
});

describe('the reference day', () => {
  it('is that of sending, but not after the opening; else the opening day, else today', () => {
    expect(referenceDay('2026-01-01', klass, '2026-01-01')).toBe(OPENS);
    expect(referenceDay('2026-01-01', { startsOn: null }, '2026-01-01')).toBe('2026-01-01');
    expect(referenceDay('2022-07-20', klass, '2026-01-01')).toBe('2022-07-20');
    expect(referenceDay(null, klass, '2026-01-01')).toBe(OPENS);
    expect(referenceDay(null, { startsOn: null }, '2026-01-01')).toBe('2026-01-01');
  });
});
