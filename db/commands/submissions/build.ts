import { eq, inArray, sql } from 'drizzle-orm';
import { actorsFor, hasRole, lentBy } from '#domain/viewer.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { linesToGoUp } from '../../queries/submission-ready.ts';
import { courseClass, plan, submission, submissionClass } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { moveLines } from '../lines/move.ts';
import { loadSubmission, type SubmissionRecord } from './facts.ts';

export interface NewSubmission {
  title: string;
  note?: string | null;
  classIds: readonly string[];
  /** The lines that go up; without it all validated lines of the classes on which the city decides. */
  lineIds?: readonly string[];
}

/**
 * Makes a submission of one or more classes of one plan from their validated lines.
 *
 * @returns its id
 * @throws Refusal `not_found` for a class that the viewer does not consolidate, `no_lines` where nothing is validated,
 * or what the table says of each line
 */
export function createSubmission(ctx: Ctx, input: NewSubmission): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const classes = await tx
      .select({ id: courseClass.id, planId: courseClass.planId, issuerId: plan.issuerId })
      .from(courseClass)
      .innerJoin(plan, eq(plan.id, courseClass.planId))
      .where(inArray(courseClass.id, [...input.classIds]));
    const [first] = classes;
    const mine = (issuerId: string) => actorsFor(ctx.viewer, { issuerId }).includes('consolidator');
    if (!first || classes.length < new Set(input.classIds).size || !classes.every((c) => mine(c.issuerId)))
      throw new Refusal(hasRole(ctx.viewer, 'consolidator') ? 'not_found' : 'not_your_role');
    if (classes.some((c) => c.planId !== first.planId)) throw new Refusal('one_plan_only');
    const lineIds = input.lineIds ?? (await linesToGoUp(tx, ctx, inArray(courseClass.id, [...input.classIds]))).ids;
    if (lineIds.length === 0) throw new Refusal('no_lines');
    const onBehalfOf = lentBy(ctx.viewer, 'consolidator', { issuerId: first.issuerId });
    const [made] = await tx
      .insert(submission)
      .values({
        planId: first.planId,
        title: input.title,
        note: input.note ?? null,
        state: 'building',
        preparedById: ctx.viewer.accountId,
        preparedForId: onBehalfOf ?? null,
        preparedAt: ctx.now,
        version: 1,
      })
      .returning({ id: submission.id });
    const { id } = made!;
    await tx.insert(submissionClass).values(classes.map((c) => ({ submissionId: id, classId: c.id })));
    await record(tx, ctx, {
      action: 'submission.create',
      subject: { kind: 'submission', id },
      about: classes.map((c) => ({ kind: 'class', id: c.id })),
      onBehalfOf,
      payload: { title: input.title, classIds: classes.map((c) => c.id) },
    });
    await putIn(tx, ctx, id, lineIds, input.classIds);
    return { id };
  });
}

/** Puts further validated lines of its classes into a submission that is still being built. */
export function addToSubmission(ctx: Ctx, input: { id: string; lineIds: readonly string[] }): Promise<void> {
  return command(ctx, async (tx) => {
    const found = await buildable(tx, ctx, input.id);
    await putIn(
      tx,
      ctx,
      input.id,
      input.lineIds,
      found.quotas.map((c) => c.classId),
    );
    await contentChanged(tx, input.id);
  });
}

/** Takes lines out of a submission that has not gone up; they are validated again. */
export function takeOutOfSubmission(ctx: Ctx, input: { id: string; lineIds: readonly string[] }): Promise<void> {
  return command(ctx, async (tx) => {
    const found = await loadSubmission(tx, ctx.viewer, input.id);
    if (!found || found.actors.length === 0) throw new Refusal('not_found');
    const inside = new Set(found.lines.map((l) => l.id));
    if (!input.lineIds.every((id) => inside.has(id))) throw new Refusal('not_found');
    await moveLines(tx, ctx, {
      event: 'take_out',
      lineIds: input.lineIds,
      known: { submission_allows: ['building', 'returned', 'head_review'].includes(found.submission.state) },
      set: { submissionId: null },
      about: [{ kind: 'submission', id: input.id }],
    });
    await contentChanged(tx, input.id);
  });
}

/** Title and accompanying words, while it is being built. */
export function editSubmission(ctx: Ctx, input: { id: string; title: string; note: string | null }): Promise<void> {
  return command(ctx, async (tx) => {
    const { issuerId } = await buildable(tx, ctx, input.id);
    await tx.update(submission).set({ title: input.title, note: input.note }).where(eq(submission.id, input.id));
    await contentChanged(tx, input.id);
    await record(tx, ctx, {
      action: 'submission.edit',
      subject: { kind: 'submission', id: input.id },
      onBehalfOf: lentBy(ctx.viewer, 'consolidator', { issuerId }),
      payload: { title: input.title, note: input.note },
    });
  });
}

/** Whoever has the submission open saw another content: his step must not go through unseen. */
export async function contentChanged(tx: Tx, id: string) {
  await tx
    .update(submission)
    .set({ version: sql`${submission.version} + 1` })
    .where(eq(submission.id, id));
}

/** A question that a leader asked before stays with the line, so that it is seen again beside its answer. */
async function putIn(tx: Tx, ctx: Ctx, id: string, lineIds: readonly string[], classIds: readonly string[]) {
  const moved = await moveLines(tx, ctx, {
    event: 'put_in',
    lineIds,
    known: { submission_allows: true },
    set: { submissionId: id },
    about: [{ kind: 'submission', id }],
  });
  if (moved.some((m) => !classIds.includes(m.line.classId))) throw new Refusal('line_of_another_class');
}

async function buildable(tx: Tx, ctx: Ctx, id: string): Promise<SubmissionRecord> {
  const found = await loadSubmission(tx, ctx.viewer, id);
  if (!found || found.actors.length === 0) throw new Refusal('not_found');
  if (!found.actors.includes('consolidator')) throw new Refusal('not_your_role');
  if (found.submission.state !== 'building' && found.submission.state !== 'returned') throw new Refusal('wrong_state');
  return found;
}
