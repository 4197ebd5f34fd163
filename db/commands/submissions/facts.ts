import { and, eq, inArray, notExists, sql } from 'drizzle-orm';
import { SEATED_LINE_STATES } from '#domain/line/machine.ts';
import type { SubmissionNeed } from '#domain/submission/machine.ts';
import { actorsFor, identitiesOf, type Viewer } from '#domain/viewer.ts';
import {
  account,
  courseClass,
  line,
  lineFinding,
  lineOverride,
  plan,
  submission,
  submissionClass,
} from '../../schema.ts';
import type { Db } from '../../store.ts';

/** A submission with the facts that its deciding table asks about. */
export async function loadSubmission(db: Db, viewer: Viewer, id: string) {
  const [row] = await db
    .select({ submission, issuerId: plan.issuerId })
    .from(submission)
    .innerJoin(plan, eq(plan.id, submission.planId))
    .where(eq(submission.id, id));
  if (!row) return undefined;
  const lines = await db
    .select({
      id: line.id,
      classId: line.classId,
      personId: line.personId,
      unitId: line.unitId,
      dossierId: line.dossierId,
      submittedById: line.submittedById,
    })
    .from(line)
    .where(and(eq(line.submissionId, id), eq(line.state, 'in_submission')));
  const quotas = await quotasOf(db, id);
  const open = await openConditions(db, id);
  const identities = identitiesOf(viewer);
  const persons = identities.length
    ? await db.select({ personId: account.personId }).from(account).where(inArray(account.id, identities))
    : [];
  const own = new Set(persons.flatMap((p) => (p.personId ? [p.personId] : [])));
  const isViewer = (who: string | null) => who !== null && identities.includes(who);
  // Whoever signed a unit's list stands to its lines as to his own: the table of lines lets him decide on none of them.
  const ownLineIds = lines.filter((l) => own.has(l.personId) || isViewer(l.submittedById)).map((l) => l.id);
  const s = row.submission;
  const holds: Record<SubmissionNeed, boolean> = {
    has_lines: lines.length > 0,
    within_quota: quotas.every((c) => c.seated <= c.quota),
    no_open_block: !open.some((f) => f.severity === 'block' && f.outcome === 'FAIL'),
    warnings_answered: open.length === 0,
    not_own_work: ![s.preparedById, s.preparedForId, s.sentUpById, s.sentUpForId].some(isViewer),
    not_on_the_list: ownLineIds.length === 0,
  };
  return { ...row, lines, quotas, holds, ownLineIds, actors: actorsFor(viewer, { issuerId: row.issuerId }) };
}
export type SubmissionRecord = NonNullable<Awaited<ReturnType<typeof loadSubmission>>>;

/** Each class of the submission with its quota and how many places are taken, over all submissions. */
function quotasOf(db: Db, submissionId: string) {
  return db
    .select({
      classId: courseClass.id,
      quota: courseClass.quota,
      seated: sql<number>`count(${line.id})`.mapWith(Number),
    })
    .from(submissionClass)
    .innerJoin(courseClass, eq(courseClass.id, submissionClass.classId))
    .leftJoin(line, and(eq(line.classId, courseClass.id), inArray(line.state, [...SEATED_LINE_STATES])))
    .where(eq(submissionClass.submissionId, submissionId))
    .groupBy(courseClass.id, courseClass.quota);
}

/** Conditions on the submission's lines that are not met or not known and that nobody entitled has waived. */
function openConditions(db: Db, submissionId: string) {
  const waived = db
    .select({ one: sql`1` })
    .from(lineOverride)
    .where(and(eq(lineOverride.lineId, lineFinding.lineId), eq(lineOverride.ruleCode, lineFinding.ruleCode)));
  return db
    .select({ lineId: lineFinding.lineId, severity: lineFinding.severity, outcome: lineFinding.outcome })
    .from(lineFinding)
    .innerJoin(line, eq(line.id, lineFinding.lineId))
    .where(
      and(
        eq(line.submissionId, submissionId),
        eq(line.state, 'in_submission'),
        inArray(lineFinding.severity, ['block', 'warn']),
        notExists(waived),
      ),
    );
}
