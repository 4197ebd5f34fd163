import { and, count, desc, eq } from 'drizzle-orm';
import type { Viewer } from '#domain/viewer.ts';
import { account, plan, reminder, round } from '../schema.ts';
import { read } from '../store.ts';
import { issuedWithin, within } from './scope.ts';
import { unitsNamed } from './unit-names.ts';

/** So many reminders of a round are listed; the rest is counted. */
const LISTED = 60;

/** A unit that was reminded: of which closing, when, and by whom (`null`: by the register itself or its operator). */
export interface Reminded {
  id: string;
  unitId: string;
  unit: string;
  step: typeof reminder.$inferSelect.step;
  closesAt: number;
  at: number;
  by: string | null;
}

/** The reminders of a round as its office sees them, the latest first, and how many there are. Three statements. */
export async function remindersOf(viewer: Viewer, roundId: string): Promise<{ rows: Reminded[]; total: number }> {
  const scope = and(
    eq(reminder.roundId, roundId),
    issuedWithin(viewer, 'board.read', plan.issuerId),
    within(viewer, 'board.read', reminder.unitId),
  );
  const [all] = await read()
    .select({ n: count() })
    .from(reminder)
    .innerJoin(round, eq(round.id, reminder.roundId))
    .innerJoin(plan, eq(plan.id, round.planId))
    .where(scope);
  const rows = await read()
    .select({
      ...{ id: reminder.id, unitId: reminder.unitId, step: reminder.step, closesAt: reminder.closesAt },
      ...{ at: reminder.at, by: account.name },
    })
    .from(reminder)
    .innerJoin(round, eq(round.id, reminder.roundId))
    .innerJoin(plan, eq(plan.id, round.planId))
    .leftJoin(account, eq(account.id, reminder.byId))
    .where(scope)
    .orderBy(desc(reminder.at), desc(reminder.id))
    .limit(LISTED);
  const titles = new Map(
    (await unitsNamed([...new Set(rows.map(({ unitId }) => unitId))])).map((u) => [u.id, u.title]),
  );
  return { rows: rows.map((row) => ({ ...row, unit: titles.get(row.unitId) ?? '' })), total: all?.n ?? 0 };
}
