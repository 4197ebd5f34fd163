import { and, eq, inArray } from 'drizzle-orm';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import type { Day } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { courseClass, line } from '../../schema.ts';
import { refreshFindings } from '../lines/findings.ts';
import { notify } from '../notify.ts';
import { actAs, refuse } from '../refuse.ts';
import { runningPlanFor } from './facts.ts';
import { registeringDesks } from './move.ts';

/**
 * Postpones a class, or sets dates that were open: an epidemic, a lecturer who cannot come. Everybody who has people in
 * it is told, and who is on it is judged again, because ages and clashes depend on its days.
 *
 * @throws Refusal `days_reversed`, `somebody_was_first`, `plan_not_issued`, `not_found`
 */
export function rescheduleClass(
  ctx: Ctx,
  input: {
    classId: string;
    version: number;
    startsOn: Day | null;
    endsOn: Day | null;
    place?: string | null;
    reason: string;
  },
): Promise<void> {
  const { classId, version, startsOn, endsOn, reason } = input;
  return command(ctx, async (tx) => {
    const [row] = await tx.select().from(courseClass).where(eq(courseClass.id, classId));
    if (!row) return refuse('not_found');
    const found = await runningPlanFor(tx, ctx, row.planId);
    const { as, onBehalfOf } = actAs(ctx.viewer, found.place, 'consolidator', 'consolidator_head', 'operator');
    if (startsOn && endsOn && endsOn < startsOn) refuse('days_reversed', { field: 'endsOn' });
    const place = input.place === undefined ? row.place : input.place;
    const changed = await tx
      .update(courseClass)
      .set({ startsOn, endsOn, place, version: version + 1 })
      .where(and(eq(courseClass.id, classId), eq(courseClass.version, version)))
      .returning({ id: courseClass.id });
    if (changed.length === 0) throw await somebodyWasFirst(tx, 'class', classId);
    await refreshFindings(tx, ctx.now, { classIds: [classId] });
    const subject = { kind: 'class', id: classId };
    const before = { startsOn: row.startsOn, endsOn: row.endsOn, place: row.place };
    await record(tx, ctx, {
      action: 'class.reschedule',
      subject,
      onBehalfOf,
      payload: { as, before, after: { startsOn, endsOn, place }, reason },
    });
    const units = await tx
      .selectDistinct({ id: line.unitId })
      .from(line)
      .where(and(eq(line.classId, classId), inArray(line.state, [...LIVE_LINE_STATES])));
    const to = await registeringDesks(
      tx,
      found.plan.issuerId,
      units.map((unit) => unit.id),
    );
    await notify(tx, ctx, { kind: 'class.reschedule', to, subject, payload: { startsOn, endsOn } });
  });
}
