import { and, asc, type Column, eq, inArray, sql } from 'drizzle-orm';
import type { HistoryKind } from '#domain/history.ts';
import { closingsIn } from '#domain/notices/reminders.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { permits } from '#domain/permissions.ts';
import { UNIT_ROLES } from '#domain/roles.ts';
import { unitsWith, type Viewer } from '#domain/viewer.ts';
import {
  courseClass,
  decision,
  dossier,
  extension,
  line,
  orgUnit,
  orgUnitType,
  plan,
  round,
  roundClass,
  submission,
  submissionClass,
} from '../schema.ts';
import { read } from '../store.ts';
import { seenDecisions } from './decisions.ts';
import { reachedIds } from './history-scope.ts';
import type { Told } from './notices.ts';

/** What a letter is about, as far as its reader may see that record: its page and the names that tell it apart. */
export interface NoticeRecord {
  href: string | null;
  unit?: string | null;
  round?: string | null;
  klass?: string | null;
  plan?: string | null;
  /** Of a decision that has one. */
  number?: string | null;
}

type Ids = readonly string[];
type Found = NoticeRecord & { id: string };

/**
 * The records of these letters, by `kind id`; what this viewer does not reach has no entry, so that its letter has no
 * link and no name. Classes that the payloads name are among them. One statement for each kind of record among them.
 */
export async function noticeRecords(
  viewer: Viewer,
  letters: readonly Told[],
  now: number,
): Promise<Map<string, NoticeRecord>> {
  const wanted = Map.groupBy(
    letters.flatMap(({ subjectKind, subjectId, payload }) => [
      { kind: subjectKind, id: subjectId },
      ...(typeof payload.classId === 'string' ? [{ kind: 'class', id: payload.classId }] : []),
      ...closingsIn(payload).flatMap(({ classIds }) => classIds.map((id) => ({ kind: 'class', id }))),
    ]),
    ({ kind }) => kind,
  );
  const records = new Map<string, NoticeRecord>();
  for (const [kind, group] of wanted) {
    const find = FINDERS[kind as HistoryKind];
    if (!find) continue;
    const ids = [...new Set(group.map(({ id }) => id))];
    for (const { id, ...record } of await find(viewer, ids, now)) records.set(`${kind} ${id}`, record);
  }
  return records;
}

const reached = (viewer: Viewer, kind: HistoryKind, now: number, column: Column) =>
  sql`${column} in (${reachedIds(read(), viewer, kind, now)})`;

/** The units for which the viewer registers; a list that is never empty, as SQL wants it. */
const ownUnits = (viewer: Viewer) => ['', ...unitsWith(viewer, UNIT_ROLES)];

