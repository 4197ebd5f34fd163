import { eq } from 'drizzle-orm';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { snapshotClasses, snapshotLines } from '../../commands/lines/snapshot.ts';
import { line, orgUnit, partyRequest, partyRequestLine, plan } from '../../schema.ts';
import { read } from '../../store.ts';
import { loadRecords } from '../people-records.ts';
import { issuedWithin, one } from '../scope.ts';
import { PLAN_COLUMNS, paperGround } from './ground.ts';

/**
 * What the list for the Party organisation's opinion is made of, for the offices that ask; by class and in the order of
 * official lists. Undefined where the viewer's offices made no such request.
 */
export async function partyRequestForPaper(viewer: Viewer, id: string) {
  const db = read();
  const [seen] = await db
    .select({ request: partyRequest, plan: PLAN_COLUMNS, issuerName: orgUnit.name })
    .from(partyRequest)
    .innerJoin(plan, eq(plan.id, partyRequest.planId))
    .innerJoin(orgUnit, eq(orgUnit.id, plan.issuerId))
    .where(one(partyRequest.id, id, issuedWithin(viewer, 'opinion.read', plan.issuerId)));
  if (!seen) return undefined;
  const asked = await db
    .select({ id: line.id, classId: line.classId, agreement: line.unitPartyReference })
    .from(partyRequestLine)
    .innerJoin(line, eq(line.id, partyRequestLine.lineId))
    .where(eq(partyRequestLine.requestId, id));
  const lines = await snapshotLines(
    db,
    asked.map((row) => row.id),
  );
  const { body, number, day, askedAt } = seen.request;
  const on = day ?? dayOf(askedAt);
  // As on the day of asking: made later, the list is still the one that was answered.
  const records = await loadRecords(
    db,
    lines.map((row) => row.person.personId),
    on,
  );
  const agreements = new Map(asked.map((row) => [row.id, row.agreement]));
  return {
    ...(await paperGround(db, {
      kind: 'party-request',
      plan: seen.plan,
      issuerName: seen.issuerName,
      on,
    })),
    body,
    number,
    day,
    at: askedAt,
    classes: await snapshotClasses(db, [...new Set(asked.map((row) => row.classId))]),
    lines: lines.map(({ id: lineId, class: code, person, unit }) => ({
      code,
      name: person.name,
      gender: person.gender,
      birth: person.birth,
      position: person.position,
      unit: unit.name,
      qualification: person.qualification ?? null,
      politicalTheory: person.politicalTheory ?? null,
      joinedOn: records.get(person.personId)?.values.party?.joinedOn ?? null,
      agreement: agreements.get(lineId) ?? null,
    })),
  };
}
export type PartyRequestForPaper = NonNullable<Awaited<ReturnType<typeof partyRequestForPaper>>>;
