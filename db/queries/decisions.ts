import { and, desc, eq, inArray, or, sql } from 'drizzle-orm';
import { isOwnDecision } from '#domain/codes.ts';
import { type DecisionState, decisionMachine } from '#domain/decision/machine.ts';
import { scanKeeper } from '#domain/decision/scan.ts';
import { offers } from '#domain/machine.ts';
import { permits } from '#domain/permissions.ts';
import { hasRole, type Viewer } from '#domain/viewer.ts';
import { loadDecision } from '../commands/decisions/facts.ts';
import { amendment, courseClass, decision, file, line, plan, submission } from '../schema.ts';
import { read } from '../store.ts';
import { amendmentsOf, removalsIn } from './amendments.ts';
import { changedSince } from './decided-since.ts';
import { annexOf } from './decision-annex.ts';
import { issuedWithin, one, within } from './scope.ts';
import { namesOf } from './submissions.ts';

const PUBLIC_STATES = ['published', 'amended', 'revoked'] as const satisfies readonly DecisionState[];

/** Offices see their plan's decisions; a unit sees the published ones in which its own people stand. */
export function seenDecisions(viewer: Viewer) {
  const taken = sql`select ${amendment.lineId} from ${amendment} where ${amendment.decisionId} = ${decision.id}`;
  const ours = sql`exists (select 1 from ${line} where (${line.decisionId} = ${decision.id} or ${line.id} in (${taken})) and ${within(viewer, 'line.read', line.unitId)})`;
  return or(
    issuedWithin(viewer, 'decision.read', plan.issuerId),
    and(inArray(decision.state, [...PUBLIC_STATES]), ours),
  );
}

/** Decisions that the viewer may see, those that wait first by state, newest first. */
export async function listDecisions(viewer: Viewer, states?: readonly DecisionState[]) {
  return read()
    .select({
      id: decision.id,
      kind: decision.kind,
      state: decision.state,
      number: decision.number,
      day: decision.day,
      preparedAt: decision.preparedAt,
      publishedAt: decision.publishedAt,
      signerName: decision.signerName,
      capacity: decision.capacity,
      formReturnedAt: decision.formReturnedAt,
      classId: courseClass.id,
      className: courseClass.name,
      startsOn: courseClass.startsOn,
      planNumber: plan.number,
      amendsId: decision.amendsId,
      people: sql<number>`(select count(*) from ${line} where ${line.decisionId} = ${decision.id})`.mapWith(Number),
    })
    .from(decision)
    .innerJoin(courseClass, eq(courseClass.id, decision.classId))
    .innerJoin(plan, eq(plan.id, decision.planId))
    .where(and(seenDecisions(viewer), states ? inArray(decision.state, [...states]) : undefined))
    .orderBy(desc(decision.preparedAt), desc(decision.id));
}

/**
 * A decision with its buttons and its list: from the frozen annex once published, before that from what the leader saw.
 * A unit gets the whole published annex, as it does on paper, but no findings and no identity numbers.
 */
export async function decisionDetail(viewer: Viewer, id: string) {
  const db = read();
  const [seen] = await db
    .select({
      class: courseClass,
      planNumber: plan.number,
      planIssuedOn: plan.issuedOn,
      planIssuerId: plan.issuerId,
      submissionTitle: submission.title,
      submissionNumber: submission.number,
      submissionDay: submission.day,
    })
    .from(decision)
    .innerJoin(courseClass, eq(courseClass.id, decision.classId))
    .innerJoin(plan, eq(plan.id, decision.planId))
    .leftJoin(submission, eq(submission.id, decision.submissionId))
    .where(one(decision.id, id, seenDecisions(viewer) ?? sql`1 = 0`));
  const found = seen && (await loadDecision(db, viewer, id));
  if (!found) return undefined;
  const { decision: row, holds, actors } = found;
  const { annex, content } = await annexOf(
    db,
    row,
    found.lines.map((l) => l.id),
  );
  const [scan] = row.scanFileId
    ? await db
        .select({ id: file.id, name: file.name, size: file.size, sha256: file.sha256 })
        .from(file)
        .where(eq(file.id, row.scanFileId))
    : [];
  const names = await namesOf(db, [row.preparedById, row.publishedById]);
  const [amends] = row.amendsId
    ? await db
        .select({ id: decision.id, number: decision.number, day: decision.day, state: decision.state })
        .from(decision)
        .where(eq(decision.id, row.amendsId))
    : [];
  const isOurs = isOwnDecision(row.kind);
  const inOffice = hasRole(viewer, 'consolidator', 'consolidator_head', 'leader', 'records_clerk', 'inspector');
  return {
    ...row,
    ...seen,
    className: content.class?.name ?? seen.class.name,
    annex: content.lines.map(({ id: lineId, person, unit }) => ({
      lineId,
      name: person.name,
      gender: person.gender,
      birth: person.birth,
      position: person.position,
      unit: unit.name,
    })),
    seal: annex && { number: annex.number, sha256: annex.sha256, at: annex.at },
    since: annex && inOffice ? await changedSince(db, annex.value) : null,
    basis: content.submission ?? null,
    scan: scan ?? null,
    amends: amends ?? null,
    removals: row.amendsId ? await removalsIn(db, [id]) : [],
    amendedBy: await amendmentsOf(db, id, permits(viewer, 'decision.write')),
    hasPaper: isOurs,
    /** Its look-up copy is there from publication on. */
    hasCopy: isOurs && row.publishedAt !== null,
    /** A letter to whoever holds the class goes with it. */
    hasLetter:
      row.kind === 'nomination' &&
      row.state !== 'revoked' &&
      row.amendsId === null &&
      row.versionId !== null &&
      seen.class.provider !== null,
    canAmend:
      actors.includes('consolidator') &&
      ['published', 'amended'].includes(row.state) &&
      row.amendsId === null &&
      isOurs,
    preparedBy: inOffice ? (names.get(row.preparedById ?? '') ?? null) : null,
    publishedBy: inOffice ? (names.get(row.publishedById ?? '') ?? null) : null,
    formReturnComment: inOffice ? row.formReturnComment : null,
    takesScan: actors.some((actor) => actor === scanKeeper(row)),
    offers: offers(decisionMachine, { state: row.state, holds, actors }),
  };
}
export type DecisionDetail = NonNullable<Awaited<ReturnType<typeof decisionDetail>>>;

/** The signed scan of a decision that the viewer may see. */
export async function decisionScan(viewer: Viewer, id: string) {
  const [row] = await read()
    .select({ name: file.name, mediaType: file.mediaType, content: file.content })
    .from(decision)
    .innerJoin(plan, eq(plan.id, decision.planId))
    .innerJoin(file, eq(file.id, decision.scanFileId))
    .where(one(decision.id, id, seenDecisions(viewer) ?? sql`1 = 0`));
  return row;
}
