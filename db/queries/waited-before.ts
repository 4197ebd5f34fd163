import { and, eq, inArray, ne, or, sql } from 'drizzle-orm';
import { courseClass, line } from '../schema.ts';
import type { Db } from '../store.ts';

/** How often each was deferred, or was left on the waiting list of another plan; nothing for whoever never was. */
export async function waitedBefore(db: Db, personIds: readonly string[], planId: string): Promise<Map<string, number>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ personId: line.personId, n: sql<number>`count(*)`.mapWith(Number) })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(
      and(
        inArray(line.personId, ids),
        or(eq(line.state, 'deferred'), and(eq(line.state, 'waitlisted'), ne(courseClass.planId, planId))),
      ),
    )
    .groupBy(line.personId);
  return new Map(rows.map(({ personId, n }) => [personId, n]));
}
