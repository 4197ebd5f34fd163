import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, line, plan, round, roundClass } from '../schema.ts';
import { read } from '../store.ts';
import { issuedWithin } from './scope.ts';

const live = inArray(line.state, [...LIVE_LINE_STATES]);

/** What a class is at an instant: computed, not stored. */
export type ClassState = 'not_in_round' | 'not_open' | 'open' | 'closed' | 'begun' | 'ended';

/** Every class with where it stands, and how many live lines it has; units' extensions are not looked at. */
export async function listClasses(viewer: Viewer, now: number) {
  const lines = sql<number>`(select count(*) from ${line} where ${and(eq(line.classId, courseClass.id), live)})`;
  const rows = await read()
    .select({
      id: courseClass.id,
      code: courseClass.code,
      name: courseClass.name,
      plan: plan.number,
      intakeMode: courseClass.intakeMode,
      quota: courseClass.quota,
      startsOn: courseClass.startsOn,
      endsOn: courseClass.endsOn,
      opensAt: round.opensAt,
      closesAt: sql<number | null>`coalesce(${roundClass.closesAt}, ${round.closesAt})`,
      lines: lines.mapWith(Number),
    })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .leftJoin(roundClass, eq(roundClass.classId, courseClass.id))
    .leftJoin(round, eq(round.id, roundClass.roundId))
    .where(issuedWithin(viewer, 'plan.read', plan.issuerId))
    .orderBy(asc(plan.issuedOn), asc(plan.id), asc(courseClass.displayOrder), desc(round.opensAt));
  // A class that stands in several rounds counts in the last of them.
  const latest = rows.filter((row, i) => row.id !== rows[i - 1]?.id);
  return latest.map((row) => {
    const closesAt = row.closesAt === null ? null : Number(row.closesAt);
    return { ...row, closesAt, state: classState({ ...row, closesAt }, now) };
  });
}

function classState(
  facts: { opensAt: number | null; closesAt: number | null; startsOn: string | null; endsOn: string | null },
  now: number,
): ClassState {
  const today = dayOf(now);
  if (facts.endsOn !== null && facts.endsOn < today) return 'ended';
  if (facts.startsOn !== null && facts.startsOn <= today) return 'begun';
  if (facts.opensAt === null) return 'not_in_round';
  if (now < facts.opensAt) return 'not_open';
  return facts.closesAt === null || now < facts.closesAt ? 'open' : 'closed';
}
