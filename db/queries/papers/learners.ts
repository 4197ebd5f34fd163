import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { LineState } from '#domain/line/machine.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { PaperKind } from '#domain/papers/kinds.ts';
import type { Permission } from '#domain/permissions.ts';
import { dayOf, type Instant, startOfDay } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { logAccess } from '../../access-log.ts';
import {
  assignment,
  calendarDay,
  courseClass,
  line,
  orgUnit,
  orgUnitType,
  person,
  plan,
  position,
  result,
} from '../../schema.ts';
import { read } from '../../store.ts';
import { planWithin } from '../plan-scope.ts';
import { issuedWithin, one, within } from '../scope.ts';
import { PLAN_COLUMNS, paperGround } from './ground.ts';

/** Who attends or attended, and who is to come. */
export const LEARNERS = ['nominated', 'attending', 'completed', 'failed', 'dropped_out'] as const satisfies LineState[];
/** Whose result there is or will be, as on the page of results. */
export const RESULTS = ['attending', 'completed', 'failed', 'dropped_out'] as const satisfies LineState[];

/**
 * A class's people for the school, with birth dates and telephone numbers, which is noted as read. Only for those who
 * keep the class's list; undefined for everybody else, and for a class without people.
 */
export async function learnerListForPaper(viewer: Viewer, classId: string, now: Instant) {
  const found = await classFor(viewer, classId, 'learner-list', 'result.write', now);
  if (!found) return undefined;
  const learners = await peopleOf(viewer, classId, 'result.write', LEARNERS);
  if (learners.length === 0) return undefined;
  logAccess(
    viewer,
    'person',
    learners.map((learner) => learner.personId),
    now,
  );
  return { ...found, learners };
}
export type LearnerListForPaper = NonNullable<Awaited<ReturnType<typeof learnerListForPaper>>>;

/** The sheet on which a class's people sign in, with the days on which nobody works left out. */
export async function attendanceForPaper(viewer: Viewer, classId: string, now: Instant) {
  const found = await classFor(viewer, classId, 'attendance', 'result.write', now);
  if (!found) return undefined;
  const learners = await peopleOf(viewer, classId, 'result.write', LEARNERS);
  if (learners.length === 0) return undefined;
  const { startsOn, endsOn } = found.class;
  const days =
    startsOn && endsOn
      ? await read()
          .select({ day: calendarDay.day, works: calendarDay.works })
          .from(calendarDay)
          .where(sql`${calendarDay.day} between ${startsOn} and ${endsOn}`)
      : [];
  const of = (works: boolean) => days.filter((row) => row.works === works).map((row) => row.day);
  return {
    ...found,
    calendar: { holidays: of(false), worked: of(true) },
    learners: learners.map(({ name, position: post, unit, gender, birth }) => ({
      ...{ name, position: post, unit, gender, birth },
    })),
  };
}
export type AttendanceForPaper = NonNullable<Awaited<ReturnType<typeof attendanceForPaper>>>;

/** A class's results as far as the viewer reaches, a unit its own people's; undefined where nobody attends or attended. */
export async function resultsForPaper(viewer: Viewer, classId: string, now: Instant) {
  const found = await classFor(viewer, classId, 'results', 'result.read', now);
  if (!found) return undefined;
  const learners = await peopleOf(viewer, classId, 'result.read', RESULTS);
  if (learners.length === 0) return undefined;
  const at = Math.max(0, ...learners.map((learner) => learner.result?.at ?? 0));
  return {
    ...found,
    at: at || found.at,
    learners: learners.map(({ phone: _phone, personId: _personId, ...learner }) => learner),
  };
}
export type ResultsForPaper = NonNullable<Awaited<ReturnType<typeof resultsForPaper>>>;

async function classFor(viewer: Viewer, id: string, kind: PaperKind, permission: Permission, now: Instant) {
  const db = read();
  const scope =
    permission === 'result.read' ? planWithin(db, viewer, permission) : issuedWithin(viewer, permission, plan.issuerId);
  const [seen] = await db
    .select({ class: courseClass, plan: PLAN_COLUMNS, issuerName: orgUnit.name })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .innerJoin(orgUnit, eq(orgUnit.id, plan.issuerId))
    .where(one(courseClass.id, id, scope));
  if (!seen) return undefined;
  const { class: klass, plan: of, issuerName } = seen;
  const on = dayOf(now);
  const ground = await paperGround(db, { kind, plan: of, issuerName, on });
  return { ...ground, class: klass, year: on.slice(0, 4), at: startOfDay(on) };
}

/** In the order of official lists: unit, post, name. */
async function peopleOf(viewer: Viewer, classId: string, permission: Permission, states: readonly LineState[]) {
  const rows = await read()
    .select({
      personId: person.id,
      name: person.name,
      gender: person.gender,
      birth: person.birth,
      phone: person.phone,
      title: assignment.title,
      position: position.name,
      unitType: orgUnitType.name,
      unitName: orgUnit.name,
      state: line.state,
      result,
    })
    .from(line)
    .innerJoin(person, eq(person.id, line.personId))
    .innerJoin(assignment, eq(assignment.id, line.assignmentId))
    .innerJoin(orgUnit, eq(orgUnit.id, line.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .leftJoin(position, eq(position.code, assignment.positionCode))
    .leftJoin(result, eq(result.lineId, line.id))
    .where(and(eq(line.classId, classId), inArray(line.state, [...states]), within(viewer, permission, line.unitId)))
    .orderBy(
      asc(orgUnit.displayOrder),
      sql`coalesce(${position.protocolOrder}, 9999)`,
      asc(person.sortKey),
      asc(line.id),
    );
  return rows.map(({ unitType, unitName, title, ...row }) => ({
    ...row,
    position: title ?? row.position,
    unit: unitTitle({ type: unitType, name: unitName }),
  }));
}
