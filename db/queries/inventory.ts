import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import {
  courseClass,
  decision,
  dossier,
  line,
  orgUnit,
  orgUnitType,
  plan,
  round,
  roundClass,
  submission,
} from '../schema.ts';
import { read } from '../store.ts';
import { issuedWithin, within } from './scope.ts';

const live = inArray(line.state, [...LIVE_LINE_STATES]);

/** Every plan, the oldest first. */
export function listPlans(viewer: Viewer) {
  return read()
    .select({ id: plan.id, state: plan.state, number: plan.number, title: plan.title, issuedOn: plan.issuedOn })
    .from(plan)
    .where(issuedWithin(viewer, 'plan.read', plan.issuerId))
    .orderBy(asc(plan.issuedOn), asc(plan.id));
}

/** What a class is at an instant: computed, not stored. */
export type ClassState = 'not_in_round' | 'not_open' | 'open' | 'closed' | 'begun' | 'ended';

/** Every class with where it stands, and how many live lines it has; units' extensions are not looked at. */
export async function listClasses(viewer: Viewer, now: number) {
  const lines = sql<number>`(select count(*) from ${line} where ${and(eq(line.classId, courseClass.id), live)})`;
  const rows = await read()
    .select({
      id: courseClass.id,
      code: courseClass.code,
      name: courseClass.name,
      plan: plan.number,
      intakeMode: courseClass.intakeMode,
      quota: courseClass.quota,
      startsOn: courseClass.startsOn,
      endsOn: courseClass.endsOn,
      opensAt: round.opensAt,
      closesAt: sql<number | null>`coalesce(${roundClass.closesAt}, ${round.closesAt})`,
      lines: lines.mapWith(Number),
    })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .leftJoin(roundClass, eq(roundClass.classId, courseClass.id))
    .leftJoin(round, eq(round.id, roundClass.roundId))
    .where(issuedWithin(viewer, 'plan.read', plan.issuerId))
    .orderBy(asc(plan.issuedOn), asc(plan.id), asc(courseClass.displayOrder), desc(round.opensAt));
  // A class that stands in several rounds counts in the last of them.
  const latest = rows.filter((row, i) => row.id !== rows[i - 1]?.id);
  return latest.map((row) => {
    const closesAt = row.closesAt === null ? null : Number(row.closesAt);
    return { ...row, closesAt, state: classState({ ...row, closesAt }, now) };
  });
}

function classState(
  facts: { opensAt: number | null; closesAt: number | null; startsOn: string | null; endsOn: string | null },
  now: number,
): ClassState {
  const today = dayOf(now);
  if (facts.endsOn !== null && facts.endsOn < today) return 'ended';
  if (facts.startsOn !== null && facts.startsOn <= today) return 'begun';
  if (facts.opensAt === null) return 'not_in_round';
  if (now < facts.opensAt) return 'not_open';
  return facts.closesAt === null || now < facts.closesAt ? 'open' : 'closed';
}

/** Every dossier in the units' order, with how many live lines it has. */
export async function listDossiers(viewer: Viewer) {
  const lines = sql<number>`(select count(*) from ${line} where ${and(eq(line.dossierId, dossier.id), live)})`;
  const rows = await read()
    .select({
      id: dossier.id,
      state: dossier.state,
      code: orgUnit.gsoCode,
      type: orgUnitType.name,
      name: orgUnit.name,
      plan: plan.number,
      round: round.name,
      sentAt: dossier.sentAt,
      onBehalf: dossier.onBehalf,
      late: dossier.late,
      lines: lines.mapWith(Number),
    })
    .from(dossier)
    .innerJoin(orgUnit, eq(orgUnit.id, dossier.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .innerJoin(round, eq(round.id, dossier.roundId))
    .innerJoin(plan, eq(plan.id, round.planId))
    .where(within(viewer, 'dossier.read', dossier.unitId))
    .orderBy(asc(plan.issuedOn), asc(round.opensAt), asc(orgUnit.displayOrder), asc(dossier.id));
  return rows.map(({ type, name, ...row }) => ({ ...row, unit: unitTitle({ type, name }) }));
}

/** Every submission with the codes of its classes. */
export function listAllSubmissions(viewer: Viewer) {
  return read()
    .select({
      id: submission.id,
      state: submission.state,
      title: submission.title,
      plan: plan.number,
      preparedAt: submission.preparedAt,
      sentUpAt: submission.sentUpAt,
      decidedAt: submission.decidedAt,
    })
    .from(submission)
    .innerJoin(plan, eq(plan.id, submission.planId))
    .where(issuedWithin(viewer, 'submission.read', plan.issuerId))
    .orderBy(asc(submission.preparedAt), asc(submission.id));
}

/** Every decision with its class. */
export function listAllDecisions(viewer: Viewer) {
  return read()
    .select({
      id: decision.id,
      state: decision.state,
      kind: decision.kind,
      class: courseClass.code,
      number: decision.number,
      day: decision.day,
      publishedAt: decision.publishedAt,
    })
    .from(decision)
    .innerJoin(plan, eq(plan.id, decision.planId))
    .innerJoin(courseClass, eq(courseClass.id, decision.classId))
    .where(issuedWithin(viewer, 'decision.read', plan.issuerId))
    .orderBy(asc(decision.preparedAt), asc(decision.id));
}
