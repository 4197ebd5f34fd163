import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { offers } from '#domain/machine.ts';
import { type SubmissionState, submissionMachine } from '#domain/submission/machine.ts';
import type { Viewer } from '#domain/viewer.ts';
import { type ClassSnapshot, type LineSnapshot, snapshotClasses, snapshotLines } from '../commands/lines/snapshot.ts';
import { loadSubmission } from '../commands/submissions/facts.ts';
import { account, courseClass, decision, line, plan, submission, submissionClass } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { readVersion } from '../versions.ts';
import { decidedFor } from './decided-for.ts';
import { issuedWithin, one } from './scope.ts';

/** Submissions of the viewer's plans, newest first, with their classes and how many people they carry. */
export async function listSubmissions(viewer: Viewer, states?: readonly SubmissionState[]) {
  const db = read();
  const rows = await db
    .select({
      id: submission.id,
      title: submission.title,
      state: submission.state,
      preparedAt: submission.preparedAt,
      sentUpAt: submission.sentUpAt,
      decidedAt: submission.decidedAt,
      comment: submission.comment,
      planNumber: plan.number,
      preparedBy: account.name,
      people: sql<number>`(select count(*) from ${line} where ${line.submissionId} = ${submission.id})`.mapWith(Number),
    })
    .from(submission)
    .innerJoin(plan, eq(plan.id, submission.planId))
    .leftJoin(account, eq(account.id, submission.preparedById))
    .where(
      and(
        issuedWithin(viewer, 'submission.read', plan.issuerId),
        states ? inArray(submission.state, [...states]) : undefined,
        upTo(viewer),
      ),
    )
    .orderBy(desc(submission.preparedAt), desc(submission.id));
  const classes = rows.length
    ? await db
        .select({ submissionId: submissionClass.submissionId, id: courseClass.id, name: courseClass.name })
        .from(submissionClass)
        .innerJoin(courseClass, eq(courseClass.id, submissionClass.classId))
        .where(
          inArray(
            submissionClass.submissionId,
            rows.map((r) => r.id),
          ),
        )
        .orderBy(asc(courseClass.displayOrder))
    : [];
  return rows.map((row) => ({ ...row, classes: classes.filter((c) => c.submissionId === row.id) }));
}

/** A leader sees what was sent up to him, not what the office is still working on. */
export function upTo(viewer: Viewer) {
  const onlyLeader = viewer.grants.length > 0 && viewer.grants.every((g) => g.role === 'leader');
  return onlyLeader ? inArray(submission.state, ['submitted', 'decided', 'returned']) : undefined;
}

interface Frozen {
  classes: ClassSnapshot[];
  lines: LineSnapshot[];
}

/** A submission as it stands (or as it went up), its buttons, and what has changed since it went up. */
export async function submissionDetail(viewer: Viewer, id: string) {
  const db = read();
  const [seen] = await db
    .select({ id: submission.id, planNumber: plan.number, planIssuedOn: plan.issuedOn })
    .from(submission)
    .innerJoin(plan, eq(plan.id, submission.planId))
    .where(and(one(submission.id, id, issuedWithin(viewer, 'submission.read', plan.issuerId)), upTo(viewer)));
  const found = seen && (await loadSubmission(db, viewer, id));
  if (!found) return undefined;
  const { submission: row, holds, actors, quotas } = found;
  const live = await liveContent(
    db,
    id,
    quotas.map((c) => c.classId),
  );
  const isFrozen = row.state === 'submitted' || row.state === 'decided';
  const version = isFrozen ? await readVersion<Frozen>(db, 'submission', id) : undefined;
  const decisions = await db
    .select({
      id: decision.id,
      classId: decision.classId,
      state: decision.state,
      number: decision.number,
      day: decision.day,
    })
    .from(decision)
    .where(eq(decision.submissionId, id));
  const decidedForId = row.decidedById === null ? null : await decidedFor(db, id);
  const names = await namesOf(db, [
    ...[row.preparedById, row.sentUpById, row.decidedById],
    ...[row.preparedForId, row.sentUpForId, decidedForId],
  ]);
  const who = (byId: string | null, forId: string | null) => ({
    name: names.get(byId ?? '') ?? null,
    insteadOf: names.get(forId ?? '') ?? null,
  });
  return {
    ...row,
    planNumber: seen.planNumber,
    planIssuedOn: seen.planIssuedOn,
    preparedBy: who(row.preparedById, row.preparedForId),
    sentUpBy: who(row.sentUpById, row.sentUpForId),
    decidedBy: who(row.decidedById, decidedForId),
    offers: offers(submissionMachine, { state: row.state, holds, actors }),
    actors,
    ownLineIds: found.ownLineIds,
    classes: (version?.value.classes ?? live.classes).map((c) => ({
      ...c,
      seated: quotas.find((q) => q.classId === c.id)?.seated ?? 0,
      lines: (version?.value.lines ?? live.lines).filter((l) => l.class === c.code),
    })),
    seal: version && { number: version.number, sha256: version.sha256, at: version.at },
    changes: version && row.state === 'submitted' ? changesSince(version.value.lines, live.lines) : [],
    decisions,
  };
}
export type SubmissionDetail = NonNullable<Awaited<ReturnType<typeof submissionDetail>>>;

async function liveContent(db: Db, submissionId: string, classIds: string[]): Promise<Frozen> {
  const ids = await db.select({ id: line.id }).from(line).where(eq(line.submissionId, submissionId));
  return {
    classes: await snapshotClasses(db, classIds),
    lines: await snapshotLines(
      db,
      ids.map((l) => l.id),
    ),
  };
}

export interface LineChange {
  lineId: string;
  name: string;
  fields: ('gone' | 'name' | 'position' | 'unit' | 'findings')[];
}

/** What is no longer as it went up: it alters nothing that was sent, it is shown to whoever decides. */
function changesSince(then: readonly LineSnapshot[], now: readonly LineSnapshot[]): LineChange[] {
  return then.flatMap((before): LineChange[] => {
    const after = now.find((l) => l.id === before.id);
    if (!after) return [{ lineId: before.id, name: before.person.name, fields: ['gone' as const] }];
    const fields = [
      ...(before.person.name !== after.person.name ? ['name' as const] : []),
      ...(before.person.position !== after.person.position ? ['position' as const] : []),
      ...(before.unit.name !== after.unit.name ? ['unit' as const] : []),
      ...(codes(before) !== codes(after) ? ['findings' as const] : []),
    ];
    return fields.length ? [{ lineId: before.id, name: before.person.name, fields }] : [];
  });
}

const codes = (l: LineSnapshot) =>
  l.findings
    .filter((f) => f.severity !== 'inform')
    .map((f) => `${f.code} ${f.rule} ${f.outcome}`)
    .join();

export async function namesOf(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await db.select({ id: account.id, name: account.name }).from(account).where(inArray(account.id, known));
  return new Map(rows.map((row) => [row.id, row.name]));
}
