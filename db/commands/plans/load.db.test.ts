import { readFileSync } from 'node:fs';
import { asc, count, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { planFileSchema } from '#domain/plan-file.ts';
import { instantAt } from '#domain/time/day.ts';
import { historyOf } from '../../audit/history.ts';
import { verifyAudit } from '../../audit/verify.ts';
import {
  auditEvent,
  classRoute,
  courseClass,
  eligibilityRule,
  orgUnit,
  outbox,
  plan,
  round,
  roundClass,
} from '../../schema.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { SMALL_PLAN } from '../../testing-plan.ts';
import { as, operator } from '../../testing-world.ts';
import { readVersion } from '../../versions.ts';
import { loadPlan } from './load.ts';

freshStore();
beforeEach(emptyStore);

const plan67 = planFileSchema.parse(JSON.parse(readFileSync('db/seed/data/plan-67.json', 'utf8')));
const rowsOf = async (table: Parameters<ReturnType<ReturnType<typeof read>['select']>['from']>[0]) =>
  (await read().select({ n: count() }).from(table))[0]!.n;

describe('loading a plan', () => {
  it('issues and starts Plan 67 with its 26 classes and 32 units', async () => {
    const made = await loadPlan(operator(), plan67);
    expect(made).toMatchObject({ classes: 26, units: 32 });
    const [row] = await read().select().from(plan);
    expect(row).toMatchObject({ number: '67/KH-UBND', issuedOn: '2022-03-16', state: 'in_progress' });
    const units = await read().select().from(orgUnit).where(eq(orgUnit.registers, true));
    expect(units).toHaveLength(32);
    expect(new Set(units.map((unit) => unit.parentId))).toEqual(new Set([row!.issuerId]));
    expect((await historyOf(read(), 'plan', made.planId)).map((event) => event.action)).toEqual([
      'plan.start',
      'round.open',
      'plan.issue',
      'plan.load',
    ]);
    expect((await verifyAudit()).ok).toBe(true);
  });

  it('closes each class at 24:00 of its registration’s last day, and the round with the last of them', async () => {
    const { roundId } = await loadPlan(operator(), plan67);
    const closings = await read()
      .select({ code: courseClass.code, closesAt: roundClass.closesAt })
      .from(roundClass)
      .innerJoin(courseClass, eq(courseClass.id, roundClass.classId))
      .orderBy(asc(courseClass.displayOrder));
    expect(closings).toHaveLength(26);
    for (const { code, closesAt } of closings) {
      const { registrationClosesOn } = plan67.courses.find((course) => course.code === code)!;
      expect(closesAt).toBe(instantAt(registrationClosesOn, '24:00'));
    }
    const [opened] = await read().select().from(round).where(eq(round.id, roundId));
    expect(opened).toMatchObject({
      opensAt: instantAt('2022-03-16', '00:00'),
      closesAt: instantAt('2022-10-21', '24:00'),
    });
  });

  it('gives the register its rules and a route for each intake mode, once', async () => {
    await loadPlan(operator(), SMALL_PLAN);
    const rules = await rowsOf(eligibilityRule);
    const routes = await read().select({ mode: classRoute.intakeMode, route: classRoute.route }).from(classRoute);
    expect(new Map(routes.map(({ mode, route }) => [mode, route]))).toEqual(
      new Map([
        ['CITY_ORGANISED', 'city_decides'],
        ['QUOTA_FROM_PROVINCE', 'city_nominates'],
        ['CONVENED', 'convened'],
        ['SELF_FUNDED', 'permission'],
      ]),
    );
    await loadPlan(operator(), plan67);
    expect(await rowsOf(eligibilityRule)).toBe(rules);
    expect(await rowsOf(classRoute)).toBe(4);
    expect((await read().select().from(orgUnit)).filter((unit) => unit.gsoCode === '05431')).toHaveLength(1);
  });

  it('keeps what was issued as a version, and tells both roles of each unit of the plan and of the round', async () => {
    const { planId } = await loadPlan(operator(), SMALL_PLAN);
    const issued = await readVersion<{ number: string; classes: unknown[] }>(read(), 'plan', planId);
    expect(issued?.value).toMatchObject({ number: '9/KH' });
    expect(issued?.value.classes).toHaveLength(5);
    const letters = await read().select().from(outbox);
    expect(letters.filter((letter) => letter.kind === 'plan.issue')).toHaveLength(6);
    expect(letters.filter((letter) => letter.kind === 'round.open' && letter.role === 'unit_clerk')).toHaveLength(3);
  });

  it('a second time is refused and changes nothing', async () => {
    await loadPlan(operator(), SMALL_PLAN);
    const before = [await rowsOf(plan), await rowsOf(auditEvent), await rowsOf(outbox), await rowsOf(orgUnit)];
    await expect(loadPlan(operator(), SMALL_PLAN)).rejects.toMatchObject({
      reasons: [{ code: 'plan_exists', field: 'number' }],
    });
    expect([await rowsOf(plan), await rowsOf(auditEvent), await rowsOf(outbox), await rowsOf(orgUnit)]).toEqual(before);
  });

  it('is refused for an issuer that names no kind of unit, and leaves an empty register', async () => {
    const file = { ...SMALL_PLAN, plan: { ...SMALL_PLAN.plan, issuer: 'Ban Chỉ đạo' } };
    await expect(loadPlan(operator(), file)).rejects.toMatchObject({ reasons: [{ code: 'issuer_unknown' }] });
    expect([await rowsOf(plan), await rowsOf(auditEvent), await rowsOf(orgUnit)]).toEqual([0, 0, 0]);
  });

  it('is the operator’s alone', async () => {
    const clerk = { kind: 'account', accountId: 'a', name: 'a', locale: 'vi', grants: [] } as const;
    await expect(loadPlan(as(clerk), SMALL_PLAN)).rejects.toMatchObject({ reasons: [{ code: 'not_your_role' }] });
  });
});
