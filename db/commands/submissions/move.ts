import { decide } from '#domain/machine.ts';
import { submissionMachine } from '#domain/submission/machine.ts';
import { dayOf } from '#domain/time/day.ts';
import { lentBy } from '#domain/viewer.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { moveOne } from '../../move.ts';
import { paperToKeep } from '../../queries/papers/ground.ts';
import { namesToKeep } from '../../queries/papers/names.ts';
import { tallyOf } from '../../queries/papers/tally.ts';
import { submission } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { saveVersion } from '../../versions.ts';
import { snapshotClasses, snapshotLines } from '../lines/snapshot.ts';
import { decideLines } from './decide-lines.ts';
import { loadSubmission, type SubmissionRecord } from './facts.ts';
import type { SubmissionStep } from './step.ts';
import { tellOfStep } from './tell.ts';

/**
 * Takes a submission one step. What stands in front of the leader is frozen as a version; deciding moves the lines and
 * drafts one decision for each class in which somebody was approved.
 *
 * @throws Refusal with the table's reasons, `not_found`, or `somebody_was_first`
 */
export function moveSubmission(ctx: Ctx, step: SubmissionStep): Promise<{ state: string; decisionIds: string[] }> {
  return command(ctx, async (tx) => {
    const found = await loadSubmission(tx, ctx.viewer, step.id);
    if (!found || found.actors.length === 0) throw new Refusal('not_found');
    const { submission: row, holds, actors, issuerId } = found;
    const told = { comment: step.comment, reason: step.reason };
    // A list on which the leader stands can be decided once his own line is left open.
    const spared = { ...holds, not_on_the_list: holds.not_on_the_list || sparesOwn(found, step) };
    const verdict = decide(submissionMachine, { state: row.state, holds: spared, actors }, step.event, told);
    if (!verdict.ok) throw new Refusal(verdict.reasons);

    const onBehalfOf = lentBy(ctx.viewer, verdict.as, { issuerId });
    const goesUp = verdict.to === 'submitted' && row.state !== 'submitted';
    const version = goesUp ? await freeze(tx, ctx, found) : undefined;
    const decides = verdict.to === 'decided';
    await moveOne(
      tx,
      submission,
      'submission',
      { id: step.id, state: row.state, version: step.version },
      {
        state: verdict.to,
        comment: step.comment ?? null,
        ...(version && {
          versionId: version.id,
          sentUpById: ctx.viewer.accountId,
          sentUpForId: onBehalfOf ?? null,
          sentUpAt: ctx.now,
        }),
        ...(decides && { decidedById: ctx.viewer.accountId, decidedAt: ctx.now }),
      },
    );
    await record(tx, ctx, {
      action: `submission.${step.event}`,
      subject: { kind: 'submission', id: step.id },
      about: found.quotas.map((c) => ({ kind: 'class', id: c.classId })),
      onBehalfOf,
      payload: {
        as: verdict.as,
        from: verdict.from,
        to: verdict.to,
        told,
        lines: found.lines.length,
        ...(version && { version: version.number, sha256: version.sha256 }),
        ...(decides && { decided: row.versionId }),
      },
    });
    const decisionIds = decides ? await decideLines(tx, ctx, found, step) : [];
    await tellOfStep(tx, ctx, found, step);
    return { state: verdict.to, decisionIds };
  });
}

function sparesOwn(found: SubmissionRecord, step: SubmissionStep): boolean {
  const left = new Set((step.exceptions ?? []).filter((e) => e.verb === 'question').map((e) => e.lineId));
  return found.ownLineIds.every((id) => left.has(id));
}

async function freeze(tx: Tx, ctx: Ctx, found: SubmissionRecord) {
  const { submission: row, lines, quotas } = found;
  const paper = { kind: 'submission', governmentId: found.issuerId, on: dayOf(ctx.now) } as const;
  const kept = await snapshotLines(
    tx,
    lines.map((l) => l.id),
  );
  return saveVersion(tx, ctx, 'submission', row.id, {
    title: row.title,
    note: row.note,
    classes: await snapshotClasses(
      tx,
      quotas.map((c) => c.classId),
    ),
    lines: kept,
    names: await namesToKeep(tx, kept),
    tally: await tallyOf(
      tx,
      quotas.map((c) => c.classId),
      lines.map((l) => l.id),
    ),
    paper: await paperToKeep(tx, paper),
  });
}
