import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Viewer } from '#domain/viewer.ts';
import { loadLines } from '../commands/lines/facts.ts';
import { courseClass, line, plan } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { issuedWithin } from './scope.ts';

/**
 * Validated lines outside of any submission on which the city decides, by the route of their class and their staff
 * category on that day, and those of their classes for which some of them may still be joined by others.
 *
 * @param where which classes or plans are asked about
 */
export async function linesToGoUp(db: Db, { viewer, now }: { viewer: Viewer; now: number }, where: SQL) {
  const validated = await db
    .select({ id: line.id })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(and(eq(line.state, 'validated'), where))
    .orderBy(asc(line.id));
  const records = await loadLines(
    db,
    viewer,
    now,
    validated.map((row) => row.id),
  );
  // Whoever still needs the Party organisation's opinion holds up nobody else.
  const ours = records.filter(({ holds }) => holds.route_city && holds.not_held && holds.party_opinion_given);
  return {
    ids: ours.map((record) => record.line.id),
    byClass: Map.groupBy(ours, (record) => record.line.classId),
    stillOpen: new Set(ours.filter((r) => !r.holds.registration_closed).map((r) => r.line.classId)),
  };
}

/** Classes with lines that can go up: the city decides on them, and their registration has closed for all their units. */
export async function classesReadyToGoUp(viewer: Viewer, now: number) {
  const scope = issuedWithin(viewer, 'submission.write', plan.issuerId);
  const { byClass, stillOpen } = await linesToGoUp(read(), { viewer, now }, scope);
  return [...byClass]
    .filter(([classId]) => !stillOpen.has(classId))
    .map(([, lines]) => {
      const { id, code, name, quota, startsOn, displayOrder } = lines[0]!.class;
      return { id, code, name, quota, startsOn, displayOrder, validated: lines.length };
    })
    .sort((a, b) => (a.startsOn ?? '').localeCompare(b.startsOn ?? '') || a.displayOrder - b.displayOrder);
}
