import { and, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { SigningCapacity } from '#domain/codes.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { newId } from '../../id.ts';
import { somebodyWasFirst } from '../../move.ts';
import { paperSigner } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refuse } from '../refuse.ts';
import { paperOffice } from './scope.ts';

export interface NewSigner {
  unitId: string;
  name: string;
  title: string;
  capacity: SigningCapacity;
  /** May lie in the past: he has signed since then, and papers that were made keep their own signer. */
  from: Day;
  to: Day | null;
}

/** Enters who signs a unit's papers, and as what. @throws Refusal `not_found`, `not_your_role`, `signer_known` */
export function addSigner(ctx: Ctx, { unitId, from, to, ...signer }: NewSigner): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const { as, onBehalfOf } = await paperOffice(tx, ctx, unitId);
    // Twice the same one would be two to choose between, and no paper would have him by itself.
    const [twin] = await tx
      .select({ id: paperSigner.id })
      .from(paperSigner)
      .where(
        and(
          eq(paperSigner.unitId, unitId),
          eq(paperSigner.name, signer.name),
          eq(paperSigner.title, signer.title),
          eq(paperSigner.capacity, signer.capacity),
          or(isNull(paperSigner.validTo), gte(paperSigner.validTo, from)),
          to === null ? undefined : lte(paperSigner.validFrom, to),
        ),
      );
    if (twin) refuse('signer_known', { field: 'name' });
    const id = newId();
    await tx.insert(paperSigner).values({ id, unitId, ...signer, validFrom: from, validTo: to, version: 1 });
    await record(tx, ctx, {
      action: 'paper.add_signer',
      subject: { kind: 'paper_signer', id },
      about: [{ kind: 'unit', id: unitId }],
      onBehalfOf,
      payload: { as, ...signer, from, to },
    });
    return { id };
  });
}

/**
 * Sets the last day on which somebody signs.
 *
 * @throws Refusal `not_found`, `not_your_role`, `days_reversed`, `somebody_was_first`
 */
export function endSigner(ctx: Ctx, input: { id: string; version: number; to: Day }): Promise<void> {
  return command(ctx, async (tx) => {
    const row = await signerAt(tx, input.id);
    const { as, onBehalfOf } = await paperOffice(tx, ctx, row.unitId);
    if (input.to < row.validFrom) throw new Refusal([{ code: 'days_reversed', field: 'to' }]);
    const [ended] = await tx
      .update(paperSigner)
      .set({ validTo: input.to, version: input.version + 1 })
      .where(and(eq(paperSigner.id, input.id), eq(paperSigner.version, input.version)))
      .returning({ id: paperSigner.id });
    if (!ended) throw await somebodyWasFirst(tx, 'paper_signer', input.id);
    await record(tx, ctx, {
      action: 'paper.end_signer',
      subject: { kind: 'paper_signer', id: input.id },
      about: [{ kind: 'unit', id: row.unitId }],
      onBehalfOf,
      payload: { as, name: row.name, before: row.validTo, to: input.to, on: dayOf(ctx.now) },
    });
  });
}

async function signerAt(tx: Tx, id: string) {
  const [row] = await tx.select().from(paperSigner).where(eq(paperSigner.id, id));
  return row ?? refuse('not_found');
}
