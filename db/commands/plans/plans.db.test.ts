import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClassInput } from '#domain/plan/input.ts';
import { instantAt } from '#domain/time/day.ts';
import { historyOf } from '../../audit/history.ts';
import { courseClass, extension, line, lineFinding, outbox, plan, round, roundClass } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { refused } from '../../testing-refusals.ts';
import { as, foundWorld, NOON, type World } from '../../testing-world.ts';
import { readVersion } from '../../versions.ts';
import { handOver } from '../dossiers/hand-over.ts';
import { setClassPapers } from './class-papers.ts';
import { addClass, editClass, removeClass } from './classes.ts';
import { draftPlan, editPlan } from './draft.ts';
import { answerExtension, askExtension, grantExtension } from './extensions.ts';
import { closePlan, issuePlan, startPlan } from './move.ts';
import { rescheduleClass } from './reschedule.ts';
import { openRound, setClassClosing, setRoundDeadline } from './rounds.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

const facts = { number: '70/KH', title: 'Kế hoạch bổ sung', issuedOn: '2022-05-01', year: 2022, signer: null };
const klass: ClassInput = {
  code: 'SC',
  name: 'Sơ cấp lý luận chính trị',
  category: 'LLCT',
  intakeMode: 'CITY_ORGANISED',
  studyMode: 'FULL_TIME',
  quota: 30,
};
const draft = () => draftPlan(desk.officer(), { ...facts, issuerId: world.cityId, amendsPlanId: world.planId });
const planRow = async (id: string) => (await read().select().from(plan).where(eq(plan.id, id)))[0]!;

describe('a plan', () => {
  it('is drafted with its classes, issued by the head of the office, and then changed no more', async () => {
    const { id: planId } = await draft();
    const { id: classId } = await addClass(desk.officer(), { ...klass, planId });
    const { id: gone } = await addClass(desk.officer(), { ...klass, planId, code: 'X' });
    const rows = await read()
      .select()
      .from(courseClass)
      .where(eq(courseClass.planId, planId))
      .orderBy(asc(courseClass.displayOrder));
    expect(rows.map((row) => [row.shortName, row.displayOrder])).toEqual([
      ['SC LLCT', 1],
      ['SC LLCT (2)', 2],
    ]);
    await removeClass(desk.officer(), { classId: gone });
    await editClass(desk.officer(), { ...klass, classId, version: 1, quota: 45 });
    expect(await refused(() => editClass(desk.officer(), { ...klass, classId, version: 1 }))).toEqual([
      'somebody_was_first',
    ]);
    await editPlan(desk.officer(), { ...facts, planId, version: 1, title: 'Kế hoạch điều chỉnh' });

    expect(await refused(() => issuePlan(desk.officer(), { planId }))).toEqual(['not_your_role']);
    expect(await issuePlan(desk.chief(), { planId })).toEqual({ state: 'issued' });
    const kept = await readVersion<{ title: string; classes: { quota: number }[] }>(read(), 'plan', planId);
    expect(kept?.value).toMatchObject({ title: 'Kế hoạch điều chỉnh', classes: [{ quota: 45 }] });
    expect(await refused(() => editClass(desk.officer(), { ...klass, classId, version: 2 }))).toEqual([
      'plan_not_draft',
    ]);
    expect(await refused(() => editPlan(desk.officer(), { ...facts, planId, version: 3 }))).toEqual(['plan_not_draft']);
    expect(await refused(() => removeClass(desk.officer(), { classId }))).toEqual(['plan_not_draft']);
    expect(await refused(() => startPlan(desk.officer(), { planId }))).toEqual(['has_round']);
  });

  it('is not issued without number and classes, nor twice under one number', async () => {
    const { id: planId } = await draftPlan(desk.officer(), { ...facts, number: null, issuerId: world.cityId });
    expect(await refused(() => issuePlan(desk.chief(), { planId }))).toEqual(['has_number', 'has_classes']);
    const taken = { ...facts, planId, version: 1, number: '9/KH' };
    expect(await refused(() => editPlan(desk.officer(), taken))).toEqual(['plan_exists']);
    expect(
      await refused(() => draftPlan(desk.officer(), { ...facts, number: '9/KH', issuerId: world.cityId })),
    ).toEqual(['plan_exists']);
    const { id } = await draft();
    await addClass(desk.officer(), { ...klass, planId: id });
    expect(await refused(() => addClass(desk.officer(), { ...klass, planId: id }))).toEqual(['class_code_taken']);
  });

  it('is kept by the office of its issuer alone', async () => {
    const { id: planId } = await draft();
    for (const viewer of [world.viewers.clerk, world.viewers.leader, world.viewers.inspector]) {
      expect(await refused(() => draftPlan(as(viewer), { ...facts, issuerId: world.cityId }))).toEqual(['not_found']);
      expect(await refused(() => addClass(as(viewer), { ...klass, planId }))).toEqual(['not_found']);
      expect(await refused(() => issuePlan(as(viewer), { planId }))).toEqual(['not_found']);
    }
  });

  it('closes once nothing of it waits', async () => {
    const lineIds = await desk.received(desk.pair('chairman', 'SKILL'));
    expect(await refused(() => closePlan(desk.chief(), { planId: world.planId }))).toEqual(['all_lines_concluded']);
    await write((tx) => tx.update(line).set({ state: 'completed' }).where(eq(line.id, lineIds[0]!)));
    expect(await closePlan(desk.chief(), { planId: world.planId })).toEqual({ state: 'closed' });
    expect((await planRow(world.planId)).state).toBe('closed');
  });
});

