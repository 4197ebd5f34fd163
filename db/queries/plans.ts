import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import { offers } from '#domain/machine.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { reachOf } from '#domain/permissions.ts';
import { planMachine } from '#domain/plan/machine.ts';
import type { Viewer } from '#domain/viewer.ts';
import { planFacts } from '../commands/plans/facts.ts';
import {
  classGroup,
  courseClass,
  dossier,
  extension,
  orgUnit,
  orgUnitAncestor,
  orgUnitType,
  plan,
  round,
  roundClass,
} from '../schema.ts';
import { type Db, read } from '../store.ts';
import { accountNames } from './account-names.ts';
import { planWithin } from './plan-scope.ts';
import { one, within } from './scope.ts';

/** The plans that the viewer reaches, the newest first: his office's, and the issued ones of an issuer above his unit. */
export async function plansFor(viewer: Viewer) {
  const db = read();
  return db
    .select({
      id: plan.id,
      state: plan.state,
      number: plan.number,
      title: plan.title,
      issuedOn: plan.issuedOn,
      year: plan.year,
      classes: count(courseClass.id),
    })
    .from(plan)
    .leftJoin(courseClass, eq(courseClass.planId, plan.id))
    .where(planWithin(db, viewer, 'plan.read'))
    .groupBy(plan.id)
    .orderBy(desc(plan.year), desc(plan.issuedOn), asc(plan.number));
}

/** A plan with its classes, groups of parallel ones, rounds and buttons; undefined where the viewer reaches none. */
export async function planOf(viewer: Viewer, id: string) {
  const db = read();
  const [row] = await db
    .select()
    .from(plan)
    .where(one(plan.id, id, planWithin(db, viewer, 'plan.read')));
  if (!row) return undefined;
  const classes = await db
    .select()
    .from(courseClass)
    .where(eq(courseClass.planId, id))
    .orderBy(asc(courseClass.displayOrder));
  const rounds = await db.select().from(round).where(eq(round.planId, id)).orderBy(asc(round.opensAt));
  const named = await db.select().from(classGroup).where(eq(classGroup.planId, id)).orderBy(asc(classGroup.name));
  // A group that no class stands in any more, or only one that is called off, is none.
  const held = new Set(classes.flatMap((klass) => (klass.cancelledAt === null ? klass.groupId : [])));
  const groups = named.filter((group) => held.has(group.id));
  const { holds, actors } = await planFacts(db, viewer, row);
  return { ...row, classes, groups, rounds, actors, offers: offers(planMachine, { state: row.state, holds, actors }) };
}
export type PlanDetail = NonNullable<Awaited<ReturnType<typeof planOf>>>;

/**
 * The rounds that the viewer reaches, the newest first; for whoever registers, with his units and their dossiers.
 *
 * @param now UTC milliseconds
 */
export async function roundsFor(viewer: Viewer, now: number) {
  const db = read();
  const rows = await db
    .select({ round, plan: { id: plan.id, number: plan.number, title: plan.title, state: plan.state } })
    .from(round)
    .innerJoin(plan, eq(plan.id, round.planId))
    .where(planWithin(db, viewer, 'plan.read'))
    .orderBy(desc(round.opensAt), asc(round.id));
  const ids = rows.map((row) => row.round.id);
  const closings = await closingsIn(db, ids);
  const own = await ownDossiers(db, viewer, ids);
  return rows.map(({ round: r, plan: p }) => {
    const moments = (closings.get(r.id) ?? []).map((row) => row.closesAt ?? r.closesAt);
    const ahead = moments.filter((closesAt) => closesAt > now);
    return {
      ...r,
      plan: p,
      classes: moments.length,
      openClasses: ahead.length,
      /** The next moment at which a class closes; null once all have. */
      nextClosing: ahead.length > 0 ? Math.min(...ahead) : null,
      units: own.get(r.id) ?? [],
    };
  });
}
export type RoundRow = Awaited<ReturnType<typeof roundsFor>>[number];

async function closingsIn(db: Db, roundIds: readonly string[]) {
  if (roundIds.length === 0) return new Map<string, { closesAt: number | null }[]>();
  const rows = await db
    .select({ roundId: roundClass.roundId, closesAt: roundClass.closesAt })
    .from(roundClass)
    .where(inArray(roundClass.roundId, [...roundIds]));
  return Map.groupBy(rows, (row) => row.roundId);
}

/** The viewer's own registering units in each round, with the dossier where one is open. */
async function ownDossiers(db: Db, viewer: Viewer, roundIds: readonly string[]) {
  const own = reachOf(viewer, 'dossier.write')?.own ?? [];
  if (own.length === 0 || roundIds.length === 0) return new Map<string, never[]>();
  const rows = await db
    .select({
      roundId: round.id,
      unitId: orgUnit.id,
      type: orgUnitType.name,
      name: orgUnit.name,
      dossierId: dossier.id,
      state: dossier.state,
    })
    .from(round)
    .innerJoin(plan, eq(plan.id, round.planId))
    .innerJoin(orgUnitAncestor, eq(orgUnitAncestor.ancestorId, plan.issuerId))
    .innerJoin(orgUnit, eq(orgUnit.id, orgUnitAncestor.descendantId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .leftJoin(dossier, and(eq(dossier.roundId, round.id), eq(dossier.unitId, orgUnit.id)))
    .where(and(inArray(round.id, [...roundIds]), inArray(orgUnit.id, own), eq(orgUnit.registers, true)))
    .orderBy(asc(orgUnit.displayOrder));
  const named = rows.map(({ type, name, ...row }) => ({ ...row, unitTitle: unitTitle({ type, name }) }));
  return Map.groupBy(named, (row) => row.roundId);
}

/** Requests for more time in the units that the viewer reaches, those that wait first. */
export async function extensionsFor(
  viewer: Viewer,
  filters: { roundId?: string; unitId?: string; state?: 'asked' | 'granted' | 'refused' } = {},
) {
  const db = read();
  const { roundId, unitId, state } = filters;
  const rows = await db
    .select({
      extension,
      unitType: orgUnitType.name,
      unitName: orgUnit.name,
      classCode: courseClass.code,
      className: courseClass.name,
    })
    .from(extension)
    .innerJoin(orgUnit, eq(orgUnit.id, extension.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .leftJoin(courseClass, eq(courseClass.id, extension.classId))
    .where(
      and(
        within(viewer, 'dossier.read', extension.unitId),
        roundId ? eq(extension.roundId, roundId) : undefined,
        unitId ? eq(extension.unitId, unitId) : undefined,
        state ? eq(extension.state, state) : undefined,
      ),
    )
    .orderBy(asc(extension.state), desc(extension.askedAt), desc(extension.answeredAt));
  const names = await accountNames(
    db,
    rows.flatMap((row) => [row.extension.askedById, row.extension.answeredById]),
  );
  return rows.map(({ extension: e, unitType, unitName, classCode, className }) => ({
    ...e,
    unitTitle: unitTitle({ type: unitType, name: unitName }),
    classCode,
    className,
    askedBy: names.get(e.askedById ?? '') ?? null,
    answeredBy: names.get(e.answeredById ?? '') ?? null,
  }));
}
