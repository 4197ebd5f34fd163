import { eq, inArray } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { GRADES } from '#domain/codes.ts';
import { STAGE_STATES, STAGES, STEPS } from '#domain/reports/stages.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { newId } from '../../id.ts';
import { courseClass, line, submission, unitPlace } from '../../schema.ts';
import { write } from '../../store.ts';
import { freshStore } from '../../testing.ts';
import { countApart, type ReportWorld, reportWorld } from '../../testing-reports.ts';
import { funding } from './funding.ts';
import { overview } from './overview.ts';
import { progressByClass, progressByUnit } from './progress.ts';
import { quality } from './quality.ts';
import { outcomes } from './results.ts';
import { type ReportFilter, reportScopes } from './scope.ts';

freshStore();
let world: ReportWorld;
let filter: ReportFilter;
beforeAll(async () => {
  world = await reportWorld();
  filter = { scope: { kind: 'plan', planId: world.planId } };
  await write(async (tx) => {
    const places = { classId: world.classes.SKILL, version: 1 };
    await tx.insert(unitPlace).values([
      { ...places, unitId: world.units.first, places: 2 },
      { ...places, unitId: world.units.second, places: 1 },
    ]);
    await tx.update(courseClass).set({ cancelledAt: 1 }).where(eq(courseClass.id, world.classes.DEFENCE));
  });
});

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
const list = (states: readonly string[]) => states.map((state) => `'${state}'`).join(',');
const apart = (what: string, where: string) =>
  countApart(`select ${what} as n from line l, course_class c where c.id = l.class_id
    and c.plan_id = '${world.planId}' and ${where}`);

describe('by unit and by class', () => {
  test.each(STAGES)('%s adds up to what the lines are', async (stage) => {
    const states = `l.state in (${list(STAGE_STATES[stage])})`;
    for (const table of [await progressByUnit(OPERATOR, filter), await progressByClass(OPERATOR, filter)]) {
      expect(table.whole[stage]).toEqual({
        turns: await apart('count(*)', states),
        people: await apart('count(distinct l.person_id)', states),
      });
      expect(sum(table.rows.map((row) => row[stage].turns))).toBe(table.whole[stage].turns);
      for (const row of [...table.rows, table.whole]) expect(row[stage].people).toBeLessThanOrEqual(row[stage].turns);
    }
    const { rows } = await progressByClass(OPERATOR, filter);
    for (const row of rows)
      expect(row[stage].turns).toBe(await apart('count(*)', `${states} and l.class_id = '${row.id}'`));
  });

  test('places are those allotted, with the rest for all; a cancelled class gives none', async () => {
    const units = await progressByUnit(OPERATOR, filter);
    const of = (id: string) => units.rows.find((row) => row.id === id)?.places;
    expect([of(world.units.first), of(world.units.second), of(world.units.third)]).toEqual([2, 1, null]);
    const quota = await countApart(
      `select sum(quota) as n from course_class where plan_id = '${world.planId}' and cancelled_at is null`,
    );
    expect(units.unallotted).toBe(quota - 3);
    expect(units.whole.places).toBe(quota);
    const classes = await progressByClass(OPERATOR, filter);
    expect(classes.whole.places).toBe(quota);
    expect(classes.rows.find(({ id }) => id === world.classes.DEFENCE)).toMatchObject({
      cancelled: true,
      places: null,
    });
  });

  test('a unit sees its own places and lines, and every unit that registers has a row, also without any', async () => {
    const own = await progressByUnit(world.viewers.clerk, filter);
    expect(own.rows.map(({ id, places }) => [id, places])).toEqual([[world.units.first, 2]]);
    expect(own.whole).toMatchObject({ places: 2, registered: own.rows[0]!.registered });
    const classes = await progressByClass(world.viewers.clerk, filter);
    expect(await progressByClass(world.viewers.officer, { ...filter, unitId: world.units.first })).toEqual(classes);
    expect(classes.rows.filter(({ places }) => places !== null).map(({ id, places }) => [id, places])).toEqual([
      [world.classes.SKILL, 2],
    ]);
    expect(classes.whole.registered).toEqual(own.whole.registered);
    const foreign = await progressByClass(world.viewers.clerk, { ...filter, unitId: world.units.second });
    expect(foreign.rows.every(({ places, registered }) => places === null && registered.turns === 0)).toBe(true);
    const all = await progressByUnit(world.viewers.officer, filter);
    expect(all.rows.find(({ id }) => id === world.units.third)?.registered).toEqual({ turns: 0, people: 0 });
  });
});

