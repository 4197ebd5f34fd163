import { eq, inArray } from 'drizzle-orm';
import { dayOf, type Instant } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { orgUnit, orgUnitType, plan } from '../../schema.ts';
import { read } from '../../store.ts';
import { board } from '../board.ts';
import { PLAN_COLUMNS, paperGround } from './ground.ts';

/**
 * What the reminder of a round is made of: who has sent nothing, just as the page of silent units says, and when classes
 * close. Undefined where the viewer's office does not keep the round, and where nobody is to be reminded.
 */
export async function reminderForPaper(viewer: Viewer, id: string, now: Instant) {
  const db = read();
  const seen = await board(viewer, id, now);
  const silent = seen?.units.filter(({ answer }) => answer === 'silent' || answer === 'drafting') ?? [];
  if (!seen || silent.length === 0) return undefined;
  const [of] = await db
    .select({ plan: PLAN_COLUMNS, issuerName: orgUnit.name })
    .from(plan)
    .innerJoin(orgUnit, eq(orgUnit.id, plan.issuerId))
    .where(eq(plan.id, seen.plan.id));
  const named = await db
    .select({
      id: orgUnit.id,
      name: orgUnit.name,
      type: orgUnitType.name,
      communeLevel: orgUnitType.communeLevel,
    })
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(
      inArray(
        orgUnit.id,
        silent.map((unit) => unit.id),
      ),
    );
  return {
    ...(await paperGround(db, { kind: 'reminder', ...of!, on: dayOf(now) })),
    round: seen.round,
    now,
    silent: silent.flatMap(({ id: unitId, answer }) => {
      const unit = named.find((row) => row.id === unitId);
      return unit ? { ...unit, isDrafting: answer === 'drafting' } : [];
    }),
    classes: seen.classes.map(({ name, closesAt, isOpen }) => ({
      name,
      closesAt: closesAt ?? seen.round.closesAt,
      isOpen,
    })),
    sent: seen.units.length - silent.length,
  };
}
export type ReminderForPaper = NonNullable<Awaited<ReturnType<typeof reminderForPaper>>>;
