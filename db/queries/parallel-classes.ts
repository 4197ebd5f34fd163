import { and, asc, countDistinct, eq, inArray, isNull, ne } from 'drizzle-orm';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import type { Permission } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, line, plan } from '../schema.ts';
import { read } from '../store.ts';
import { issuedWithin, one } from './scope.ts';

/** The other classes of a class's group that still are held. */
const heldBeside = (id: string, groupId: string) =>
  and(eq(courseClass.groupId, groupId), ne(courseClass.id, id), isNull(courseClass.cancelledAt));

/**
 * A class with the parallel ones that still are held, in the plan's order, and whether anything can still be changed
 * there. Undefined where the viewer's permission does not reach the class.
 */
export async function classInGroup(viewer: Viewer, permission: Permission, classId: string) {
  const db = read();
  const [found] = await db
    .select({ class: courseClass, planState: plan.state })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(one(courseClass.id, classId, issuedWithin(viewer, permission, plan.issuerId)));
  if (!found) return undefined;
  const { class: klass, planState } = found;
  const others =
    klass.groupId === null
      ? []
      : await db
          .select()
          .from(courseClass)
          .where(heldBeside(classId, klass.groupId))
          .orderBy(asc(courseClass.displayOrder));
  const isOpen = planState !== 'closed' && planState !== 'draft' && klass.cancelledAt === null;
  return { ...klass, isOpen, others };
}

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
    .where(and(heldBeside(id, groupId), issuedWithin(viewer, 'class.read', plan.issuerId)))
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
