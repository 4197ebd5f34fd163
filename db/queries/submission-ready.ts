import { and, asc, eq, exists, gt, sql } from 'drizzle-orm';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, line, plan, round, roundClass } from '../schema.ts';
import { read } from '../store.ts';
import { issuedWithin } from './scope.ts';

/** Classes that the city decides on, whose registration has closed and which have validated lines outside of any submission. */
export async function classesReadyToGoUp(viewer: Viewer, now: number) {
  const db = read();
  const stillOpen = db
    .select({ one: sql`1` })
    .from(roundClass)
    .innerJoin(round, eq(round.id, roundClass.roundId))
    .where(
      and(eq(roundClass.classId, courseClass.id), gt(sql`coalesce(${roundClass.closesAt}, ${round.closesAt})`, now)),
    );
  return db
    .select({
      id: courseClass.id,
      code: courseClass.code,
      name: courseClass.name,
      quota: courseClass.quota,
      startsOn: courseClass.startsOn,
      validated: sql<number>`count(${line.id})`.mapWith(Number),
    })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .innerJoin(line, and(eq(line.classId, courseClass.id), eq(line.state, 'validated')))
    .where(
      and(
        issuedWithin(viewer, 'submission.write', plan.issuerId),
        sql`not ${exists(stillOpen)}`,
        sql`${courseClass.intakeMode} <> 'CONVENED'`,
      ),
    )
    .groupBy(courseClass.id)
    .orderBy(asc(courseClass.startsOn), asc(courseClass.displayOrder));
}
