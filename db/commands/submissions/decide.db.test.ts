import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../audit/verify.ts';
import { submissionDetail } from '../../queries/submissions.ts';
import { decision, line, lineFinding, outbox } from '../../schema.ts';
import { failingAt } from '../../statements.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { allRows, refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { addAccount, as, foundWorld, type World } from '../../testing-world.ts';
import { createSubmission } from './build.ts';
import { waiveConditions } from './waive.ts';

freshStore();

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
});

const question = (lineId: string) => ({ lineId, verb: 'question' as const, comment: 'Đã học năm trước chưa?' });
const refusal = (lineId: string) => ({ lineId, verb: 'refuse' as const, reason: 'STANDARD_NOT_MET' as const });

describe('deciding', () => {
  it('approves all lines and drafts one decision for each class', async () => {
    const lineIds = await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'CLASH'));
    const id = await up.goUp([world.classes.SKILL, world.classes.CLASH]);
    const { state, decisionIds } = await up.move(up.leader(), id, { event: 'approve', comment: 'Nhất trí' });
    expect(state).toBe('decided');
    const made = await read().select().from(decision);
    expect(made.map((d) => d.classId).sort()).toEqual([world.classes.SKILL, world.classes.CLASH].sort());
    expect(made.map((d) => d.id).sort()).toEqual([...decisionIds].sort());
    for (const lineId of lineIds) expect((await up.line(lineId)).state).toBe('approved');
    expect(await up.submissionRow(id)).toMatchObject({
      decidedById: world.viewers.leader.accountId,
      decidedAt: CLOSED,
      comment: 'Nhất trí',
    });
    const drafts = await read().select().from(outbox).where(eq(outbox.kind, 'decision.draft'));
    expect(drafts.map((letter) => letter.role)).toEqual(['consolidator', 'consolidator']);
  });

  it('of 27 of 30 makes one decision and sends 3 lines back with their question', async () => {
    const lineIds = await up.crowd(30);
    const id = await up.goUp([world.classes.SKILL]);
    const asked = lineIds.slice(0, 3);
    await up.move(up.leader(), id, { event: 'approve', exceptions: asked.map(question) });
    const [made, ...more] = await read().select().from(decision);
    expect(more).toEqual([]);
    expect(await read().select().from(line).where(eq(line.decisionId, made!.id))).toHaveLength(27);
    for (const lineId of asked)
      expect(await up.line(lineId)).toMatchObject({
        state: 'validated',
        submissionId: null,
        decisionId: null,
        question: 'Đã học năm trước chưa?',
      });
    const [letter] = await read().select().from(outbox).where(eq(outbox.kind, 'submission.approve'));
    expect(letter?.payload).toEqual({ lines: 30, questioned: 3, refused: 0 });
  });

  it('shows a question again when the line comes back, until it is decided', async () => {
    const [lineId] = (await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'))) as [string];
    const first = await up.goUp([world.classes.SKILL]);
    await up.move(up.leader(), first, { event: 'approve', exceptions: [question(lineId)] });
    const again = await up.goUp([world.classes.SKILL]);
    const seen = await submissionDetail(world.viewers.leader, again);
    expect(seen?.classes[0]?.lines.map((l) => l.question)).toEqual(['Đã học năm trước chưa?']);
    await up.move(up.leader(), again, { event: 'approve' });
    expect(await up.line(lineId)).toMatchObject({ state: 'approved', question: null });
    const after = await submissionDetail(world.viewers.leader, again);
    expect(after?.classes[0]?.lines[0]?.question).toBe('Đã học năm trước chưa?');
  });

  it('refuses single lines, tells their unit, and frees what they clashed with', async () => {
    const [skill, clash, other] = (await up.validated(
      up.pair('chairman', 'SKILL'),
      up.pair('chairman', 'CLASH'),
      up.pair('clerk', 'SKILL'),
    )) as [string, string, string];
    const clashing = () => read().select().from(lineFinding).where(eq(lineFinding.lineId, clash));
    expect((await clashing()).map((f) => f.code)).toEqual(['TIME_CLASH']);
    const { id } = await createSubmission(up.officer(CLOSED), { title: 'x', classIds: [world.classes.SKILL] });
    await up.move(up.officer(CLOSED), id, { event: 'send_to_head' });
    await waiveConditions(up.chief(CLOSED), { id, lineIds: [skill], reason: 'Có người thay' });
    await up.move(up.chief(CLOSED), id, { event: 'submit' });
    await up.move(up.leader(), id, { event: 'approve', exceptions: [refusal(skill)] });
    expect(await up.line(skill)).toMatchObject({ state: 'rejected', reasonCode: 'STANDARD_NOT_MET', decisionId: null });
    expect((await up.line(other)).state).toBe('approved');
    expect(await clashing()).toEqual([]);
    const letters = await read().select().from(outbox).where(eq(outbox.kind, 'line.refuse'));
    expect(letters.map((l) => [l.unitId, l.role, l.payload])).toEqual([
      [world.units.first, 'unit_clerk', { lineIds: [skill] }],
      [world.units.first, 'unit_head', { lineIds: [skill] }],
    ]);
  });

  it('of the whole as a refusal ends every line with the reason and drafts nothing', async () => {
    const [asked, refusedLine] = (await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'))) as [
      string,
      string,
    ];
    const id = await up.goUp([world.classes.SKILL]);
    const words = { reason: 'OTHER' as const, comment: 'Chưa cấp thiết' };
    await up.move(up.leader(), id, { event: 'refuse', ...words, exceptions: [question(asked)] });
    expect(await up.line(refusedLine)).toMatchObject({ state: 'rejected', reasonCode: 'OTHER' });
    expect((await up.line(asked)).state).toBe('validated');
    expect(await read().select().from(decision)).toEqual([]);
    expect((await up.submissionRow(id)).state).toBe('decided');
  });

  it('takes one word for a line, and only for lines that are in', async () => {
    const [lineId] = (await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'CLASH'))) as [string];
    const id = await up.goUp([world.classes.CLASH]);
    const approve = (...exceptions: (ReturnType<typeof question> | ReturnType<typeof refusal>)[]) =>
      refused(() => up.move(up.leader(), id, { event: 'approve', exceptions }));
    expect(await approve(question(lineId))).toEqual(['not_found']);
    const [inside] = await up.linesIn(id);
    expect(await approve(question(inside!.id), refusal(inside!.id))).toEqual(['said_twice']);
    expect(await approve({ ...question(inside!.id), comment: ' ' })).toEqual([`missing_words:${inside!.id}`]);
  });

  it('happens once: for two presses, and for two leaders', async () => {
    await up.validated(up.pair('chairman', 'SKILL'));
    const id = await up.goUp([world.classes.SKILL]);
    const press = { ...up.leader(), key: 'press' };
    const seen = (await up.submissionRow(id)).version;
    const both = await Promise.all([
      up.move(press, id, { event: 'approve', version: seen }),
      up.move(press, id, { event: 'approve', version: seen }),
    ]);
    expect(both[1]).toEqual(both[0]);
    const other = await addAccount('deputy', 'leader', world.cityId);
    expect(await refused(() => up.move(as(other, CLOSED), id, { event: 'approve', version: seen }))).toEqual([
      'wrong_state',
    ]);
    expect(await read().select().from(decision)).toHaveLength(1);
  });

  it('leaves before or after, whichever statement fails', async () => {
    const lineIds = await up.crowd(3);
    const id = await up.goUp([world.classes.SKILL]);
    const { version } = await up.submissionRow(id);
    const exceptions = [question(lineIds[0]!), refusal(lineIds[1]!)];
    const before = await allRows();
    let failures = 0;
    for (; ; failures += 1) {
      const decide = () => up.move(up.leader(), id, { event: 'approve', version, exceptions });
      const done = await failingAt(failures + 1, decide).then(
        () => true,
        () => false,
      );
      if (done) break;
      expect(await allRows()).toEqual(before);
    }
    expect(failures).toBeGreaterThan(30);
    expect((await up.submissionRow(id)).state).toBe('decided');
    expect((await verifyAudit()).ok).toBe(true);
  });
});
