import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../audit/history.ts';
import { mergeOf } from '../../queries/parallel-merge.ts';
import { rankingOf } from '../../queries/ranking.ts';
import { line, lineFinding, outbox, roundClass, unitPlace } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { survivesFaults } from '../../testing-faults.ts';
import { type Code, openParallel, type Parallel } from '../../testing-parallel.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED } from '../../testing-upward.ts';
import { as, foundWorld, type World } from '../../testing-world.ts';
import { withdrawLine } from '../lines/answer.ts';
import { reviewLines } from '../lines/review.ts';
import { allotPlaces } from '../places/allot.ts';
import { takeOutOfSubmission } from '../submissions/build.ts';
import { mergeClasses } from './merge.ts';

freshStore();

let world: World;
let at: Parallel;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  at = await openParallel(world);
});

const REASON = 'Ít người đăng ký';
const merge = async (more: object = {}, ctx = at.officer(CLOSED)) => {
  const { id: classId, version } = await at.seen('SKILL');
  return mergeClasses(ctx, { classId, version, from: await at.seen('CLASH'), quota: 6, reason: REASON, ...more });
};
const page = () => mergeOf(world.viewers.officer, world.classes.SKILL);
const allot = async (code: Code, first: number, second: number) => {
  const { id: classId, version } = await at.seen(code);
  const places = { [world.units.first]: first, [world.units.second]: second };
  await allotPlaces(at.officer(), { classId, version, basis: 'hand', places });
};

describe('two parallel classes that become one', () => {
  it('have everybody in the first, as he stood, with both quotas, and the second ends with the reason', async () => {
    const [a = '', b = '', c = ''] = await at.received(
      at.pair('chairman', 'CLASH'),
      at.pair('clerk', 'CLASH'),
      at.pair('young', 'SKILL'),
    );
    await reviewLines(at.officer(), { event: 'accept', lineIds: [a] });
    await reviewLines(at.officer(), { event: 'ask_party', lineIds: [b] });
    const { lineIds } = await at.put(at.pair('accountant', 'CLASH'));
    expect((await page())?.chosen).toMatchObject({
      id: world.classes.CLASH,
      obstacles: [],
      lines: { into: 1, from: 3 },
      units: [{ id: world.units.first, lines: 3, twice: 0 }],
      isUnequal: false,
    });
    expect(await merge()).toEqual({ lines: 3 });
    const states = await Promise.all([a, b, c, lineIds[0]!].map(at.line));
    expect(states.map(({ state, classId }) => [state, classId === world.classes.SKILL])).toEqual([
      ['validated', true],
      ['awaiting_party', true],
      ['submitted', true],
      ['draft', true],
    ]);
    expect(new Set(states.map(({ preference }) => preference)).size).toBe(4);
    expect(await at.classRow('SKILL')).toMatchObject({ quota: 6, cancelledAt: null });
    const closed = await at.classRow('CLASH');
    expect(closed.cancelledAt).toBe(CLOSED);
    expect(closed.cancelReason).toBe('Gộp vào lớp “Kỹ năng giao tiếp”. Ít người đăng ký');
    // Nobody was sent back to the pool.
    expect(await read().select().from(line).where(eq(line.state, 'deferred'))).toEqual([]);
    for (const code of ['SKILL', 'CLASH'] as const)
      expect((await historyOf(read(), 'class', world.classes[code]))[0]).toMatchObject({
        action: 'class.merge',
        payload: { before: 3, added: 3, after: 6, lines: 3, reason: REASON },
      });
    const [event] = await historyOf(read(), 'line', a);
    expect(event).toMatchObject({ action: 'line.change_class', payload: { told: { comment: REASON } } });
    const letters = await read().select().from(outbox).where(eq(outbox.kind, 'class.merge'));
    expect(new Set(letters.map(({ unitId }) => unitId))).toEqual(new Set([world.units.first]));
    const ranking = await rankingOf(world.viewers.officer, world.classes.SKILL, CLOSED);
    expect(ranking?.proposed.map(({ lineId }) => lineId).sort()).toEqual([a, c].sort());
    expect(await refused(merge)).toEqual(['class_cancelled']);
  });

  it('have each unit’s places of both, or none where only one class’s were allotted', async () => {
    await allot('SKILL', 1, 2);
    await allot('CLASH', 3, 0);
    await merge();
    const rows = await read().select().from(unitPlace).where(eq(unitPlace.classId, world.classes.SKILL));
    const of = (unitId: string) => rows.find((row) => row.unitId === unitId)?.places;
    expect([of(world.units.first), of(world.units.second)]).toEqual([4, 2]);
  });

  it('share the quota again where only one class’s places were allotted, and the page says so before', async () => {
    await allot('CLASH', 3, 0);
    expect((await page())?.chosen?.isUnequal).toBe(true);
    await merge();
    expect(await read().select().from(unitPlace).where(eq(unitPlace.classId, world.classes.SKILL))).toEqual([]);
  });

  it('stand in every round in which one of them stood', async () => {
    const ofSkill = eq(roundClass.classId, world.classes.SKILL);
    const [before] = await read().select().from(roundClass).where(ofSkill);
    await write((tx) => tx.delete(roundClass).where(ofSkill));
    await merge();
    expect(await read().select().from(roundClass).where(ofSkill)).toEqual([before]);
  });
});

