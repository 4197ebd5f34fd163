import { and, eq, gte, isNull, lte } from 'drizzle-orm';
import type { DelegationInput, DelegationNeed } from '#domain/delegation.ts';
import { dayOf } from '#domain/time/day.ts';
import { record } from '../audit/record.ts';
import { command } from '../command.ts';
import { type Ctx, Refusal } from '../context.ts';
import { newId } from '../id.ts';
import { isManaged } from '../queries/accounts.ts';
import { deputiesOf, ownRolesOn } from '../queries/deputies.ts';
import { account, delegation } from '../schema.ts';
import type { Tx } from '../store.ts';
import { notify } from './notify.ts';

/**
 * Lends the viewer's own rights, all of them and none that he was lent himself, to a colleague between two days. He
 * keeps them; what the other does with them is done under both names.
 *
 * @throws Refusal `nothing_to_lend`, `not_a_deputy`, `delegation_past`, `delegation_overlaps`
 */
export function lendRights(ctx: Ctx, input: DelegationInput): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const { toAccountId, validFrom, validTo, reason } = input;
    const from = ctx.viewer.accountId;
    if (validFrom < dayOf(ctx.now)) refuse('delegation_past', 'validFrom');
    if (from === null || (await ownRolesOn(tx, from, validFrom)).length === 0) return refuse('nothing_to_lend');
    const deputies = await deputiesOf(tx, from, validFrom);
    if (!deputies.some(({ id }) => id === toAccountId)) refuse('not_a_deputy', 'toAccountId');
    // One deputy on any day: whoever asks who stood in then gets one name.
    const [other] = await tx
      .select({ id: delegation.id })
      .from(delegation)
      .where(
        and(
          eq(delegation.fromAccountId, from),
          isNull(delegation.endedAt),
          lte(delegation.validFrom, validTo),
          gte(delegation.validTo, validFrom),
        ),
      );
    if (other) refuse('delegation_overlaps', 'validFrom');
    const id = newId();
    await tx.insert(delegation).values({ id, fromAccountId: from, toAccountId, validFrom, validTo });
    await record(tx, ctx, {
      action: 'account.lend',
      subject: { kind: 'account', id: from },
      about: [
        { kind: 'delegation', id },
        { kind: 'account', id: toAccountId },
      ],
      onBehalfOf: null,
      payload: { to: toAccountId, validFrom, validTo, reason },
    });
    await notify(tx, ctx, {
      kind: 'account.lend',
      to: [{ accountId: toAccountId }],
      subject: { kind: 'account', id: from },
      payload: { validFrom, validTo },
    });
    return { id };
  });
}

/**
 * Ends a delegation now, or before it begins: the lender, the deputy who gives it back, or an administrator.
 *
 * @throws Refusal `not_found` for everybody else, `delegation_over` where it is over already
 */
export function endDelegation(ctx: Ctx, id: string): Promise<void> {
  return command(ctx, async (tx) => {
    const found = await endable(tx, ctx, id);
    const ended = await tx
      .update(delegation)
      .set({ endedAt: ctx.now })
      .where(and(eq(delegation.id, id), isNull(delegation.endedAt), gte(delegation.validTo, dayOf(ctx.now))))
      .returning({ id: delegation.id });
    if (ended.length === 0) refuse('delegation_over');
    const { fromAccountId, toAccountId } = found;
    const isOwn = [fromAccountId, toAccountId].includes(ctx.viewer.accountId ?? '');
    await record(tx, ctx, {
      action: 'account.end_lending',
      subject: { kind: 'account', id: fromAccountId },
      about: [
        { kind: 'delegation', id },
        { kind: 'account', id: toAccountId },
      ],
      onBehalfOf: isOwn ? null : undefined,
      payload: { to: toAccountId },
    });
    const others = [fromAccountId, toAccountId].filter((one) => one !== ctx.viewer.accountId);
    await notify(tx, ctx, {
      kind: 'account.end_lending',
      to: others.map((accountId) => ({ accountId })),
      subject: { kind: 'account', id: fromAccountId },
    });
  });
}

async function endable(tx: Tx, ctx: Ctx, id: string) {
  const [found] = await tx.select().from(delegation).where(eq(delegation.id, id));
  if (!found) throw new Refusal('not_found');
  if ([found.fromAccountId, found.toAccountId].includes(ctx.viewer.accountId ?? '')) return found;
  const [managed] = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.id, found.fromAccountId), isManaged(ctx.viewer)));
  if (!managed) throw new Refusal('not_found');
  return found;
}

function refuse(code: DelegationNeed, field?: string): never {
  throw new Refusal([{ code, field }]);
}
