import { and, eq, inArray } from 'drizzle-orm';
import type { Instant } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { issuedWithin } from '../../queries/scope.ts';
import { courseClass, plan, round, roundClass } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { notify } from '../notify.ts';
import { actAs, refuse, refuseAny } from '../refuse.ts';
import { runningPlanFor } from './facts.ts';
import { registeringDesks } from './move.ts';

const OFFICE = ['consolidator', 'consolidator_head', 'operator'] as const;

export interface NewRound {
  planId: string;
  name: string;
  opensAt: Instant;
  closesAt: Instant;
  /** The classes that units register for in it; each with its own closing moment, or the round's. */
  classes: readonly { classId: string; closesAt?: Instant | null }[];
}

/**
 * Opens a round in which units register for classes of an issued plan.
 *
 * @throws Refusal `plan_not_issued`, `days_reversed`, `nothing_chosen`, `not_found` for a class of another plan
 */
export function openRound(ctx: Ctx, input: NewRound): Promise<{ id: string }> {
  return command(ctx, (tx) => openRoundIn(tx, ctx, input));
}

/** As `openRound`, inside another command's transaction. */
export async function openRoundIn(tx: Tx, ctx: Ctx, input: NewRound): Promise<{ id: string }> {
  const found = await runningPlanFor(tx, ctx, input.planId);
  const { as, onBehalfOf } = actAs(ctx.viewer, found.place, ...OFFICE);
  const { planId, name, opensAt, closesAt, classes } = input;
  if (closesAt <= opensAt) refuse('days_reversed', { field: 'closesAt' });
  if (classes.length === 0) refuse('nothing_chosen', { field: 'classes' });
  await requireOwnClasses(tx, planId, classes);
  const [made] = await tx
    .insert(round)
    .values({ planId, name, opensAt, closesAt, version: 1 })
    .returning({ id: round.id });
  const { id } = made!;
  await tx
    .insert(roundClass)
    .values(classes.map((row) => ({ roundId: id, classId: row.classId, closesAt: row.closesAt ?? null })));
  const subject = { kind: 'round', id };
  await record(tx, ctx, {
    action: 'round.open',
    subject,
    about: [{ kind: 'plan', id: planId }],
    onBehalfOf,
    payload: { as, ...input },
  });
  await notify(tx, ctx, { kind: 'round.open', to: await registeringDesks(tx, found.plan.issuerId), subject });
  return { id };
}

/**
 * Sets until when the round runs, for classes without a moment of their own.
 *
 * @throws Refusal `days_reversed`, `somebody_was_first`, `not_found`
 */
export function setRoundDeadline(
  ctx: Ctx,
  input: { roundId: string; version: number; closesAt: Instant; reason: string },
): Promise<void> {
  return command(ctx, async (tx) => {
    const found = await roundFor(tx, ctx, input.roundId);
    if (input.closesAt <= found.round.opensAt) refuse('days_reversed', { field: 'closesAt' });
    const changed = await tx
      .update(round)
      .set({ closesAt: input.closesAt, version: input.version + 1 })
      .where(and(eq(round.id, input.roundId), eq(round.version, input.version)))
      .returning({ id: round.id });
    if (changed.length === 0) throw await somebodyWasFirst(tx, 'round', input.roundId);
    await tellDeadline(tx, ctx, found, 'round.set_deadline', {
      before: found.round.closesAt,
      after: input.closesAt,
      reason: input.reason,
    });
  });
}

/** Gives a class of the round its own closing moment, or (null) the round's again. */
export function setClassClosing(
  ctx: Ctx,
  input: { roundId: string; classId: string; closesAt: Instant | null; reason: string },
): Promise<void> {
  const { roundId, classId, closesAt, reason } = input;
  return command(ctx, async (tx) => {
    const found = await roundFor(tx, ctx, roundId);
    if (closesAt !== null && closesAt <= found.round.opensAt) refuse('days_reversed', { field: 'closesAt' });
    const ofRound = and(eq(roundClass.roundId, roundId), eq(roundClass.classId, classId));
    const [before] = await tx.select().from(roundClass).where(ofRound);
    if (!before) return refuse('class_not_in_round');
    await tx.update(roundClass).set({ closesAt }).where(ofRound);
    await tellDeadline(tx, ctx, found, 'round.set_class_closing', {
      classId,
      before: before.closesAt,
      after: closesAt,
      reason,
    });
  });
}

/** The round as the office keeps it. @throws Refusal `not_found`, `not_your_role` */
async function roundFor(tx: Tx, ctx: Ctx, roundId: string) {
  const [found] = await tx
    .select({ round, issuerId: plan.issuerId })
    .from(round)
    .innerJoin(plan, eq(plan.id, round.planId))
    .where(and(eq(round.id, roundId), issuedWithin(ctx.viewer, 'plan.write', plan.issuerId)));
  if (!found) return refuse('not_found');
  return { ...found, ...actAs(ctx.viewer, { issuerId: found.issuerId }, ...OFFICE) };
}

async function tellDeadline(
  tx: Tx,
  ctx: Ctx,
  found: Awaited<ReturnType<typeof roundFor>>,
  action: 'round.set_deadline' | 'round.set_class_closing',
  payload: Record<string, unknown> & { classId?: string },
): Promise<void> {
  const subject = { kind: 'round', id: found.round.id };
  const about = payload.classId ? [{ kind: 'class', id: payload.classId }] : [];
  await record(tx, ctx, {
    action,
    subject,
    about,
    onBehalfOf: found.onBehalfOf,
    payload: { as: found.as, ...payload },
  });
  const { reason: _, ...known } = payload;
  await notify(tx, ctx, { kind: action, to: await registeringDesks(tx, found.issuerId), subject, payload: known });
}

async function requireOwnClasses(tx: Tx, planId: string, classes: NewRound['classes']): Promise<void> {
  const ids = classes.map((row) => row.classId);
  const own = await tx
    .select({ id: courseClass.id })
    .from(courseClass)
    .where(and(eq(courseClass.planId, planId), inArray(courseClass.id, ids)));
  const known = new Set(own.map((row) => row.id));
  refuseAny(ids.filter((id) => !known.has(id)).map((subjectId) => ({ code: 'not_found', subjectId })));
}