describe('a round', () => {
  const times = { opensAt: instantAt('2022-05-02', '08:00'), closesAt: instantAt('2022-05-20', '17:00') };

  it('opens classes of an issued plan, and every unit is told', async () => {
    const { id: planId } = await draft();
    const { id: classId } = await addClass(desk.officer(), { ...klass, planId });
    const open = { planId, name: 'Đợt 2', ...times, classes: [{ classId }] };
    expect(await refused(() => openRound(desk.officer(), open))).toEqual(['plan_not_issued']);
    await issuePlan(desk.chief(), { planId });
    expect(await refused(() => openRound(desk.officer(), { ...open, closesAt: times.opensAt }))).toEqual([
      'days_reversed',
    ]);
    expect(await refused(() => openRound(desk.officer(), { ...open, classes: [] }))).toEqual(['nothing_chosen']);
    const foreign = { ...open, classes: [{ classId: world.classes.SKILL }] };
    expect(await refused(() => openRound(desk.officer(), foreign))).toEqual([`not_found:${world.classes.SKILL}`]);
    const { id } = await openRound(desk.officer(), open);
    const letters = await read().select().from(outbox).where(eq(outbox.subjectId, id));
    expect(new Set(letters.map((letter) => letter.unitId)).size).toBe(5);
    expect(await startPlan(desk.officer(), { planId })).toEqual({ state: 'in_progress' });
  });

  it('has deadlines to the minute, a class’s own before the round’s, each change with its reason', async () => {
    const { roundId } = world;
    const closesAt = instantAt('2022-08-15', '16:30');
    await setRoundDeadline(desk.officer(), { roundId, version: 1, closesAt, reason: 'Hoãn' });
    expect(
      await refused(() => setRoundDeadline(desk.officer(), { roundId, version: 1, closesAt, reason: 'x' })),
    ).toEqual(['somebody_was_first']);
    expect((await read().select().from(round))[0]).toMatchObject({ closesAt, version: 2 });
    const classId = world.classes.SKILL;
    await setClassClosing(desk.officer(), { roundId, classId, closesAt: closesAt - 60_000, reason: 'Hoãn' });
    const [own] = await read().select().from(roundClass).where(eq(roundClass.classId, classId));
    expect(own?.closesAt).toBe(closesAt - 60_000);
    const [event] = await historyOf(read(), 'class', classId);
    expect(event).toMatchObject({ action: 'round.set_class_closing', payload: { reason: 'Hoãn' } });
    await setClassClosing(desk.officer(), { roundId, classId, closesAt: null, reason: 'Theo đợt' });
    const strange = { roundId, classId: 'none', closesAt: null, reason: 'x' };
    expect(await refused(() => setClassClosing(desk.officer(), strange))).toEqual(['class_not_in_round']);
    expect(await refused(() => setRoundDeadline(desk.clerk(), { roundId, version: 2, closesAt, reason: 'x' }))).toEqual(
      ['not_found'],
    );
  });
});

