import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Removal } from '#domain/amendment/forms.ts';
import { isOwnDecision } from '#domain/codes.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { moveMany } from '../../move.ts';
import { amendment, decision, line } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { decisionFor } from '../decisions/step.ts';
import { notify } from '../notify.ts';
import { actAs, refuse } from '../refuse.ts';

/** Lines that a published decision still carries. */
export const STANDING = ['nominated', 'attending'] as const;

/**
 * Drafts a decision that amends a published one: whom it takes off, why, and who comes instead. Nothing moves until it
 * is published; whoever is to come instead is held for it.
 *
 * @throws Refusal `not_amendable`, `amendment_open`, `wrong_state` for a line that is not on the list any more,
 * `not_a_replacement`, `not_your_role`, `not_found`
 */
export function draftAmendment(
  ctx: Ctx,
  { decisionId, removals }: { decisionId: string; removals: readonly Removal[] },
): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const { decision: first, issuerId } = await decisionFor(tx, ctx, decisionId);
    const { as, onBehalfOf } = actAs(ctx.viewer, { issuerId }, 'consolidator');
    if (first.state !== 'published' && first.state !== 'amended') refuse('wrong_state');
    if (first.amendsId !== null || !isOwnDecision(first.kind)) refuse('not_amendable');
    const later = await tx.select().from(decision).where(eq(decision.amendsId, first.id));
    if (later.some((row) => row.publishedAt === null)) refuse('amendment_open');
    if (removals.length === 0) refuse('nothing_chosen');
    await requireStanding(tx, [first.id, ...later.map((row) => row.id)], removals);
    const replacements = await replacementsFor(tx, first.classId, removals);

    const { planId, classId, kind, issuedBy } = first;
    const [made] = await tx
      .insert(decision)
      .values({
        ...{ kind, planId, classId, issuedBy, amendsId: first.id, state: 'drafted' as const },
        ...{ preparedById: ctx.viewer.accountId, preparedAt: ctx.now, version: 1 },
      })
      .returning({ id: decision.id });
    const { id } = made!;
    await tx.insert(amendment).values(
      removals.map(({ lineId, reason, comment, replacedByLineId }) => ({
        decisionId: id,
        lineId,
        reason,
        comment: comment?.trim() || null,
        replacedByLineId: replacedByLineId ?? null,
      })),
    );
    if (replacements.length > 0) await moveMany(tx, line, 'line', replacements, { decisionId: id });
    await record(tx, ctx, {
      action: 'decision.draft_amendment',
      subject: { kind: 'decision', id },
      about: [
        { kind: 'decision', id: first.id },
        { kind: 'class', id: classId },
        ...removals
          .flatMap((row) => [row.lineId, row.replacedByLineId ?? []].flat())
          .map((l) => ({ kind: 'line', id: l })),
      ],
      onBehalfOf,
      payload: { as, amends: first.id, removals },
    });
    await notify(tx, ctx, {
      kind: 'decision.draft_amendment',
      to: [{ unitId: issuerId, role: 'consolidator' }],
      subject: { kind: 'decision', id },
      payload: { classId },
    });
    return { id };
  });
}

/** Gives up an amending decision that is only drafted; whom it held is free again. @throws Refusal `wrong_state` */
export function dropAmendment(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
): Promise<{ amendsId: string }> {
  return command(ctx, async (tx) => {
    const { decision: row, issuerId } = await decisionFor(tx, ctx, id);
    const { as, onBehalfOf } = actAs(ctx.viewer, { issuerId }, 'consolidator');
    if (row.amendsId === null || row.state !== 'drafted' || row.version !== version) refuse('wrong_state');
    const held = await tx.select().from(line).where(eq(line.decisionId, id));
    if (held.length > 0) await moveMany(tx, line, 'line', held, { decisionId: null });
    const removals = await tx.select().from(amendment).where(eq(amendment.decisionId, id));
    await tx.delete(amendment).where(eq(amendment.decisionId, id));
    await tx.delete(decision).where(eq(decision.id, id));
    await record(tx, ctx, {
      action: 'decision.drop_amendment',
      subject: { kind: 'decision', id: row.amendsId! },
      about: [{ kind: 'class', id: row.classId }],
      onBehalfOf,
      payload: { as, removals: removals.map((each) => each.lineId) },
    });
    return { amendsId: row.amendsId! };
  });
}

/** Every line must stand by the first decision, or by one that amended it. */
async function requireStanding(tx: Tx, decisionIds: readonly string[], removals: readonly Removal[]): Promise<void> {
  const ids = removals.map((row) => row.lineId);
  if (new Set(ids).size < ids.length) refuse('repeated');
  const there = await tx
    .select({ id: line.id })
    .from(line)
    .where(and(inArray(line.id, ids), inArray(line.decisionId, [...decisionIds]), inArray(line.state, [...STANDING])));
  const known = new Set(there.map((row) => row.id));
  const strange = ids.filter((id) => !known.has(id));
  if (strange.length > 0) refuse('wrong_state', { subjectIds: strange });
}

/** Who comes instead was judged, is for the same class, and is held by no other draft. */
async function replacementsFor(tx: Tx, classId: string, removals: readonly Removal[]) {
  const ids = removals.flatMap((row) => row.replacedByLineId ?? []);
  if (ids.length === 0) return [];
  const rows = await tx
    .select()
    .from(line)
    .where(and(inArray(line.id, ids), eq(line.classId, classId), eq(line.state, 'validated'), isNull(line.decisionId)));
  if (rows.length < ids.length) throw new Refusal('not_a_replacement');
  return rows;
}
