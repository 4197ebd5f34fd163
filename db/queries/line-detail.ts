import { asc, eq } from 'drizzle-orm';
import { lineMachine } from '#domain/line/machine.ts';
import { offers } from '#domain/machine.ts';
import type { Viewer } from '#domain/viewer.ts';
import { logAccess } from '../access-log.ts';
import { loadLines } from '../commands/lines/facts.ts';
import { courseClass, line, person, result } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { accountNames } from './account-names.ts';
import { lineRows } from './line-rows.ts';
import { one, within } from './scope.ts';

export type LineDetail = NonNullable<Awaited<ReturnType<typeof lineDetail>>>;

/**
 * One line with its buttons, what is in its way, its papers, whom it replaces and who replaced it, and its result;
 * undefined where the viewer reaches none. Reading it is noted in the access log.
 *
 * @param now UTC milliseconds, judged against closing moments and days
 */
export async function lineDetail(viewer: Viewer, id: string, now: number) {
  const db = read();
  const [row] = await lineRows(db, viewer, one(line.id, id, within(viewer, 'line.read', line.unitId)));
  const [facts] = row ? await loadLines(db, viewer, now, [id]) : [];
  if (!row || !facts) return undefined;
  logAccess(viewer, 'person', row.personId, now);
  const [outcome] = await db.select().from(result).where(eq(result.lineId, id));
  const names = await accountNames(db, [row.submittedById, outcome?.byId ?? null]);
  const subject = { state: row.state, holds: facts.holds, actors: facts.actors };
  return {
    ...row,
    route: facts.route,
    closesAt: facts.closesAt,
    /** The Party organisation must be heard first, and was not. */
    lacksOpinion: !facts.holds.party_opinion_given,
    /** By which rules of today, each with its source. */
    opinionRules: facts.asking,
    submittedBy: names.get(row.submittedById ?? '') ?? null,
    chain: await chainOf(db, row),
    result: outcome ? { ...outcome, by: names.get(outcome.byId ?? '') ?? null } : null,
    actors: facts.actors,
    offers: offers(lineMachine, subject),
  };
}

/**
 * The line's place among those that replaced one another, the first of them first; empty where there were none. One of
 * them may have gone over to a parallel class since.
 */
async function chainOf(db: Db, { id, dossierId }: { id: string; dossierId: string }) {
  const rows = await db
    .select({
      id: line.id,
      state: line.state,
      replacesLineId: line.replacesLineId,
      name: person.name,
      reasonCode: line.reasonCode,
      createdAt: line.createdAt,
      class: { id: courseClass.id, name: courseClass.name },
    })
    .from(line)
    .innerJoin(person, eq(person.id, line.personId))
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(eq(line.dossierId, dossierId))
    .orderBy(asc(line.createdAt), asc(line.id));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const chain = [byId.get(id)];
  for (let first = chain[0]; first?.replacesLineId; first = chain[0]) {
    const earlier = byId.get(first.replacesLineId);
    if (!earlier || chain.includes(earlier)) break;
    chain.unshift(earlier);
  }
  for (let last = chain.at(-1); last; last = chain.at(-1)) {
    const next = rows.find((row) => row.replacesLineId === last?.id);
    if (!next || chain.includes(next)) break;
    chain.push(next);
  }
  return chain.length > 1 ? chain.flatMap((row) => row ?? []) : [];
}
