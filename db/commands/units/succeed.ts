import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import { addDays } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { inBatches } from '../../batches.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { newId } from '../../id.ts';
import { assignment, orgUnitSuccession } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { ownUnit, saveUnit } from './change.ts';

export interface Succession {
  kind: 'MERGE' | 'SPLIT' | 'RENAME';
  /** The units that end the day before `day`, as they were seen. */
  from: readonly { id: string; version: number }[];
  /** The units, already created, that follow them. */
  to: readonly string[];
  /** First day of the new order. */
  day: string;
  /** Where each person of a unit that is split goes, by the person's id; with one successor nobody need be named. */
  placements?: Readonly<Record<string, string>>;
}

/**
 * Ends units and lets others follow them: merged into, split from, renamed. Everybody who is in post goes along: the
 * assignment ends the day before, an equal one begins in the successor, and the person's history stays with the person.
 *
 * @throws Refusal `not_found`, `somebody_was_first`, `day_before_unit`, `people_unplaced`
 */
export function succeedUnits(ctx: Ctx, plan: Succession): Promise<{ people: number }> {
  return command(ctx, async (tx) => {
    const lastDay = addDays(plan.day, -1);
    if (plan.to.length === 0) throw new Refusal('people_unplaced');
    for (const { id, version } of plan.from) {
      const unit = await ownUnit(tx, ctx, id);
      if (lastDay < unit.validFrom) throw new Refusal('day_before_unit');
      await saveUnit(tx, id, version, { validTo: lastDay });
    }
    for (const id of plan.to) await ownUnit(tx, ctx, id);
    const pairs = plan.from.flatMap(({ id: fromId }) => plan.to.map((toId) => ({ fromId, toId })));
    await tx.insert(orgUnitSuccession).values(pairs.map((pair) => ({ ...pair, kind: plan.kind, day: plan.day })));
    const people = await carryOver(tx, plan, lastDay);
    await refreshFindings(tx, ctx.now, { personIds: people });
    const units = [...plan.from.map(({ id }) => id), ...plan.to].map((id) => ({ kind: 'unit', id }));
    await record(tx, ctx, {
      action: 'unit.succeeded',
      subject: units[0]!,
      about: [...units.slice(1), ...people.map((id) => ({ kind: 'person', id }))],
      payload: { kind: plan.kind, day: plan.day, from: plan.from.map(({ id }) => id), to: [...plan.to] },
    });
    return { people: people.length };
  });
}

/** Moves every assignment that reaches into the new order; returns the ids of the people. */
async function carryOver(tx: Tx, plan: Succession, lastDay: string): Promise<string[]> {
  const open = await tx
    .select()
    .from(assignment)
    .where(
      and(
        inArray(
          assignment.unitId,
          plan.from.map(({ id }) => id),
        ),
        or(isNull(assignment.validTo), gte(assignment.validTo, plan.day)),
      ),
    );
  // Who is split is asked about by name, also where all of them go one way.
  const only = plan.kind !== 'SPLIT' && plan.to.length === 1 ? plan.to[0] : undefined;
  const placed = open.map((post) => {
    const unitId = only ?? plan.placements?.[post.personId];
    if (!unitId || !plan.to.includes(unitId)) throw new Refusal('people_unplaced');
    return { post, unitId };
  });
  // A post that begins in the new order only has never been one of the old unit.
  const [running, ahead] = [
    placed.filter((p) => p.post.validFrom < plan.day),
    placed.filter((p) => p.post.validFrom >= plan.day),
  ];
  for (const { post, unitId } of ahead) await tx.update(assignment).set({ unitId }).where(eq(assignment.id, post.id));
  for (const batch of inBatches(running)) {
    const ids = batch.map(({ post }) => post.id);
    await tx.update(assignment).set({ validTo: lastDay }).where(inArray(assignment.id, ids));
    const next = batch.map(({ post, unitId }) => ({ ...post, id: newId(), unitId, validFrom: plan.day }));
    await tx.insert(assignment).values(next);
  }
  return [...new Set(open.map((post) => post.personId))];
}
