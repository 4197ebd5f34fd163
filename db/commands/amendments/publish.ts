import { eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';
import { amendment, decision, line } from '../../schema.ts';
import type { Db, Tx } from '../../store.ts';
import { readVersion } from '../../versions.ts';
import { type DecisionRecord, loadDecision } from '../decisions/facts.ts';
import { stepDecision } from '../decisions/step.ts';
import { settleFlags } from '../flags/answer.ts';
import { refreshFindings } from '../lines/findings.ts';
import { moveLines } from '../lines/move.ts';
import { snapshotClasses, snapshotLines } from '../lines/snapshot.ts';

/** What an amending decision's annex says beside who comes instead: the first decision, and whom it takes off. */
export async function amendingAnnex(db: Db, { decision: d }: DecisionRecord) {
  const removals = await db.select().from(amendment).where(eq(amendment.decisionId, d.id));
  const [first] = await db.select().from(decision).where(eq(decision.id, d.amendsId!));
  const before = await readVersion(db, 'decision', d.amendsId!);
  const { kind, number, day, signerName, signerTitle, capacity, signedOn } = d;
  const [klass] = await snapshotClasses(db, [d.classId]);
  const removed = await snapshotLines(
    db,
    removals.map((row) => row.lineId),
  );
  return {
    decision: { kind, number, day, signerName, signerTitle, capacity, signedOn },
    amends: { id: d.amendsId, number: first?.number ?? null, day: first?.day ?? null, sha256: before?.sha256 ?? null },
    class: klass ?? null,
    removed: removed.map((row) => {
      const { reason, comment, replacedByLineId } = removals.find(({ lineId }) => lineId === row.id)!;
      return { ...row, reason, comment, replacedBy: replacedByLineId };
    }),
    lines: await snapshotLines(
      db,
      removals.flatMap((row) => row.replacedByLineId ?? []),
    ),
  };
}

/**
 * What follows when an amending decision is published: who is taken off is revoked, who comes instead is nominated, and
 * the first decision is amended, or revoked where nobody stands by it any more. Its own list never changes.
 */
export async function carryOut(tx: Tx, ctx: Ctx, amending: DecisionRecord): Promise<void> {
  const { id, number, day, amendsId } = amending.decision;
  const about = [
    { kind: 'decision', id },
    { kind: 'decision', id: amendsId! },
  ];
  const removals = await tx.select().from(amendment).where(eq(amendment.decisionId, id));
  const removed = removals.map((row) => row.lineId);
  for (const [reason, group] of Map.groupBy(removals, (row) => row.reason))
    await moveLines(tx, ctx, {
      event: 'revoke',
      lineIds: group.map((row) => row.lineId),
      told: { number: number! },
      set: { reasonCode: reason, comment: group[0]!.comment },
      payload: { number, day, reason },
      about,
    });
  const instead = removals.flatMap((row) => row.replacedByLineId ?? []);
  if (instead.length > 0)
    await moveLines(tx, ctx, { event: 'nominate_instead', lineIds: instead, payload: { number, day }, about });
  await refreshFindings(tx, ctx.now, { lineIds: [...removed, ...instead] });
  await settleFlags(tx, ctx, removed, number!);

  const first = (await loadDecision(tx, ctx.viewer, amendsId!))!;
  const whole = instead.length === 0 && !(await anybodyStands(tx, amendsId!));
  await stepDecision(tx, ctx, first, {
    event: whole ? 'revoke' : 'amend',
    told: { comment: number! },
    payload: { by: id, number, day },
  });
}

/** Whether somebody was sent by this decision, or by one that amended it, and is not taken off. */
async function anybodyStands(tx: Tx, firstId: string): Promise<boolean> {
  const later = await tx.select({ id: decision.id }).from(decision).where(eq(decision.amendsId, firstId));
  const rows = await tx
    .select({ state: line.state })
    .from(line)
    .where(inArray(line.decisionId, [firstId, ...later.map((row) => row.id)]));
  return rows.some(({ state }) => ['nominated', 'attending', 'completed', 'failed', 'dropped_out'].includes(state));
}
