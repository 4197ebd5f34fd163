import { eq } from 'drizzle-orm';
import type { LineReason } from '#domain/codes.ts';
import { record } from '../../audit/record.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { decision } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { moveLines } from '../lines/move.ts';
import { notify } from '../notify.ts';
import type { SubmissionRecord } from './facts.ts';
import type { SubmissionStep } from './step.ts';
import { tellRefused } from './tell.ts';

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

  const rest = found.lines.filter((l) => !exceptions.some((e) => e.lineId === l.id)).map((l) => l.id);
  const wholeIsRefused = step.event === 'refuse';
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
  if (wholeIsRefused && rest.length > 0) await refuse(tx, ctx, rest, step.reason, step.comment, about);
  const refused = exceptions.flatMap((e) => (e.verb === 'refuse' ? [e.lineId] : []));
  if (wholeIsRefused) refused.push(...rest);
  if (refused.length > 0) {
    // Whom they clashed with has no clash any more.
    await refreshFindings(tx, ctx.now, { lineIds: refused });
    await tellRefused(tx, ctx, found, refused);
  }
  return wholeIsRefused ? [] : approveRest(tx, ctx, found, new Set(rest));
}

/** Approves these lines and drafts one decision for each of their classes. */
async function approveRest(tx: Tx, ctx: Ctx, found: SubmissionRecord, rest: ReadonlySet<string>): Promise<string[]> {
  const about = [{ kind: 'submission', id: found.submission.id }];
  const approved = found.lines.filter((l) => rest.has(l.id));
  const made: string[] = [];
  for (const [classId, lines] of Map.groupBy(approved, (l) => l.classId)) {
    const ids = lines.map((l) => l.id);
    const id = await draftDecision(tx, ctx, found, classId);
    made.push(id);
    const moved = await moveLines(tx, ctx, {
      event: 'approve',
      lineIds: ids,
      known: ALLOWS,
      set: { decisionId: id, question: null },
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
    set: { reasonCode: reason ?? null, comment: comment ?? null, question: null },
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
  await notify(tx, ctx, {
    kind: 'decision.draft',
    to: [{ unitId: found.issuerId, role: 'consolidator' }],
    subject: { kind: 'decision', id },
    payload: { classId },
  });
  return id;
}

/** A class for which permission is asked ends in a permission, without the city's money. */
async function markPermission(tx: Tx, id: string) {
  await tx.update(decision).set({ kind: 'permission' }).where(eq(decision.id, id));
}