const FINDERS: Partial<Record<HistoryKind, (viewer: Viewer, ids: Ids, now: number) => Promise<Found[]>>> = {
  async dossier(viewer, ids, now) {
    const rows = await read()
      .select({ id: dossier.id, type: orgUnitType.name, name: orgUnit.name, round: round.name })
      .from(dossier)
      .innerJoin(orgUnit, eq(orgUnit.id, dossier.unitId))
      .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
      .innerJoin(round, eq(round.id, dossier.roundId))
      .where(and(inArray(dossier.id, [...ids]), reached(viewer, 'dossier', now, dossier.id)));
    return rows.map((row) => ({ id: row.id, href: `/dossiers/${row.id}`, unit: unitTitle(row), round: row.round }));
  },

  async line(viewer, ids, now) {
    const rows = await read()
      .select({ id: line.id, type: orgUnitType.name, name: orgUnit.name, klass: courseClass.name })
      .from(line)
      .innerJoin(orgUnit, eq(orgUnit.id, line.unitId))
      .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
      .innerJoin(courseClass, eq(courseClass.id, line.classId))
      .where(and(inArray(line.id, [...ids]), reached(viewer, 'line', now, line.id)));
    return rows.map((row) => ({ id: row.id, href: `/lines/${row.id}`, unit: unitTitle(row), klass: row.klass }));
  },

  async class(viewer, ids, now) {
    const rows = await read()
      .select({ id: courseClass.id, planId: courseClass.planId, klass: courseClass.name, dossierId: dossier.id })
      .from(courseClass)
      .leftJoin(roundClass, eq(roundClass.classId, courseClass.id))
      .leftJoin(dossier, and(eq(dossier.roundId, roundClass.roundId), inArray(dossier.unitId, ownUnits(viewer))))
      .where(and(inArray(courseClass.id, [...ids]), reached(viewer, 'class', now, courseClass.id)));
    const page = permits(viewer, 'class.read');
    return rows.map(({ id, planId, klass, dossierId }) => {
      const own = dossierId ? `/dossiers/${dossierId}/classes/${id}` : `/plans/${planId}`;
      return { id, href: page ? `/classes/${id}` : own, klass };
    });
  },

  async plan(viewer, ids, now) {
    const rows = await read()
      .select({ id: plan.id, plan: plan.number })
      .from(plan)
      .where(and(inArray(plan.id, [...ids]), reached(viewer, 'plan', now, plan.id)));
    return rows.map((row) => ({ ...row, href: `/plans/${row.id}` }));
  },

  async round(viewer, ids, now) {
    const rows = await read()
      .select({ id: round.id, round: round.name, plan: plan.number })
      .from(round)
      .innerJoin(plan, eq(plan.id, round.planId))
      .where(and(inArray(round.id, [...ids]), reached(viewer, 'round', now, round.id)));
    const page = permits(viewer, 'board.read');
    return rows.map((row) => ({ ...row, href: page ? `/rounds/${row.id}` : '/dossiers' }));
  },

  async extension(viewer, ids, now) {
    const rows = await read()
      .select({
        ...{ id: extension.id, roundId: extension.roundId, round: round.name, klass: courseClass.name },
        ...{ type: orgUnitType.name, name: orgUnit.name },
      })
      .from(extension)
      .innerJoin(round, eq(round.id, extension.roundId))
      .innerJoin(orgUnit, eq(orgUnit.id, extension.unitId))
      .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
      .leftJoin(courseClass, eq(courseClass.id, extension.classId))
      .where(and(inArray(extension.id, [...ids]), reached(viewer, 'extension', now, extension.id)));
    const page = permits(viewer, 'board.read');
    return rows.map(({ id, roundId, klass, ...row }) => ({
      ...{ id, href: page ? `/rounds/${roundId}` : '/extensions', unit: unitTitle(row), round: row.round, klass },
    }));
  },

  async submission(viewer, ids, now) {
    const rows = await read()
      .select({ id: submission.id, klass: courseClass.name })
      .from(submission)
      .innerJoin(plan, eq(plan.id, submission.planId))
      .leftJoin(submissionClass, eq(submissionClass.submissionId, submission.id))
      .leftJoin(courseClass, eq(courseClass.id, submissionClass.classId))
      .where(and(inArray(submission.id, [...ids]), reached(viewer, 'submission', now, submission.id)))
      .orderBy(asc(courseClass.displayOrder));
    return [...Map.groupBy(rows, (row) => row.id)].map(([id, group]) => ({
      ...{ id, href: `/submissions/${id}` },
      klass: group.flatMap(({ klass }) => klass ?? []).join('; ') || null,
    }));
  },

  async decision(viewer, ids) {
    const rows = await read()
      .select({ id: decision.id, number: decision.number, klass: courseClass.name })
      .from(decision)
      .innerJoin(courseClass, eq(courseClass.id, decision.classId))
      .innerJoin(plan, eq(plan.id, decision.planId))
      .where(and(inArray(decision.id, [...ids]), seenDecisions(viewer)));
    return rows.map((row) => ({ ...row, href: `/decisions/${row.id}` }));
  },

  // Letters about an account are about what it lends or is lent, which stands on one's own page.
  account: async (_viewer, ids) => ids.map((id) => ({ id, href: '/account/delegations' })),
};
