import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { verifyAudit } from '../../audit/verify.ts';
import { Refusal } from '../../context.ts';
import { decision, line, outbox, submission, version } from '../../schema.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { addAccount, as, foundWorld, type World } from '../../testing-world.ts';
import { publishDecision } from '../decisions/publish.ts';
import { createSubmission, takeOutOfSubmission } from './build.ts';

freshStore({ connections: 8 });

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
});

const times = <Result>(n: number, work: (i: number) => Promise<Result>) =>
  Promise.allSettled(Array.from({ length: n }, (_, i) => work(i)));
const won = (outcomes: PromiseSettledResult<unknown>[]) => outcomes.filter((o) => o.status === 'fulfilled').length;
/** What the losers were told; anything but a refusal fails the test. */
const told = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((o) => {
    if (o.status === 'fulfilled') return [];
    if (!(o.reason instanceof Refusal)) throw o.reason;
    return [o.reason.reasons.map((reason) => reason.code).join()];
  });

it('two officers put the same line up: one has it, the other is told and leaves nothing', async () => {
  const lineIds = await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'));
  const other = await addAccount('other-officer', 'consolidator', world.cityId);
  const outcomes = await times(6, (i) =>
    createSubmission(as(i % 2 ? other : world.viewers.officer, CLOSED), {
      title: 'x',
      classIds: [world.classes.SKILL],
      lineIds,
    }),
  );
  expect(won(outcomes)).toBe(1);
  expect(new Set(told(outcomes))).toEqual(new Set(['wrong_state,wrong_state']));
  const [made, ...more] = await read().select().from(submission);
  expect(more).toEqual([]);
  for (const l of await read().select().from(line)) expect(l.submissionId).toBe(made!.id);
  expect((await verifyAudit()).ok).toBe(true);
});

it('two leaders decide: one decision, one letter, and the slower is told', async () => {
  const [lineId] = (await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'))) as [string];
  const id = await up.goUp([world.classes.SKILL]);
  const other = await addAccount('deputy', 'leader', world.cityId);
  const { version: seen } = await up.submissionRow(id);
  const outcomes = await times(8, (i) =>
    up.move(as(i % 2 ? other : world.viewers.leader, CLOSED), id, {
      event: i % 4 < 2 ? 'approve' : 'refuse',
      version: seen,
      reason: 'OTHER',
      comment: 'x',
      exceptions: [{ lineId, verb: 'question', comment: 'x' }],
    }),
  );
  expect(won(outcomes)).toBe(1);
  expect(new Set(told(outcomes))).toEqual(new Set(['wrong_state']));
  const { decidedById, state } = await up.submissionRow(id);
  expect(state).toBe('decided');
  expect([other.accountId, world.viewers.leader.accountId]).toContain(decidedById);
  const states = (await read().select().from(line)).map((l) => l.state).sort();
  const decisions = await read().select().from(decision);
  expect(states).toEqual(decisions.length === 1 ? ['approved', 'validated'] : ['rejected', 'validated']);
  expect((await verifyAudit()).ok).toBe(true);
});

it('a head sends up what he saw, or is told that the officer took somebody out meanwhile', async () => {
  const [first] = (await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'))) as [string];
  const { id } = await createSubmission(up.officer(CLOSED), { title: 'x', classIds: [world.classes.SKILL] });
  await up.move(up.officer(CLOSED), id, { event: 'send_to_head' });
  const { version: seen } = await up.submissionRow(id);
  const outcomes = await times<unknown>(2, (i) =>
    i === 0
      ? takeOutOfSubmission(up.officer(CLOSED), { id, lineIds: [first] })
      : up.move(up.chief(CLOSED), id, { event: 'submit', version: seen }),
  );
  expect(won(outcomes)).toBe(1);
  const kept = await read().select().from(version).where(eq(version.kind, 'submission'));
  const isUp = outcomes[1]?.status === 'fulfilled';
  expect(told(outcomes)).toEqual([isUp ? 'submission_allows' : 'somebody_was_first']);
  expect(kept).toHaveLength(isUp ? 1 : 0);
  expect(await up.linesIn(id)).toHaveLength(isUp ? 2 : 1);
});

it('a decision is published once, by however many presses', async () => {
  const { decisionId } = await up.approved(up.pair('chairman', 'SKILL'));
  const input = await up.prepared(decisionId);
  const outcomes = await times(8, () => publishDecision(up.records(), input));
  expect(won(outcomes)).toBe(1);
  expect(await read().select().from(version).where(eq(version.kind, 'decision'))).toHaveLength(1);
  const letters = await read().select().from(outbox).where(eq(outbox.kind, 'decision.publish'));
  expect(letters).toHaveLength(5);
});
