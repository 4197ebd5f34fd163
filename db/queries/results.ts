import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { LineState } from '#domain/line/machine.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, line, orgUnit, orgUnitType, person, plan, result } from '../schema.ts';
import { read } from '../store.ts';
import { accountNames } from './account-names.ts';
import { within } from './scope.ts';

/** Lines of somebody who attends or attended. */
const LEARNING = ['attending', 'completed', 'failed', 'dropped_out'] as const satisfies readonly LineState[];

/** How many of a class's people attend and how it ended for the others; for a unit, its own people. */
export interface ClassResults {
  id: string;
  name: string;
  planId: string;
  planNumber: string | null;
  startsOn: string | null;
  endsOn: string | null;
  attending: number;
  completed: number;
  failed: number;
  droppedOut: number;
}

/** The classes that somebody whom the viewer reaches attends or attended, those that ended last first; one statement. */
export async function classesWithLearners(viewer: Viewer): Promise<ClassResults[]> {
  const rows = await read()
    .select({
      id: courseClass.id,
      name: courseClass.name,
      planId: plan.id,
      planNumber: plan.number,
      startsOn: courseClass.startsOn,
      endsOn: courseClass.endsOn,
      state: line.state,
      n: count(),
    })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(and(inArray(line.state, [...LEARNING]), within(viewer, 'result.read', line.unitId)))
    .groupBy(courseClass.id, plan.id, line.state)
    .orderBy(desc(courseClass.endsOn), asc(courseClass.displayOrder));
  return [...Map.groupBy(rows, (row) => row.id).values()].map((group) => {
    const { state: _state, n: _n, ...klass } = group[0]!;
    const of = (state: LineState) => group.find((row) => row.state === state)?.n ?? 0;
    return {
      ...klass,
      attending: of('attending'),
      completed: of('completed'),
      failed: of('failed'),
      droppedOut: of('dropped_out'),
    };
  });
}

export type Learner = Awaited<ReturnType<typeof learnersOf>>[number];

/** The same people with what tells them apart on a school's list, for whoever enters results. */
export function knownLearners(viewer: Viewer, classId: string) {
  const scope = within(viewer, 'result.write', line.unitId);
  return read()
    .select({
      lineId: line.id,
      personId: person.id,
      name: person.name,
      citizenId: person.citizenId,
      birth: person.birth,
      gender: person.gender,
    })
    .from(line)
    .innerJoin(person, eq(person.id, line.personId))
    .where(and(eq(line.classId, classId), inArray(line.state, [...LEARNING]), scope));
}

/** Who attends or attended a class, as far as the viewer reaches, with what came of it, in the units' official order. */
export async function learnersOf(viewer: Viewer, classId: string) {
  const db = read();
  const rows = await db
    .select({
      id: line.id,
      state: line.state,
      personId: person.id,
      name: person.name,
      birth: person.birth,
      unitType: orgUnitType.name,
      unitName: orgUnit.name,
      result,
    })
    .from(line)
    .innerJoin(person, eq(person.id, line.personId))
    .innerJoin(orgUnit, eq(orgUnit.id, line.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .leftJoin(result, eq(result.lineId, line.id))
    .where(
      and(eq(line.classId, classId), inArray(line.state, [...LEARNING]), within(viewer, 'result.read', line.unitId)),
    )
    .orderBy(asc(orgUnit.displayOrder), asc(person.sortKey), asc(line.id));
  const names = await accountNames(
    db,
    rows.map((row) => row.result?.byId ?? null),
  );
  return rows.map(({ unitType, unitName, result: r, ...row }) => ({
    ...row,
    unit: unitTitle({ type: unitType, name: unitName }),
    result: r && { ...r, by: names.get(r.byId ?? '') ?? null },
  }));
}
