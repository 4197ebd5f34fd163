import { and, eq, inArray, isNull, max, notInArray, sql } from 'drizzle-orm';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import { inBatches } from '../../batches.ts';
import type { Ctx } from '../../context.ts';
import { classNoNeed, line, rankMove } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import type { KnownFacts, LineRecord } from '../lines/facts.ts';
import { refreshFindings } from '../lines/findings.ts';
import { moveLines } from '../lines/move.ts';
import { dropStaleWaivers, waivedFindings } from './waivers.ts';

interface NamedClass {
  id: string;
  name: string;
}

interface Carried {
  lines: readonly (typeof line.$inferSelect)[];
  from: NamedClass;
  to: NamedClass;
  reason: string;
  knownOf: (record: LineRecord) => KnownFacts;
}

/**
 * Takes lines from a class to a parallel one, by the line's own step, each in the state in which it stands, and puts
 * right what hung on the class: the unit's order, the place among the reserves, officers' moves in the ranking, a unit's
 * word that it needs no place there, waivers. All are judged again.
 *
 * @returns the lines as they stood before
 * @throws Refusal the table's reasons by line
 */
export async function carryLines(tx: Tx, ctx: Ctx, { lines, from, to, reason, knownOf }: Carried) {
  if (lines.length === 0) return [];
  const lineIds = lines.map(({ id }) => id);
  const waived = await waivedFindings(tx, lineIds);
  const moved: LineRecord[] = [];
  // One event for each state, so that no line's history tells another's.
  for (const group of Map.groupBy(lines, ({ state }) => state).values())
    moved.push(
      ...(await moveLines(tx, ctx, {
        event: 'change_class',
        lineIds: group.map(({ id }) => id),
        told: { comment: reason },
        knownOf,
        set: { classId: to.id, reserveNumber: null },
        payload: { fromClass: from.name, toClass: to.name, fromClassId: from.id, toClassId: to.id },
        about: [from, to].map(({ id }) => ({ kind: 'class', id })),
      })),
    );
  await orderLast(tx, lines, to.id);
  await tx
    .update(rankMove)
    .set({ withdrawnAt: ctx.now, withdrawnById: ctx.viewer.accountId })
    .where(and(eq(rankMove.classId, from.id), inArray(rankMove.lineId, lineIds), isNull(rankMove.withdrawnAt)));
  const dossierIds = [...new Set(lines.map(({ dossierId }) => dossierId))];
  await tx.delete(classNoNeed).where(and(eq(classNoNeed.classId, to.id), inArray(classNoNeed.dossierId, dossierIds)));
  await refreshFindings(tx, ctx.now, { lineIds });
  await dropStaleWaivers(tx, ctx, waived, moved);
  return moved;
}

/** Whoever comes over stands after the unit's others in the class, among themselves in the order that they had. */
async function orderLast(tx: Tx, lines: Carried['lines'], classId: string): Promise<void> {
  const rows = await tx
    .select({ dossierId: line.dossierId, last: max(line.preference) })
    .from(line)
    .where(
      and(
        eq(line.classId, classId),
        inArray(line.dossierId, [...new Set(lines.map(({ dossierId }) => dossierId))]),
        inArray(line.state, [...LIVE_LINE_STATES]),
        notInArray(
          line.id,
          lines.map(({ id }) => id),
        ),
      ),
    )
    .groupBy(line.dossierId);
  const last = new Map(rows.map((row) => [row.dossierId, row.last ?? 0]));
  const placed = lines
    .toSorted((a, b) => a.preference - b.preference || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .map(({ id, dossierId }) => {
      const place = (last.get(dossierId) ?? 0) + 1;
      last.set(dossierId, place);
      return { id, place };
    });
  for (const batch of inBatches(placed)) {
    const cases = batch.map(({ id, place }) => sql`when ${id} then ${sql.raw(String(place))}`);
    const ids = batch.map(({ id }) => id);
    await tx
      .update(line)
      .set({ preference: sql`case ${line.id} ${sql.join(cases, sql` `)} end` })
      .where(inArray(line.id, ids));
  }
}
