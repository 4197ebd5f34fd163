import { and, asc, count, desc, eq, getTableColumns, inArray, not, or, sql } from 'drizzle-orm';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { loadLines } from '../commands/lines/facts.ts';
import { courseClass, dossier, file, line, orgUnit, partyRequest, partyRequestLine, person, plan } from '../schema.ts';
import { read } from '../store.ts';
import { accountNames } from './account-names.ts';
import { lineRows } from './line-rows.ts';
import { isAsked, lacksOpinion } from './opinion-need.ts';
import { issuedWithin, within } from './scope.ts';

/**
 * Whom the Party organisation is to be heard on and is not asked about: appraised lines that go up by the city's own
 * way, with the rule's source, and those that were asked about singly, so that their reply can come for a list.
 *
 * @param now UTC milliseconds; rules and routes are those of its day
 */
export async function linesLackingOpinion(viewer: Viewer, now: number) {
  const db = read();
  const today = dayOf(now);
  const needs = or(and(eq(line.state, 'validated'), lacksOpinion(today)), eq(line.state, 'awaiting_party'));
  const where = and(needs, not(isAsked()), within(viewer, 'opinion.write', line.unitId));
  const rows = await lineRows(
    db,
    viewer,
    and(where, issuedWithin(viewer, 'opinion.write', plan.issuerId), eq(dossier.state, 'received')),
    asc(courseClass.displayOrder),
    asc(orgUnit.displayOrder),
    asc(person.sortKey),
    asc(line.id),
  );
  const facts = await loadLines(
    db,
    viewer,
    now,
    rows.map(({ id }) => id),
  );
  const known = new Map(facts.map((record) => [record.line.id, record]));
  return rows.flatMap((row) => {
    const record = known.get(row.id);
    if (!record || (row.state === 'validated' && !record.holds.route_city)) return [];
    return [{ ...row, source: record.asking[0]?.source ?? null }];
  });
}

/** The requests of the viewer's offices, those that wait first, then the latest. */
export async function partyRequests(viewer: Viewer) {
  const db = read();
  const rows = await db
    .select({ request: getTableColumns(partyRequest), n: count(partyRequestLine.lineId) })
    .from(partyRequest)
    .innerJoin(plan, eq(plan.id, partyRequest.planId))
    .innerJoin(partyRequestLine, eq(partyRequestLine.requestId, partyRequest.id))
    .where(issuedWithin(viewer, 'opinion.read', plan.issuerId))
    .groupBy(partyRequest.id)
    .orderBy(sql`case when ${partyRequest.state} = 'asked' then 0 else 1 end`, desc(partyRequest.askedAt));
  const classes = await classesOf(rows.map(({ request }) => request.id));
  return rows.map(({ request, n }) => ({
    ...request,
    n,
    classes: (classes.get(request.id) ?? []).map(({ name }) => name),
  }));
}

async function classesOf(requestIds: readonly string[]) {
  if (requestIds.length === 0) return new Map<string, never[]>();
  const rows = await read()
    .selectDistinct({ requestId: partyRequestLine.requestId, name: courseClass.name, order: courseClass.displayOrder })
    .from(partyRequestLine)
    .innerJoin(line, eq(line.id, partyRequestLine.lineId))
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(inArray(partyRequestLine.requestId, [...requestIds]))
    .orderBy(asc(courseClass.displayOrder));
  return Map.groupBy(rows, (row) => row.requestId);
}

/** One request with its list and what was answered for each; undefined where the viewer's offices made no such one. */
export async function partyRequestDetail(viewer: Viewer, id: string) {
  const db = read();
  const [row] = await db
    .select({
      request: getTableColumns(partyRequest),
      planNumber: plan.number,
      scanName: file.name,
      scanSize: file.size,
    })
    .from(partyRequest)
    .innerJoin(plan, eq(plan.id, partyRequest.planId))
    .leftJoin(file, eq(file.id, partyRequest.replyFileId))
    .where(and(eq(partyRequest.id, id), issuedWithin(viewer, 'opinion.read', plan.issuerId)));
  if (!row) return undefined;
  const answers = await db.select().from(partyRequestLine).where(eq(partyRequestLine.requestId, id));
  const byLine = new Map(answers.map((answer) => [answer.lineId, answer]));
  const rows = await lineRows(
    db,
    viewer,
    and(inArray(line.id, [...byLine.keys()]), within(viewer, 'opinion.read', line.unitId)),
    asc(courseClass.displayOrder),
    asc(orgUnit.displayOrder),
    asc(person.sortKey),
    asc(line.id),
  );
  const names = await accountNames(db, [row.request.askedById, row.request.answeredById]);
  return {
    ...row.request,
    planNumber: row.planNumber,
    askedBy: names.get(row.request.askedById ?? '') ?? null,
    answeredBy: names.get(row.request.answeredById ?? '') ?? null,
    scan: row.scanName === null ? null : { name: row.scanName, size: row.scanSize ?? 0 },
    lines: rows.map((one) => ({
      ...one,
      answer: byLine.get(one.id)?.answer ?? null,
      words: byLine.get(one.id)?.words ?? null,
    })),
  };
}
export type PartyRequestDetail = NonNullable<Awaited<ReturnType<typeof partyRequestDetail>>>;

/** The scan of a reply, to whoever may read its request. */
export async function replyScan(viewer: Viewer, id: string) {
  const [found] = await read()
    .select({ name: file.name, mediaType: file.mediaType, content: file.content })
    .from(partyRequest)
    .innerJoin(plan, eq(plan.id, partyRequest.planId))
    .innerJoin(file, eq(file.id, partyRequest.replyFileId))
    .where(and(eq(partyRequest.id, id), issuedWithin(viewer, 'opinion.read', plan.issuerId)));
  return found;
}

/** The requests on whose list a line stands or stood, the latest first, for whoever may see the line. */
export async function opinionsOfLine(viewer: Viewer, lineId: string) {
  return read()
    .select({
      ...getTableColumns(partyRequest),
      answer: partyRequestLine.answer,
      words: partyRequestLine.words,
    })
    .from(partyRequestLine)
    .innerJoin(partyRequest, eq(partyRequest.id, partyRequestLine.requestId))
    .innerJoin(line, eq(line.id, partyRequestLine.lineId))
    .where(and(eq(partyRequestLine.lineId, lineId), within(viewer, 'line.read', line.unitId)))
    .orderBy(desc(partyRequest.askedAt));
}
export type LineOpinion = Awaited<ReturnType<typeof opinionsOfLine>>[number];
