import { and, eq, gte, isNull, lte, ne, or } from 'drizzle-orm';
import type { z } from 'zod';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { newId } from '../../id.ts';
import { one, within } from '../../queries/scope.ts';
import { unitValid } from '../../queries/units.ts';
import { orgUnit, orgUnitType } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { type NewUnit, newUnitSchema } from './input.ts';
import { plant } from './tree.ts';

/**
 * Creates a unit below another one; only the operator can create one at the top.
 *
 * @throws Refusal `not_found` (no such parent for this viewer), `unit_type_unknown`, `unit_code_taken`
 */
export function createUnit(ctx: Ctx, input: NewUnit): Promise<{ id: string }> {
  const unit = newUnitSchema.parse(input);
  return command(ctx, async (tx) => {
    await requireParent(tx, ctx, unit.parentId, unit.validFrom);
    return { id: await insertUnit(tx, ctx, unit) };
  });
}

/** The unit itself, its place in the tree and the event, in the caller's transaction; the caller has asked for rights. */
export async function insertUnit(tx: Tx, ctx: Ctx, unit: z.output<typeof newUnitSchema>): Promise<string> {
  await requireType(tx, unit.typeCode);
  await requireFreeCode(tx, unit.gsoCode, { id: '', validFrom: unit.validFrom, validTo: null });
  const id = newId();
  await tx.insert(orgUnit).values({ id, ...unit, validTo: null, version: 1 });
  await plant(tx, id, unit.parentId);
  await record(tx, ctx, { action: 'unit.created', subject: { kind: 'unit', id }, payload: { unit } });
  return id;
}

/** @throws Refusal `not_found` when the viewer manages no such unit that is valid on the day */
export async function requireParent(tx: Tx, ctx: Ctx, parentId: string | null, on: string): Promise<void> {
  if (parentId === null) {
    if (ctx.viewer.kind !== 'operator') throw new Refusal('not_found');
    return;
  }
  const scope = one(orgUnit.id, parentId, within(ctx.viewer, 'unit.manage', orgUnit.id));
  const [parent] = await tx
    .select({ id: orgUnit.id })
    .from(orgUnit)
    .where(and(scope, unitValid(on)));
  if (!parent) throw new Refusal('not_found');
}

export async function requireType(tx: Tx, code: string): Promise<void> {
  const [type] = await tx.select({ code: orgUnitType.code }).from(orgUnitType).where(eq(orgUnitType.code, code));
  if (!type) throw new Refusal('unit_type_unknown');
}

/** @throws Refusal `unit_code_taken`: on no day do two units have the same code */
export async function requireFreeCode(
  tx: Tx,
  code: string | null,
  { id, validFrom, validTo }: Pick<typeof orgUnit.$inferSelect, 'id' | 'validFrom' | 'validTo'>,
): Promise<void> {
  if (code === null) return;
  const overlaps = and(
    or(isNull(orgUnit.validTo), gte(orgUnit.validTo, validFrom)),
    validTo === null ? undefined : lte(orgUnit.validFrom, validTo),
  );
  const [other] = await tx
    .select({ id: orgUnit.id })
    .from(orgUnit)
    .where(and(eq(orgUnit.gsoCode, code), ne(orgUnit.id, id), overlaps));
  if (other) throw new Refusal('unit_code_taken');
}
