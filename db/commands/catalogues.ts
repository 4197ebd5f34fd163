import { and, eq, gte, isNull, lt, or } from 'drizzle-orm';
import type { ChangeRoute } from '#domain/organisation/route-form.ts';
import { permits } from '#domain/permissions.ts';
import { addDays } from '#domain/time/day.ts';
import { record } from '../audit/record.ts';
import { command } from '../command.ts';
import { type Ctx, Refusal } from '../context.ts';
import { newId } from '../id.ts';
import { classRoute, staffCategory } from '../schema.ts';

/**
 * Has the classes of an intake mode go another way from a day on. The way before ends the day before, so that what was
 * decided then can still be read by its own rule.
 *
 * @throws Refusal `not_found` (not this viewer's to change, or no such category), `route_exists` where one begins on
 * that day or later
 */
export function changeRoute(ctx: Ctx, { categoryCode: code, ...change }: ChangeRoute): Promise<{ id: string }> {
  const categoryCode = code ?? null;
  return command(ctx, async (tx) => {
    if (!permits(ctx.viewer, 'catalogue.manage')) throw new Refusal('not_found');
    if (categoryCode !== null) {
      const [known] = await tx.select().from(staffCategory).where(eq(staffCategory.code, categoryCode));
      if (!known) throw new Refusal('not_found');
    }
    const same = and(
      eq(classRoute.intakeMode, change.intakeMode),
      categoryCode === null ? isNull(classRoute.categoryCode) : eq(classRoute.categoryCode, categoryCode),
    );
    const [later] = await tx
      .select({ id: classRoute.id })
      .from(classRoute)
      .where(and(same, gte(classRoute.validFrom, change.validFrom)));
    if (later) throw new Refusal([{ code: 'route_exists', field: 'validFrom' }]);
    const ended = await tx
      .update(classRoute)
      .set({ validTo: addDays(change.validFrom, -1) })
      .where(
        and(
          same,
          lt(classRoute.validFrom, change.validFrom),
          or(isNull(classRoute.validTo), gte(classRoute.validTo, change.validFrom)),
        ),
      )
      .returning({ route: classRoute.route });
    const id = newId();
    await tx.insert(classRoute).values({ id, ...change, categoryCode, validTo: null });
    await record(tx, ctx, {
      action: 'route.changed',
      subject: { kind: 'class_route', id },
      payload: { ...change, categoryCode, before: ended[0]?.route ?? null },
    });
    return { id };
  });
}
