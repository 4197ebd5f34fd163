import { and, count, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { dayOf } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { one, within } from '../../queries/scope.ts';
import { assignment, orgUnit } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { requireFreeCode, requireParent, requireType } from './create.ts';
import { type ChangedUnit, changedUnitSchema } from './input.ts';
import { transplant, unitsUnder } from './tree.ts';

type UnitRow = typeof orgUnit.$inferSelect;

/**
 * Corrects what is known of a unit. A new name from a day on is a succession (`succeedUnits`), so that what was true
 * before stays true.
 *
 * @throws Refusal `not_found`, `somebody_was_first`, `unit_type_unknown`, `unit_code_taken`
 */
export function changeUnit(ctx: Ctx, input: ChangedUnit): Promise<void> {
  const { id, version, ...facts } = changedUnitSchema.parse(input);
  return command(ctx, async (tx) => {
    const before = await ownUnit(tx, ctx, id);
    await requireType(tx, facts.typeCode);
    await requireFreeCode(tx, facts.gsoCode, before);
    await saveUnit(tx, id, version, facts);
    await record(tx, ctx, { action: 'unit.changed', subject: { kind: 'unit', id }, payload: { before, after: facts } });
  });
}

/**
 * Hangs a unit with all below it under another parent.
 *
 * @throws Refusal `not_found`, `somebody_was_first`, `unit_below_itself`
 */
export function moveUnit(ctx: Ctx, move: { id: string; version: number; parentId: string | null }): Promise<void> {
  return command(ctx, async (tx) => {
    const before = await ownUnit(tx, ctx, move.id);
    await requireParent(tx, ctx, move.parentId, dayOf(ctx.now));
    await saveUnit(tx, move.id, move.version, { parentId: move.parentId });
    await transplant(tx, move.id, move.parentId);
    await record(tx, ctx, {
      action: 'unit.moved',
      subject: { kind: 'unit', id: move.id },
      about: [before.parentId, move.parentId].flatMap((id) => (id ? [{ kind: 'unit', id }] : [])),
      payload: { from: before.parentId, to: move.parentId },
    });
  });
}

/**
 * Ends a unit that nobody works in any more.
 *
 * @param end.day its last day
 * @throws Refusal `not_found`, `somebody_was_first`, `unit_has_people`, `unit_has_units`, `day_before_unit`
 */
export function endUnit(ctx: Ctx, end: { id: string; version: number; day: string }): Promise<void> {
  return command(ctx, async (tx) => {
    const before = await ownUnit(tx, ctx, end.id);
    if (end.day < before.validFrom) throw new Refusal('day_before_unit');
    await requireEmpty(tx, end.id, end.day);
    await saveUnit(tx, end.id, end.version, { validTo: end.day });
    await record(tx, ctx, {
      action: 'unit.ended',
      subject: { kind: 'unit', id: end.id },
      payload: { lastDay: end.day },
    });
  });
}

/** @throws Refusal `not_found` when the viewer does not manage it */
export async function ownUnit(tx: Tx, ctx: Ctx, id: string): Promise<UnitRow> {
  const scope = one(orgUnit.id, id, within(ctx.viewer, 'unit.manage', orgUnit.id));
  const [unit] = await tx.select().from(orgUnit).where(scope);
  if (!unit) throw new Refusal('not_found');
  return unit;
}

/** Writes only where nobody was faster. */
export async function saveUnit(tx: Tx, id: string, version: number, set: Partial<UnitRow>): Promise<void> {
  const saved = await tx
    .update(orgUnit)
    .set({ ...set, version: version + 1 })
    .where(and(eq(orgUnit.id, id), eq(orgUnit.version, version)))
    .returning({ id: orgUnit.id });
  if (saved.length === 0) throw await somebodyWasFirst(tx, 'unit', id);
}

async function requireEmpty(tx: Tx, id: string, lastDay: string): Promise<void> {
  const stillThere = or(isNull(assignment.validTo), gt(assignment.validTo, lastDay));
  const [people] = await tx
    .select({ n: count() })
    .from(assignment)
    .where(and(eq(assignment.unitId, id), stillThere));
  if (people && people.n > 0) throw new Refusal('unit_has_people');
  const below = await unitsUnder(tx, id);
  if (below.length === 0) return;
  const [units] = await tx
    .select({ n: count() })
    .from(orgUnit)
    .where(and(inArray(orgUnit.id, below), or(isNull(orgUnit.validTo), gt(orgUnit.validTo, lastDay))));
  if (units && units.n > 0) throw new Refusal('unit_has_units');
}
