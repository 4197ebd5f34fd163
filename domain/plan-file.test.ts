import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planFileSchema } from './plan-file.ts';

const file = () => JSON.parse(readFileSync('db/seed/data/plan-67.json', 'utf8'));

describe('a plan file', () => {
  test('of Plan 67 is taken whole', () => {
    const plan = planFileSchema.parse(file());
    expect(plan).toEqual(file());
    expect([plan.units.length, Object.keys(plan.positions).length, plan.courses.length]).toEqual([32, 17, 26]);
  });

  test.each<[string, (plan: ReturnType<typeof file>) => void, string]>([
    [
      'two types of unit of one code',
      (plan) => {
        const type = { code: 'commune', name: 'Xã', nameEn: 'Commune', communeLevel: true };
        plan.unitTypes = [type, type];
      },
      'unitTypes.1.code',
    ],
    ['two classes of one code', (plan) => plan.courses.push(plan.courses[0]), 'courses.26.code'],
    ['a target that is no post', (plan) => plan.courses[0].targets.push('NOBODY'), 'courses.0.targets'],
    [
      'a class that ends before it starts',
      (plan) => Object.assign(plan.courses[0], { endsOn: '2000-01-01' }),
      'courses.0.endsOn',
    ],
    ['a day that does not exist', (plan) => Object.assign(plan.plan, { issuedOn: '2022-02-31' }), 'plan.issuedOn'],
    ['a rule that nobody knows', (plan) => Object.assign(plan.courses[0].rule, { minHeight: 3 }), 'courses.0.rule'],
    [
      'an intake mode that nobody knows',
      (plan) => Object.assign(plan.courses[0], { intakeMode: 'X' }),
      'courses.0.intakeMode',
    ],
  ])('with %s is refused, and where is said', (_name, spoil, where) => {
    const plan = file();
    spoil(plan);
    const { error } = planFileSchema.safeParse(plan);
    expect(error?.issues.map(({ path }) => path.join('.'))).toContain(where);
  });
});
