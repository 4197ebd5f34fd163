import { eq } from 'drizzle-orm';
import type { SigningCapacity } from '#domain/codes.ts';
import type { FrozenPaper } from '#domain/papers/form.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { paperToKeep } from '../../queries/papers/ground.ts';
import { submission } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { readVersion, saveVersion } from '../../versions.ts';
import { amendingAnnex, carryOut } from '../amendments/publish.ts';
import { moveLines } from '../lines/move.ts';
import { type ClassSnapshot, type LineSnapshot, snapshotClasses, snapshotLines } from '../lines/snapshot.ts';
import type { DecisionRecord } from './facts.ts';
import { newLookUpCode } from './look-up.ts';
import { requireDays, requireFreeNumber, requireSigner } from './numbering.ts';
import { decisionFor, stepDecision } from './step.ts';

/** Who signs, in which capacity: chosen by the officer, and the answer to a form that was sent back. */
export function chooseSigner(
  ctx: Ctx,
  input: { id: string; version: number; signerName: string; signerTitle: string; capacity: SigningCapacity },
): Promise<void> {
  return command(ctx, async (tx) => {
    const found = await asSeen(tx, ctx, input);
    const { signerName, signerTitle, capacity } = input;
    await stepDecision(tx, ctx, found, {
      event: 'choose_signer',
      told: { signer: signerName },
      set: { signerName, signerTitle, capacity, formReturnedAt: null, formReturnComment: null },
      payload: { signerName, signerTitle, capacity },
    });
  });
}

/** The records clerk sends the draft back for its form; the people on it are not his to question. */
export function returnForm(ctx: Ctx, input: { id: string; version: number; comment: string }): Promise<void> {
  return command(ctx, async (tx) => {
    const found = await asSeen(tx, ctx, input);
    await stepDecision(tx, ctx, found, {
      event: 'return_form',
      told: { comment: input.comment },
      set: { formReturnedAt: ctx.now, formReturnComment: input.comment },
    });
  });
}

export interface Publication {
  id: string;
  version: number;
  /** Who signed in the end, where that is another than was chosen. */
  signerName?: string;
  signerTitle?: string;
  capacity?: SigningCapacity;
  signedOn: string;
  number: string;
  /** The day that the paper bears. */
  day: string;
}

/**
 * Records who signed, the number and the day, and publishes (the signed scan lies with it already): from then on the annex is frozen, made from
 * what the leader saw, and its lines are nominated; an amending decision is carried out on the first one's list.
 *
 * @throws Refusal with the table's reasons; `number_taken`; `day_to_come`, `signed_before_draft`, `day_before_signing`;
 * `signer_not_then`; `somebody_was_first`
 */
export function publishDecision(ctx: Ctx, input: Publication): Promise<{ sha256: string }> {
  return command(ctx, async (tx) => {
    const found = await asSeen(tx, ctx, input);
    const { signedOn, number, day } = input;
    const signer = input.signerName
      ? { signerName: input.signerName, signerTitle: input.signerTitle ?? null, capacity: input.capacity ?? null }
      : {};
    const signed = await stepDecision(tx, ctx, found, {
      event: 'sign',
      set: { ...signer, signedOn },
      payload: { ...signer, signedOn },
    });
    requireDays(ctx, signed, { signedOn, day });
    await requireSigner(tx, signed, signedOn);
    await requireFreeNumber(tx, signed, { number, day });
    const numbered = await stepDecision(tx, ctx, signed, {
      event: 'number',
      told: { number },
      set: { number, day },
      payload: { number, day },
    });
    const amends = numbered.decision.amendsId !== null;
    const list = amends ? await amendingAnnex(tx, numbered) : await annexOf(tx, numbered);
    const annex = await saveVersion(tx, ctx, 'decision', input.id, { ...list, paper: await paperOf(tx, numbered) });
    const published = await stepDecision(tx, ctx, numbered, {
      event: 'publish',
      set: {
        versionId: annex.id,
        publishedAt: ctx.now,
        publishedById: ctx.viewer.accountId,
        lookUpCode: newLookUpCode(),
      },
      payload: { version: annex.number, sha256: annex.sha256, people: list.lines.length },
    });
    if (amends) {
      await carryOut(tx, ctx, published);
      return { sha256: annex.sha256 };
    }
    await moveLines(tx, ctx, {
      event: 'nominate',
      lineIds: numbered.lines.filter((l) => l.state === 'approved').map((l) => l.id),
      about: [{ kind: 'decision', id: input.id }],
      payload: { number, day },
    });
    return { sha256: annex.sha256 };
  });
}

