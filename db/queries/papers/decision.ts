import { and, eq, sql } from 'drizzle-orm';
import { isOwnDecision } from '#domain/codes.ts';
import type { Viewer } from '#domain/viewer.ts';
import { decision, line, orgUnit, orgUnitType, plan, submission } from '../../schema.ts';
import { read } from '../../store.ts';
import { annexOf } from '../decision-annex.ts';
import { seenDecisions } from '../decisions.ts';
import { one } from '../scope.ts';

/**
 * What the paper of a decision is made of, for whoever may see the decision: from the frozen version once published,
 * before that from what the leader saw. Undefined for what he may not see, for another body's decision, and for one
 * that amends, whose paper is another.
 */
export async function decisionForPaper(viewer: Viewer, id: string) {
  const db = read();
  const [seen] = await db
    .select({
      row: decision,
      plan: { number: plan.number, title: plan.title, issuedOn: plan.issuedOn, year: plan.year },
      issuer: { id: orgUnit.id, name: orgUnit.name, placeName: orgUnit.placeName, type: orgUnitType.name },
      submission: { id: submission.id, number: submission.number, day: submission.day, at: submission.sentUpAt },
    })
    .from(decision)
    .innerJoin(plan, eq(plan.id, decision.planId))
    .innerJoin(orgUnit, eq(orgUnit.id, plan.issuerId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .leftJoin(submission, eq(submission.id, decision.submissionId))
    .where(one(decision.id, id, seenDecisions(viewer) ?? sql`1 = 0`));
  if (!seen || seen.row.amendsId !== null) return undefined;
  const { kind } = seen.row;
  if (!isOwnDecision(kind)) return undefined;
  // Who has withdrawn since the leader decided is on no paper; a published one reads its frozen list anyway.
  const approved = and(eq(line.decisionId, id), eq(line.state, 'approved'));
  const lines = await db.select({ id: line.id }).from(line).where(approved);
  const { row, ...around } = seen;
  const { annex, content } = await annexOf(
    db,
    row,
    lines.map((l) => l.id),
  );
  if (!content.class) return undefined;
  const { number, day, preparedAt } = row;
  const frozen = annex?.value.paper ?? null;
  // The submission's number may be corrected afterwards; a published paper names what it named.
  const submitted = around.submission && { ...around.submission, ...frozen?.submission };
  return {
    ...around,
    submission: submitted,
    kind,
    number,
    day,
    signer: row.signerName ? { name: row.signerName, title: row.signerTitle ?? '', capacity: row.capacity } : null,
    class: content.class,
    people: content.lines.map(({ person, unit }) => ({
      name: person.name,
      gender: person.gender,
      birth: person.birth,
      position: person.position,
      unit: unit.name,
    })),
    frozen,
    /** The moment of what it is made from. */
    at: annex?.at ?? preparedAt,
  };
}
export type DecisionForPaper = NonNullable<Awaited<ReturnType<typeof decisionForPaper>>>;
