import { and, asc, eq, inArray } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { dayOf } from '#domain/time/day.ts';
import { heirOf } from '#domain/vacancy/heir.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, line, orgUnit, orgUnitType, person, plan, seatVacancy } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { issuedWithin, one, within } from './scope.ts';

/** A place that somebody left, whose it is to fill it, and whom the unit has named. */
export type Vacancy = Awaited<ReturnType<typeof openVacancies>>[number];

/** The open vacancies of a class, the earliest first; the caller has asked who may see the class. */
export async function openVacancies(db: Db, classId: string, now: number) {
  const rows = await db
    .select({ vacancy: seatVacancy, name: person.name, unit: orgUnit.name, type: orgUnitType.name })
    .from(seatVacancy)
    .innerJoin(line, eq(line.id, seatVacancy.lineId))
    .innerJoin(person, eq(person.id, line.personId))
    .innerJoin(orgUnit, eq(orgUnit.id, seatVacancy.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(and(eq(seatVacancy.classId, classId), eq(seatVacancy.state, 'open')))
    .orderBy(asc(seatVacancy.openedAt), asc(seatVacancy.id));
  if (rows.length === 0) return [];
  const units = [...new Set(rows.map(({ vacancy }) => vacancy.unitId))];
  const links = await db
    .select({ id: line.id, state: line.state, replacesLineId: line.replacesLineId, name: person.name })
    .from(line)
    .innerJoin(person, eq(person.id, line.personId))
    .where(and(eq(line.classId, classId), inArray(line.unitId, units)))
    .orderBy(asc(line.createdAt), asc(line.id));
  const today = dayOf(now);
  return rows.map(({ vacancy, name, unit, type }) => {
    const named = heirOf(vacancy.lineId, links);
    const isInTerm = today <= vacancy.until;
    return {
      ...vacancy,
      name,
      unit: unitTitle({ type, name: unit }),
      named,
      isInTerm,
      /** While the unit may still answer, or has answered, nobody else moves up into the place. */
      isHeld: isInTerm || named !== undefined,
    };
  });
}

/** The open vacancies of a class for its office; none where the viewer does not reach the class. */
export async function vacanciesOf(viewer: Viewer, classId: string, now: number): Promise<Vacancy[]> {
  const db = read();
  const [found] = await db
    .select({ id: courseClass.id })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(one(courseClass.id, classId, issuedWithin(viewer, 'board.read', plan.issuerId)));
  return found ? openVacancies(db, classId, now) : [];
}

/** The vacancy that a line of the viewer's own left, while its unit may name somebody for it and has not. */
export async function vacancyToName(viewer: Viewer, lineId: string, now: number, db: Db = read()) {
  const [row] = await db
    .select({ classId: line.classId })
    .from(line)
    .where(one(line.id, lineId, within(viewer, 'line.answer', line.unitId)));
  if (!row) return undefined;
  const open = await openVacancies(db, row.classId, now);
  return open.find((one) => one.lineId === lineId && one.isInTerm && one.named === undefined);
}
