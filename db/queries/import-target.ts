import { and, asc, desc, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { ListCatalogue } from '#domain/list-rows.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { dayOf } from '#domain/time/day.ts';
import { courseClass, orgUnit, orgUnitAncestor, orgUnitType, plan, position, round, roundClass } from '../schema.ts';
import type { Db } from '../store.ts';
import { unitValid } from './units.ts';

/** The round that lists are for, with the plan that it carries out. */
export interface ImportTarget {
  plan: { id: string; number: string | null; title: string; issuerId: string };
  round: { id: string; name: string; opensAt: number; closesAt: number };
}

export interface ImportUnit {
  id: string;
  /** By what a list's letterhead is looked up: the statistics office's code, or the id where there is none. */
  code: string;
  type: string;
  name: string;
  title: string;
}

/** What lists for a round are read against. No scope: that units, posts and classes exist is no secret. */
export interface ImportCatalogue extends ListCatalogue {
  units: readonly ImportUnit[];
  classes: readonly (typeof courseClass.$inferSelect)[];
}

/** The round of a plan for which lists come in at an instant: the last one that has opened, else the first to come. */
export async function targetOfPlan(db: Db, number: string, now: number): Promise<ImportTarget | undefined> {
  const found = await targets(db, eq(plan.number, number.normalize().trim()));
  return found.find(({ round: { opensAt } }) => opensAt <= now) ?? found.at(-1);
}

/** The round with its plan. */
export async function targetOfRound(db: Db, roundId: string): Promise<ImportTarget | undefined> {
  const [found] = await targets(db, eq(round.id, roundId));
  return found;
}

function targets(db: Db, where: SQL): Promise<ImportTarget[]> {
  return db
    .select({
      plan: { id: plan.id, number: plan.number, title: plan.title, issuerId: plan.issuerId },
      round: { id: round.id, name: round.name, opensAt: round.opensAt, closesAt: round.closesAt },
    })
    .from(round)
    .innerJoin(plan, eq(plan.id, round.planId))
    .where(where)
    .orderBy(desc(round.opensAt), desc(round.id));
}

/** The units that answer rounds of the plan's issuer, the posts of the register and the classes of the round. */
export async function importCatalogue(
  db: Db,
  { plan: { issuerId }, round: { id: roundId } }: ImportTarget,
  now: number,
): Promise<ImportCatalogue> {
  const on = dayOf(now);
  const below = db
    .select({ id: orgUnitAncestor.descendantId })
    .from(orgUnitAncestor)
    .where(eq(orgUnitAncestor.ancestorId, issuerId));
  const units = await unitsNamed(db, and(eq(orgUnit.registers, true), inArray(orgUnit.id, below), unitValid(on)));
  const classes = await classesOfRound(db, roundId);
  return { units, positions: await postsNamed(db, on), classes };
}

/** The classes of a round, in the plan's order. */
export async function classesOfRound(db: Db, roundId: string): Promise<(typeof courseClass.$inferSelect)[]> {
  const rows = await db
    .select({ klass: courseClass })
    .from(roundClass)
    .innerJoin(courseClass, eq(courseClass.id, roundClass.classId))
    .where(eq(roundClass.roundId, roundId))
    .orderBy(asc(courseClass.displayOrder));
  return rows.map(({ klass }) => klass);
}

/** What staff lists are read against: every unit and post of a day; no class. */
export async function staffCatalogue(db: Db, on: string): Promise<ImportCatalogue> {
  return { units: await unitsNamed(db, unitValid(on)), positions: await postsNamed(db, on), classes: [] };
}

async function unitsNamed(db: Db, where: SQL | undefined): Promise<ImportUnit[]> {
  const units = await db
    .select({ id: orgUnit.id, code: orgUnit.gsoCode, type: orgUnitType.name, name: orgUnit.name })
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(where)
    .orderBy(asc(orgUnit.displayOrder), asc(orgUnit.id));
  return units.map(({ code, ...unit }) => ({ ...unit, code: code ?? unit.id, title: unitTitle(unit) }));
}

function postsNamed(db: Db, on: string): Promise<{ code: string; name: string }[]> {
  return db
    .select({ code: position.code, name: position.name })
    .from(position)
    .where(and(lte(position.validFrom, on), or(isNull(position.validTo), gte(position.validTo, on))))
    .orderBy(asc(position.protocolOrder), asc(position.code));
}
