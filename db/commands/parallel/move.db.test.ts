import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../audit/history.ts';
import { historyFor } from '../../queries/history.ts';
import { lineDetail } from '../../queries/line-detail.ts';
import { parallelMove } from '../../queries/parallel-move.ts';
import { proposalWorld } from '../../queries/proposal-world.ts';
import { rankingOf } from '../../queries/ranking.ts';
import { classNoNeed, courseClass, line, lineFinding, lineOverride, outbox, rankMove } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { survivesFaults } from '../../testing-faults.ts';
import { MOVE_REASON, openParallel, type Parallel } from '../../testing-parallel.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED } from '../../testing-upward.ts';
import { as, foundWorld, type World } from '../../testing-world.ts';
import { overrideFinding } from '../lines/override.ts';
import { replaceLine } from '../lines/replace.ts';
import { reviewLines } from '../lines/review.ts';
import { moveInRanking } from '../ranking/move.ts';
import { moveToParallel } from './move.ts';

freshStore();

let world: World;
let at: Parallel;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  at = await openParallel(world);
});

const SKILL = () => world.classes.SKILL;
const CLASH = () => world.classes.CLASH;
const move: Parallel['goOver'] = (...asked) => at.goOver(...asked);
const clashOf = async (id: string) =>
  read()
    .select()
    .from(lineFinding)
    .where(and(eq(lineFinding.lineId, id), eq(lineFinding.code, 'TIME_CLASH')));

describe('people who go over to a parallel class', () => {
  it('stand there as they stood here, behind the unit’s others, and everybody reads from where to where and why', async () => {
    const [a = '', b = '', c = ''] = await at.received(
      at.pair('chairman', 'SKILL'),
      at.pair('clerk', 'SKILL'),
      at.pair('young', 'CLASH'),
    );
    await reviewLines(at.officer(), { event: 'accept', lineIds: [a] });
    await reviewLines(at.officer(), { event: 'accept', lineIds: [b] });
    await reviewLines(at.officer(), { event: 'waitlist', lineIds: [b] });
    await write((tx) => tx.update(line).set({ reserveNumber: 1 }).where(eq(line.id, b)));
    expect(await move([a, b])).toEqual({ lines: 2 });
    expect(await at.line(a)).toMatchObject({ classId: CLASH(), state: 'validated', preference: 2 });
    expect(await at.line(b)).toMatchObject({
      classId: CLASH(),
      state: 'waitlisted',
      preference: 3,
      reserveNumber: null,
    });
    expect(await at.line(c)).toMatchObject({ classId: CLASH(), preference: 1 });
    const told = { fromClass: 'Kỹ năng giao tiếp', toClass: 'Nghiệp vụ văn thư', told: { comment: MOVE_REASON } };
    for (const [kind, id] of [['line', a] as const, ['class', SKILL()] as const, ['class', CLASH()] as const]) {
      const events = await historyOf(read(), kind, id);
      expect(events.find(({ action }) => action === 'line.change_class')?.payload).toMatchObject(told);
    }
    // The unit reads it too, and its own state as it was.
    const [own] = await historyFor(world.viewers.clerk, 'line', b, CLOSED);
    expect(own?.payload).toMatchObject({ ...told, from: 'waitlisted', to: 'waitlisted' });
    const letters = await read().select().from(outbox).where(eq(outbox.kind, 'line.change_class'));
    expect(letters.map(({ unitId, role }) => [unitId, role])).toEqual([
      [world.units.first, 'unit_clerk'],
      [world.units.first, 'unit_head'],
    ]);
  });

  it('are judged anew by the other class’s days, and a waiver of the old clash is taken back', async () => {
    // Two days in common with the third class, both before and after.
    await at.set('THEORY', { startsOn: '2022-05-20', endsOn: '2022-06-08', studyMode: 'FULL_TIME', rule: {} });
    const [skill = '', theory = ''] = await at.explained(at.pair('chairman', 'SKILL'), at.pair('chairman', 'THEORY'));
    const clash = (await clashOf(skill))[0];
    expect(clash?.detail).toMatchObject({ with: [{ lineId: theory }] });
    await overrideFinding(at.chief(), { lineId: skill, ruleCode: clash!.ruleCode, reason: 'Chỉ trùng một ngày' });
    await move([skill]);
    expect(await clashOf(skill)).toHaveLength(1);
    expect(await read().select().from(lineOverride)).toEqual([]);
    const [undone] = (await historyOf(read(), 'line', skill)).filter((e) => e.action === 'line.undo_override');
    expect(undone?.payload).toMatchObject({ by: 'line.change_class', was: [{ reason: 'Chỉ trùng một ngày' }] });
    await at.set('SKILL', { startsOn: '2022-03-28', endsOn: '2022-03-30' });
    await moveToParallel(at.officer(), {
      ...{ classId: CLASH(), target: await at.seen('SKILL'), lines: [{ id: skill }], reason: 'Hết trùng lịch' },
    });
    expect(await clashOf(skill)).toEqual([]);
    expect(await clashOf(theory)).toEqual([]);
  });

  it('keep what the head let pass of themselves', async () => {
    const rule = { minQualification: 'THAC_SI' as const };
    await at.set('SKILL', { rule });
    await at.set('CLASH', { rule });
    const [id = ''] = await at.explained(at.pair('chairman', 'SKILL'));
    const [finding] = await read().select().from(lineFinding).where(eq(lineFinding.lineId, id));
    await overrideFinding(at.chief(), { lineId: id, ruleCode: finding!.ruleCode, reason: 'Đang học thạc sĩ' });
    await move([id]);
    expect(await read().select().from(lineOverride)).toMatchObject([{ lineId: id, reason: 'Đang học thạc sĩ' }]);
    await at.set('SKILL', { rule: { minQualification: 'TIEN_SI' } });
    await moveToParallel(at.officer(), {
      ...{ classId: CLASH(), target: await at.seen('SKILL'), lines: [{ id }], reason: 'x' },
    });
    expect(await read().select().from(lineOverride)).toEqual([]);
  });

  it('are seen in the new class by its ranking and by a proposal, and an officer’s move of the old ranking ends', async () => {
    const [a = '', b = ''] = await at.received(at.pair('chairman', 'SKILL'), at.pair('clerk', 'SKILL'));
    await moveInRanking(at.officer(), { lineId: b, place: 1, reason: 'Sắp nghỉ hưu' });
    await move([b]);
    const ranked = async (classId: string) =>
      (await rankingOf(world.viewers.officer, classId, CLOSED))!.proposed.map(({ lineId }) => lineId);
    expect([await ranked(SKILL()), await ranked(CLASH())]).toEqual([[a], [b]]);
    expect((await read().select().from(rankMove))[0]?.withdrawnAt).toBe(CLOSED);
    const proposed = await proposalWorld(world.viewers.officer, { planId: world.planId, now: CLOSED });
    const course = (id: string) => proposed?.candidates.find(({ lineId }) => lineId === id)?.course;
    expect([course(a), course(b)]).toEqual(['SKILL', 'CLASH']);
  });

  it('stay in the chain of those who replaced one another, which both ends read, with the class of each', async () => {
    const [a = ''] = await at.received(at.pair('chairman', 'SKILL'));
    const person = { personId: world.people.clerk, reason: 'ILLNESS', exceptionReason: 'x' } as const;
    const { lineId: b } = await replaceLine(at.clerk(CLOSED), { lineId: a, ...person });
    await move([b]);
    for (const id of [a, b]) {
      const line = await lineDetail(world.viewers.clerk, id, CLOSED);
      expect(line?.chain.map((each) => [each.id, each.class.name])).toEqual([
        [a, 'Kỹ năng giao tiếp'],
        [b, 'Nghiệp vụ văn thư'],
      ]);
    }
  });

  it('undo their unit’s word that it needs no place there', async () => {
    const [a = ''] = await at.received(at.pair('chairman', 'SKILL'));
    const noNeed = { dossierId: at.id, classId: CLASH(), at: CLOSED, byId: null };
    await write((tx) => tx.insert(classNoNeed).values(noNeed));
    await move([a]);
    expect(await read().select().from(classNoNeed)).toEqual([]);
  });
});

