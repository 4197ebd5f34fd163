import { eq } from 'drizzle-orm';
import type { ProposalSettingsFile } from '#domain/proposal/settings.ts';
import type { Ctx } from '../../context.ts';
import { issuedWithin, one } from '../../queries/scope.ts';
import { plan, proposal } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { actAs, refuse } from '../refuse.ts';

/** What a proposal was asked: its settings, and the codes of the classes it is about. */
export interface ProposalAsking {
  settings: ProposalSettingsFile;
  courses: string[];
}

/**
 * A proposal that the viewer may work on, with the capacity in which he does.
 *
 * @throws Refusal `not_found`, `not_your_role`
 */
export async function visibleProposal(tx: Tx, ctx: Ctx, id: string) {
  const [found] = await tx
    .select({ proposal, issuerId: plan.issuerId })
    .from(proposal)
    .innerJoin(plan, eq(plan.id, proposal.planId))
    .where(one(proposal.id, id, issuedWithin(ctx.viewer, 'proposal.write', plan.issuerId)));
  if (!found) return refuse('not_found');
  const capacity = actAs(ctx.viewer, { issuerId: found.issuerId }, 'consolidator');
  return { ...found.proposal, asking: found.proposal.settings as unknown as ProposalAsking, capacity };
}
