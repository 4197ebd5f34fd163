import { and, eq, inArray } from 'drizzle-orm';
import type { Viewer } from '#domain/viewer.ts';
import { assignment, courseClass, line, person, plan } from '../schema.ts';
import { read } from '../store.ts';
import { planWithin } from './plan-scope.ts';
import { within } from './scope.ts';

/**
 * What to call the records that a refusal is about: a line by its person, a person, a class, each only where this
 * viewer reaches it. What he does not reach has no entry.
 */
export async function subjectNames(viewer: Viewer, ids: readonly string[]): Promise<Map<string, string>> {
  const db = read();
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const lines = await db
    .select({ id: line.id, name: person.name })
    .from(line)
    .innerJoin(person, eq(person.id, line.personId))
    .where(and(inArray(line.id, wanted), within(viewer, 'line.read', line.unitId)));
  const people = await db
    .selectDistinct({ id: person.id, name: person.name })
    .from(person)
    .innerJoin(assignment, eq(assignment.personId, person.id))
    .where(and(inArray(person.id, wanted), within(viewer, 'people.read', assignment.unitId)));
  const classes = await db
    .select({ id: courseClass.id, name: courseClass.name })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(and(inArray(courseClass.id, wanted), planWithin(db, viewer, 'plan.read')));
  return new Map([...lines, ...people, ...classes].map(({ id, name }) => [id, name]));
}