/**
 * Corrects a wrong number or day openly: both stand in the history, the annex's list stays as it was.
 *
 * @throws Refusal with the table's reasons; `number_taken`, `day_to_come`, `day_before_signing`; `somebody_was_first`
 */
export function correctNumber(
  ctx: Ctx,
  input: { id: string; version: number; number: string; day: string; comment: string },
): Promise<void> {
  return command(ctx, async (tx) => {
    const found = await asSeen(tx, ctx, input);
    const { number, day, comment } = input;
    await stepDecision(tx, ctx, found, {
      event: 'correct_number',
      told: { number, comment },
      set: { number, day },
      payload: { was: { number: found.decision.number, day: found.decision.day }, number, day },
    });
    requireDays(ctx, found, { signedOn: found.decision.signedOn, day });
    await requireFreeNumber(tx, found, { number, day });
  });
}

async function asSeen(tx: Tx, ctx: Ctx, input: { id: string; version: number }): Promise<DecisionRecord> {
  const found = await decisionFor(tx, ctx, input.id);
  // The version the person saw goes into the update, so that a faster colleague is noticed there.
  return { ...found, decision: { ...found.decision, version: input.version } };
}

/** How the paper is headed and who signed it, as it is on the day that it bears, and the submission that it names. */
async function paperOf(tx: Tx, { decision: d, issuerId }: DecisionRecord): Promise<FrozenPaper> {
  const { signerName, signerTitle, capacity } = d;
  const paper = await paperToKeep(tx, {
    kind: d.amendsId === null ? 'decision' : 'amendment',
    governmentId: issuerId,
    on: d.day!,
    signer: signerName === null ? null : { name: signerName, title: signerTitle ?? '', capacity },
  });
  if (d.submissionId === null) return paper;
  const [from] = await tx
    .select({ number: submission.number, day: submission.day })
    .from(submission)
    .where(eq(submission.id, d.submissionId));
  return { ...paper, submission: from };
}

interface Frozen {
  classes: ClassSnapshot[];
  lines: LineSnapshot[];
}

/** The annex: the people as the leader saw them, or as they are now where no submission went before. */
async function annexOf(tx: Tx, found: DecisionRecord) {
  const { decision: d } = found;
  const ids = new Set(found.lines.filter((l) => l.state === 'approved').map((l) => l.id));
  if (ids.size === 0) throw new Refusal('no_lines');
  const seen = d.submissionId ? await readVersion<Frozen>(tx, 'submission', d.submissionId) : undefined;
  const lines = seen ? seen.value.lines.filter((l) => ids.has(l.id)) : await snapshotLines(tx, [...ids]);
  if (lines.length < ids.size) throw new Refusal('not_what_was_decided');
  const classes = seen?.value.classes.filter((c) => c.id === d.classId) ?? (await snapshotClasses(tx, [d.classId]));
  const [from] = d.submissionId ? await tx.select().from(submission).where(eq(submission.id, d.submissionId)) : [];
  const { kind, number, day, signerName, signerTitle, capacity, signedOn } = d;
  return {
    decision: { kind, number, day, signerName, signerTitle, capacity, signedOn },
    submission: seen && { title: from?.title ?? null, version: seen.number, sha256: seen.sha256 },
    class: classes[0] ?? null,
    lines,
  };
}
