import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Route } from '#domain/codes.ts';
import type { LineState } from '#domain/line/machine.ts';
import { type Day, dayOf, type Instant, startOfDay } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { snapshotLines } from '../../commands/lines/snapshot.ts';
import { classRoute, courseClass, decision, line, orgUnit, plan } from '../../schema.ts';
import { read } from '../../store.ts';
import { annexOf } from '../decision-annex.ts';
import { issuedWithin, one } from '../scope.ts';
import { PLAN_COLUMNS, paperGround } from './ground.ts';

/** Ways on which somebody outside takes the people on. */
const OUTSIDE: readonly Route[] = ['city_nominates', 'convened', 'other_body'];
/** Who was accepted here, or has gone out already. */
export const NOMINATED = ['validated', 'approved', 'nominated', 'attending'] as const satisfies readonly LineState[];

/**
 * What the letter to a class's organiser is made of: the list of a published decision that nominates and was not revoked, or of a class that
 * somebody outside decides on. For the plan's offices. Undefined for others, where no organiser is known, and where
 * nobody is nominated.
 *
 * @param id the decision's or the class's
 */
export async function nominationForPaper(viewer: Viewer, id: string, now: Instant) {
  const found = (await ofDecision(viewer, id)) ?? (await ofClass(viewer, id, now));
  if (!found || found.people.length === 0) return undefined;
  const { plan: of, issuerName, ...rest } = found;
  const on = dayOf(now);
  return {
    ...(await paperGround(read(), { kind: 'nomination', plan: of, issuerName, on })),
    ...rest,
    year: on.slice(0, 4),
  };
}
export type NominationForPaper = NonNullable<Awaited<ReturnType<typeof nominationForPaper>>>;

async function ofDecision(viewer: Viewer, id: string) {
  const db = read();
  const [seen] = await db
    .select({ row: decision, provider: courseClass.provider, plan: PLAN_COLUMNS, issuerName: orgUnit.name })
    .from(decision)
    .innerJoin(courseClass, eq(courseClass.id, decision.classId))
    .innerJoin(plan, eq(plan.id, decision.planId))
    .innerJoin(orgUnit, eq(orgUnit.id, plan.issuerId))
    .where(
      and(
        one(decision.id, id, issuedWithin(viewer, 'board.read', plan.issuerId)),
        eq(decision.kind, 'nomination'),
        isNotNull(decision.versionId),
        ne(decision.state, 'revoked'),
        sql`${decision.amendsId} is null`,
      ),
    );
  if (!seen) return undefined;
  const { row, ...around } = seen;
  const { content, annex } = await annexOf(db, row, []);
  if (!content.class || !seen.provider) return undefined;
  const by: { number: string | null; day: Day | null } = { number: row.number, day: row.day };
  return {
    ...around,
    provider: seen.provider,
    class: content.class,
    decision: by,
    people: content.lines.map(listed),
    at: annex?.at ?? row.preparedAt,
  };
}

/** The class with its organiser where somebody outside decides who comes, for the plan's offices. */
async function outsideClass(viewer: Viewer, id: string, now: Instant) {
  const db = read();
  const [seen] = await db
    .select({ class: courseClass, plan: PLAN_COLUMNS, issuerName: orgUnit.name })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .innerJoin(orgUnit, eq(orgUnit.id, plan.issuerId))
    .where(one(courseClass.id, id, issuedWithin(viewer, 'class.read', plan.issuerId)));
  if (!seen?.class.provider) return undefined;
  const today = dayOf(now);
  const routes = await db
    .select({ route: classRoute.route })
    .from(classRoute)
    .where(
      and(
        eq(classRoute.intakeMode, seen.class.intakeMode),
        sql`${classRoute.validFrom} <= ${today} and (${classRoute.validTo} is null or ${classRoute.validTo} >= ${today})`,
      ),
    );
  return routes.some(({ route }) => OUTSIDE.includes(route)) ? { ...seen, provider: seen.class.provider } : undefined;
}

export async function isNominatedOutside(viewer: Viewer, classId: string, now: Instant): Promise<boolean> {
  return (await outsideClass(viewer, classId, now)) !== undefined;
}

async function ofClass(viewer: Viewer, id: string, now: Instant) {
  const db = read();
  const seen = await outsideClass(viewer, id, now);
  if (!seen) return undefined;
  const ids = await db
    .select({ id: line.id })
    .from(line)
    .where(and(eq(line.classId, id), inArray(line.state, [...NOMINATED])));
  const lines = await snapshotLines(
    db,
    ids.map((row) => row.id),
  );
  return { ...seen, decision: null, people: lines.map(listed), at: startOfDay(dayOf(now)) };
}

function listed({ person, unit }: Awaited<ReturnType<typeof snapshotLines>>[number]) {
  const { name, gender, birth, position } = person;
  return { name, gender, birth, position, unit: unit.name };
}
