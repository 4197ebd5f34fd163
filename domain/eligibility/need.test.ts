import { describe, expect, it } from 'vitest';
import { byNeed, type Need } from './need.ts';
import { type Binding, type Grace, standardSchema } from './standards.ts';

const gap = (binding: Binding, grace: Grace = 'over'): Need['fills'][number] => ({
  standard: standardSchema.parse({
    id: binding,
    binding,
    staffKinds: ['cadre'],
    requirement: { field: 'politicalTheory', level: 'TRUNG_CAP' },
    effectiveFrom: '2020-01-01',
    effectiveTo: null,
    mendBy: grace === 'over' ? null : '2028-07-31',
    citation: { kind: 'practice', number: null },
  }),
  outcome: 'FAIL',
  missing: [],
  grace,
});
const person = (name: string, given: Partial<Need> = {}) => ({
  name,
  fills: [],
  waited: 0,
  yearsToServe: 20,
  ...given,
});
const order = (...people: ReturnType<typeof person>[]) => people.sort(byNeed).map(({ name }) => name);

describe('who needs a class most', () => {
  it('lacks a standard whose time is over, then one with time left, then is sent by a text, then a goal', () => {
    expect(
      order(
        person('nothing'),
        person('goal', { fills: [gap('goal')] }),
        person('sent', { fills: [gap('object')] }),
        person('time left', { fills: [gap('required', 'left')] }),
        person('unknown', { fills: [gap('required', 'unknown')] }),
        person('over', { fills: [gap('goal'), gap('required')] }),
      ),
    ).toEqual(['over', 'unknown', 'time left', 'sent', 'goal', 'nothing']);
  });

  it('goes after equals with little time left to serve, at both sides of the edge', () => {
    const fills = [gap('required')];
    expect(
      order(
        person('one year', { fills, yearsToServe: 1 }),
        person('two years', { fills, yearsToServe: 2 }),
        person('not known', { fills, yearsToServe: null }),
      ),
    ).toEqual(['two years', 'not known', 'one year']);
    expect(order(person('goal', { fills: [gap('goal')] }), person('soon', { fills, yearsToServe: 0 }))).toEqual([
      'soon',
      'goal',
    ]);
  });

  it('has waited more often, else stands in the order given', () => {
    expect(order(person('a'), person('b'), person('c', { waited: 1 }), person('d', { waited: 2 }))).toEqual([
      'd',
      'c',
      'a',
      'b',
    ]);
  });
});