describe('merging', () => {
  it('waits for what has gone up and never undoes what was decided, in either class', async () => {
    const [a = ''] = await at.validated(at.pair('chairman', 'SKILL'));
    const submissionId = await at.goUp([world.classes.SKILL], [a]);
    expect(await refused(merge)).toEqual(['merge_in_submission']);
    const other = async () => ({ id: world.classes.CLASH, version: (await at.classRow('CLASH')).version });
    const { id: classId, version } = await other();
    const reverse = { classId, version, from: await at.seen('SKILL') };
    expect(await refused(() => merge(reverse))).toEqual(['merge_in_submission']);
    expect((await page())?.chosen?.obstacles).toEqual(['merge_in_submission']);
    await at.move(at.leader(), submissionId, { event: 'approve' });
    expect(await refused(merge)).toEqual(['merge_decided']);
    expect(await refused(() => merge(reverse))).toEqual(['merge_decided']);
    expect((await page())?.chosen?.obstacles).toEqual(['merge_decided']);
  });

  it('goes on once its people were taken out of a list that was returned', async () => {
    const [a = ''] = await at.validated(at.pair('chairman', 'CLASH'));
    const id = await at.goUp([world.classes.CLASH], [a]);
    await at.move(at.leader(), id, { event: 'return', comment: 'Rà soát lại' });
    expect(await refused(merge)).toEqual(['merge_in_submission']);
    await takeOutOfSubmission(at.officer(CLOSED), { id, lineIds: [a] });
    await merge();
    expect(await at.line(a)).toMatchObject({ state: 'validated', classId: world.classes.SKILL });
  });

  it('waits for a place of the closing class that somebody left', async () => {
    const [, b = '', c = ''] = await at.received(
      at.pair('chairman', 'SKILL'),
      at.pair('clerk', 'CLASH'),
      at.pair('young', 'CLASH'),
    );
    await reviewLines(at.officer(), { event: 'accept', lineIds: [b, c] });
    await withdrawLine(at.clerk(CLOSED), { lineId: b, reason: 'ILLNESS' });
    expect(await refused(merge)).toEqual(['merge_vacancy']);
  });

  it('keeps of two lines of one person the one that has got further, and the other ends with the reason', async () => {
    const [a = '', b = '', c = '', d = ''] = await at.received(
      at.pair('chairman', 'SKILL'),
      at.pair('chairman', 'CLASH'),
      at.pair('clerk', 'SKILL'),
      at.pair('clerk', 'CLASH'),
    );
    await reviewLines(at.officer(), { event: 'accept', lineIds: [d] });
    const { lineIds } = await at.put(at.pair('young', 'SKILL'), at.pair('young', 'CLASH'));
    expect((await page())?.chosen).toMatchObject({ doubled: 3, units: [{ lines: 3, twice: 3 }] });
    expect(await merge()).toEqual({ lines: 1 });
    const rows = await Promise.all([a, b, c, d, ...lineIds].map(at.line));
    const here = world.classes.SKILL;
    expect(rows.map(({ state, classId }) => [state, classId === here])).toEqual([
      ['submitted', true],
      ['withdrawn', false],
      ['withdrawn', true],
      ['validated', true],
      ['draft', true],
      ['withdrawn', false],
    ]);
    expect((await historyOf(read(), 'line', c))[0]).toMatchObject({
      action: 'line.end_double',
      payload: { to: 'withdrawn', told: { comment: REASON } },
    });
  });

  it('judges again whoever stays, so that nobody clashes with his own line that ended', async () => {
    const { startsOn, endsOn, studyMode } = await at.classRow('SKILL');
    await at.set('CLASH', { startsOn, endsOn, studyMode });
    const [stays = ''] = await at.explained(at.pair('chairman', 'SKILL'), at.pair('chairman', 'CLASH'));
    const clashes = () =>
      read()
        .select({ code: lineFinding.code })
        .from(lineFinding)
        .where(and(eq(lineFinding.lineId, stays), eq(lineFinding.code, 'TIME_CLASH')));
    expect(await clashes()).toHaveLength(1);
    await merge();
    expect(await at.line(stays)).toMatchObject({ state: 'submitted', classId: world.classes.SKILL });
    expect(await clashes()).toEqual([]);
  });

  it('takes the sum as it was confirmed, the versions as they were seen, and classes of one group', async () => {
    expect(await refused(() => merge({ quota: 5 }))).toEqual(['quota_not_sum']);
    expect(await refused(() => merge({ reason: ' ' }))).toEqual(['missing_words']);
    const { version } = await at.seen('SKILL');
    expect(await refused(() => merge({ version: version - 1 }))).toEqual(['somebody_was_first']);
    // Of two officers the second is told that, and not that his sum is wrong.
    expect(await refused(() => merge({ version: version - 1, quota: 5 }))).toEqual(['somebody_was_first']);
    expect(await refused(() => merge({ from: { id: world.classes.CLASH, version: 0 } }))).toEqual([
      'somebody_was_first',
    ]);
    expect(await refused(async () => merge({ from: await at.seen('THEORY') }))).toEqual(['not_parallel']);
    expect(await refused(async () => merge({ from: await at.seen('SKILL') }))).toEqual(['not_parallel']);
  });

  it('is the office’s', async () => {
    for (const who of ['clerk', 'head', 'leader', 'inspector', 'records'] as const) {
      expect(await refused(() => merge({}, as(world.viewers[who], CLOSED)))).toEqual(['not_found']);
      expect(await mergeOf(world.viewers[who], world.classes.SKILL)).toBeUndefined();
    }
    await at.received(at.pair('chairman', 'CLASH'));
    expect(await merge({}, at.chief(CLOSED))).toEqual({ lines: 1 });
  });

  it('is whole or not at all', async () => {
    await at.received(at.pair('chairman', 'CLASH'), at.pair('clerk', 'CLASH'), at.pair('young', 'SKILL'));
    await allot('SKILL', 3, 0);
    await allot('CLASH', 3, 0);
    expect(await survivesFaults(() => merge())).toBeGreaterThan(20);
  });
});
