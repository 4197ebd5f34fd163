import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { closesAt, type Extension } from '#domain/time/closing.ts';
import type { Instant } from '#domain/time/day.ts';
import { courseClass, extension, roundClass } from '../schema.ts';
import type { Db } from '../store.ts';

/** Until when a unit may register for a class of the round; null where no moment is set. */
export type Closings = (unitId: string, classId: string) => Instant | null;

/** The closing moments of a round, with the extensions granted to these units (all units where none are named). */
export async function closingsOf(
  db: Db,
  round: { id: string; closesAt: Instant },
  unitIds?: readonly string[],
): Promise<Closings> {
  const classes = await db
    .select({ classId: roundClass.classId, closesAt: roundClass.closesAt, cancelledAt: courseClass.cancelledAt })
    .from(roundClass)
    .innerJoin(courseClass, eq(courseClass.id, roundClass.classId))
    .where(eq(roundClass.roundId, round.id));
  const own = new Map(classes.map((row) => [row.classId, row.closesAt]));
  const calledOff = new Map(classes.map((row) => [row.classId, row.cancelledAt]));
  const extensions = await grantedExtensions(db, round.id, unitIds);
  return (unitId, classId) => {
    const terms = { classClosesAt: own.get(classId), roundClosesAt: round.closesAt, extensions, unitId, classId };
    const closing = closesAt(terms);
    // Nobody registers any more for a class that was called off, whatever time he was given.
    const off = calledOff.get(classId) ?? null;
    return off === null ? closing : Math.min(closing ?? off, off);
  };
}

/** The extensions granted in a round, to these units or to all. */
async function grantedExtensions(db: Db, roundId: string, unitIds?: readonly string[]): Promise<Extension[]> {
  const rows = await db
    .select({ unitId: extension.unitId, classId: extension.classId, until: extension.until })
    .from(extension)
    .where(
      and(
        eq(extension.roundId, roundId),
        eq(extension.state, 'granted'),
        isNotNull(extension.until),
        unitIds && inArray(extension.unitId, [...unitIds]),
      ),
    );
  return rows.flatMap(({ until, ...row }) => (until === null ? [] : [{ ...row, until }]));
}
