import { and, eq, inArray } from 'drizzle-orm';
import type { ProposalProgress } from '#domain/proposal/result.ts';
import { isSilent } from '#domain/proposal/result.ts';
import type { ProposalSettingsFile } from '#domain/proposal/settings.ts';
import { record } from '../../audit/record.ts';
import { canonicalJson, sha256 } from '../../canonical.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { moveOne } from '../../move.ts';
import { proposalInput } from '../../queries/proposal-input.ts';
import { issuedWithin, one } from '../../queries/scope.ts';
import { courseClass, plan, proposal } from '../../schema.ts';
import { actAs, refuse } from '../refuse.ts';
import { type ProposalAsking, visibleProposal } from './visible.ts';

export interface NewProposal {
  planId: string;
  /** Ids of the classes it is about. */
  classIds: readonly string[];
  settings: Omit<ProposalSettingsFile, 'minSize'>;
  /** Class id → the least number with which it opens; the class's own where it is left out. */
  minSize: Readonly<Record<string, number>>;
  /** By the machine's clock: from then on the process that is to compute it is waited for. */
  machineNow: number;
}

/**
 * Keeps what a proposal is to be computed from, as the register has it now. Whoever called runs the solver then.
 *
 * @throws Refusal `not_found`, `not_your_role`; `nothing_chosen` where the classes have no candidate
 */
export function startProposal(ctx: Ctx, input: NewProposal): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const { planId } = input;
    const [found] = await tx
      .select({ issuerId: plan.issuerId })
      .from(plan)
      .where(one(plan.id, planId, issuedWithin(ctx.viewer, 'proposal.write', plan.issuerId)));
    const capacity = actAs(ctx.viewer, { issuerId: (found ?? refuse('not_found')).issuerId }, 'consolidator');
    const classes = await tx
      .select({ id: courseClass.id, code: courseClass.code })
      .from(courseClass)
      .where(and(eq(courseClass.planId, planId), inArray(courseClass.id, [...input.classIds])));
    if (classes.length < new Set(input.classIds).size) refuse('not_found');
    const minSize = Object.fromEntries(
      classes.flatMap(({ id, code }) => (input.minSize[id] === undefined ? [] : [[code, input.minSize[id]]])),
    );
    const asking: ProposalAsking = {
      settings: { ...input.settings, minSize },
      courses: classes.map(({ code }) => code),
    };
    const content = await proposalInput(ctx.viewer, { planId, now: ctx.now, ...asking }, tx);
    if (!content || content.world.candidates.every(({ seated }) => seated)) return refuse('nothing_chosen');
    const text = canonicalJson(content);
    const id = newId();
    const hash = sha256(text);
    await tx.insert(proposal).values({
      ...{ id, planId, state: 'running', settings: { ...asking }, input: text, inputSha256: hash },
      ...{ progress: { beat: input.machineNow }, at: ctx.now, byId: ctx.viewer.accountId, version: 1 },
    });
    await record(tx, ctx, {
      action: 'proposal.start',
      subject: { kind: 'proposal', id },
      about: [{ kind: 'plan', id: planId }],
      onBehalfOf: capacity.onBehalfOf,
      payload: { as: capacity.as, input: hash, courses: asking.courses },
    });
    return { id };
  });
}

/** Asks the solver to end with the best that it has found. @throws Refusal `not_found`, `proposal_not_running` */
export function stopProposal(ctx: Ctx, { id }: { id: string }): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const found = await visibleProposal(tx, ctx, id);
    if (found.state !== 'running') refuse('proposal_not_running');
    await moveOne(tx, proposal, 'proposal', found, { progress: { ...found.progress, stop: true } });
    const { as, onBehalfOf } = found.capacity;
    await record(tx, ctx, { action: 'proposal.stop', subject: { kind: 'proposal', id }, onBehalfOf, payload: { as } });
    return { id };
  });
}

/**
 * Has one that failed, or whose process is gone, computed again from the same input.
 *
 * @throws Refusal `not_found`, `proposal_still_running`, `somebody_was_first`
 */
export function restartProposal(
  ctx: Ctx,
  { id, version, machineNow }: { id: string; version: number; machineNow: number },
): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const found = await visibleProposal(tx, ctx, id);
    const progress = (found.progress ?? { beat: 0 }) as unknown as ProposalProgress;
    const isDead = found.state === 'failed' || (found.state === 'running' && isSilent(progress, machineNow));
    if (!isDead) refuse('proposal_still_running');
    const fresh = { state: 'running' as const, progress: { beat: machineNow }, finishedAt: null };
    await moveOne(tx, proposal, 'proposal', { ...found, version }, fresh);
    const { as, onBehalfOf } = found.capacity;
    await record(tx, ctx, {
      action: 'proposal.restart',
      subject: { kind: 'proposal', id },
      onBehalfOf,
      payload: { as, input: found.inputSha256 },
    });
    return { id };
  });
}
