import { eq } from 'drizzle-orm';
import type { LineReason } from '#domain/codes.ts';
import { record } from '../../audit/record.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { decision } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { moveLines } from '../lines/move.ts';
import type { SubmissionRecord } from './facts.ts';
import type { SubmissionStep } from './step.ts';

const ALLOWS = { submission_allows: true };

/**
 * Carries a leader's word to the lines: questioned ones go back with their question, refused ones end, the others are
 * approved (or, when the whole is refused, end with the same reason). Drafts one decision a class for the approved.
 *
 * @returns the drafted decisions' ids
 */
export async function decideLines(tx: Tx, ctx: Ctx, found: SubmissionRecord, step: SubmissionStep): Promise<string[]> {
  const inside = new Set(found.lines.map((l) => l.id));
  const exceptions = step.exceptions ?? [];
  if (exceptions.some((e) => !inside.has(e.lineId))) throw new Refusal('not_found');
  if (new Set(exceptions.map((e) => e.lineId)).size < exceptions.length) throw new Refusal('said_twice');
  const about = [{ kind: 'submission', id: found.submission.id }];

  for (const e of exceptions) {
    if (e.verb === 'question')
      await moveLines(tx, ctx, {
        event: 'question',
        lineIds: [e.lineId],
        told: { comment: e.comment },
        known: ALLOWS,
        set: { submissionId: null, question: e.comment },
        about,
      });
    else await refuse(tx, ctx, [e.lineId], e.reason, e.comment, about);
  }
  const rest = found.lines.filter((l) => !exceptions.some((e) => e.lineId === l.id));
  if (rest.length === 0) return [];
  if (step.event === 'refuse') {
    await refuse(
      tx,
      ctx,
      rest.map((l) => l.id),
      step.reason,
      step.comment,
      about,
    );
    return [];
  }
  const made: string[] = [];
  for (const [classId, lines] of Map.groupBy(rest, (l) => l.classId)) {
    const ids = lines.map((l) => l.id);
    const id = await draftDecision(tx, ctx, found, classId);
    made.push(id);
    const moved = await moveLines(tx, ctx, {
      event: 'approve',
      lineIds: ids,
      known: ALLOWS,
      set: { decisionId: id },
      about: [...about, { kind: 'decision', id }],
    });
    if (moved.every((m) => m.route === 'permission')) await markPermission(tx, id);
  }
  return made;
}

function refuse(
  tx: Tx,
  ctx: Ctx,
  lineIds: string[],
  reason: LineReason | undefined,
  comment: string | undefined,
  about: { kind: string; id: string }[],
) {
  return moveLines(tx, ctx, {
    event: 'refuse',
    lineIds,
    told: { reason, comment },
    known: ALLOWS,
    set: { reasonCode: reason ?? null, comment: comment ?? null },
    about,
  });
}

async function draftDecision(tx: Tx, ctx: Ctx, found: SubmissionRecord, classId: string): Promise<string> {
  const [made] = await tx
    .insert(decision)
    .values({
      kind: 'nomination',
      planId: found.submission.planId,
      classId,
      submissionId: found.submission.id,
      state: 'drafted',
      preparedById: found.submission.preparedById,
      preparedAt: ctx.now,
      version: 1,
    })
    .returning({ id: decision.id });
  const { id } = made!;
  await record(tx, ctx, {
    action: 'decision.draft',
    subject: { kind: 'decision', id },
    about: [
      { kind: 'submission', id: found.submission.id },
      { kind: 'class', id: classId },
    ],
    payload: { submissionVersion: found.submission.versionId },
  });
  return id;
}

/** A class for which permission is asked ends in a permission, without the city's money. */
async function markPermission(tx: Tx, id: string) {
  await tx.update(decision).set({ kind: 'permission' }).where(eq(decision.id, id));
}
