import { and, eq } from 'drizzle-orm';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { issuedWithin, one } from '../../queries/scope.ts';
import { plan, reminder, round } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { actAs } from '../refuse.ts';
import { type Due, writeReminders } from './remind.ts';
import { type Silence, silences } from './silent.ts';

const OFFICE = ['consolidator', 'consolidator_head', 'operator'] as const;

/**
 * Reminds, at once, every unit of a round that has sent nothing: of the next closing that it can still keep, or of the
 * round's where all are over. Once a day for each unit, so that two officers who press tell nobody twice.
 *
 * @returns how many units were told
 * @throws Refusal `nobody_silent`, `reminded_today` where all were told today, `not_found`, `not_your_role`
 */
export function remindSilent(ctx: Ctx, { roundId }: { roundId: string }): Promise<{ units: number }> {
  return command(ctx, async (tx) => {
    const [found] = await tx
      .select({ closesAt: round.closesAt, issuerId: plan.issuerId })
      .from(round)
      .innerJoin(plan, eq(plan.id, round.planId))
      .where(one(round.id, roundId, issuedWithin(ctx.viewer, 'round.remind', plan.issuerId)));
    if (!found) throw new Refusal('not_found');
    const capacity = actAs(ctx.viewer, { issuerId: found.issuerId }, ...OFFICE);
    const all = (await silences(tx, ctx.now, roundId)).filter(({ sentNothing }) => sentNothing);
    const silent = Map.groupBy(all, (row) => row.unitId);
    if (silent.size === 0) throw new Refusal('nobody_silent');
    const told = await pressedOn(tx, roundId, dayOf(ctx.now));
    const due = [...silent].flatMap(([unitId, own]) => (told.has(unitId) ? [] : nextOf(own, ctx.now)));
    const units = await writeReminders(tx, ctx, due, capacity);
    if (units === 0) throw new Refusal('reminded_today');
    return { units };
  });
}

/** The units of a round that somebody's press reminded on a day, of whichever closing came next then. */
async function pressedOn(tx: Tx, roundId: string, day: string): Promise<Set<string>> {
  const rows = await tx
    .select({ unitId: reminder.unitId })
    .from(reminder)
    .where(and(eq(reminder.roundId, roundId), eq(reminder.step, 'pressed'), eq(reminder.day, day)));
  return new Set(rows.map(({ unitId }) => unitId));
}

/** The closing that comes next for a unit, the last one where all are over. */
function nextOf(own: readonly Silence[], now: number): Due {
  const byTime = own.toSorted((a, b) => a.closesAt - b.closesAt);
  const next = byTime.find(({ closesAt }) => closesAt > now) ?? byTime.at(-1)!;
  return { ...next, step: 'pressed', day: dayOf(now) };
}
