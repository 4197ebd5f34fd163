import { and, eq, inArray, isNull } from 'drizzle-orm';
import { LIVE_LINE_STATES, lineMachine } from '#domain/line/machine.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { courseClass, decision, line, submission } from '../../schema.ts';
import type { Db } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { moveLines } from '../lines/move.ts';
import { notify } from '../notify.ts';
import { actAs, refuse } from '../refuse.ts';
import { contentChanged } from '../submissions/build.ts';
import { runningPlanFor } from './facts.ts';
import { registeringDesks } from './move.ts';

/** From these states a line goes back to the pool when its class is called off. */
const CALLED_OFF = lineMachine.rows.filter((row) => row.event === 'call_off').flatMap((row) => row.from);

/**
 * Calls a class off: whoever is on it goes back to the pool, what he clashed with is judged again, and his unit is told.
 *
 * @throws Refusal `class_cancelled`; `class_decided` where people were sent by a decision of our own; `class_before_leader`;
 * `missing_words`, `somebody_was_first`, `plan_not_issued`, `not_found`
 */
export function cancelClass(
  ctx: Ctx,
  { classId, version, reason }: { classId: string; version: number; reason: string },
): Promise<void> {
  return command(ctx, async (tx) => {
    const [row] = await tx.select().from(courseClass).where(eq(courseClass.id, classId));
    if (!row) return refuse('not_found');
    const found = await runningPlanFor(tx, ctx, row.planId);
    const { as, onBehalfOf } = actAs(ctx.viewer, found.place, 'consolidator', 'consolidator_head', 'operator');
    const words = reason.trim();
    if (!words) refuse('missing_words', { field: 'reason' });
    if (row.cancelledAt !== null) refuse('class_cancelled');
    const concerned = await concernedBy(tx, classId);
    const [obstacle] = obstaclesIn(concerned);
    if (obstacle) refuse(obstacle);
    const changed = await tx
      .update(courseClass)
      .set({ cancelledAt: ctx.now, cancelReason: words, version: version + 1 })
      .where(and(eq(courseClass.id, classId), eq(courseClass.version, version), isNull(courseClass.cancelledAt)))
      .returning({ id: courseClass.id });
    if (changed.length === 0) throw await somebodyWasFirst(tx, 'class', classId);
    const off = concerned.filter((each) => CALLED_OFF.includes(each.state));
    const subject = { kind: 'class', id: classId };
    if (off.length > 0)
      await moveLines(tx, ctx, {
        event: 'call_off',
        lineIds: off.map((each) => each.id),
        set: { submissionId: null, reasonCode: null, comment: words },
        about: [subject],
      });
    for (const id of new Set(off.flatMap((each) => each.submissionId ?? []))) await contentChanged(tx, id);
    await refreshFindings(tx, ctx.now, { personIds: off.map((each) => each.personId) });
    await record(tx, ctx, {
      action: 'class.cancel',
      subject,
      onBehalfOf,
      payload: { as, lines: off.length, reason: words },
    });
    const to = await registeringDesks(tx, found.plan.issuerId, [...new Set(concerned.map((each) => each.unitId))]);
    await notify(tx, ctx, { kind: 'class.cancel', to, subject, payload: { lines: off.length } });
  });
}

/** Everybody who stands on a class now, and how far he has got. */
export function concernedBy(db: Db, classId: string) {
  return db
    .select({
      id: line.id,
      personId: line.personId,
      unitId: line.unitId,
      state: line.state,
      submissionId: line.submissionId,
      submissionState: submission.state,
      /** Of a decision that was made here; a summons of another body names no submission. */
      decidedBy: decision.submissionId,
    })
    .from(line)
    .leftJoin(submission, eq(submission.id, line.submissionId))
    .leftJoin(decision, eq(decision.id, line.decisionId))
    .where(and(eq(line.classId, classId), inArray(line.state, [...LIVE_LINE_STATES])));
}
type Concerned = Awaited<ReturnType<typeof concernedBy>>;

/** What must be undone before the class can be called off. */
export function obstaclesIn(concerned: Concerned): ('class_decided' | 'class_before_leader')[] {
  const decided = concerned.some(
    ({ state, decidedBy }) =>
      state === 'approved' || state === 'attending' || state === 'completed' || (state === 'nominated' && decidedBy),
  );
  const above = concerned.some(
    ({ state, submissionState }) =>
      state === 'in_submission' && (submissionState === 'submitted' || submissionState === 'head_review'),
  );
  return [...(decided ? (['class_decided'] as const) : []), ...(above ? (['class_before_leader'] as const) : [])];
}
