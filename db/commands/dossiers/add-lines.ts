import { and, eq, inArray } from 'drizzle-orm';
import { inBatches } from '../../batches.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { classNoNeed, line, roundClass } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { eligiblePosts, type Wanted } from '../lines/eligible-posts.ts';
import { refreshFindings } from '../lines/findings.ts';
import { refuse, refuseAny } from '../refuse.ts';
import { type DossierRecord, isOpen } from './facts.ts';
import { type DossierInput, editableDossier, touchDossier } from './move.ts';

/** One person for one class, with what the unit says about it. */
export interface Entry extends Wanted {
  exceptionReason?: string | null;
  note?: string | null;
}

/**
 * Puts people on the unit's list as drafts: several for one class, one for several classes, or any pairs. Each stands
 * after the unit's others for the class. All of them, or none. What is in a line's way is found at once, and does not
 * keep it from being put down.
 *
 * @returns the new lines, in the order of the entries
 * @throws Refusal with a reason for each person (`subjectId`) who cannot stand: `not_of_unit`, `not_active`,
 * `already_registered`, `repeated`; for each class: `class_not_in_round`, `class_closed`; or `round_not_open`,
 * `not_editable`, `nothing_chosen`
 */
export function addLines(
  ctx: Ctx,
  input: DossierInput & { entries: readonly Entry[] },
): Promise<{ lineIds: string[] }> {
  return command(ctx, (tx) => addLinesIn(tx, ctx, input));
}

/** As `addLines`, inside another command's transaction. */
export async function addLinesIn(
  tx: Tx,
  ctx: Ctx,
  { entries, ...input }: DossierInput & { entries: readonly Entry[] },
): Promise<{ lineIds: string[] }> {
  const found = await editableDossier(tx, ctx, input);
  if (entries.length === 0) refuse('nothing_chosen');
  const classIds = [...new Set(entries.map((entry) => entry.classId))];
  const closed = await closedClasses(tx, ctx, found, classIds);
  const { posts, refused } = await eligiblePosts(tx, found.unit.id, entries, ctx.now);
  refuseAny([...closed, ...refused]);

  const next = nextPreferences(found);
  const rows = entries.map((entry) => ({
    id: newId(),
    dossierId: found.dossier.id,
    classId: entry.classId,
    assignmentId: posts.get(entry.personId)!,
    personId: entry.personId,
    unitId: found.unit.id,
    state: 'draft' as const,
    preference: next(entry.classId),
    exceptionReason: entry.exceptionReason?.trim() || null,
    note: entry.note?.trim() || null,
    late: false,
    createdAt: ctx.now,
    version: 1,
  }));
  for (const batch of inBatches(rows)) await tx.insert(line).values(batch);
  const noNeedUndone = await undoNoNeed(tx, found, classIds);
  const lineIds = rows.map((row) => row.id);
  await touchDossier(tx, ctx, found, {
    action: 'add_lines',
    lineIds,
    payload: { entries: entries.map(({ personId, classId }) => ({ personId, classId })), noNeedUndone },
  });
  await refreshFindings(tx, ctx.now, { personIds: entries.map((entry) => entry.personId) });
  return { lineIds };
}

/** Classes that the unit cannot register for now. The office and the operator may enter what came in on paper late. */
async function closedClasses(tx: Tx, ctx: Ctx, found: DossierRecord & { as: string }, classIds: readonly string[]) {
  const rows = await tx
    .select({ classId: roundClass.classId })
    .from(roundClass)
    .where(and(eq(roundClass.roundId, found.round.id), inArray(roundClass.classId, [...classIds])));
  const inRound = new Set(rows.map((row) => row.classId));
  const strange = classIds.filter((id) => !inRound.has(id));
  const reasons = strange.map((subjectId) => ({ code: 'class_not_in_round' as const, subjectId }));
  if (found.as === 'consolidator' || found.as === 'operator') return reasons;
  if (ctx.now < found.round.opensAt) refuse('round_not_open');
  const closed = classIds.filter((id) => inRound.has(id) && !isOpen(found.closings, found.unit.id, id, ctx.now));
  return [...reasons, ...closed.map((subjectId) => ({ code: 'class_closed' as const, subjectId }))];
}

/** Counts on from the unit's last place for each class. */
function nextPreferences({ live }: DossierRecord): (classId: string) => number {
  const last = new Map<string, number>();
  for (const row of live) last.set(row.classId, Math.max(last.get(row.classId) ?? 0, row.preference));
  return (classId) => {
    const preference = (last.get(classId) ?? 0) + 1;
    last.set(classId, preference);
    return preference;
  };
}

/** Whoever puts somebody forward for a class takes back that there is no need; the history says so. */
async function undoNoNeed(tx: Tx, found: DossierRecord, classIds: readonly string[]): Promise<string[]> {
  const undone = found.noNeedClassIds.filter((id) => classIds.includes(id));
  if (undone.length > 0)
    await tx
      .delete(classNoNeed)
      .where(and(eq(classNoNeed.dossierId, found.dossier.id), inArray(classNoNeed.classId, undone)));
  return undone;
}
