import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { closesAt } from '#domain/time/closing.ts';
import type { Instant } from '#domain/time/day.ts';
import { unitsWith, type Viewer } from '#domain/viewer.ts';
import { courseClass, extension, plan, round, roundClass } from '../schema.ts';
import { read } from '../store.ts';
import { planWithin } from './plan-scope.ts';

/** A moment at which registration ends, and the classes that it ends for. */
export interface ClosingDate {
  at: Instant;
  roundId: string;
  roundName: string;
  classes: { id: string; name: string }[];
}

/**
 * The moments, soonest first, at which registration for classes ends that is possible now; for a unit's people with
 * the more time that their unit was given. Two statements.
 */
export async function closingDates(viewer: Viewer, now: Instant): Promise<ClosingDate[]> {
  const db = read();
  const units = unitsWith(viewer, ['unit_clerk', 'unit_head']);
  const own = units.length > 0 ? inArray(extension.unitId, units) : sql`1 = 0`;
  const extensions = await db
    .select({ roundId: extension.roundId, classId: extension.classId, until: extension.until })
    .from(extension)
    .where(and(eq(extension.state, 'granted'), gt(extension.until, now), own));
  const longer = extensions.map((row) => row.roundId);
  const rows = await db
    .select({
      roundId: round.id,
      roundName: round.name,
      round: round.closesAt,
      own: roundClass.closesAt,
      class: courseClass,
    })
    .from(roundClass)
    .innerJoin(round, eq(round.id, roundClass.roundId))
    .innerJoin(plan, eq(plan.id, round.planId))
    .innerJoin(courseClass, eq(courseClass.id, roundClass.classId))
    .where(
      and(
        planWithin(db, viewer, 'plan.read'),
        inArray(plan.state, ['issued', 'in_progress']),
        lte(round.opensAt, now),
        isNull(courseClass.cancelledAt),
        or(
          gt(sql`coalesce(${roundClass.closesAt}, ${round.closesAt})`, now),
          longer.length > 0 ? inArray(round.id, longer) : undefined,
        ),
      ),
    )
    .orderBy(asc(courseClass.displayOrder));
  const open = rows.flatMap((row) => {
    const at = closesAt({
      classClosesAt: row.own,
      roundClosesAt: row.round,
      extensions: extensions.flatMap(({ roundId, classId, until }) =>
        roundId === row.roundId && until !== null ? [{ unitId: '', classId, until }] : [],
      ),
      unitId: '',
      classId: row.class.id,
    });
    return at !== null && at > now ? [{ ...row, at }] : [];
  });
  return [...Map.groupBy(open, (row) => `${row.at} ${row.roundId}`).values()]
    .map((same) => ({
      at: same[0]!.at,
      roundId: same[0]!.roundId,
      roundName: same[0]!.roundName,
      classes: same.map((row) => ({ id: row.class.id, name: row.class.name })),
    }))
    .sort((a, b) => a.at - b.at);
}
