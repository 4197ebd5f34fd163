import { describe, expect, it } from 'vitest';
import { delegationForm, delegationState, mayStandInFor } from './delegation.ts';

const form = (validFrom: string, validTo: string) =>
  delegationForm.safeParse({ toAccountId: 'x', validFrom, validTo, reason: 'Đi công tác' });

describe('a delegation', () => {
  it('holds from its first day to the end of its last, unless it was ended', () => {
    const days = { validFrom: '2022-05-10', validTo: '2022-05-12' };
    const on = (day: string, endedAt: number | null = null) => delegationState({ ...days, endedAt }, day);
    expect(['2022-05-09', '2022-05-10', '2022-05-12', '2022-05-13'].map((day) => on(day))).toEqual([
      'to_come',
      'in_force',
      'in_force',
      'over',
    ]);
    expect([on('2022-05-09', 1), on('2022-05-11', 1), on('2022-05-13', 1)]).toEqual(['ended', 'ended', 'ended']);
  });

  it('runs forward, for a year at most, and needs its ground', () => {
    expect(form('10/05/2022', '10/05/2022').success).toBe(true);
    expect(form('10/05/2022', '10/05/2023').success).toBe(true);
    expect(form('10/05/2022', '11/05/2023').error?.issues).toMatchObject([
      { message: 'delegation_too_long', path: ['validTo'] },
    ]);
    expect(form('10/05/2022', '09/05/2022').error?.issues).toMatchObject([{ message: 'day_order', path: ['validTo'] }]);
    expect(delegationForm.safeParse({ toAccountId: 'x', validFrom: '1/5/2022', validTo: '2/5/2022' }).success).toBe(
      false,
    );
  });
});

describe('who may stand in', () => {
  it('keeps who watches and who serves apart from who works', () => {
    expect(mayStandInFor(['leader'], ['records_clerk'])).toBe(true);
    expect(mayStandInFor(['unit_head'], ['unit_clerk'])).toBe(true);
    expect(mayStandInFor(['inspector'], ['inspector'])).toBe(true);
    expect(mayStandInFor(['administrator'], ['administrator'])).toBe(true);
    expect(mayStandInFor(['leader'], ['inspector'])).toBe(false);
    expect(mayStandInFor(['leader'], ['administrator'])).toBe(false);
    expect(mayStandInFor(['administrator'], ['consolidator'])).toBe(false);
    expect(mayStandInFor(['leader', 'administrator'], ['leader'])).toBe(false);
    expect(mayStandInFor(['inspector'], ['administrator'])).toBe(false);
  });

  it('needs rights on both sides', () => {
    expect(mayStandInFor([], ['leader'])).toBe(false);
    expect(mayStandInFor(['leader'], [])).toBe(false);
  });
});
