import { and, eq, isNull } from 'drizzle-orm';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { within } from '../../queries/scope.ts';
import { line } from '../../schema.ts';
import { refuse } from '../refuse.ts';
import { refreshFindings } from './findings.ts';
import { moveLines } from './move.ts';
import { tellUnits } from './tell.ts';
import { visibleLines } from './visible.ts';

/** The organiser takes in those whom the city nominated. */
export function admitLines(ctx: Ctx, { lineIds }: { lineIds: readonly string[] }): Promise<void> {
  return command(ctx, async (tx) => {
    await visibleLines(tx, ctx, 'result.write', lineIds);
    const moved = await moveLines(tx, ctx, { event: 'admit', lineIds });
    await tellUnits(tx, ctx, 'line.admit', moved);
  });
}

/** The organiser does not take them in; why is told to the unit. */
export function refuseAdmission(
  ctx: Ctx,
  { lineIds, comment }: { lineIds: readonly string[]; comment: string },
): Promise<void> {
  return command(ctx, async (tx) => {
    await visibleLines(tx, ctx, 'result.write', lineIds);
    const moved = await moveLines(tx, ctx, { event: 'not_admit', lineIds, told: { comment }, set: { comment } });
    await refreshFindings(tx, ctx.now, { lineIds });
    await tellUnits(tx, ctx, 'line.not_admit', moved);
  });
}

/**
 * The class has begun: those who were sent attend. Without ids, all who are nominated for the class and did not ask to
 * come another time.
 *
 * @throws Refusal `nothing_chosen`, or what the table says of each line (`class_begun`, `route_no_admission` …)
 */
export function beginClass(
  ctx: Ctx,
  input: { classId: string; lineIds?: readonly string[] },
): Promise<{ lines: number }> {
  return command(ctx, async (tx) => {
    const nominated = await tx
      .select({ id: line.id })
      .from(line)
      .where(
        and(
          eq(line.classId, input.classId),
          eq(line.state, 'nominated'),
          isNull(line.postponementReason),
          within(ctx.viewer, 'result.write', line.unitId),
        ),
      );
    const lineIds = input.lineIds ?? nominated.map((row) => row.id);
    const seen = await visibleLines(tx, ctx, 'result.write', lineIds);
    const strange = seen.filter((row) => row.line.classId !== input.classId).map((row) => row.line.id);
    if (strange.length > 0) refuse('not_found', { subjectIds: strange });
    const moved = await moveLines(tx, ctx, { event: 'begin', lineIds });
    await tellUnits(tx, ctx, 'line.begin', moved);
    return { lines: moved.length };
  });
}
