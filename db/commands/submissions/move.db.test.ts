import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { SUBMISSION_EVENTS, type SubmissionEvent, submissionMachine } from '#domain/submission/machine.ts';
import { historyOf } from '../../audit/history.ts';
import { verifyAudit } from '../../audit/verify.ts';
import { sha256 } from '../../canonical.ts';
import { submissionDetail } from '../../queries/submissions.ts';
import { lineFinding, lineOverride, outbox, person, version } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { refused } from '../../testing-refusals.ts';
import { ALL_CLOSED, CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { as, foundWorld, type World } from '../../testing-world.ts';
import { readVersion } from '../../versions.ts';
import { overrideFinding } from '../lines/override.ts';
import { reviewLines } from '../lines/review.ts';
import type { LineSnapshot } from '../lines/snapshot.ts';
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

const build = async (klass: keyof World['classes'] = 'SKILL', now = CLOSED) =>
  (await createSubmission(up.officer(now), { title: 'Tờ trình', classIds: [world.classes[klass]] })).id;

const words = { comment: 'Đề nghị rà soát', reason: 'STANDARD_NOT_MET' as const };

describe('each step', () => {
  const STEPS: [SubmissionEvent, 'officer' | 'chief' | 'leader', string][] = [
    ['send_to_head', 'officer', 'head_review'],
    ['head_return', 'chief', 'building'],
    ['send_to_head', 'officer', 'head_review'],
    ['submit', 'chief', 'submitted'],
    ['return', 'leader', 'returned'],
    ['rework', 'officer', 'building'],
    ['send_to_head', 'officer', 'head_review'],
    ['submit', 'chief', 'submitted'],
    ['approve', 'leader', 'decided'],
  ];

  it('is one role’s, at one state; to all others it is refused and leaves nothing', async () => {
    await up.validated(up.pair('chairman', 'SKILL'));
    const id = await build();
    for (const [event, by, to] of STEPS) {
      const seen = await up.submissionRow(id);
      for (const [name, viewer] of Object.entries(world.viewers)) {
        if (name === by) continue;
        const inOffice = ['officer', 'chief', 'leader', 'records', 'inspector'].includes(name);
        const step = () => up.move(as(viewer, CLOSED), id, { event, ...words });
        expect(await refused(step), `${event} by ${name}`).toContain(inOffice ? 'not_your_role' : 'not_found');
      }
      for (const other of SUBMISSION_EVENTS) {
        const row = submissionMachine.rows.find((r) => r.event === other);
        if (row?.from.includes(seen.state)) continue;
        expect(await refused(() => up.move(as(world.viewers[by], CLOSED), id, { event: other, ...words }))).toContain(
          'wrong_state',
        );
      }
      expect((await up.move(as(world.viewers[by], CLOSED), id, { event, ...words })).state).toBe(to);
    }
    const kept = await read().select().from(version).where(eq(version.kind, 'submission'));
    expect(kept.map((v) => v.number).sort()).toEqual([1, 2]);
    const events = (await historyOf(read(), 'submission', id)).map((e) => e.action);
    for (const [event] of STEPS) expect(events).toContain(`submission.${event}`);
    expect((await verifyAudit()).ok).toBe(true);
  });

  it('tells whoever has the next word, in the same transaction', async () => {
    await up.validated(up.pair('chairman', 'SKILL'));
    const id = await build();
    const told = async (kind: string) => {
      const rows = await read().select().from(outbox).where(eq(outbox.kind, kind));
      for (const row of rows) expect(row).toMatchObject({ unitId: world.cityId, subjectId: id });
      return rows.map((row) => row.role).sort();
    };
    await up.move(up.officer(CLOSED), id, { event: 'send_to_head' });
    expect(await told('submission.send_to_head')).toEqual(['consolidator_head']);
    await up.move(up.chief(CLOSED), id, { event: 'submit' });
    expect(await told('submission.submit')).toEqual(['consolidator', 'leader']);
    await up.move(up.leader(), id, { event: 'return', ...words });
    expect(await told('submission.return')).toEqual(['consolidator', 'consolidator_head']);
  });

  it('needs its words', async () => {
    await up.validated(up.pair('chairman', 'SKILL'));
    const id = await up.goUp([world.classes.SKILL]);
    expect(await refused(() => up.move(up.leader(), id, { event: 'return', comment: ' ' }))).toEqual(['missing_words']);
    expect(await refused(() => up.move(up.leader(), id, { event: 'refuse' }))).toEqual([
      'missing_words',
      'missing_words',
    ]);
  });

  it('on what another changed meanwhile is refused with who and when', async () => {
    await up.validated(up.pair('chairman', 'SKILL'));
    const id = await build();
    const seen = (await up.submissionRow(id)).version;
    await up.move(up.officer(CLOSED + 5), id, { event: 'send_to_head' });
    await up.move(up.chief(CLOSED + 6), id, { event: 'head_return', ...words });
    await expect(up.move(up.officer(CLOSED + 7), id, { event: 'send_to_head', version: seen })).rejects.toMatchObject({
      reasons: [{ code: 'somebody_was_first' }],
      detail: { actorId: world.viewers.chief.accountId, at: CLOSED + 6 },
    });
  });

  it('pressed twice is taken once', async () => {
    await up.validated(up.pair('chairman', 'SKILL'));
    const id = await build();
    const press = { ...up.officer(CLOSED), key: 'press' };
    const first = await up.move(press, id, { event: 'send_to_head' });
    expect(await up.move(press, id, { event: 'send_to_head' })).toEqual(first);
    expect(
      (await historyOf(read(), 'submission', id)).filter((e) => e.action === 'submission.send_to_head'),
    ).toHaveLength(1);
  });
});

describe('open conditions', () => {
  const questionable = async () => {
    const [lineId] = (await up.validated(up.pair('young', 'THEORY'))) as [string];
    await reviewLines(up.officer(), { event: 'ask_party', lineIds: [lineId] });
    const reference = '15-CV/BTC ngày 01/04/2022';
    await reviewLines(up.officer(), { event: 'party_agree', lineIds: [lineId], reference });
    const id = await build('THEORY', ALL_CLOSED);
    await up.move(up.officer(ALL_CLOSED), id, { event: 'send_to_head' });
    return { id, lineId };
  };
  const submit = (id: string) => up.move(up.chief(ALL_CLOSED), id, { event: 'submit' });

  it('keep a list with the head until he waives each by name, and the paper keeps his reason', async () => {
    const { id, lineId } = await questionable();
    const open = await read().select().from(lineFinding).where(eq(lineFinding.severity, 'warn'));
    expect(open.length).toBeGreaterThan(0);
    expect(await refused(() => submit(id))).toEqual(['warnings_answered']);
    const waive = (viewer = world.viewers.chief, reason = 'Nguồn quy hoạch', lineIds = [lineId]) =>
      waiveConditions(as(viewer, ALL_CLOSED), { id, lineIds, reason });
    expect(await refused(() => waive(world.viewers.officer))).toEqual(['not_your_role']);
    expect(await refused(() => waive(world.viewers.clerk))).toEqual(['not_found']);
    expect(await refused(() => waive(world.viewers.chief, ' '))).toEqual(['missing_words']);
    expect(await refused(() => waive(world.viewers.chief, 'x', ['no-such-line']))).toEqual(['not_found']);
    expect(await waive()).toEqual({ waived: open.length });
    expect(await refused(() => waive())).toEqual(['nothing_to_waive']);
    await submit(id);
    expect(await refused(() => waive())).toEqual(['wrong_state']);
    const kept = await readVersion<{ lines: LineSnapshot[] }>(read(), 'submission', id);
    expect(kept?.value.lines[0]?.overrides).toMatchObject([
      { reason: 'Nguồn quy hoạch', byId: world.viewers.chief.accountId, at: ALL_CLOSED },
    ]);
  });

  it('waived one by one or all at once are the same override, event and letter', async () => {
    const { id, lineId } = await questionable();
    const trace = async () => {
      const overrides = await read().select().from(lineOverride);
      const [event] = (await historyOf(read(), 'line', lineId)).filter((e) => e.action === 'line.override');
      const letters = await read().select().from(outbox).where(eq(outbox.kind, 'line.override'));
      return {
        overrides: overrides.map(({ id: _, ...row }) => row),
        payload: event?.payload,
        to: letters.map((letter) => [letter.unitId, letter.role, letter.subjectId].join()).sort(),
      };
    };
    await waiveConditions(up.chief(ALL_CLOSED), { id, lineIds: [lineId], reason: 'Nguồn quy hoạch' });
    const together = await trace();
    expect(together.overrides).toHaveLength(1);
    expect(together.to).toHaveLength(3);
    await write(async (tx) => {
      await tx.delete(lineOverride);
      await tx.delete(outbox);
    });
    const { ruleCode } = together.overrides[0]!;
    await overrideFinding(up.chief(ALL_CLOSED), { lineId, ruleCode, reason: 'Nguồn quy hoạch' });
    expect(await trace()).toEqual(together);
  });

  it('that cannot stand at all are not waived', async () => {
    const { id, lineId } = await questionable();
    await write((tx) => tx.update(lineFinding).set({ code: 'WRONG_UNIT' }).where(eq(lineFinding.lineId, lineId)));
    const waive = () => waiveConditions(up.chief(ALL_CLOSED), { id, lineIds: [lineId], reason: 'x' });
    expect(await refused(waive)).toEqual([`not_overridable:${lineId}`]);
  });
});

describe('what went up', () => {
  it('is frozen under its hash; a later change does not alter it and is named to the leader', async () => {
    await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'));
    const id = await up.goUp([world.classes.SKILL]);
    const [event] = (await historyOf(read(), 'submission', id)).filter((e) => e.action === 'submission.submit');
    const [stored] = await read().select().from(version).where(eq(version.kind, 'submission'));
    expect(event?.payload).toMatchObject({ version: 1, sha256: sha256(stored!.canonical) });
    const before = await submissionDetail(world.viewers.leader, id);
    expect(before).toMatchObject({ seal: { number: 1, sha256: stored!.sha256 }, changes: [] });

    const { chairman } = world.people;
    await write((tx) => tx.update(person).set({ name: 'Nguyễn Văn Khác' }).where(eq(person.id, chairman)));
    const after = await submissionDetail(world.viewers.leader, id);
    expect(after?.classes).toEqual(before?.classes);
    expect(after?.seal).toEqual(before?.seal);
    expect(after?.changes).toMatchObject([{ name: 'Nguyễn Văn An', fields: ['name'] }]);
  });

  it('is seen by the office of its plan and by no unit; a leader sees nothing before it went up', async () => {
    await up.validated(up.pair('chairman', 'SKILL'));
    const id = await build();
    expect(await submissionDetail(world.viewers.leader, id)).toBeUndefined();
    for (const who of ['officer', 'chief', 'inspector'] as const)
      expect(await submissionDetail(world.viewers[who], id)).toBeDefined();
    for (const who of ['clerk', 'head', 'secondHead', 'records'] as const)
      expect(await submissionDetail(world.viewers[who], id)).toBeUndefined();
  });
});