describe('funding', () => {
  test('is told by source, what is not stated apart and last', async () => {
    const { rows, whole } = await funding(OPERATOR, filter, 'registered');
    const states = `l.state in (${list(STAGE_STATES.registered)})`;
    expect(rows.at(-1)).toMatchObject({ source: null, amount: 0 });
    expect(rows.map(({ source }) => source).toSorted()).toEqual(['Ngân sách', 'Ngân sách tỉnh', null].toSorted());
    for (const row of rows) {
      const by = row.source === null ? "trim(c.funding) = ''" : `c.funding = '${row.source}'`;
      expect(row.turns).toBe(await apart('count(*)', `${states} and ${by}`));
      expect(row.people).toBe(await apart('count(distinct l.person_id)', `${states} and ${by}`));
      expect(row.amount).toBe(await apart('coalesce(sum(c.cost_per_person), 0)', `${states} and ${by}`));
      expect(row.unpriced).toBe(await apart('count(*)', `${states} and ${by} and c.cost_per_person is null`));
    }
    expect(sum(rows.map(({ turns }) => turns))).toBe(whole.turns);
    expect(sum(rows.map(({ amount }) => amount))).toBe(whole.amount);
    expect(sum(rows.map(({ unpriced }) => unpriced))).toBe(whole.unpriced);
    expect(whole.unpriced).toBeGreaterThan(0);
    expect(whole.people).toBeLessThan(whole.turns);
  });

  test('is nothing for whoever reaches nothing', async () => {
    expect(await funding(world.viewers.records, filter, 'registered')).toEqual({
      rows: [],
      whole: { turns: 0, people: 0, classes: 0, amount: 0, unpriced: 0 },
    });
  });
});

describe('results', () => {
  test.each(['class', 'unit'] as const)('by %s divide everybody who was sent', async (by) => {
    const { rows, whole } = await outcomes(OPERATOR, filter, by);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of [...rows, whole]) {
      expect(row.completed + row.failed + row.droppedOut + row.open).toBe(row.turns);
      expect(sum(GRADES.map((grade) => row.grades[grade])) + row.ungraded).toBe(row.completed);
    }
    for (const key of ['turns', 'completed', 'failed', 'droppedOut', 'open', 'ungraded'] as const)
      expect(sum(rows.map((row) => row[key]))).toBe(whole[key]);
    expect(whole.completed).toBe(await apart('count(*)', "l.state = 'completed'"));
    expect(whole.droppedOut).toBe(await apart('count(*)', "l.state = 'dropped_out'"));
    expect(whole.grades.GIOI).toBe(
      await apart('count(*)', "exists (select 1 from result r where r.line_id = l.id and r.grade = 'GIOI')"),
    );
  });

  test("of a unit are its own people's", async () => {
    const own = await outcomes(world.viewers.secondClerk, filter, 'unit');
    expect(own.rows.map(({ id }) => id)).toEqual([world.units.second]);
    const all = await outcomes(world.viewers.leader, filter, 'unit');
    expect(own.rows[0]).toEqual(all.rows.find(({ id }) => id === world.units.second));
  });
});