describe('moving people', () => {
  it('is the consolidating officer’s alone', async () => {
    const [a = ''] = await at.received(at.pair('chairman', 'SKILL'));
    expect(await refused(() => move([a], at.chief(CLOSED)))).toEqual(['not_your_role']);
    for (const who of ['clerk', 'head', 'leader', 'inspector', 'records'] as const)
      expect(await refused(() => move([a], as(world.viewers[who], CLOSED)))).toEqual(['not_found']);
    for (const who of ['clerk', 'head', 'chief', 'leader', 'inspector'] as const)
      expect(await parallelMove(world.viewers[who], SKILL(), CLOSED)).toBeUndefined();
  });

  it('has one winner of two officers, and is refused where the other class was changed since it was seen', async () => {
    const [a = ''] = await at.received(at.pair('chairman', 'SKILL'));
    const lines = [{ id: a, version: (await at.line(a)).version }];
    const both = [1, 2].map(() => move([a], undefined, { lines }));
    const done = await Promise.allSettled(both);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refused(() => move([a], undefined, { lines }))).toEqual(['somebody_was_first']);
    const target = await at.seen('SKILL');
    await at.set('SKILL', { version: target.version + 1 });
    expect(await refused(() => move([a], undefined, { classId: CLASH(), target }))).toEqual(['somebody_was_first']);
  });

  it('is whole or not at all', async () => {
    const [a = '', b = ''] = await at.received(at.pair('chairman', 'SKILL'), at.pair('clerk', 'SKILL'));
    await reviewLines(at.officer(), { event: 'accept', lineIds: [a] });
    expect(await survivesFaults(() => move([a, b]))).toBeGreaterThan(15);
    expect(await read().select().from(line).where(eq(line.classId, SKILL()))).toEqual([]);
    expect(await read().select().from(courseClass).where(eq(courseClass.id, SKILL()))).toHaveLength(1);
  });
});
