import { and, count, inArray } from 'drizzle-orm';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import { placeJudge } from '#domain/places/use.ts';
import { line, unitPlace } from '../schema.ts';
import type { Db } from '../store.ts';

/** Judges lines of these classes against the places of their units, in two statements; in one where none are allotted. */
export async function judgePlaces(db: Db, classIds: readonly string[]) {
  const ids = [...new Set(classIds)];
  if (ids.length === 0) return placeJudge([], []);
  const allotted = await db
    .select({ classId: unitPlace.classId, unitId: unitPlace.unitId, places: unitPlace.places })
    .from(unitPlace)
    .where(inArray(unitPlace.classId, ids));
  if (allotted.length === 0) return placeJudge([], []);
  const counts = await db
    .select({ classId: line.classId, unitId: line.unitId, state: line.state, lines: count() })
    .from(line)
    .where(and(inArray(line.classId, ids), inArray(line.state, [...LIVE_LINE_STATES])))
    .groupBy(line.classId, line.unitId, line.state);
  return placeJudge(allotted, counts);
}
