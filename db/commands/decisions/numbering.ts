import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { isSameNumber } from '#domain/papers/number.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import type { Ctx } from '../../context.ts';
import { decision, paperSigner, plan } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refuse, refuseAny } from '../refuse.ts';
import type { DecisionRecord } from './facts.ts';

/** Numbers run per issuer and year (NĐ 30/2020, Điều 15): writers stand in one queue, so what is free stays free. */
export async function requireFreeNumber(
  tx: Tx,
  { decision: { id, issuedBy }, issuerId }: DecisionRecord,
  { number, day }: { number: string; day: Day },
): Promise<void> {
  // Another body counts its own papers.
  if (issuedBy !== null) return;
  const others = await tx
    .select({ number: decision.number })
    .from(decision)
    .innerJoin(plan, eq(plan.id, decision.planId))
    .where(
      and(
        eq(plan.issuerId, issuerId),
        sql`substr(${decision.day}, 1, 4) = ${day.slice(0, 4)}`,
        isNull(decision.issuedBy),
        ne(decision.id, id),
      ),
    );
  if (others.some((row) => row.number !== null && isSameNumber(row.number, number)))
    refuse('number_taken', { field: 'number' });
}

/** A paper is signed once it is drafted, bears the day of its signing or a later one, and no day that is still to come. */
export function requireDays(
  ctx: Ctx,
  { decision: d }: DecisionRecord,
  { signedOn, day }: { signedOn: Day | null; day: Day },
): void {
  const today = dayOf(ctx.now);
  const isEarly = signedOn !== null && d.issuedBy === null && signedOn < dayOf(d.preparedAt);
  refuseAny([
    ...(signedOn !== null && signedOn > today ? [{ code: 'day_to_come', field: 'signedOn' } as const] : []),
    ...(isEarly ? [{ code: 'signed_before_draft', field: 'signedOn' } as const] : []),
    ...(day > today ? [{ code: 'day_to_come', field: 'day' } as const] : []),
    ...(signedOn !== null && day < signedOn && signedOn <= today
      ? [{ code: 'day_before_signing', field: 'day' } as const]
      : []),
  ]);
}

/** Whoever is known to sign for the issuer in this capacity signs within his days; others are the office's word. */
export async function requireSigner(tx: Tx, { decision: d, issuerId }: DecisionRecord, on: Day): Promise<void> {
  if (d.signerName === null || d.capacity === null) return;
  const known = await tx
    .select({ from: paperSigner.validFrom, to: paperSigner.validTo })
    .from(paperSigner)
    .where(
      and(eq(paperSigner.unitId, issuerId), eq(paperSigner.name, d.signerName), eq(paperSigner.capacity, d.capacity)),
    );
  if (known.length > 0 && !known.some(({ from, to }) => from <= on && on <= (to ?? on)))
    refuse('signer_not_then', { field: 'signedOn' });
}
