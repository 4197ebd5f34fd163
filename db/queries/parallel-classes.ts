import { and, asc, countDistinct, eq, inArray, isNull, ne } from 'drizzle-orm';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, line, plan } from '../schema.ts';
import { read } from '../store.ts';
import { issuedWithin } from './scope.ts';

/**
 * The other classes of a class's group, and how many people are put forward for it and for one of them too; none where
 * it stands in no group or the viewer does not reach it.
 */
export async function parallelClasses(viewer: Viewer, { id, groupId }: { id: string; groupId: string | null }) {
  if (groupId === null) return { classes: [], twice: 0 };
  const db = read();
  const classes = await db
    .select({ id: courseClass.id, name: courseClass.name })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(
      and(
        eq(courseClass.groupId, groupId),
        ne(courseClass.id, id),
        isNull(courseClass.cancelledAt),
        issuedWithin(viewer, 'class.read', plan.issuerId),
      ),
    )
    .orderBy(asc(courseClass.displayOrder));
  if (classes.length === 0) return { classes, twice: 0 };
  const live = inArray(
    line.state,
    [...LIVE_LINE_STATES].filter((state) => state !== 'draft'),
  );
  const here = db
    .select({ personId: line.personId })
    .from(line)
    .where(and(eq(line.classId, id), live));
  const others = classes.map((klass) => klass.id);
  const [both] = await db
    .select({ n: countDistinct(line.personId) })
    .from(line)
    .where(and(inArray(line.classId, others), live, inArray(line.personId, here)));
  return { classes, twice: both?.n ?? 0 };
}