describe('a class that is postponed', () => {
  it('is judged again for everybody on it, and its units are told', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'), desk.pair('chairman', 'CLASH'));
    expect(await read().select().from(lineFinding)).toHaveLength(2);
    const input = {
      classId: world.classes.CLASH,
      version: 1,
      startsOn: '2022-06-01',
      endsOn: '2022-06-03',
      reason: 'Dịch',
    };
    expect(await refused(() => rescheduleClass(desk.officer(), { ...input, endsOn: '2022-05-31' }))).toEqual([
      'days_reversed',
    ]);
    await rescheduleClass(desk.officer(), input);
    expect(await read().select().from(lineFinding)).toEqual([]);
    const letters = await read().select().from(outbox).where(eq(outbox.kind, 'class.reschedule'));
    expect(letters.map((letter) => letter.unitId)).toEqual([world.units.first, world.units.first]);
    expect(await refused(() => rescheduleClass(desk.officer(), input))).toEqual(['somebody_was_first']);
    expect(await refused(() => rescheduleClass(desk.clerk(), { ...input, version: 2 }))).toEqual(['not_found']);
  });
});

describe('the papers of a class', () => {
  it('may be asked for after the plan was issued, and keep what lacks them from being handed over', async () => {
    const { lineIds } = await desk.put(desk.pair('chairman', 'SKILL'));
    const classId = world.classes.SKILL;
    await setClassPapers(desk.officer(), { classId, version: 1, papers: [' Đơn đề nghị', 'Đơn đề nghị', ''] });
    const [row] = await read().select().from(courseClass).where(eq(courseClass.id, classId));
    expect(row).toMatchObject({ papers: ['Đơn đề nghị'], version: 2 });
    expect(await refused(() => handOver(desk.clerk(), { dossierId: desk.id }))).toEqual([
      `papers_attached:${lineIds[0]}`,
    ]);
    const again = { classId, version: 1, papers: [] };
    expect(await refused(() => setClassPapers(desk.officer(), again))).toEqual(['somebody_was_first']);
    expect(await refused(() => setClassPapers(desk.clerk(), { ...again, version: 2 }))).toEqual(['not_found']);
  });
});

describe('more time', () => {
  const until = NOON + 86_400_000;
  const request = () => ({ roundId: world.roundId, unitId: world.units.first, classId: null, reason: 'Bão' });

  it('is asked for by the unit, once at a time, and answered by the office', async () => {
    const { id } = await askExtension(desk.clerk(), request());
    expect(await refused(() => askExtension(desk.head(), request()))).toEqual(['already_asked']);
    await askExtension(desk.head(), { ...request(), classId: world.classes.SKILL });
    const answer = { extensionId: id, version: 1, until };
    expect(await refused(() => answerExtension(desk.clerk(), answer))).toEqual(['not_found']);
    expect(await refused(() => answerExtension(desk.officer(), { ...answer, until: NOON }))).toEqual(['moment_past']);
    await answerExtension(desk.officer(), answer);
    expect(await refused(() => answerExtension(desk.officer(), answer))).toEqual(['already_answered']);
    const [row] = await read().select().from(extension).where(eq(extension.id, id));
    expect(row).toMatchObject({ state: 'granted', until, answeredById: world.viewers.officer.accountId });
    await askExtension(desk.clerk(), request());
  });

  it('is refused with words, or given without being asked for; never for a foreign unit’s asking', async () => {
    const { id } = await askExtension(desk.clerk(), request());
    await answerExtension(desk.chief(), { extensionId: id, version: 1, until: null, answer: 'Đã chốt danh sách' });
    expect((await read().select().from(extension))[0]).toMatchObject({ state: 'refused', answer: 'Đã chốt danh sách' });
    await grantExtension(desk.officer(), { ...request(), until });
    expect(await refused(() => askExtension(as(world.viewers.secondClerk), request()))).toEqual(['not_found']);
    expect(await refused(() => grantExtension(desk.clerk(), { ...request(), until }))).toEqual(['not_your_role']);
    const strange = { ...request(), classId: 'none' };
    expect(await refused(() => askExtension(desk.clerk(), strange))).toEqual(['class_not_in_round']);
  });
});