describe('quality', () => {
  test('counts each level once, and everybody only where everybody is asked for', async () => {
    const commune = await quality(OPERATOR, { of: 'commune' }, '2022-03-21');
    const everybody = await quality(OPERATOR, { of: 'everybody' }, '2022-03-21');
    const inPost = (where: string) =>
      countApart(`select count(*) as n from assignment a join org_unit u on u.id = a.unit_id where ${where}`);
    expect(everybody.total).toBe(await inPost("a.valid_from <= '2022-03-21'"));
    expect(commune.total).toBe(
      await inPost("u.type_code in ('ward', 'commune', 'township') and a.category_code in ('CAN_BO', 'CONG_CHUC')"),
    );
    for (const { total, ...of } of [commune, everybody])
      for (const scale of [of.qualification, of.politicalTheory, of.stateManagement])
        expect(sum(Object.values(scale))).toBe(total);
    expect((await quality(world.viewers.clerk, { of: 'commune' }, '2022-03-21')).total).toBeLessThan(commune.total);
    expect((await quality(OPERATOR, { of: 'everybody' }, '2014-12-31')).total).toBe(0);
  });
});

describe('the plan at a glance', () => {
  test('divides all registrations into steps, and counts units, places and what waits', async () => {
    const seen = (await overview(world.viewers.leader, world.planId, '2022-03-21'))!;
    expect(sum(STEPS.map((step) => seen.steps[step].turns))).toBe(seen.registered.turns);
    const { whole } = await progressByUnit(OPERATOR, filter);
    expect(seen.registered).toEqual(whole.registered);
    expect(sum(Object.values(seen.answers))).toBe(
      await countApart('select count(*) as n from org_unit where registers and valid_to is null'),
    );
    expect(seen.answers).toMatchObject({ sent: 3, no_need: 0, returned: 0 });
    expect(seen.quota).toBe(whole.places);
    expect(seen.seated).toBe(
      await apart(
        'count(*)',
        `c.cancelled_at is null and l.state in ('in_submission', 'approved', 'nominated', 'attending', 'completed', 'failed', 'dropped_out')`,
      ),
    );
    expect(seen.decided.turns).toBe(whole.nominated.turns + (await apart('count(*)', "l.state = 'approved'")));
    expect(seen.waiting).toEqual({ submissions: 0, turns: 0 });
    expect(sum(seen.places.map(({ registered }) => registered))).toBe(
      await apart('count(*)', `c.cancelled_at is null and l.state in (${list(STAGE_STATES.registered)})`),
    );
  });

  test('what waits for the leader are the submissions that went up, with the lines still in them', async () => {
    const id = newId();
    const row = { planId: world.planId, title: 'Tờ trình', preparedAt: 1, version: 1 };
    await write(async (tx) => {
      await tx.insert(submission).values([
        { id, ...row, state: 'submitted' },
        { id: newId(), ...row, state: 'head_review' },
        { id: newId(), ...row, state: 'decided' },
      ]);
      await tx
        .update(line)
        .set({ submissionId: id })
        .where(inArray(line.state, ['in_submission', 'approved']));
    });
    const seen = (await overview(world.viewers.leader, world.planId, '2022-03-21'))!;
    expect(seen.waiting).toEqual({ submissions: 1, turns: await apart('count(*)', "l.state = 'in_submission'") });
    expect(seen.waiting.turns).toBeGreaterThan(0);
  });

  test('is for offices that keep the plan, and for no unit', async () => {
    for (const viewer of [world.viewers.clerk, world.viewers.head, world.viewers.records])
      expect(await overview(viewer, world.planId, '2022-03-21')).toBeUndefined();
    for (const viewer of [world.viewers.officer, world.viewers.chief, world.viewers.inspector])
      expect(await overview(viewer, world.planId, '2022-03-21')).toBeDefined();
    expect(await overview(world.viewers.leader, 'nothing', '2022-03-21')).toBeUndefined();
  });
});

test('reports can be asked about issued plans and their rounds, the newest first, by whoever reaches them', async () => {
  const { plans, rounds } = await reportScopes(world.viewers.officer);
  expect(plans.map(({ number }) => number)).toEqual(['9/KH', '1/KH']);
  expect(rounds).toHaveLength(3);
  expect((await reportScopes(world.viewers.clerk)).plans).toEqual(plans);
  expect(await reportScopes(world.viewers.records)).toEqual({ plans: [], rounds: [] });
});
