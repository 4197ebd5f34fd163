import { and, asc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { Viewer } from '#domain/viewer.ts';
import { STANDING } from '../commands/amendments/draft.ts';
import { amendment, decision, line, orgUnit, orgUnitType, person, submissionFlag } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { within } from './scope.ts';

/** Whom an amending decision takes off, why, and who comes instead, in the units' order. */
export async function removalsIn(db: Db, decisionIds: readonly string[]) {
  if (decisionIds.length === 0) return [];
  const [other, who] = [alias(line, 'other'), alias(person, 'who')];
  const rows = await db
    .select({
      amendment,
      name: person.name,
      unitType: orgUnitType.name,
      unitName: orgUnit.name,
      instead: who.name,
    })
    .from(amendment)
    .innerJoin(line, eq(line.id, amendment.lineId))
    .innerJoin(person, eq(person.id, line.personId))
    .innerJoin(orgUnit, eq(orgUnit.id, line.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .leftJoin(other, eq(other.id, amendment.replacedByLineId))
    .leftJoin(who, eq(who.id, other.personId))
    .where(inArray(amendment.decisionId, [...decisionIds]))
    .orderBy(asc(orgUnit.displayOrder), asc(person.sortKey), asc(line.id));
  return rows.map(({ amendment: row, unitType, unitName, ...rest }) => ({
    ...row,
    ...rest,
    unit: unitTitle({ type: unitType, name: unitName }),
  }));
}
export type RemovalRow = Awaited<ReturnType<typeof removalsIn>>[number];

/** The decisions that name this one: those that are published, for the office also the one that is drafted. */
export async function amendmentsOf(db: Db, decisionId: string, inOffice: boolean) {
  const rows = await db
    .select({ id: decision.id, number: decision.number, day: decision.day, state: decision.state })
    .from(decision)
    .where(and(eq(decision.amendsId, decisionId), inOffice ? undefined : isNotNull(decision.publishedAt)))
    .orderBy(asc(decision.preparedAt), asc(decision.id));
  const removals = await removalsIn(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, removals: removals.filter((each) => each.decisionId === row.id) }));
}

/**
 * Who still stands by a decision or by one that amended it, with what the unit asked of each, and who could come
 * instead: the class's validated lines that no draft holds.
 */
export async function amendable(viewer: Viewer, { id, classId }: { id: string; classId: string }) {
  const db = read();
  const family = db
    .select({ id: decision.id })
    .from(decision)
    .where(or(eq(decision.id, id), eq(decision.amendsId, id)));
  const base = () =>
    db
      .select({
        id: line.id,
        state: line.state,
        name: person.name,
        unitType: orgUnitType.name,
        unitName: orgUnit.name,
        replacesLineId: line.replacesLineId,
        asked: submissionFlag.reason,
        words: submissionFlag.comment,
      })
      .from(line)
      .innerJoin(person, eq(person.id, line.personId))
      .innerJoin(orgUnit, eq(orgUnit.id, line.unitId))
      .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
      .leftJoin(submissionFlag, and(eq(submissionFlag.lineId, line.id), isNull(submissionFlag.closedAt)));
  const scope = within(viewer, 'line.read', line.unitId);
  const order = [asc(orgUnit.displayOrder), asc(person.sortKey), asc(line.id)] as const;
  const standing = await base()
    .where(and(inArray(line.decisionId, family), inArray(line.state, [...STANDING]), scope))
    .orderBy(...order);
  const free = await base()
    .where(and(eq(line.classId, classId), eq(line.state, 'validated'), isNull(line.decisionId), scope))
    .orderBy(...order);
  const named = <Row extends { unitType: string; unitName: string }>(row: Row) => ({
    ...row,
    unit: unitTitle({ type: row.unitType, name: row.unitName }),
  });
  return { standing: standing.map(named), replacements: free.map(named) };
}
