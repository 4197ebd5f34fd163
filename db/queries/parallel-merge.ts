import { and, count, inArray } from 'drizzle-orm';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import type { Viewer } from '#domain/viewer.ts';
import { mergeObstacles } from '../commands/parallel/obstacles.ts';
import { line, unitPlace } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { classInGroup } from './parallel-classes.ts';
import { unitsNamed } from './unit-names.ts';

/**
 * A class, the parallel ones that can go up in it, and, for the one that was chosen (or the only one), whom that
 * concerns, unit by unit, and what stands in the way. Undefined where the viewer does not reach the class.
 *
 * @param chosenId the class that was chosen, if it is one of them
 */
export async function mergeOf(viewer: Viewer, classId: string, chosenId?: string) {
  const found = await classInGroup(viewer, 'plan.write', classId);
  if (!found) return undefined;
  const { others } = found;
  const from = others.find(({ id }) => id === chosenId) ?? (others.length === 1 ? others[0] : undefined);
  return { ...found, chosen: from && { ...from, ...(await concerned(read(), classId, from.id)) } };
}

async function concerned(db: Db, intoId: string, fromId: string) {
  const { obstacles, doubled } = await mergeObstacles(db, intoId, fromId);
  const both = [intoId, fromId];
  const counts = await db
    .select({ classId: line.classId, unitId: line.unitId, n: count() })
    .from(line)
    .where(and(inArray(line.classId, both), inArray(line.state, [...LIVE_LINE_STATES])))
    .groupBy(line.classId, line.unitId);
  const twice = Map.groupBy(doubled, ({ unitId }) => unitId);
  const inFrom = new Map(counts.filter((row) => row.classId === fromId).map((row) => [row.unitId, row.n]));
  const allotted = await db
    .selectDistinct({ classId: unitPlace.classId })
    .from(unitPlace)
    .where(inArray(unitPlace.classId, both));
  const sum = (id: string) => counts.reduce((all, row) => all + (row.classId === id ? row.n : 0), 0);
  const units = await unitsNamed([...inFrom.keys()]);
  return {
    obstacles,
    /** How many people stand in both. */
    doubled: doubled.length,
    units: units.map((unit) => ({ ...unit, lines: inFrom.get(unit.id) ?? 0, twice: twice.get(unit.id)?.length ?? 0 })),
    lines: { into: sum(intoId), from: sum(fromId) },
    /** Of the two, one has its places allotted and the other has not. */
    isUnequal: allotted.length === 1,
  };
}
